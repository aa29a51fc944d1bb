// SPDX-License-Identifier: Apache-2.0
#include "acts/demand_forecast.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "epidemic/census_projection.hpp"

namespace sansang::acts {
namespace {

constexpr std::chrono::days days_shown{60};

ForecastDay day_view(const oxygen::ForecastDay& day) {
  return {day.day,      day.at(0.05), day.at(0.10), day.at(0.25),
          day.at(0.50), day.at(0.75), day.at(0.90), day.at(0.95)};
}

HorizonScore score_view(const oxygen::ForecastRecord& record) {
  return {record.horizon_days,
          record.origins,
          record.wis,
          std::isfinite(record.relative_wis) ? record.relative_wis : 0.0,
          record.coverage50,
          record.coverage80,
          record.coverage95,
          record.weight_persistence,
          record.weight_consumption,
          record.weight_cases};
}

void add_observed(const std::vector<oxygen::DailyUse>& uses, const oxygen::CasesByDay& cases,
                  Date today, ForecastView& view) {
  std::map<Date, CubicMetresPerDay> by_day;
  for (const auto& use : uses) by_day[use.day] = CubicMetresPerDay(use.use.number());
  for (Date day = today - days_shown; day <= today; day += std::chrono::days{1}) {
    ObservedDay observed;
    observed.day = day;
    if (const auto at = by_day.find(day); at != by_day.end()) observed.use = at->second;
    if (const auto at = cases.find(day); at != cases.end())
      observed.cases = Persons(static_cast<std::int64_t>(at->second));
    view.observed.push_back(observed);
  }
}

/// The estimate of today held for `n` days.
DemandPath constant_path(const oxygen::DemandEstimate& demand, std::size_t n) {
  return {std::vector<CubicMetresPerDay>(n, demand.quantile(0.5)),
          std::vector<CubicMetresPerDay>(n, demand.quantile(0.8))};
}

/// The forecast of the facility's own measured use, raised where today's patients need more than
/// the past days used: twenty admitted overnight are in no measured use yet.
DemandPath measured_path(const oxygen::DemandForecast& made, const FacilitySituation& s,
                         Date first_day, std::size_t n) {
  DemandPath path;
  const auto at_first = std::find_if(made.days.begin(), made.days.end(),
                                     [&](const auto& one) { return one.day == first_day; });
  double raise = 1.0;
  if (at_first != made.days.end() && at_first->at(0.5).number() > 0.0)
    raise = std::max(1.0, s.now.demand->quantile(0.5) / at_first->at(0.5));
  for (std::size_t t = 0; t < n; ++t) {
    const Date day = first_day + std::chrono::days{static_cast<int>(t)};
    const auto at = std::find_if(made.days.begin(), made.days.end(),
                                 [&](const auto& one) { return one.day == day; });
    const bool found = at != made.days.end();
    path.median.push_back(found ? raise * at->at(0.5) : s.now.demand->quantile(0.5));
    path.cautious.push_back(found ? raise * at->at(0.8) : s.now.demand->quantile(0.8));
  }
  return path;
}

/// Without measured history: patients projected from today's census and the cases, planning flows.
DemandPath projected_path(const FacilitySituation& s, const oxygen::FlowRules& flows,
                          const oxygen::CasesByDay& cases, Date first_day, std::size_t n) {
  constexpr std::size_t paths = 200;
  constexpr std::uint64_t seed = 4795;
  std::array<double, 5> now{};
  for (const auto mode : care::respiratory_modes)
    if (const auto persons = s.now.last->census.total(mode))
      now[static_cast<std::size_t>(mode)] = static_cast<double>(persons->number());
  std::vector<double> daily_cases;
  for (const auto& [day, count] : cases) daily_cases.push_back(count);
  const auto census =
      epidemic::project_census(now, epidemic::case_growth(daily_cases), first_day, n, paths, seed);
  DemandPath path;
  for (std::size_t day = 0; day < n; ++day) {
    const auto use = oxygen::projected_use(census, day, flows, s.now.demand->calibration);
    path.median.push_back(use.median);
    path.cautious.push_back(use.cautious);
  }
  return path;
}

}  // namespace

oxygen::CasesByDay cases_of(store::Store& store, Date today, LedgerPosition as_of) {
  std::map<std::string, bool> provinces;
  for (const auto& facility : store.facilities(store::VisibleFacilities::everything(), as_of))
    provinces[facility.province] = true;
  oxygen::CasesByDay cases;
  for (const auto& [province, _] : provinces)
    for (const auto& count :
         store.cases(UnitCode(province), {today - forecast_memory, today}, as_of))
      if (!count.held) cases[count.day] += static_cast<double>(count.cases.number());
  return cases;
}

Result<ForecastView> demand_forecast(const Desk& desk, const store::VisibleFacilities& seen,
                                     const std::optional<FacilityId>& facility, Instant now,
                                     LedgerPosition as_of) {
  const Date today = local_day(now);
  ForecastView view;
  view.position = std::min(desk.store.position(), as_of);
  view.facility = facility;
  std::vector<oxygen::DailyUse> uses;
  if (facility) {
    auto s = situation(desk, seen, *facility, now, as_of, forecast_memory);
    if (!s) return tl::unexpected(s.error());
    view.name = s->facility.name;
    view.simulated = s->facility.simulated;
    uses = std::move(s->now.uses);
  } else {
    std::vector<std::vector<oxygen::DailyUse>> each;
    for (auto& s : situations(desk, seen, now, as_of, forecast_memory)) {
      view.simulated = view.simulated || s.facility.simulated;
      each.push_back(std::move(s.now.uses));
    }
    uses = oxygen::province_uses(each);
  }
  const auto cases = cases_of(desk.store, today, view.position);
  view.origin = uses.empty() ? today : uses.back().day;
  add_observed(uses, cases, today, view);
  const auto made = oxygen::forecast_of(uses, cases, true);
  if (!made) {
    view.reason = "forecast.too_short";
    return view;
  }
  for (const auto& day : made->days) view.days.push_back(day_view(day));
  for (const auto& record : made->record) view.scores.push_back(score_view(record));
  return view;
}

DemandPath demand_path(const FacilitySituation& s, const oxygen::FlowRules& flows,
                       const oxygen::CasesByDay& cases, Date first_day, std::chrono::days length) {
  const auto n = static_cast<std::size_t>(length.count());
  if (const auto made = oxygen::forecast_of(s.now.uses, cases, false))
    return measured_path(*made, s, first_day, n);
  // A census that was not reported is unknown, not empty.
  if (!s.now.last || !s.now.last->census.has_any()) return constant_path(*s.now.demand, n);
  return projected_path(s, flows, cases, first_day, n);
}

OxygenMass usable_at(const FacilitySituation& s, Instant now) {
  const Hours elapsed(static_cast<double>((now - s.now.counted->read_at).count()) / 3600.0);
  return oxygen::stock_after(*s.now.counted->usable, *s.now.demand, s.now.own, elapsed)[2];
}

}  // namespace sansang::acts
