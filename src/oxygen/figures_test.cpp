// SPDX-License-Identifier: Apache-2.0
// What a review of the figures found, each with the numbers it was found by.
#include <gtest/gtest.h>

#include "oxygen/situation.hpp"
#include "oxygen/test_rhythms.hpp"

using namespace sansang;
using namespace sansang::oxygen;

namespace {

const Date monday = date(2022, 9, 12);

FlowRules flows() {
  FlowRules rules;
  for (auto& mode : rules.modes) mode.median = LitresPerMinute(10.0);  // 14.4 m³/day each
  rules.between_hospitals_log_sd = 0.4;
  rules.day_log_sd = 0.2;
  rules.calibration_days = 7;
  return rules;
}

DailyFact fact_on(int day, std::int64_t stock_kg) {
  DailyFact fact;
  fact.reported_for = monday + std::chrono::days{day};
  fact.read_at = at_local_time(fact.reported_for, std::chrono::hours{0});
  fact.stock = fact.usable = grams(stock_kg * 1000);
  return fact;
}

}  // namespace

TEST(Figures, AMisreadGaugeDoesNotSpoilTheDayBeforeIt) {
  // 1,000 → 500 (misread) → 800 kg is 200 kg in two days, not 500 in one.
  const std::vector facts{fact_on(0, 1000), fact_on(1, 500), fact_on(2, 800)};
  const auto days = daily_uses(uses_between(facts));
  ASSERT_EQ(days.size(), 2u);
  EXPECT_NEAR(days[0].use.number(), gas_of(KilogramsLox(100.0)).number(), 1e-6);
  EXPECT_NEAR(days[1].use.number(), days[0].use.number(), 1e-6);
}

TEST(Figures, AModeLeftBlankKeepsItsCountOfTheDaysBefore) {
  auto before = fact_on(0, 1000), now = fact_on(1, 1000);
  before.census.covid[0] = Persons(20);
  before.census.covid[1] = Persons(10);
  now.census.covid[0] = Persons(20);  // high flow left blank: not "none"
  const auto estimate = demand_of(std::vector{before, now}, {}, flows());
  EXPECT_NEAR(estimate->bottom_up->number(), 30 * 14.4, 1e-6);
}

TEST(Figures, ACensusOfNobodyYieldsToStoresThatFall) {
  auto empty = fact_on(1, 1000);
  empty.census.covid[0] = Persons(0);
  const std::vector<DailyUse> uses{{monday, CubicMetres(100.0), 1.0}};
  const auto estimate = demand_of(std::vector{fact_on(0, 1135), empty}, uses, flows());
  EXPECT_EQ(estimate->basis, DemandBasis::MeasuredOnly);
  EXPECT_NEAR(estimate->median().number(), 100.0, 1e-6);
}

TEST(Figures, APlantWhoseHoursNobodyReportsCarriesNoPatient) {
  EquipmentRecord plant;
  plant.id = EquipmentId("P1");
  plant.kind = EquipmentKind::PsaPlant;
  plant.flow_lpm = 200.0;
  facility::Facility hospital;
  auto fact = fact_on(0, 1000);
  fact.census.covid[0] = Persons(10);
  std::vector facts{fact};
  SituationInput input{&hospital, equipment_of(std::vector{plant}),    facts, {},
                       {},        fact.read_at + std::chrono::hours{1}};
  input.calendar = &daily_calendar();
  EXPECT_EQ(situation_of(input, flows(), {}).own.generation, CubicMetresPerDay(0.0));
  facts[0].generated = mass_of(CubicMetres(70.0));  // 10 m³/day over the week
  input.facts = facts;
  EXPECT_NEAR(situation_of(input, flows(), {}).own.generation.number(), 10.0, 1e-3);
}

TEST(Figures, AReportWithoutAFullCountDoesNotMakeAnOldCountFresh) {
  facility::Facility hospital;
  auto later = fact_on(2, 0);
  later.stock.reset();
  later.usable.reset();
  const std::vector facts{fact_on(0, 1000), later};
  AlertRules alerts;
  alerts.stale_yellow = 1;
  alerts.stale_red = 2;
  const auto s = situation_of({&hospital, {}, facts, {}, {}, later.read_at, {}, &daily_calendar()},
                              flows(), alerts);
  EXPECT_FALSE(s.is_fresh);
  EXPECT_EQ(s.state.read_at, facts[0].read_at);
  EXPECT_EQ(s.state.reported_at, later.read_at);
}
