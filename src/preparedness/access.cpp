// SPDX-License-Identifier: Apache-2.0
#include "preparedness/access.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "networks/shortest_path.hpp"

namespace sansang::preparedness {
namespace {

using Lengths = std::vector<std::optional<std::int64_t>>;
using IsOpen = bool (*)(const TravelLeg&, Date);

bool runs(const TravelLeg& leg, Date day) {
  return leg.runs_on(day);
}
/// Also where nobody wrote the days.
bool may_run(const TravelLeg& leg, Date day) {
  return leg.runs_on(day) || (!leg.days_known && leg.exists_on(day));
}
bool exists(const TravelLeg& leg, Date day) {
  return leg.exists_on(day);
}

/// The places, the ends of legs and the units of facilities as nodes of one network, searched from
/// the facilities backwards.
class TravelNetwork {
 public:
  TravelNetwork(const TravelMap& map, const std::vector<OxygenPlace>& facilities, Date day)
      : map_(map), day_(day) {
    for (const auto& place : map.places) add(place.unit);
    for (const auto& leg : map.legs) {
      add(leg.from);
      add(leg.to);
    }
    for (const auto& facility : facilities) add(facility.unit);
  }

  std::size_t node(const UnitCode& unit) const { return nodes_.at(unit); }

  /// Minutes from each node to the nearest of `targets` over the legs that are `open`.
  Lengths minutes_to(const std::vector<UnitCode>& targets, IsOpen open) const {
    std::vector<networks::DirectedArc> arcs;
    for (const auto& leg : map_.legs) {
      if (!open(leg, day_)) continue;
      const auto from = node(leg.from);
      const auto to = node(leg.to);
      arcs.push_back({to, from, leg.minutes.count()});
      if (leg.both_ways) arcs.push_back({from, to, leg.minutes.count()});
    }
    std::vector<std::size_t> sources;
    for (const auto& target : targets) sources.push_back(node(target));
    return networks::shortest_lengths(nodes_.size(), arcs, sources);
  }

 private:
  void add(const UnitCode& unit) { nodes_.emplace(unit, nodes_.size()); }

  const TravelMap& map_;
  Date day_;
  std::map<UnitCode, std::size_t> nodes_;
};

std::vector<UnitCode> units_of(const std::vector<OxygenPlace>& facilities,
                               std::initializer_list<OxygenAbility> abilities) {
  std::vector<UnitCode> units;
  for (const auto& facility : facilities)
    if (std::find(abilities.begin(), abilities.end(), facility.ability) != abilities.end())
      units.push_back(facility.unit);
  return units;
}

std::optional<Minutes> whole_way(const TravelPlace& place,
                                 const std::optional<std::int64_t>& between) {
  if (!between || !place.inside) return std::nullopt;
  return *place.inside + Minutes{*between};
}

/// What is asked of the network for every place.
struct Ways {
  Lengths known;     ///< to those that can, over legs that run today
  Lengths possible;  ///< to those that can or may, over legs that may run today
  Lengths ever;      ///< to any facility, over legs that exist
};

Ways ways_of(const TravelNetwork& network, const std::vector<OxygenPlace>& facilities) {
  using enum OxygenAbility;
  return {network.minutes_to(units_of(facilities, {Can}), runs),
          network.minutes_to(units_of(facilities, {Can, Unknown}), may_run),
          network.minutes_to(units_of(facilities, {Can, Cannot, Unknown}), exists)};
}

bool is_served(const PlaceAccess& access, Minutes limit) {
  return access.minutes && *access.minutes <= limit;
}

/// Not served within `limit` by what is known, but perhaps by what is not.
bool is_unknown(const PlaceAccess& access, bool has_way, Minutes limit) {
  if (is_served(access, limit)) return false;
  return !has_way || (access.possibly && *access.possibly <= limit);
}

void count(const PlaceAccess& access, bool has_way, std::array<AccessBand, 3>& bands) {
  for (auto& band : bands) {
    if (is_served(access, band.limit))
      band.served += *access.people;
    else if (is_unknown(access, has_way, band.limit))
      band.unknown += *access.people;
    else
      band.beyond += *access.people;
  }
}

AccessStanding standing_of(const PlaceAccess& access, bool has_way) {
  if (!access.people) return AccessStanding::NotCounted;
  if (is_served(access, access_limits.back())) return AccessStanding::Served;
  return is_unknown(access, has_way, access_limits.back()) ? AccessStanding::Unknown
                                                           : AccessStanding::Beyond;
}

/// The facilities that can and are reached in exactly these minutes.
void name_nearest(const TravelNetwork& network, const std::vector<OxygenPlace>& facilities,
                  const Lengths& to_nearest, Access& access) {
  for (const auto& facility : facilities) {
    if (facility.ability != OxygenAbility::Can) continue;
    const auto to_it = network.minutes_to({facility.unit}, runs);
    for (auto& place : access.places) {
      const auto node = network.node(place.unit);
      if (place.minutes && to_it[node] == to_nearest[node])
        place.nearest.push_back(facility.facility);
    }
  }
  for (auto& place : access.places) std::sort(place.nearest.begin(), place.nearest.end());
}

/// Without estimated legs the way would be longer, or there is none.
bool rests_on_estimates(const TravelPlace& place, const std::optional<std::int64_t>& between,
                        const std::optional<std::int64_t>& without_estimates) {
  return place.basis == TravelBasis::Estimate || between != without_estimates;
}

TravelMap without_estimated_legs(const TravelMap& map) {
  auto rest = map;
  std::erase_if(rest.legs, [](const TravelLeg& leg) { return leg.basis == TravelBasis::Estimate; });
  return rest;
}

Access access_without_names(const TravelMap& map, const std::vector<OxygenPlace>& facilities,
                            Date day) {
  const TravelNetwork network(map, facilities, day);
  const auto ways = ways_of(network, facilities);
  Access access;
  access.day = day;
  for (std::size_t i = 0; i < access_limits.size(); ++i) access.bands[i].limit = access_limits[i];
  for (const auto& place : map.places) {
    const auto node = network.node(place.unit);
    PlaceAccess made{place.unit, place.name, place.people, {}, {}, {}, {}, false};
    made.minutes = whole_way(place, ways.known[node]);
    const auto possibly = whole_way(place, ways.possible[node]);
    if (possibly && (!made.minutes || *possibly < *made.minutes)) made.possibly = possibly;
    const bool has_way = place.inside && ways.ever[node];
    made.standing = standing_of(made, has_way);
    if (made.people)
      count(made, has_way, access.bands);
    else
      ++access.places_not_counted;
    access.places.push_back(std::move(made));
  }
  return access;
}

bool is_longer(const PlaceAccess& after, const PlaceAccess& before) {
  return before.minutes && (!after.minutes || *before.minutes < *after.minutes);
}

}  // namespace

bool TravelLeg::runs_on(Date day) const {
  if (!days_known || !exists_on(day)) return false;
  if (std::find(closed_days.begin(), closed_days.end(), day) != closed_days.end()) return false;
  const std::int64_t weekday = std::chrono::weekday{day}.iso_encoding();
  return weekdays.empty() || std::find(weekdays.begin(), weekdays.end(), weekday) != weekdays.end();
}

OxygenAbility ability_of(bool makes_its_own, std::optional<Hours> cautious,
                         std::optional<Hours> generous) {
  if (makes_its_own) return OxygenAbility::Can;
  if (!cautious || !generous) return OxygenAbility::Unknown;
  if (*cautious > Hours(0)) return OxygenAbility::Can;
  return *generous > Hours(0) ? OxygenAbility::Unknown : OxygenAbility::Cannot;
}

TravelMap with_people(TravelMap map, const std::vector<CountedUnit>& units) {
  const auto stated = map.places;
  const auto taken_out_of = [&](const UnitCode& unit) {
    Persons taken;
    for (const auto& place : stated)
      if (place.taken_from == unit) taken += place.people.value_or(Persons(0));
    return taken;
  };
  for (const auto& unit : units) {
    auto at = std::find_if(map.places.begin(), map.places.end(),
                           [&](const TravelPlace& place) { return place.unit == unit.unit; });
    if (at == map.places.end()) {
      map.places.push_back({});
      at = std::prev(map.places.end());
      at->unit = unit.unit;
    }
    at->name = unit.name;
    if (!at->people && unit.people)
      at->people = std::max(Persons(0), *unit.people - taken_out_of(unit.unit));
  }
  return map;
}

Access access_of(const TravelMap& map, const std::vector<OxygenPlace>& facilities, Date day) {
  auto access = access_without_names(map, facilities, day);
  const TravelNetwork network(map, facilities, day);
  const auto can = units_of(facilities, {OxygenAbility::Can});
  const auto all = network.minutes_to(can, runs);
  name_nearest(network, facilities, all, access);
  const auto measured_map = without_estimated_legs(map);
  // Its nodes may be fewer: it is asked by its own numbers.
  const TravelNetwork measured(measured_map, facilities, day);
  const auto sure = measured.minutes_to(can, runs);
  for (std::size_t i = 0; i < map.places.size(); ++i) {
    const auto& unit = map.places[i].unit;
    access.places[i].is_estimate =
        access.places[i].minutes.has_value() &&
        rests_on_estimates(map.places[i], all[network.node(unit)], sure[measured.node(unit)]);
  }
  return access;
}

std::vector<FacilityLoss> losses(const TravelMap& map, const std::vector<OxygenPlace>& facilities,
                                 Date day) {
  const auto before = access_without_names(map, facilities, day);
  std::vector<FacilityLoss> all;
  for (std::size_t i = 0; i < facilities.size(); ++i) {
    if (facilities[i].ability != OxygenAbility::Can) continue;
    auto failed = facilities;
    failed[i].ability = OxygenAbility::Cannot;
    const auto after = access_without_names(map, failed, day);
    FacilityLoss loss;
    loss.facility = facilities[i].facility;
    for (std::size_t band = 0; band < access_limits.size(); ++band)
      loss.people[band] = before.bands[band].served - after.bands[band].served;
    for (std::size_t place = 0; place < map.places.size(); ++place)
      if (is_longer(after.places[place], before.places[place]))
        loss.slower.push_back(map.places[place].unit);
    all.push_back(std::move(loss));
  }
  std::sort(all.begin(), all.end(), [](const FacilityLoss& a, const FacilityLoss& b) {
    return std::tuple(b.people[2], b.people[1], b.people[0], a.facility) <
           std::tuple(a.people[2], a.people[1], a.people[0], b.facility);
  });
  return all;
}

}  // namespace sansang::preparedness
