// SPDX-License-Identifier: Apache-2.0
// A store that leaves the service between two reports.
#include "oxygen/withdrawn.hpp"

#include <gtest/gtest.h>

#include "oxygen/situation.hpp"
#include "oxygen/test_rhythms.hpp"

using namespace sansang;
using namespace sansang::oxygen;

namespace {

const Date monday = date(2022, 9, 12);
const std::vector<CylinderClass> sizes{{"40L", 40, 150, 2, CubicMetres(6.0), false}};
const OxygenMass one_cylinder = mass_of(CubicMetres(6.0));

EquipmentRecord tank() {
  EquipmentRecord record;
  record.id = EquipmentId("T1");
  record.kind = EquipmentKind::BulkTank;
  record.name = "Bồn 1";
  record.volume_l = 1000.0;
  return record;
}
EquipmentRecord pool(const char* id, double count) {
  EquipmentRecord record;
  record.id = EquipmentId(id);
  record.kind = EquipmentKind::CylinderPool;
  record.name = id;
  record.cylinder_class = "40L";
  record.count = count;
  return record;
}
EquipmentRecord out(EquipmentRecord record) {
  record.in_service = false;
  return record;
}
std::vector<Equipment> typed(std::vector<EquipmentRecord> records) {
  return equipment_of(records);
}

LedgerEntry counted(const char* asset, OxygenMass mass) {
  LedgerEntry entry;
  entry.report = ReportId("r1");
  entry.asset = asset;
  entry.oxygen = mass;
  return entry;
}

DailyFact fact_of(const char* report, int day, std::int64_t stock_kg) {
  DailyFact fact;
  fact.report = ReportId(report);
  fact.reported_for = monday + std::chrono::days{day};
  fact.read_at = at_local_time(fact.reported_for, std::chrono::hours{7});
  fact.stock = fact.usable = grams(stock_kg * 1000);
  return fact;
}

}  // namespace

TEST(Withdrawn, ATankLeavesWithAllItHeldAndItsHeelWasNeverUsable) {
  const std::vector entries{counted("T1", grams(500'000)), counted("40L", 20 * one_cylinder)};
  const auto then = typed({tank(), pool("C1", 40)});
  EXPECT_TRUE(withdrawn_since(entries, then, then, sizes).empty());
  const auto left = withdrawn_since(entries, then, typed({out(tank()), pool("C1", 40)}), sizes);
  ASSERT_EQ(left.size(), 1U);
  EXPECT_EQ(left[0].asset, "T1");
  EXPECT_EQ(left[0].asset_name, "Bồn 1");
  EXPECT_EQ(left[0].stock, grams(500'000));
  EXPECT_EQ(left[0].usable, grams(500'000) - std::get<BulkTank>(then[0].detail).heel_mass());
  EXPECT_FALSE(left[0].is_part);
}

TEST(Withdrawn, OfLentCylindersTheFullOnesAreTakenToHaveLeftFirst) {
  const auto then = typed({pool("own", 40), pool("lent", 30)});
  const auto now = typed({pool("own", 40), out(pool("lent", 30))});
  const auto many =
      withdrawn_since(std::vector{counted("40L", 50 * one_cylinder)}, then, now, sizes);
  ASSERT_EQ(many.size(), 1U);
  EXPECT_EQ(many[0].stock, 30 * one_cylinder);
  EXPECT_TRUE(many[0].is_part);
  const auto few =
      withdrawn_since(std::vector{counted("40L", 10 * one_cylinder)}, then, now, sizes);
  EXPECT_EQ(few.at(0).stock, 10 * one_cylinder);
}

TEST(Withdrawn, AStoreOutOfServiceWhenTheReportCameHasNothingToTakeBack) {
  const auto both = typed({out(tank()), pool("C1", 40)});
  EXPECT_TRUE(
      withdrawn_since(std::vector{counted("40L", one_cylinder)}, both, both, sizes).empty());
}

TEST(Withdrawn, WhatItHeldIsNoUse) {
  // 1,000 kg, of which 600 in the tank that leaves; the other 400 are 350 the next morning.
  const std::vector facts{fact_of("r1", 0, 1000), fact_of("r2", 1, 350)};
  std::vector<WithdrawnStore> withdrawn{{ReportId("r1"), "T1", "", grams(600'000), {}, false}};
  const auto uses = uses_between(facts, withdrawn);
  ASSERT_EQ(uses.size(), 1U);
  EXPECT_EQ(uses[0].use, grams(50'000));
  withdrawn[0].is_part = true;  // nobody knows how many full ones left
  EXPECT_TRUE(uses_between(facts, withdrawn).empty());
  // While it served, its fall was use like any other.
  withdrawn = {{ReportId("r1"), "T1", "", grams(600'000), {}, false},
               {ReportId("r2"), "T1", "", grams(200'000), {}, false}};
  EXPECT_EQ(uses_between(facts, withdrawn).at(0).use, grams(650'000));
}

TEST(Withdrawn, TheStockIsWithoutItAtOnceAndUnknownWhenNoStoreIsLeft) {
  facility::Facility hospital;
  const std::vector facts{fact_of("r1", 0, 1000)};
  SituationInput input{&hospital,       typed({out(tank()), pool("C1", 40)}), facts, {}, {},
                       facts[0].read_at};
  input.calendar = &daily_calendar();
  input.withdrawn = {{ReportId("r1"), "T1", "Bồn 1", grams(600'000), grams(550'000), false}};
  const auto s = situation_of(input, {}, {});
  EXPECT_EQ(s.counted->stock, grams(400'000));
  EXPECT_EQ(s.counted->usable, grams(450'000));
  EXPECT_EQ(s.withdrawn.size(), 1U);
  input.equipment = typed({out(tank())});
  EXPECT_FALSE(situation_of(input, {}, {}).counted);
}
