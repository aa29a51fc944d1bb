// SPDX-License-Identifier: Apache-2.0
/// How many people reach oxygen in how many minutes, by what, and what changes when one facility
/// fails.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/fields.hpp"
#include "preparedness/access.hpp"

namespace sansang::acts {

struct AccessBandView {
  std::int64_t limit_minutes = 0;
  Persons served, beyond, unknown;
  std::optional<double> served_share, unknown_share;  ///< none: nobody was counted
};
template <class V, class R>
requires RecordOf<R, AccessBandView>
void fields(V&& v, R& r) {
  v("limit_minutes", r.limit_minutes);
  v("served", r.served);
  v("beyond", r.beyond);
  v("unknown", r.unknown);
  v("served_share", r.served_share);
  v("unknown_share", r.unknown_share);
}

struct AccessPlaceView {
  UnitCode unit;
  std::string name;
  std::optional<Persons> people;
  std::optional<std::int64_t> minutes, possibly_minutes;
  std::vector<std::string> nearest;  ///< names of facilities
  preparedness::AccessStanding standing = preparedness::AccessStanding::Unknown;
  bool estimate = false;
};
template <class V, class R>
requires RecordOf<R, AccessPlaceView>
void fields(V&& v, R& r) {
  v("unit", r.unit);
  v("name", r.name);
  v("people", r.people);
  v("minutes", r.minutes);
  v("possibly_minutes", r.possibly_minutes);
  v("nearest", r.nearest);
  v("standing", r.standing);
  v("estimate", r.estimate);
}

struct AccessFacilityView {
  FacilityId facility;
  std::string name;
  preparedness::OxygenAbility ability = preparedness::OxygenAbility::Unknown;
};
template <class V, class R>
requires RecordOf<R, AccessFacilityView>
void fields(V&& v, R& r) {
  v("facility", r.facility);
  v("name", r.name);
  v("ability", r.ability);
}

struct FacilityLossView {
  FacilityId facility;
  std::string name;
  Persons within_30, within_60, within_90;  ///< people who would no longer be served
  std::vector<std::string> slower;          ///< names of places
};
template <class V, class R>
requires RecordOf<R, FacilityLossView>
void fields(V&& v, R& r) {
  v("facility", r.facility);
  v("name", r.name);
  v("within_30", r.within_30);
  v("within_60", r.within_60);
  v("within_90", r.within_90);
  v("slower", r.slower);
}

struct TravelLegView {
  std::string from, to;  ///< names; the code where the list of units has none
  preparedness::LegKind kind = preparedness::LegKind::Road;
  std::int64_t minutes = 0;
  bool both_ways = true, days_known = true, runs_today = false;
  std::vector<std::int64_t> weekdays;
  preparedness::TravelBasis basis = preparedness::TravelBasis::Estimate;
  std::string source;
};
template <class V, class R>
requires RecordOf<R, TravelLegView>
void fields(V&& v, R& r) {
  v("from", r.from);
  v("to", r.to);
  v("kind", r.kind);
  v("minutes", r.minutes);
  v("both_ways", r.both_ways);
  v("days_known", r.days_known);
  v("runs_today", r.runs_today);
  v("weekdays", r.weekdays);
  v("basis", r.basis);
  v("source", r.source);
}

struct AccessView {
  Date day{};
  bool simulated = false;
  std::string rule_number, rule_source;  ///< blank: no travel map holds on the day
  std::int64_t places_not_counted = 0;
  std::vector<AccessBandView> bands;
  std::vector<AccessPlaceView> places;
  std::vector<AccessFacilityView> facilities;
  std::vector<FacilityLossView> losses;  ///< worst first
  std::vector<TravelLegView> legs;       ///< that exist on the day
};
template <class V, class R>
requires RecordOf<R, AccessView>
void fields(V&& v, R& r) {
  v("day", r.day);
  v("simulated", r.simulated);
  v("rule_number", r.rule_number);
  v("rule_source", r.rule_source);
  v("places_not_counted", r.places_not_counted);
  v("bands", r.bands);
  v("places", r.places);
  v("facilities", r.facilities);
  v("losses", r.losses);
  v("legs", r.legs);
}

}  // namespace sansang::acts
