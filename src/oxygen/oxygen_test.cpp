// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

#include "oxygen/cover.hpp"
#include "oxygen/report_form.hpp"

using namespace sansang;
using namespace sansang::oxygen;

namespace {

const std::vector<CylinderClass> sizes{{"40L", 40, 150, 2, CubicMetres(6.0), false}};
const FacilityId hospital("KG-BVDK");

std::vector<Equipment> hospital_equipment(double heel_percent) {
  EquipmentRecord tank, pool;
  tank.id = EquipmentId("T1");
  tank.facility = pool.facility = hospital;
  tank.kind = EquipmentKind::BulkTank;
  tank.volume_l = 10000.0;
  tank.heel_percent = heel_percent;
  tank.boil_off_percent_per_day = 0.0;
  pool.id = EquipmentId("C1");
  pool.kind = EquipmentKind::CylinderPool;
  pool.cylinder_class = "40L";
  pool.count = 150.0;
  return equipment_of({tank, pool});
}

DailyReport report_on(Date day, double level, double full) {
  DailyReport report;
  report.id = ReportId("r-" + iso_date(day));
  report.facility = hospital;
  report.reported_for = day;
  report.read_at = at_local_time(day, std::chrono::hours{7});
  report.lines = {{LineKind::TankLevel, "T1", level, "percent"},
                  {LineKind::CylindersFull, "40L", full, "count"}};
  return report;
}

DailyFact fact(const DailyReport& report, double heel_percent = 0.0) {
  const auto equipment = hospital_equipment(heel_percent);
  return fact_of(report, entries_of(report, equipment, sizes), equipment, sizes);
}

/// Flows that are certain: every patient draws exactly the planning value, nothing is lost.
FlowRules certain_flows() {
  FlowRules rules;
  const std::array<double, 5> flow{10.0, 30.0, 30.0, 30.0, 30.0};
  for (std::size_t i = 0; i < 5; ++i) rules.modes[i].median = LitresPerMinute(flow[i]);
  rules.between_hospitals_log_sd = 1e-6;
  rules.day_log_sd = 1e-6;
  rules.calibration_days = 7;
  return rules;
}

}  // namespace

TEST(Cover, TheExampleOfTheHouseGives4Point046Days) {
  // 62 % of 10,000 L and 120 cylinders: 5,223.5 + 720 = 5,943.5 m³ (nominal cylinders are kept in
  // whole grams: 8,126 g each); 14 severe × 30 + 60 moderate × 10 L/min = 1,468.8 m³/day.
  auto report = report_on(date(2022, 9, 13), 62.0, 120.0);
  report.census.covid[0] = Persons(60);
  report.census.covid[3] = Persons(14);
  const auto known = fact(report);
  ASSERT_TRUE(known.stock);
  EXPECT_NEAR(gas_of(*known.stock).number(), 5943.5, 0.1);
  const auto demand = demand_of(std::vector{known}, {}, certain_flows());
  ASSERT_TRUE(demand);
  EXPECT_NEAR(demand->median().number(), 1468.8, 0.05);
  const auto cover = cover_of(*known.usable, *demand, own_sources(hospital_equipment(0.0)));
  EXPECT_NEAR(cover.p50.number() / 24.0, 4.046, 0.001);
}

TEST(Cover, ConstantUseOracle) {
  // 6,000 kg usable, 50 kg/h: 120 h; boil-off of a 20,000 kg tank at 1 %/day adds 8.33 kg/h.
  const CubicMetresPerDay use(gas_of(KilogramsLox(50.0 * 24.0)).number());
  const auto usable = mass_of(KilogramsLox(6000.0));
  EXPECT_NEAR(hours_of(usable, use, {}).number(), 120.0, 1e-6);
  const OwnSources leaky{{}, CubicMetresPerDay(gas_of(KilogramsLox(200.0)).number())};
  EXPECT_NEAR(hours_of(usable, use, leaky).number(), 6000.0 / (50.0 + 200.0 / 24.0), 1e-6);
}

TEST(Cover, OwnGenerationBeyondTheUseLeavesOnlyTheHorizon) {
  const OwnSources plant{CubicMetresPerDay(500.0), {}};
  EXPECT_EQ(hours_of(grams(1000), CubicMetresPerDay(400.0), plant), cover_horizon);
  EXPECT_EQ(hours_of(grams(0), CubicMetresPerDay(400.0), plant), Hours(0.0));
}

RC_GTEST_PROP(CoverLaw, MoreStockNeverLowersCoverAndQuantilesKeepTheirOrder, ()) {
  DemandEstimate demand;
  demand.log_mean = static_cast<double>(*rc::gen::inRange(0, 80)) / 10.0;
  demand.log_sd = static_cast<double>(*rc::gen::inRange(1, 15)) / 10.0;
  const auto little = grams(*rc::gen::inRange<std::int64_t>(0, 10'000'000));
  const auto more = little + grams(*rc::gen::inRange<std::int64_t>(0, 10'000'000));
  const auto a = cover_of(little, demand, {}), b = cover_of(more, demand, {});
  RC_ASSERT(a.p10 <= a.p50 && a.p50 <= a.p90);
  RC_ASSERT(a.p10 <= b.p10 && a.p50 <= b.p50 && a.p90 <= b.p90);
}

TEST(Stock, APartOfTheStoresIsNotTheWhole) {
  auto report = report_on(date(2022, 9, 13), 62.0, 120.0);
  report.lines.pop_back();  // cylinders not counted
  EXPECT_FALSE(fact(report).stock);
  EXPECT_TRUE(fact(report_on(date(2022, 9, 13), 0.0, 0.0)).stock);  // zero is a count
}

TEST(Stock, TheHeelOfATankIsThereButCannotBeDrawn) {
  const auto known = fact(report_on(date(2022, 9, 13), 62.0, 0.0), 5.0);
  EXPECT_EQ(*known.stock - *known.usable, grams(570'500));
  const auto low = fact(report_on(date(2022, 9, 13), 3.0, 0.0), 5.0);
  EXPECT_EQ(*low.usable, grams(0));
}

TEST(MassBalance, AMissedDayIsAllocatedAndNothingIsLost) {
  const auto monday = fact(report_on(date(2022, 9, 12), 80.0, 100.0));
  auto second = report_on(date(2022, 9, 14), 75.0, 90.0);
  second.lines.push_back({LineKind::LiquidReceived, "T1", 1000.0, "kg"});
  const auto wednesday = fact(second);
  const std::vector facts{monday, wednesday};
  const auto uses = uses_between(facts);
  ASSERT_EQ(uses.size(), 1u);
  // 5 % of 11,410 kg = 570.5 kg, 10 cylinders = 81.26 kg, received 1,000 kg
  EXPECT_EQ(uses[0].use, grams(570'500 + 81'260 + 1'000'000));
  EXPECT_TRUE(oxygen_is_conserved(facts, uses));
  const auto days = daily_uses(uses);
  ASSERT_EQ(days.size(), 2u);  // 12th (17 of 24 h) and 13th; the 14th has only 7 h
  EXPECT_NEAR(days[0].use.number(), days[1].use.number(), 1e-9);
}

TEST(MassBalance, MoreThanCanBeIsNoInformationAboutUse) {
  const std::vector facts{fact(report_on(date(2022, 9, 12), 40.0, 100.0)),
                          fact(report_on(date(2022, 9, 13), 60.0, 100.0))};
  const auto uses = uses_between(facts);
  EXPECT_FALSE(uses[0].is_plausible());
  EXPECT_TRUE(daily_uses(uses).empty());
  EXPECT_TRUE(oxygen_is_conserved(facts, uses));
}

RC_GTEST_PROP(OxygenIsConserved, ToTheGramOverAnyRunOfReports, ()) {
  std::vector<DailyFact> facts;
  const auto n = *rc::gen::inRange(2, 12);
  for (int i = 0; i < n; ++i) {
    DailyFact f;
    f.read_at = at_local_time(date(2022, 1, 1) + std::chrono::days{i}, std::chrono::hours{7});
    if (*rc::gen::inRange(0, 4) != 0) f.stock = grams(*rc::gen::inRange<std::int64_t>(0, 1'000'000));
    f.received = grams(*rc::gen::inRange<std::int64_t>(0, 500'000));
    f.generated = grams(*rc::gen::inRange<std::int64_t>(0, 500'000));
    facts.push_back(f);
  }
  const auto uses = uses_between(facts);
  RC_ASSERT(oxygen_is_conserved(facts, uses));
}

TEST(Demand, AcceptanceExamplesOfFlow) {
  const auto rules = certain_flows();
  care::CensusByMode census;
  census.covid[0] = Persons(100);
  auto low = rules;
  low.modes[0].median = LitresPerMinute(5.0);
  low.modes[1].median = LitresPerMinute(15.0);
  census.covid[1] = Persons(10);
  EXPECT_NEAR(per_minute(*bottom_up_use(census, low)).number(), 650.0, 1e-9);  // T1
}

TEST(Demand, TheHospitalsOwnBalancePullsTheEstimateAndUnknownStaysUnknown) {
  auto rules = certain_flows();
  rules.between_hospitals_log_sd = 0.4;
  rules.day_log_sd = 0.2;
  std::vector<DailyFact> facts;
  std::vector<DailyUse> uses;
  for (int i = 0; i < 7; ++i) {
    auto report = report_on(date(2022, 9, 1) + std::chrono::days{i}, 50.0, 10.0);
    report.census.covid[0] = Persons(10);  // planned: 144 m³/day
    facts.push_back(fact(report));
    uses.push_back({report.reported_for, CubicMetres(288.0), 1.0});
  }
  const auto estimate = demand_of(facts, uses, rules);
  ASSERT_TRUE(estimate);
  EXPECT_EQ(estimate->basis, DemandBasis::PatientsAndMeasured);
  EXPECT_GT(estimate->calibration, 1.8);
  EXPECT_LT(estimate->calibration, 2.0);  // shrunk towards 1
  // A house on cylinders: none on one day, twice as many on the next, the same estimate.
  auto lumpy = uses;
  for (std::size_t i = 0; i < 6; i += 2) {
    lumpy[i].use = CubicMetres(0.0);
    lumpy[i + 1].use = CubicMetres(576.0);
  }
  EXPECT_NEAR(demand_of(facts, lumpy, rules)->calibration, estimate->calibration, 1e-9);
  const auto planned_only = demand_of(facts, {}, rules);
  EXPECT_EQ(planned_only->basis, DemandBasis::PatientsOnly);
  EXPECT_GT(planned_only->log_sd, estimate->log_sd);
  EXPECT_FALSE(demand_of({}, {}, rules));
}
