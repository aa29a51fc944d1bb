// SPDX-License-Identifier: Apache-2.0
// What is shown from the ledger: board, facility page, forecast, plan, alerts.
#include "acts/province_board.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "acts/demand_forecast.hpp"
#include "acts/facility_page.hpp"
#include "acts/province_samples.hpp"
#include "acts/supply_plan.hpp"

namespace sansang::acts {
namespace {

using namespace samples;

class Shown : public ::testing::Test {
 protected:
  Desk desk() { return {*store, rules()}; }
  void file(const FacilityId& facility, double level, double cylinders) {
    auto input = an_input(facility, today);
    input.lines = {{oxygen::LineKind::TankLevel, tank_of(facility), level, "percent"},
                   {oxygen::LineKind::CylindersFull, "40L", cylinders, "count"}};
    input.source = FactSource::TypedOnBehalf;
    input.source_note = "điện thoại";
    input.confirmed = {
        {"use_above_usual", "lines", "as_typed"},
        {"cylinders_rose_without_receipt", "lines.cylinders_full.40L", "refilled"},
        {"level_rose_without_receipt", "lines.tank_level." + tank_of(facility), "as_typed"}};
    const auto taken = receive_daily_report(desk(), province_officer(), input, now, "");
    ASSERT_TRUE(taken && std::holds_alternative<ReportReceipt>(*taken));
  }
  /// A station that never reported.
  void add_silent(const std::string& id) {
    store::Act act;
    act.at = now;
    act.object = "registers";
    auto silent = a_facility(an_bien);
    silent.id = FacilityId(id);
    silent.name = "TTYT chưa báo cáo";
    act.changes = {silent};
    store->commit(act);
  }

  std::unique_ptr<store::Store> store = a_province();
};

TEST_F(Shown, TheBoardIsWorstFirstAndTheUnknownComeAfterTheKnown) {
  add_silent("KG-00");
  file(kien_hai, 8.0, 0.0);
  const auto board = province_board(desk(), province_officer(), now);
  ASSERT_EQ(board.rows.size(), 3U);
  EXPECT_EQ(board.rows[0].facility, kien_hai);
  EXPECT_EQ(board.rows[1].facility, an_bien);
  EXPECT_EQ(board.rows[2].facility, FacilityId("KG-00"));
  EXPECT_LT(board.rows[0].cover->p50, board.rows[1].cover->p50);
  EXPECT_FALSE(board.rows[2].cover);
  EXPECT_FALSE(board.rows[2].stock);
  EXPECT_EQ(board.rows[2].freshness, Freshness::NotReported);
  EXPECT_EQ(board.rows[2].cover_class, CoverClass::Unknown);
}

TEST_F(Shown, TotalsSumTheKnownStocksAndCountTheSilent) {
  add_silent("KG-00");
  file(kien_hai, 8.0, 0.0);
  const auto board = province_board(desk(), province_officer(), now);
  EXPECT_EQ(board.totals.facilities, 3);
  EXPECT_EQ(board.totals.not_reported, 2);  // An Biên's last report is of yesterday
  EXPECT_EQ(board.totals.under_24h, 1);
  EXPECT_NEAR(board.totals.stock.number(),
              board.rows[0].stock->number() + board.rows[1].stock->number(), 1e-6);
  EXPECT_EQ(board.position, store->position());
}

TEST_F(Shown, ABoardOfAPastDayKnowsWhatWasKnownThen) {
  file(kien_hai, 8.0, 0.0);
  const auto then = province_board(desk(), province_officer(), now - std::chrono::days{1});
  for (const auto& row : then.rows)
    EXPECT_EQ(row.as_of, now - std::chrono::days{1} - std::chrono::minutes{10});
}

TEST_F(Shown, AnOfficerSeesTheOwnCentreOnly) {
  const auto board = province_board(desk(), officer_of_an_bien(), now);
  ASSERT_EQ(board.rows.size(), 1U);
  EXPECT_EQ(board.rows[0].facility, an_bien);
  for (const auto& alert : board.alerts) EXPECT_EQ(alert.state.facility, an_bien);
  EXPECT_EQ(facility_page(desk(), officer_of_an_bien(), kien_hai, now).error().code,
            "unknown_facility");
  EXPECT_EQ(demand_forecast(desk(), seen_by(officer_of_an_bien()), kien_hai, now).error().code,
            "unknown_facility");
}

TEST_F(Shown, ThePageExplainsItsHours) {
  const auto page = facility_page(desk(), officer_of_an_bien(), an_bien, now).value();
  const auto explains = [&](const char* code) {
    return std::any_of(page.explanation.begin(), page.explanation.end(),
                       [&](const auto& step) { return step.code == code; });
  };
  EXPECT_TRUE(explains("usable_stock"));
  EXPECT_TRUE(explains("flow_by_mode"));
  EXPECT_TRUE(explains("cover"));
  EXPECT_FALSE(explains("stock_unknown"));
  ASSERT_EQ(page.officers.size(), 1U);
  EXPECT_FALSE(page.fan.empty());
  for (const auto& point : page.fan)
    EXPECT_TRUE(std::is_sorted(point.usable_kg.begin(), point.usable_kg.end()));
}

TEST_F(Shown, TheForecastOfTheProvinceIsTheSumAndShowsItsScore) {
  const auto one = demand_forecast(desk(), seen_by(province_officer()), an_bien, now).value();
  const auto all = demand_forecast(desk(), seen_by(province_officer()), std::nullopt, now).value();
  ASSERT_EQ(one.days.size(), 28U);
  ASSERT_EQ(all.days.size(), 28U);
  ASSERT_EQ(one.scores.size(), 4U);
  EXPECT_EQ(one.scores[0].origins, 0);  // twenty days are too few to have a record
  EXPECT_NEAR(all.observed[50].use->number(), 2.0 * one.observed[50].use->number(), 0.1);
  for (const auto& day : one.days) {
    EXPECT_LE(day.p10, day.p50);
    EXPECT_LE(day.p50, day.p90);
  }
  add_silent("KG-00");
  const auto none =
      demand_forecast(desk(), seen_by(province_officer()), FacilityId("KG-00"), now).value();
  EXPECT_TRUE(none.days.empty());
  EXPECT_EQ(none.reason, "forecast.too_short");
}

TEST_F(Shown, AStoredPlanIsShownAgainFromItsPositionAndOnlyInScope) {
  add_silent("KG-00");
  file(kien_hai, 8.0, 0.0);
  const auto stored = refresh_supply_plan(desk(), province_officer(), now, "");
  const auto view = plan_view(desk(), seen_by(province_officer()), stored);
  EXPECT_FALSE(view.deliveries.empty());
  ASSERT_EQ(view.not_reported.size(), 1U);
  EXPECT_FALSE(view.not_reported[0].since);
  file(an_bien, 90.0, 60.0);
  const auto again = plan_view(desk(), seen_by(province_officer()), *store->plan(stored.id));
  EXPECT_EQ(again.delivered, view.delivered);
  EXPECT_EQ(again.computed_from, stored.computed_from);
  const auto own = plan_view(desk(), seen_by(officer_of_an_bien()), stored);
  for (const auto& delivery : own.deliveries) EXPECT_EQ(delivery.to, an_bien);
  for (const auto& shortage : own.shortages) EXPECT_EQ(shortage.facility, an_bien);
  EXPECT_LE(own.cost.number(), view.cost.number());
}

TEST_F(Shown, AnOfficersPlanCostsWhatItsOwnDeliveriesCost) {
  file(kien_hai, 8.0, 0.0);
  const auto stored = refresh_supply_plan(desk(), province_officer(), now, "");
  auto officer = officer_of_an_bien();
  Dong parts(0);
  for (const auto& id : {an_bien, kien_hai}) {
    officer.appointments.front().scope.facilities = {id};
    parts += plan_view(desk(), seen_by(officer), stored).cost;
  }
  EXPECT_EQ(parts, plan_view(desk(), seen_by(province_officer()), stored).cost);
}

TEST_F(Shown, AnAlertIsAcknowledgedByAPersonUntilATime) {
  const auto open = store->alerts(store::VisibleFacilities::only({kien_hai}), true);
  ASSERT_FALSE(open.empty());
  const AcknowledgeInput input{open[0].id, now + std::chrono::hours{4}, "đã gọi"};
  EXPECT_EQ(acknowledge_alert(desk(), officer_of_an_bien(), input, now, "").error().code,
            "unknown_alert");
  const auto taken = acknowledge_alert(desk(), province_officer(), input, now, "").value();
  EXPECT_EQ(taken.acknowledged_by, province_officer().account.full_name);
  EXPECT_EQ(taken.acknowledged_until, input.until);
  EXPECT_TRUE(taken.is_open());
  const auto position = store->position();
  evaluate_alerts(desk(), now);
  EXPECT_EQ(store->position(), position);  // nothing changed, nothing is written
}

}  // namespace
}  // namespace sansang::acts
