// SPDX-License-Identifier: Apache-2.0
// What the situations of a past instant know, and what leaves them when equipment leaves service.
#include "acts/situations.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "acts/facility_page.hpp"
#include "acts/province_board.hpp"
#include "acts/province_samples.hpp"

namespace sansang::acts {
namespace {

using namespace samples;
using std::chrono::days;
using std::chrono::hours;

class Situations : public ::testing::Test {
 protected:
  Desk desk() { return {*store, rules()}; }
  FacilitySituation now_of(const FacilityId& id, Instant at = now) {
    return situation(desk(), store::VisibleFacilities::everything(), id, at).value();
  }
  void file(const ReportInput& input, Instant at = now) {
    const auto taken = receive_daily_report(desk(), officer_of_an_bien(), input, at, "");
    ASSERT_TRUE(taken && std::holds_alternative<ReportReceipt>(*taken));
  }
  void take_the_tank_out() {
    oxygen::EquipmentRecord tank = now_of(an_bien).records.at(0);
    if (tank.id != EquipmentId(tank_of(an_bien))) tank = now_of(an_bien).records.at(1);
    tank.in_service = false;
    store::Act act;
    act.at = now;
    act.object = "registers";
    act.changes = {tank};
    store->commit(act);
  }
  std::optional<KilogramsLox> stock_on_board(Instant at) {
    for (const auto& row : province_board(desk(), province_officer(), at).rows)
      if (row.facility == an_bien) return row.stock;
    return std::nullopt;
  }

  std::unique_ptr<store::Store> store = a_province();
};

TEST_F(Situations, ThePositionOfAnInstantCountsWhatWasReceivedByThen) {
  EXPECT_EQ(position_at(*store, now - days{31}), 0);
  EXPECT_EQ(position_at(*store, now - days{30}), 1);  // the registers
  // The first morning: both reports are received at 07:05, in two acts.
  const auto first = at_local_time(today - days{history_days}, hours{7});
  EXPECT_EQ(position_at(*store, first), 1);
  EXPECT_EQ(position_at(*store, first + std::chrono::minutes{5}), 3);
  EXPECT_EQ(position_at(*store, now), store->position());
}

TEST_F(Situations, ABoardOfYesterdayDoesNotKnowTheCorrectionOfToday) {
  const auto yesterday = now - days{1};
  const auto before = stock_on_board(yesterday);
  ASSERT_TRUE(before);
  auto better = an_input(an_bien, today - days{1});
  better.corrects = better.id;
  better.id = ReportId("dinh-chinh");
  better.correction_reason = "đọc nhầm đồng hồ";
  better.lines[0].value -= 3.0;
  file(better);
  EXPECT_EQ(stock_on_board(yesterday), before);
  EXPECT_EQ(stock_on_board(yesterday + hours{23}), before);
  EXPECT_LT(*stock_on_board(now), *before);
}

TEST_F(Situations, ATankOutOfServiceLeavesTheStockAtOnceAndThePageSaysSo) {
  const auto before = now_of(an_bien);
  take_the_tank_out();
  const auto after = now_of(an_bien);
  ASSERT_TRUE(after.now.counted);
  // 35 % of 5,000 L left with the tank; thirty full cylinders stay.
  EXPECT_EQ(*before.now.counted->stock - *after.now.counted->stock, mass_of(LitresLox(1750.0)));
  EXPECT_EQ(*after.now.counted->usable, 30 * mass_of(CubicMetres(6.0)));
  EXPECT_LT(after.now.left->p50, before.now.left->p50);
  const auto page = facility_page(desk(), officer_of_an_bien(), an_bien, now).value();
  const auto step = std::find_if(page.explanation.begin(), page.explanation.end(),
                                 [](const auto& one) { return one.code == "left_service"; });
  ASSERT_NE(step, page.explanation.end());
  EXPECT_EQ(step->parameters.at(0), "asset=Bồn của KG-AB");
  // What was known before the act stays as it was.
  EXPECT_EQ(stock_on_board(now - days{1}), kilograms_of(*before.now.counted->stock));
}

TEST_F(Situations, WhatTheTankHeldIsNotReadAsUse) {
  take_the_tank_out();
  const auto before = now_of(an_bien).now.demand->median();
  auto input = an_input(an_bien, today);
  input.lines = {{oxygen::LineKind::CylindersFull, "40L", 28.0, "count"}};
  input.confirmed = {{"use_above_usual", "lines", "as_typed"}};
  file(input);
  const auto s = now_of(an_bien);
  ASSERT_FALSE(s.now.intervals.empty());
  EXPECT_EQ(s.now.intervals.back().use, 2 * mass_of(CubicMetres(6.0)));
  EXPECT_LE(s.now.demand->median(), before);
}

}  // namespace
}  // namespace sansang::acts
