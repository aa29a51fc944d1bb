// SPDX-License-Identifier: Apache-2.0
#include "oxygen/situation.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/ensure.hpp"

namespace sansang::oxygen {
namespace {

Hours between(Instant from, Instant to) {
  return Hours(static_cast<double>((to - from).count()) / 3600.0);
}

/// Measured against planned, day by day, newest last; days without both are left out.
std::vector<double> ratios(std::span<const DailyFact> facts, const std::vector<DailyUse>& uses,
                           const FlowRules& flows) {
  std::map<Date, CubicMetresPerDay> planned;
  for (const auto& fact : facts)
    if (const auto use = bottom_up_use(fact.census, flows); use && use->number() > 1.0)
      planned[fact.reported_for] = *use;
  std::vector<double> all;
  for (const auto& use : uses)
    if (const auto at = planned.find(use.day); at != planned.end())
      all.push_back(use.use.number() / at->second.number());
  return all;
}

/// Generation counts only as far as recent reports show it: a plant whose hours nobody reports, or
/// that stood still, carries no patient.
CubicMetresPerDay reported_generation(std::span<const DailyFact> facts, Date today) {
  constexpr std::chrono::days window{7};
  OxygenMass sum;
  for (const auto& fact : facts)
    if (fact.reported_for > today - window) sum += fact.generated;
  return CubicMetresPerDay(gas_of(sum).number() / static_cast<double>(window.count()));
}

bool has_store(const std::vector<Equipment>& equipment) {
  return std::any_of(equipment.begin(), equipment.end(), [](const Equipment& piece) {
    return piece.in_service && stored_asset(piece) != nullptr;
  });
}

/// Takes out of the newest count what has left the service since.
void leave_out(const SituationInput& input, Situation& s) {
  if (!s.counted) return;
  for (const auto& one : input.withdrawn) {
    if (one.report != s.counted->report) continue;
    *s.counted->stock -= one.stock;
    *s.counted->usable -= one.usable;
    s.withdrawn.push_back(one);
  }
  if (!s.withdrawn.empty() && !has_store(input.equipment)) s.counted.reset();
}

void judge_ratios(const std::vector<double>& all, const AlertRules& alerts, FacilityState& state) {
  constexpr std::size_t days_for_a_mean = 3;
  if (all.size() >= days_for_a_mean) {
    double sum = 0.0;
    for (std::size_t i = all.size() - days_for_a_mean; i < all.size(); ++i) sum += all[i];
    state.measured_ratio = sum / static_cast<double>(days_for_a_mean);
  }
  for (auto at = all.rbegin(); at != all.rend() && *at > alerts.leak_ratio; ++at)
    ++state.days_above_leak_ratio;
}

}  // namespace

Situation situation_of(const SituationInput& input, const FlowRules& flows,
                       const AlertRules& alerts) {
  ensure(input.calendar != nullptr, "a situation needs to know what the facility owes");
  Situation s;
  for (const auto& fact : input.facts) {
    if (!s.last || fact.read_at >= s.last->read_at) s.last = fact;
    if (fact.usable && (!s.counted || fact.read_at >= s.counted->read_at)) s.counted = fact;
  }
  leave_out(input, s);
  if (s.counted) s.state.missed_counts = input.calendar->missed(s.counted->read_at, input.now);
  if (s.last) s.state.missed_reports = input.calendar->missed(s.last->read_at, input.now);
  const auto asked = s.last ? input.calendar->next_unanswered(s.last->read_at)
                            : input.calendar->next_due(at_local_time(local_day(input.now), {}));
  s.owes_report = asked && asked->answered_from <= input.now;
  s.intervals = uses_between(input.facts, input.withdrawn);
  s.uses = daily_uses(s.intervals);
  s.demand = demand_of(input.facts, s.uses, flows);
  s.own = own_sources(input.equipment);
  s.own.generation =
      std::min(s.own.generation, reported_generation(input.facts, local_day(input.now)));
  // Measured use holds what evaporated already.
  if (s.demand && s.demand->basis != DemandBasis::PatientsOnly) s.own.boil_off = {};
  if (s.counted && s.demand) {
    s.at_reading = cover_of(*s.counted->usable, *s.demand, s.own);
    const auto age = between(s.counted->read_at, input.now);
    if (s.state.missed_counts < alerts.stale_red) s.left = left_after(*s.at_reading, age);
  }
  s.is_fresh = s.counted && s.state.missed_counts < alerts.stale_yellow;
  if (s.demand && s.last)
    if (const auto patients = s.last->census.total(); patients && patients->number() > 0)
      s.use_per_patient =
          (1.0 / static_cast<double>(patients->number())) * per_minute(s.demand->median());

  s.state.facility = input.facility->id;
  s.state.now = input.now;
  s.state.on_island = input.facility->on_island;
  s.state.routes = input.routes;
  s.state.officers = input.officers;
  s.state.cover = s.left;
  if (s.counted) s.state.read_at = s.counted->read_at;
  if (s.last) s.state.reported_at = s.last->read_at;
  if (s.last) s.state.purity_percent = s.last->lowest_purity_percent;
  if (s.demand) s.state.high_flow = per_minute(s.demand->quantile(0.95));
  s.state.weakest_link = weakest_link(input.equipment);
  s.state.balance_gap = balance_gap(input.facts, s.intervals, flows, alerts.balance_least_days);
  judge_ratios(ratios(input.facts, s.uses, flows), alerts, s.state);
  return s;
}

}  // namespace sansang::oxygen
