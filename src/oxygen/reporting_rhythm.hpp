// SPDX-License-Identifier: Apache-2.0
/// Reporting rhythm (chế độ báo cáo): how often a facility owes a report, and what silence means.
/// The province sets a mode by decision (thường xuyên, tăng cường, khẩn cấp) for an area, a disease
/// and a period; what a mode asks is dated data (rules/reports/rhythms.toml). Staleness is counted
/// in missed due reports, so that a unit that reports weekly is not called silent on Tuesday. A
/// missed report is never a shortage.
///
/// A count read at r answers every due instant d <= r + `early`; a due instant is missed at
/// d + `grace` when no count answers it. Instants UTC, times of day local.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/fields.hpp"
#include "base/finding.hpp"
#include "base/id.hpp"
#include "calendar/date.hpp"

namespace sansang::oxygen {

enum class ReportingMode {
  Regular,    ///< thường xuyên
  Enhanced,   ///< tăng cường
  Emergency,  ///< khẩn cấp
};
constexpr std::array<std::pair<ReportingMode, std::string_view>, 3> names_of(ReportingMode) {
  return {{{ReportingMode::Regular, "regular"},
           {ReportingMode::Enhanced, "enhanced"},
           {ReportingMode::Emergency, "emergency"}}};
}

/// When a mode asks for a report.
struct ReportingRhythm {
  ReportingMode mode = ReportingMode::Enhanced;
  std::vector<std::int64_t> weekdays;        ///< 1 Monday to 7 Sunday; empty: every day
  std::vector<std::int64_t> minutes_of_day;  ///< local, ascending; at least one
  std::vector<std::string> optional_parts;   ///< parts of the form that this mode does not ask for
  std::chrono::seconds early{0};             ///< how long before it is due a count answers it
  std::chrono::seconds grace{0};             ///< how long after it is due it is not yet missed
  bool operator==(const ReportingRhythm&) const = default;
};

/// What the modes ask, and which mode holds where nobody decided.
struct ReportingRhythms {
  std::vector<ReportingRhythm> rhythms;  ///< one per mode
  ReportingMode without_decision = ReportingMode::Enhanced;

  const ReportingRhythm& of(ReportingMode mode) const;
};

/// Quyết định chế độ báo cáo: set by people, recorded with its number and signer.
struct ModeDecision {
  ModeDecisionId id;
  std::string province;                ///< GSO code
  std::vector<FacilityId> facilities;  ///< empty: the whole province
  std::string disease;                 ///< empty: oxygen for every disease
  ReportingMode mode = ReportingMode::Enhanced;
  std::string decision_number;
  Date decided_on{};
  std::string signer;
  Date from{};
  std::optional<Date> to;  ///< first day it no longer holds
  std::string note;
  bool simulated = false;
  bool operator==(const ModeDecision&) const = default;

  bool holds_for(const FacilityId& facility, Date day) const;
};
template <class V, class R>
requires RecordOf<R, ModeDecision>
void fields(V&& v, R& r) {
  v("mode_decision", r.id);
  v("province", r.province);
  v("facilities", r.facilities);
  v("disease", r.disease);
  v("mode", r.mode);
  v("decision_number", r.decision_number);
  v("decided_on", r.decided_on);
  v("signer", r.signer);
  v("from", r.from);
  v("to", r.to);
  v("note", r.note);
  v("simulated", r.simulated);
}

/// mode_without_decision (number, day or signer missing), mode_period, mode_facility_unknown.
std::vector<Finding> check_mode_decision(const ModeDecision& decision,
                                         const std::vector<FacilityId>& known);

/// What one facility owes, day by day.
class ReportingCalendar {
 public:
  /// Of several decisions for a day the one for named facilities comes before the one for the
  /// province, then the one decided last, then the one with the greater id.
  /// `rhythms` must outlive the calendar.
  ReportingCalendar(const FacilityId& facility, const ReportingRhythms& rhythms,
                    const std::vector<ModeDecision>& decisions);

  /// The decision that sets the mode on `day`; nullptr: nobody decided.
  const ModeDecision* decision_on(Date day) const;
  const ReportingRhythm& rhythm_on(Date day) const;

  struct Due {
    Instant at{};             ///< the report is due
    Instant missed_at{};      ///< from here on it is missed
    Instant answered_from{};  ///< a count read from here on answers it
  };
  /// The first due report at or after `instant`; at most a year ahead, else nothing.
  std::optional<Due> next_due(Instant instant) const;
  /// The first due report that a count read at `read_at` does not answer.
  std::optional<Due> next_unanswered(Instant read_at) const;
  /// Due reports missed by `now` when the newest count was read at `read_at`.
  std::int64_t missed(Instant read_at, Instant now) const;

 private:
  FacilityId facility_;
  const ReportingRhythms* rhythms_;
  std::vector<ModeDecision> decisions_;  ///< the weightiest first
};

}  // namespace sansang::oxygen
