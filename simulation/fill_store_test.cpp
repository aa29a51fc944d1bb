// SPDX-License-Identifier: Apache-2.0
// A simulated province arrives whole in a store, in the order in which it happened.
#include "simulation/fill_store.hpp"

#include <gtest/gtest.h>

#include "simulation/test_province.hpp"
#include "store/books.hpp"
#include "store/memory/memory_store.hpp"

namespace sansang::simulation {
namespace {

using store::VisibleFacilities;

store::Store& filled_store() {
  static const auto filled = [] {
    auto store = store::memory::make_memory_store();
    SilentProgress progress;
    fill_store(*store, demo(), {{AccountId("bvdk"), "hash", std::nullopt}}, inputs().rules.sizes,
               progress);
    return store;
  }();
  return *filled;
}

constexpr store::Period always{date(2021, 6, 1), date(2021, 9, 19)};

TEST(FillStore, RegistersAndFactsAreThoseOfTheProvince) {
  auto& store = filled_store();
  const auto everyone = VisibleFacilities::everything();
  EXPECT_EQ(store.facilities(everyone).size(), demo().facilities.size());
  EXPECT_EQ(store.equipment(everyone).size(), demo().equipment.size());
  EXPECT_EQ(store.routes(everyone).size(), demo().routes.size());
  EXPECT_TRUE(store.credential(AccountId("bvdk")).has_value());
  EXPECT_EQ(store.records<organisation::Organisation>().size(), demo().organisations.size());
  EXPECT_EQ(store.all_appointments().size(), demo().appointments.size());
  std::size_t standing_reports = 0;
  for (const auto& facility : demo().facilities)
    standing_reports += standing(demo(), facility.id).size();
  EXPECT_EQ(store.facts(everyone, always).size(), standing_reports);
}

TEST(FillStore, TheCorrectedReportIsSupersededByALaterAct) {
  const auto reports = filled_store().reports_of(FacilityId("KG-BVP"), always);
  int superseded = 0;
  for (const auto& stored : reports) superseded += stored.superseded;
  EXPECT_EQ(superseded, 1);
}

TEST(FillStore, CasesAreKnownTheMorningAfterAndTheHeldRowIsHeld) {
  const auto counts = filled_store().cases(UnitCode("91"), always);
  ASSERT_FALSE(counts.empty());
  EXPECT_TRUE(counts.back().held);
  EXPECT_EQ(counts.back().day, date(2021, 9, 19));
  EXPECT_EQ(counts[counts.size() - 2].cases, Persons(168));
}

TEST(FillStore, ActsFollowTheCalendar) {
  const auto rows = filled_store().audit(1, 1000);
  EXPECT_EQ(rows.size(), 1U + 111U + 1U + 3U)
      << "registers, one a day, one correction, readiness of three units";
  for (std::size_t i = 1; i < rows.size(); ++i) EXPECT_LE(rows[i - 1].at, rows[i].at);
}

}  // namespace
}  // namespace sansang::simulation
