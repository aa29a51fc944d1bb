// SPDX-License-Identifier: Apache-2.0
#include "preparedness/access.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace sansang::preparedness {
namespace {

using enum OxygenAbility;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// 13 September 2022 is a Tuesday.
const Date tuesday = date(2022, 9, 13);
const UnitCode town("899"), plain("906"), island("912"), far_island("31105");

TravelPlace place(const UnitCode& unit, std::int64_t people, std::optional<int> inside) {
  TravelPlace made;
  made.unit = unit;
  made.name = unit.text;
  made.people = Persons(people);
  if (inside) made.inside = Minutes(*inside);
  made.basis = TravelBasis::Published;
  return made;
}

TravelLeg leg(const UnitCode& from, const UnitCode& to, int minutes, LegKind kind = LegKind::Road) {
  TravelLeg made;
  made.from = from;
  made.to = to;
  made.kind = kind;
  made.minutes = Minutes(minutes);
  made.basis = TravelBasis::Published;
  return made;
}

/// The town has a hospital; the plain is 40 minutes away by road; a boat goes to the near island.
TravelMap small_map() {
  TravelMap map;
  map.places = {place(town, 1000, 10), place(plain, 600, 25), place(island, 200, 5),
                place(far_island, 20, 5)};
  map.legs = {leg(plain, town, 40), leg(island, town, 45, LegKind::FastBoat)};
  return map;
}

OxygenPlace at(const char* id, const UnitCode& unit, OxygenAbility ability) {
  return {FacilityId(id), unit, ability};
}

const PlaceAccess& of(const Access& access, const UnitCode& unit) {
  return *std::find_if(access.places.begin(), access.places.end(),
                       [&](const PlaceAccess& place) { return place.unit == unit; });
}

TEST(Access, CountsPeopleByMinutesAndLeavesTheUnknownAside) {
  const auto access = access_of(small_map(), {at("BVDK", town, Can)}, tuesday);
  EXPECT_EQ(of(access, town).minutes, Minutes{10});
  EXPECT_EQ(of(access, plain).minutes, Minutes{65});
  EXPECT_EQ(of(access, island).minutes, Minutes{50});
  EXPECT_EQ(of(access, far_island).standing, AccessStanding::Unknown) << "no leg to it";
  EXPECT_EQ(access.bands[0], (AccessBand{Minutes{30}, Persons(1000), Persons(800), Persons(20)}));
  EXPECT_EQ(access.bands[1], (AccessBand{Minutes{60}, Persons(1200), Persons(600), Persons(20)}));
  EXPECT_EQ(access.bands[2], (AccessBand{Minutes{90}, Persons(1800), Persons(0), Persons(20)}));
  EXPECT_THAT(of(access, plain).nearest, ElementsAre(FacilityId("BVDK")));
}

TEST(Access, ABoatThatDoesNotSailTodayServesNobodyToday) {
  auto map = small_map();
  map.legs[1].weekdays = {1, 3, 5};
  const std::vector<OxygenPlace> hospital{at("BVDK", town, Can)};
  EXPECT_EQ(of(access_of(map, hospital, tuesday), island).standing, AccessStanding::Beyond);
  const auto wednesday = tuesday + std::chrono::days{1};
  EXPECT_EQ(of(access_of(map, hospital, wednesday), island).standing, AccessStanding::Served);
  map.legs[1].closed_days = {wednesday};
  EXPECT_EQ(of(access_of(map, hospital, wednesday), island).standing, AccessStanding::Beyond);
  map.legs[1].days_known = false;
  const auto unsure = access_of(map, hospital, tuesday);
  EXPECT_EQ(of(unsure, island).standing, AccessStanding::Unknown) << "nobody wrote the days";
  EXPECT_EQ(of(unsure, island).possibly, Minutes{50});
  map.legs[1].valid_to = tuesday;
  EXPECT_EQ(of(access_of(map, hospital, tuesday), island).standing, AccessStanding::Unknown)
      << "the leg has ended: no leg is known any more";
}

TEST(Access, AFacilityWithUnknownStockMakesItsPeopleUnknownNotServed) {
  const auto access =
      access_of(small_map(), {at("BVDK", town, Can), at("TTYT-906", plain, Unknown)}, tuesday);
  EXPECT_EQ(of(access, plain).minutes, Minutes{65});
  EXPECT_EQ(of(access, plain).possibly, Minutes{25});
  EXPECT_EQ(access.bands[0], (AccessBand{Minutes{30}, Persons(1000), Persons(200), Persons(620)}));
}

TEST(Access, NobodyCountedIsNotZeroAndUnknownInsideMinutesAreNotZero) {
  auto map = small_map();
  map.places[1].people.reset();
  map.places[2].inside.reset();
  const auto access = access_of(map, {at("BVDK", town, Can)}, tuesday);
  EXPECT_EQ(access.places_not_counted, 1);
  EXPECT_EQ(of(access, plain).standing, AccessStanding::NotCounted);
  EXPECT_EQ(of(access, island).standing, AccessStanding::Unknown);
  EXPECT_EQ(access.bands[2], (AccessBand{Minutes{90}, Persons(1000), Persons(0), Persons(220)}));
}

TEST(Access, SaysWhichWaysRestOnEstimates) {
  auto map = small_map();
  map.legs[0].basis = TravelBasis::Estimate;
  const auto access = access_of(map, {at("BVDK", town, Can)}, tuesday);
  EXPECT_TRUE(of(access, plain).is_estimate);
  EXPECT_FALSE(of(access, island).is_estimate);
}

TEST(Access, TheFacilityWhoseLossTakesMostPeopleComesFirst) {
  const std::vector<OxygenPlace> two{at("BVDK", town, Can), at("TTYT-906", plain, Can)};
  const auto all = losses(small_map(), two, tuesday);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].facility, FacilityId("TTYT-906"))
      << "nobody within 90 either way, 600 within 60";
  EXPECT_THAT(all[0].people, ElementsAre(Persons(600), Persons(600), Persons(0)));
  // The town's people still reach the plain in 50 minutes, the island's in 90.
  EXPECT_THAT(all[1].people, ElementsAre(Persons(1000), Persons(200), Persons(0)));
  EXPECT_THAT(all[1].slower, ElementsAre(town, island));
  EXPECT_THAT(losses(small_map(), {at("BVDK", town, Unknown)}, tuesday), IsEmpty());
}

TEST(Access, AStockNobodyReportedIsNeitherThereNorGone) {
  EXPECT_EQ(ability_of(false, Hours(3), Hours(9)), Can);
  EXPECT_EQ(ability_of(false, Hours(0), Hours(9)), Unknown);
  EXPECT_EQ(ability_of(false, Hours(0), Hours(0)), Cannot);
  EXPECT_EQ(ability_of(false, {}, {}), Unknown);
  EXPECT_EQ(ability_of(true, {}, {}), Can) << "its own generator runs";
}

TEST(Access, PeopleComeFromTheListOfUnitsAndAreCountedOnce) {
  TravelMap map;
  map.places = {place(UnitCode("911"), 0, 24), place(far_island, 2000, 10)};
  map.places[0].people.reset();
  map.places[1].taken_from = UnitCode("911");
  const auto made = with_people(map, {{UnitCode("911"), "Thành phố Phú Quốc", Persons(146'028)},
                                      {UnitCode("914"), "Huyện Giang Thành", {}}});
  ASSERT_EQ(made.places.size(), 3U);
  EXPECT_EQ(made.places[0].people, Persons(144'028));
  EXPECT_EQ(made.places[0].name, "Thành phố Phú Quốc");
  EXPECT_EQ(made.places[1].people, Persons(2000));
  EXPECT_EQ(made.places[2].unit, UnitCode("914"));
  EXPECT_FALSE(made.places[2].people || made.places[2].inside);
}

// ---- laws --------------------------------------------------------------------------------------

struct World {
  TravelMap map;
  std::vector<OxygenPlace> facilities;
};

UnitCode any_unit() {
  return UnitCode(std::to_string(*rc::gen::inRange(0, 6)));
}

World any_world() {
  World world;
  for (int i = 0; i < 6; ++i) {
    auto made = place(UnitCode(std::to_string(i)), *rc::gen::inRange(0, 1000), std::nullopt);
    if (*rc::gen::inRange(0, 4) > 0) made.inside = Minutes(*rc::gen::inRange(0, 40));
    if (*rc::gen::inRange(0, 6) == 0) made.people.reset();
    world.map.places.push_back(made);
  }
  const auto legs = *rc::gen::inRange(0, 10);
  for (int i = 0; i < legs; ++i) {
    auto made = leg(any_unit(), any_unit(), *rc::gen::inRange(0, 80));
    made.both_ways = *rc::gen::arbitrary<bool>();
    made.days_known = *rc::gen::inRange(0, 4) > 0;
    if (*rc::gen::inRange(0, 4) == 0) made.weekdays = {1};
    world.map.legs.push_back(made);
  }
  const auto facilities = *rc::gen::inRange(0, 5);
  for (int i = 0; i < facilities; ++i)
    world.facilities.push_back(
        at(("F" + std::to_string(i)).c_str(), any_unit(), *rc::gen::element(Can, Cannot, Unknown)));
  return world;
}

/// Band by band, nobody more is served in `after`.
void nobody_gained(const Access& before, const Access& after) {
  for (std::size_t i = 0; i < before.bands.size(); ++i)
    RC_ASSERT(after.bands[i].served <= before.bands[i].served);
}

RC_GTEST_PROP(AccessLaws, everybody_counted_stands_in_one_place_and_limits_nest, ()) {
  const auto world = any_world();
  const auto access = access_of(world.map, world.facilities, tuesday);
  Persons people;
  for (const auto& made : world.map.places) people += made.people.value_or(Persons(0));
  for (const auto& band : access.bands) RC_ASSERT(band.people() == people);
  RC_ASSERT(access.bands[0].served <= access.bands[1].served);
  RC_ASSERT(access.bands[1].served <= access.bands[2].served);
}

RC_GTEST_PROP(AccessLaws, longer_legs_serve_nobody_more, ()) {
  auto world = any_world();
  const auto before = access_of(world.map, world.facilities, tuesday);
  for (auto& made : world.map.legs) made.minutes += Minutes(*rc::gen::inRange(0, 60));
  for (auto& made : world.map.places)
    if (made.inside) *made.inside += Minutes(*rc::gen::inRange(0, 30));
  nobody_gained(before, access_of(world.map, world.facilities, tuesday));
}

RC_GTEST_PROP(AccessLaws, another_facility_takes_nobody_out_of_reach, ()) {
  auto world = any_world();
  const auto before = access_of(world.map, world.facilities, tuesday);
  world.facilities.push_back(at("NEW", any_unit(), *rc::gen::element(Can, Cannot, Unknown)));
  nobody_gained(access_of(world.map, world.facilities, tuesday), before);
}

RC_GTEST_PROP(AccessLaws, taking_data_away_serves_nobody_more, ()) {
  auto world = any_world();
  const auto before = access_of(world.map, world.facilities, tuesday);
  for (auto& made : world.map.places) {
    if (*rc::gen::inRange(0, 3) == 0) made.inside.reset();
    if (*rc::gen::inRange(0, 6) == 0) made.people.reset();
  }
  for (auto& facility : world.facilities)
    if (*rc::gen::inRange(0, 3) == 0) facility.ability = Unknown;
  if (!world.map.legs.empty() && *rc::gen::arbitrary<bool>()) world.map.legs.pop_back();
  nobody_gained(before, access_of(world.map, world.facilities, tuesday));
}

RC_GTEST_PROP(AccessLaws, a_loss_is_never_negative_and_the_worst_comes_first, ()) {
  const auto world = any_world();
  const auto all = losses(world.map, world.facilities, tuesday);
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (const auto& people : all[i].people) RC_ASSERT(people >= Persons(0));
    if (i > 0) RC_ASSERT(all[i].people[2] <= all[i - 1].people[2]);
  }
}

}  // namespace
}  // namespace sansang::preparedness
