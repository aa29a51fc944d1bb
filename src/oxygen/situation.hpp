// SPDX-License-Identifier: Apache-2.0
/// Situation of one facility at one instant: stock, use, demand, cover, freshness, and what the
/// alert rules look at. Board, facility page, plan, letter and alerts all read this one answer, so
/// that the same figure never has two values.
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "facility/facility.hpp"
#include "oxygen/alert_rules.hpp"
#include "oxygen/cover.hpp"
#include "oxygen/reporting_rhythm.hpp"

namespace sansang::oxygen {

/// Days of facts that a situation looks back on.
inline constexpr std::chrono::days situation_memory{30};

struct SituationInput {
  const facility::Facility* facility = nullptr;
  std::vector<Equipment> equipment;
  std::span<const DailyFact> facts;  ///< of this facility, by day, none after `now`
  std::vector<facility::SupplyRoute> routes;
  std::vector<facility::DesignatedOfficer> officers;
  Instant now{};
  /// What the reports counted in stores that have left the service since.
  std::vector<WithdrawnStore> withdrawn = {};
  const ReportingCalendar* calendar = nullptr;  ///< what the facility owes; required
};

struct Situation {
  std::optional<DailyFact> last;  ///< newest report
  /// Newest report with every store counted, without what has left the service since; none when no
  /// store is left.
  std::optional<DailyFact> counted;
  std::vector<WithdrawnStore> withdrawn;  ///< what is left out of `counted`
  std::vector<IntervalUse> intervals;
  std::vector<DailyUse> uses;
  std::optional<DemandEstimate> demand;
  OwnSources own;
  std::optional<Cover> at_reading;  ///< from the instant of `counted`
  std::optional<Cover> left;        ///< from now; unknown once `stale_red` due reports were
                                    ///< missed: the figure no longer says anything
  bool is_fresh = false;            ///< fewer than `stale_yellow` due reports missed since
                                    ///< the newest full count
  bool owes_report = false;              ///< a report that could be filed by now was not
  std::optional<LitresPerMinute> use_per_patient;
  FacilityState state;  ///< for signals_of()
};

Situation situation_of(const SituationInput& input, const FlowRules& flows,
                       const AlertRules& alerts);

}  // namespace sansang::oxygen
