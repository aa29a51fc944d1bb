// SPDX-License-Identifier: Apache-2.0
#include "acts/preparedness/oxygen_access.hpp"

#include <algorithm>

namespace sansang::acts {
namespace {

using namespace preparedness;

/// The units whose people are counted: districts, after the reform of 2025 communes.
std::vector<CountedUnit> counted_units(const geography::UnitLists& lists,
                                       const std::string& province, Date day) {
  const auto all = lists.as_of(day, UnitCode(province));
  if (!all) return {};
  const bool has_districts = std::any_of(all->begin(), all->end(), [](const auto& unit) {
    return unit.level == geography::UnitLevel::District;
  });
  const auto level = has_districts ? geography::UnitLevel::District : geography::UnitLevel::Commune;
  std::vector<CountedUnit> counted;
  for (const auto& unit : *all)
    if (unit.level == level) counted.push_back({unit.code, unit.full_name, unit.population_2019});
  return counted;
}

/// Names of units by code on the day, for places and ends of legs.
class UnitNames {
 public:
  UnitNames(const geography::UnitLists& lists, Date day) : lists_(lists), day_(day) {}
  std::string of(const UnitCode& unit) const {
    const auto found = lists_.unit(unit, day_);
    return found ? found->full_name : unit.text;
  }

 private:
  const geography::UnitLists& lists_;
  Date day_;
};

OxygenPlace place_of(const FacilitySituation& unit) {
  const auto& left = unit.now.left;
  const bool makes_its_own = unit.now.own.generation > CubicMetresPerDay();
  return {
      unit.facility.id, unit.facility.unit,
      left ? ability_of(makes_its_own, left->p10, left->p90) : ability_of(makes_its_own, {}, {})};
}

/// Facilities that are there but not for the asker's eyes.
void add_unseen(store::Store& store, const store::VisibleFacilities& seen, Date today,
                std::vector<OxygenPlace>& places) {
  if (seen.all) return;
  for (const auto& facility : store.facilities(store::VisibleFacilities::everything()))
    if (facility.reports_itself() && facility.is_open_on(today) && !seen.includes(facility.id))
      places.push_back({facility.id, facility.unit, OxygenAbility::Unknown});
}

std::optional<double> share(Persons part, Persons all) {
  if (all == Persons(0)) return std::nullopt;
  return part / all;
}

std::optional<std::int64_t> count_of(const std::optional<Minutes>& minutes) {
  return minutes ? std::optional(static_cast<std::int64_t>(minutes->count())) : std::nullopt;
}

void add_access(const Access& access, const std::map<FacilityId, std::string>& names,
                const UnitNames& units, AccessView& view) {
  for (const auto& band : access.bands)
    view.bands.push_back({band.limit.count(), band.served, band.beyond, band.unknown,
                          share(band.served, band.people()), share(band.unknown, band.people())});
  for (const auto& place : access.places) {
    AccessPlaceView made{place.unit,
                         place.name.empty() ? units.of(place.unit) : place.name,
                         place.people,
                         count_of(place.minutes),
                         count_of(place.possibly),
                         {},
                         place.standing,
                         place.is_estimate};
    for (const auto& facility : place.nearest) made.nearest.push_back(names.at(facility));
    view.places.push_back(std::move(made));
  }
  view.places_not_counted = access.places_not_counted;
}

void add_losses(const std::vector<FacilityLoss>& losses,
                const std::map<FacilityId, std::string>& names, const UnitNames& units,
                AccessView& view) {
  for (const auto& loss : losses) {
    FacilityLossView made{loss.facility,  names.at(loss.facility), loss.people[0],
                          loss.people[1], loss.people[2],          {}};
    for (const auto& unit : loss.slower) made.slower.push_back(units.of(unit));
    view.losses.push_back(std::move(made));
  }
}

void add_legs(const TravelMap& map, const UnitNames& units, AccessView& view) {
  for (const auto& leg : map.legs)
    if (leg.exists_on(view.day))
      view.legs.push_back({units.of(leg.from), units.of(leg.to), leg.kind, leg.minutes.count(),
                           leg.both_ways, leg.days_known, leg.runs_on(view.day), leg.weekdays,
                           leg.basis, leg.source});
}

}  // namespace

AccessView oxygen_access(const PreparednessDesk& desk, const store::VisibleFacilities& seen,
                         const std::string& province, Instant now) {
  AccessView view;
  view.day = local_day(now);
  TravelMap map;
  if (const auto* rule = store::travel_rule_on(desk.travel, province, view.day)) {
    map = rule->map;
    view.rule_number = rule->rule.number;
    view.rule_source = rule->rule.source;
  }
  map = with_people(std::move(map), counted_units(desk.units, province, view.day));
  std::vector<OxygenPlace> places;
  std::map<FacilityId, std::string> names;
  for (const auto& unit : situations(desk.desk, seen, now)) {
    places.push_back(place_of(unit));
    names[unit.facility.id] = unit.facility.name;
    view.facilities.push_back({unit.facility.id, unit.facility.name, places.back().ability});
    view.simulated = view.simulated || unit.facility.simulated;
  }
  add_unseen(desk.desk.store, seen, view.day, places);
  const UnitNames units(desk.units, view.day);
  add_access(access_of(map, places, view.day), names, units, view);
  add_losses(losses(map, places, view.day), names, units, view);
  add_legs(map, units, view);
  return view;
}

}  // namespace sansang::acts
