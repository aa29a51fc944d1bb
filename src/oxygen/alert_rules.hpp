// SPDX-License-Identifier: Apache-2.0
/// The alert rules: thresholds are data (rules/oxygen/alerts.toml), the comparison is here. Missing
/// data is its own alert and never a shortage; while an old count still says how long it lasts, it
/// may raise or worsen an alert, and it never calms one.
#pragma once
#include <optional>
#include <vector>

#include "facility/officer.hpp"
#include "facility/supplier.hpp"
#include "oxygen/alert.hpp"
#include "oxygen/balance_gap.hpp"
#include "oxygen/cover.hpp"
#include "oxygen/flow_link.hpp"

namespace sansang::oxygen {

struct AlertRules {
  Hours urgent_below;       ///< KHẨN: P50 under this
  Hours red_above_lead;     ///< ĐỎ: P10 < lead P90 + this
  Hours yellow_above_lead;  ///< VÀNG: P10 < lead P90 + this; islands: or + next two sailings
  Hours default_lead_p90;   ///< where no route is known; named in the evidence
  std::int64_t stale_yellow = 0, stale_red = 0;  ///< missed due reports (reporting_rhythm.hpp)
  double plausible_low = 0, plausible_high = 0;  ///< measured / bottom-up
  double leak_ratio = 0;
  std::int64_t leak_days = 0;
  double purity_red_below_percent = 0;
  std::int64_t contract_days = 0;
  double peak_within_day = 0;                        ///< peak flow / mean flow of a day
  double flow_yellow_share = 0, flow_red_share = 0;  ///< of the narrowest known link
  double balance_gap_share = 0;                      ///< of the oxygen to be accounted for
  std::int64_t balance_least_days = 0;               ///< measured days that say what is usual
  Hours clear_margin;             ///< hysteresis: beyond the threshold by this …
  double clear_margin_share = 0;  ///< … or by this share of it, whichever is more
  std::int64_t clear_evaluations = 0;
};

/// What the rules look at; all as of `now`.
struct FacilityState {
  FacilityId facility;
  Instant now{};
  std::optional<Instant> read_at;      ///< of the newest full count of all stores; none = never
  std::optional<Instant> reported_at;  ///< of the newest report, full count or not
  std::int64_t missed_counts = 0;      ///< due reports missed since `read_at`
  std::int64_t missed_reports = 0;     ///< due reports missed since `reported_at`
  std::optional<Cover> cover;          ///< left now; none = unknown
  bool on_island = false;
  std::vector<facility::SupplyRoute> routes;
  std::vector<facility::DesignatedOfficer> officers;
  std::optional<double> measured_ratio;  ///< mean of the last days: measured / bottom-up
  std::int64_t days_above_leak_ratio = 0;
  std::optional<double> purity_percent;
  std::optional<LitresPerMinute> high_flow;  ///< P95 of today's demand as a mean flow
  std::optional<FlowLink> weakest_link;      ///< none = not known
  std::optional<BalanceGap> balance_gap;     ///< none = nothing to compare
};

/// Shortest lead P90 of the routes that stand on `day`; nothing without one: a route whose contract
/// has expired tells no lead time.
std::optional<Hours> lead_p90(const std::vector<facility::SupplyRoute>& routes, Date day);
/// Hours from `now` until the boat of the second next day with a sailing has arrived, over the
/// routes that stand (or, when none stands, over all: the boats go on). Two boats of one day are
/// one chance, because the same weather stops both. Nothing when a road leads there.
std::optional<Hours> second_sailing(const std::vector<facility::SupplyRoute>& routes, Instant now);

/// One signal per rule that has something to say.
std::vector<AlertSignal> signals_of(const FacilityState& state, const AlertRules& rules);

/// The states to append: raised, worsened (at once), told anew by a new reading, calmer by one
/// evaluation, eased to a lower grade or cleared (after `clear_evaluations` in a row beyond the
/// margin). `open` are the open alerts of the facility.
std::vector<AlertState> next_states(const std::vector<AlertState>& open,
                                    const std::vector<AlertSignal>& signals, Instant now,
                                    const AlertRules& rules);

}  // namespace sansang::oxygen
