// SPDX-License-Identifier: Apache-2.0
/// A rhythm for tests: every mode asks daily at 07:00, missed at 09:00.
#pragma once
#include "oxygen/reporting_rhythm.hpp"

namespace sansang::oxygen {

inline const ReportingRhythms& daily_rhythms() {
  using std::chrono::hours;
  static const ReportingRhythms all{{{ReportingMode::Regular, {}, {420}, {}, hours(6), hours(2)},
                                     {ReportingMode::Enhanced, {}, {420}, {}, hours(6), hours(2)},
                                     {ReportingMode::Emergency, {}, {420}, {}, hours(6), hours(2)}},
                                    ReportingMode::Enhanced};
  return all;
}
inline const ReportingCalendar& daily_calendar() {
  static const ReportingCalendar calendar(FacilityId("KG-01"), daily_rhythms(), {});
  return calendar;
}

}  // namespace sansang::oxygen
