// SPDX-License-Identifier: Apache-2.0
// The gap between count and expected use, and the narrowest link, with hand-made figures.
#include "oxygen/balance_gap.hpp"

#include <gtest/gtest.h>

#include "oxygen/flow_link.hpp"

using namespace sansang;
using namespace sansang::oxygen;

namespace {

const Date monday = date(2022, 9, 12);

/// Twenty patients at 10 L/min draw 288 m³ a day; nothing is lost.
FlowRules flows() {
  FlowRules rules;
  for (auto& mode : rules.modes) mode.median = LitresPerMinute(10.0);
  rules.between_hospitals_log_sd = 0.4;
  rules.day_log_sd = 0.2;
  rules.calibration_days = 7;
  return rules;
}

/// A week of counts of 2,000 m³ a day less 288, filled up every morning before the count; on the
/// last days the stock is as given.
std::vector<DailyFact> a_week(const std::vector<double>& last_stocks_m3) {
  std::vector<DailyFact> facts;
  const auto add = [&](double stock_m3, double received_m3) {
    DailyFact fact;
    fact.reported_for = monday + std::chrono::days{facts.size()};
    fact.read_at = at_local_time(fact.reported_for, std::chrono::hours{0});
    fact.stock = fact.usable = mass_of(CubicMetres(stock_m3));
    fact.received = mass_of(CubicMetres(received_m3));
    fact.census.covid[0] = Persons(20);
    facts.push_back(fact);
  };
  for (int day = 0; day < 7; ++day) add(2000.0, 288.0);
  for (const double stock : last_stocks_m3) add(stock, 0.0);
  return facts;
}

std::optional<BalanceGap> gap_of(const std::vector<DailyFact>& facts) {
  return balance_gap(facts, uses_between(facts), flows(), 3);
}

}  // namespace

TEST(BalanceGap, ACountThatAgreesWithThePatientsLeavesNone) {
  const auto gap = gap_of(a_week({2000.0 - 300.0}));
  ASSERT_TRUE(gap);
  EXPECT_EQ(gap->share, 0.0);
}

TEST(BalanceGap, ATankMisreadByASixthIsAGapOfThatSize) {
  // 288 m³ were used, the count says 640: 352 of 2,000 m³ are not accounted for.
  const auto gap = gap_of(a_week({1360.0}));
  ASSERT_TRUE(gap);
  EXPECT_NEAR(gap->measured.number(), 640.0, 0.01);
  EXPECT_NEAR(gap->expected.number(), 288.0, 1.0);
  EXPECT_NEAR(gap->share, 0.176, 0.001);
}

TEST(BalanceGap, AForgottenDeliveryIsAGapToo) {
  const auto gap = gap_of(a_week({2400.0}));  // 400 m³ more than yesterday, nothing received
  EXPECT_NEAR(gap->measured.number(), -400.0, 0.01);
  EXPECT_NEAR(gap->share, 688.0 / 2400.0, 0.002);
}

TEST(BalanceGap, TheRightCountOfTodayClearsTheWrongOneOfYesterday) {
  const auto gap = gap_of(a_week({1360.0, 2000.0 - 2 * 288.0}));
  EXPECT_EQ(gap->share, 0.0);
}

TEST(BalanceGap, PatientsAdmittedSinceTheLastCountExplainWhatTheyDraw) {
  auto facts = a_week({2000.0 - 720.0});  // the use of fifty
  EXPECT_GT(gap_of(facts)->share, 0.1);
  facts.back().census.covid[0] = Persons(50);
  EXPECT_EQ(gap_of(facts)->share, 0.0);
}

TEST(BalanceGap, WithoutMeasuredDaysNobodyKnowsWhatIsUsual) {
  auto facts = a_week({1360.0});
  facts.erase(facts.begin(), facts.end() - 3);
  EXPECT_FALSE(gap_of(facts));
}

TEST(FlowLink, LinksOfOneKindAddAndTheSmallerKindLimits) {
  const auto piece = [](EquipmentKind kind, double lpm) {
    EquipmentRecord record;
    record.kind = kind;
    record.flow_lpm = lpm;
    return record;
  };
  EXPECT_EQ(weakest_link({}), std::nullopt);
  std::vector records{piece(EquipmentKind::Pipeline, 700.0)};
  EXPECT_EQ(weakest_link(equipment_of(records))->limit, LitresPerMinute(700.0));
  records.push_back(piece(EquipmentKind::Manifold, 300.0));
  records.push_back(piece(EquipmentKind::Manifold, 300.0));
  EXPECT_EQ(weakest_link(equipment_of(records)),
            (FlowLink{EquipmentKind::Manifold, LitresPerMinute(600.0)}));
  records[1].in_service = false;
  EXPECT_EQ(weakest_link(equipment_of(records))->limit, LitresPerMinute(300.0));
  records[2].in_service = false;
  EXPECT_EQ(weakest_link(equipment_of(records))->kind, EquipmentKind::Pipeline);
}
