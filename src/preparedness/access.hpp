// SPDX-License-Identifier: Apache-2.0
/// Access to oxygen: how many people reach a facility that can give oxygen today within 30, 60 and
/// 90 minutes, by legs that people edit (road, fast boat, ferry, cargo vessel). Minutes are those
/// of travel: waiting for a departure is not in them. A leg counts on the days it runs. People
/// whose travel or whose facility is unknown are counted as unknown, never as served.
///
/// Longer legs never bring more people within reach, another facility that can never takes anybody
/// out of reach, and taking data away never adds to the served.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/id.hpp"
#include "calendar/date.hpp"
#include "units/quantity.hpp"

namespace sansang::preparedness {

using Minutes = std::chrono::minutes;

enum class LegKind {
  Road,         ///< đường bộ
  FastBoat,     ///< tàu cao tốc
  Ferry,        ///< phà
  CargoVessel,  ///< tàu hàng
  Vessel,       ///< tàu khách thường
};
constexpr std::array<std::pair<LegKind, std::string_view>, 5> names_of(LegKind) {
  return {{{LegKind::Road, "road"},
           {LegKind::FastBoat, "fast_boat"},
           {LegKind::Ferry, "ferry"},
           {LegKind::CargoVessel, "cargo_vessel"},
           {LegKind::Vessel, "vessel"}}};
}

/// Where the minutes come from.
enum class TravelBasis {
  Published,  ///< a timetable or the press
  Measured,   ///< told by somebody who travels it
  Estimate,   ///< from a straight line and a stated speed
};
constexpr std::array<std::pair<TravelBasis, std::string_view>, 3> names_of(TravelBasis) {
  return {{{TravelBasis::Published, "published"},
           {TravelBasis::Measured, "measured"},
           {TravelBasis::Estimate, "estimate"}}};
}

struct TravelLeg {
  UnitCode from, to;
  LegKind kind = LegKind::Road;
  Minutes minutes{0};
  bool both_ways = true;
  bool days_known = true;                    ///< false: it runs on some days, nobody wrote which
  std::vector<std::int64_t> weekdays;        ///< 1 Monday … 7 Sunday; empty: every day
  std::optional<Date> valid_from, valid_to;  ///< `valid_to`: first day no longer
  std::vector<Date> closed_days;             ///< weather, repairs
  TravelBasis basis = TravelBasis::Estimate;
  std::string source;  ///< with the speed, for an estimate
  bool operator==(const TravelLeg&) const = default;

  bool exists_on(Date day) const {
    return (!valid_from || *valid_from <= day) && (!valid_to || day < *valid_to);
  }
  bool runs_on(Date day) const;  ///< false too when the days are not known
};

/// Where people live: a district, or an island of it counted apart.
struct TravelPlace {
  UnitCode unit;
  std::string name;
  std::optional<Persons> people;       ///< none: nobody counted them
  std::optional<UnitCode> taken_from;  ///< whose population holds these people too
  std::optional<Minutes> inside;       ///< to its own facility or landing; none: not known
  TravelBasis basis = TravelBasis::Estimate;
  std::string source;
  bool operator==(const TravelPlace&) const = default;
};

enum class OxygenAbility { Can, Cannot, Unknown };
constexpr std::array<std::pair<OxygenAbility, std::string_view>, 3> names_of(OxygenAbility) {
  return {{{OxygenAbility::Can, "can"},
           {OxygenAbility::Cannot, "cannot"},
           {OxygenAbility::Unknown, "unknown"}}};
}

/// By the hours of oxygen left, cautious and generous: it can while the cautious figure is above
/// zero or it makes its own, it cannot when the generous one is zero; else nobody knows.
OxygenAbility ability_of(bool makes_its_own, std::optional<Hours> cautious,
                         std::optional<Hours> generous);

struct OxygenPlace {
  FacilityId facility;
  UnitCode unit;  ///< where it stands
  OxygenAbility ability = OxygenAbility::Unknown;
  bool operator==(const OxygenPlace&) const = default;
};

struct TravelMap {
  std::vector<TravelPlace> places;
  std::vector<TravelLeg> legs;
};

/// A unit of the day's list with its population.
struct CountedUnit {
  UnitCode unit;
  std::string name;
  std::optional<Persons> people;
};
/// The map with the people and names of `units`: a place that states its own people keeps them and
/// they are taken out of the unit named in `taken_from`; a unit that is no place yet becomes one,
/// of which no minutes are known.
TravelMap with_people(TravelMap map, const std::vector<CountedUnit>& units);

inline constexpr std::array<Minutes, 3> access_limits{Minutes{30}, Minutes{60}, Minutes{90}};

/// Of the people counted: served within the limit, not served, and not known.
struct AccessBand {
  Minutes limit{0};
  Persons served, beyond, unknown;
  bool operator==(const AccessBand&) const = default;

  Persons people() const { return served + beyond + unknown; }
};

enum class AccessStanding {
  Served,      ///< within the largest limit
  Beyond,      ///< farther, or no way today
  Unknown,     ///< no leg, or only facilities whose stock is unknown
  NotCounted,  ///< nobody counted the people
};
constexpr std::array<std::pair<AccessStanding, std::string_view>, 4> names_of(AccessStanding) {
  return {{{AccessStanding::Served, "served"},
           {AccessStanding::Beyond, "beyond"},
           {AccessStanding::Unknown, "unknown"},
           {AccessStanding::NotCounted, "not_counted"}}};
}

struct PlaceAccess {
  UnitCode unit;
  std::string name;
  std::optional<Persons> people;
  std::optional<Minutes> minutes;   ///< to the nearest that can; none: no known way today
  std::vector<FacilityId> nearest;  ///< those at these minutes, in order of id
  std::optional<Minutes> possibly;  ///< to the nearest that can or may, when nearer than `minutes`
  AccessStanding standing = AccessStanding::Unknown;
  bool is_estimate = false;  ///< a leg or the inside minutes of the way are estimates
  bool operator==(const PlaceAccess&) const = default;
};

struct Access {
  Date day{};
  std::array<AccessBand, 3> bands;  ///< by access_limits
  std::vector<PlaceAccess> places;  ///< in the order of the map
  std::int64_t places_not_counted = 0;
  bool operator==(const Access&) const = default;
};
Access access_of(const TravelMap& map, const std::vector<OxygenPlace>& facilities, Date day);

/// What changes when `facility` can no longer give oxygen.
struct FacilityLoss {
  FacilityId facility;
  std::array<Persons, 3> people;  ///< no longer served, by access_limits
  std::vector<UnitCode> slower;   ///< places whose way becomes longer or ends
  bool operator==(const FacilityLoss&) const = default;
};
/// Of each facility that can, the worst first: by people within 90, 60, 30 minutes, then id.
std::vector<FacilityLoss> losses(const TravelMap& map, const std::vector<OxygenPlace>& facilities,
                                 Date day);

}  // namespace sansang::preparedness
