// SPDX-License-Identifier: Apache-2.0
// Reports from a table pass the checks of a typed report, one after the other, and are free twice.
#include "acts/import_reports.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>

#include "store/memory/memory_store.hpp"

namespace sansang::acts {
namespace {

const Instant now = at_local_time(date(2021, 9, 5), std::chrono::hours{8});

const store::OxygenRules& rules() {
  static const auto reading = store::read_oxygen_rules(std::string(SANSANG_SOURCE_DIR) + "/rules");
  return reading.rules.value();
}

std::unique_ptr<store::Store> with_one_tank() {
  auto store = store::memory::make_memory_store();
  facility::Facility facility;
  facility.id = FacilityId("KG-1");
  oxygen::EquipmentRecord tank;
  tank.id = EquipmentId("T1");
  tank.facility = facility.id;
  tank.kind = oxygen::EquipmentKind::BulkTank;
  tank.volume_l = 1000;
  tank.gauge_unit = oxygen::GaugeUnit::Percent;
  store::Act act;
  act.object = "registers";
  act.changes = {facility, tank};
  store->commit(act);
  return store;
}

std::string row(int day, const std::string& level) {
  const auto text = iso_date(date(2021, 9, 1) + std::chrono::days{day});
  return "KG-1," + text + "," + text + "T06:30," + level + ",percent\n";
}

ImportPlan imported(store::Store& store, const std::string& rows) {
  const Desk desk{store, rules()};
  const auto table =
      documents::read_csv("facility,reported_for,read_at,tank_level,tank_unit\n" + rows, "r.csv");
  auto plan = plan_report_import(desk, table, now);
  apply_report_import(desk, plan, {}, now, "reports/r.csv");
  return plan;
}

TEST(ImportReports, RowsAreComparedWithTheRowBeforeThem) {
  const auto store = with_one_tank();
  // Out of order in the file: 60 → 50 → 80 without a delivery is a doubt about the last.
  const auto plan = imported(*store, row(2, "80") + row(0, "60") + row(1, "50"));
  EXPECT_EQ(plan.counts.at(0), (ImportCount{"reports", 2, 0, 0, 1}));
  ASSERT_EQ(plan.findings.back().code, "level_rose_without_receipt");
  EXPECT_EQ(plan.findings.back().where.row, 2);
}

TEST(ImportReports, ALateReportIsTakenAndTold) {
  const auto store = with_one_tank();
  const auto plan = imported(*store, row(0, "60"));
  EXPECT_EQ(plan.counts.at(0).added, 1u);
  ASSERT_EQ(plan.findings.size(), 1u);
  EXPECT_EQ(plan.findings[0].code, "late_report");
  EXPECT_EQ(plan.findings[0].severity, Severity::Note);
}

TEST(ImportReports, AReadingOfAnotherDayIsLeftOutUntilItHasAReason) {
  const auto store = with_one_tank();
  const Desk desk{*store, rules()};
  const auto planned = [&](const std::string& cells) {
    return plan_report_import(
        desk,
        documents::read_csv(
            "facility,reported_for,read_at,tank_level,tank_unit,doubt_reason\nKG-1," + cells,
            "r.csv"),
        now);
  };
  const auto asked = planned("2021-09-04,2021-09-05T06:30,60,percent,\n");
  EXPECT_EQ(asked.counts.at(0).left_out, 1u);
  ASSERT_EQ(asked.findings.size(), 1u);
  EXPECT_EQ(asked.findings[0].code, "read_at_other_day");
  EXPECT_EQ(asked.findings[0].where.row, 2);
  EXPECT_EQ(asked.findings[0].where.field, "read_at");
  EXPECT_EQ(planned("2021-09-04,2021-09-05T06:30,60,percent,as_typed\n").counts.at(0).added, 1u);
  const auto far = planned("2021-09-03,2021-09-05T06:30,60,percent,as_typed\n");
  EXPECT_EQ(far.counts.at(0).left_out, 1u);
  EXPECT_EQ(far.findings.at(0).code, "read_at_too_far");
}

TEST(ImportReports, ACensusInPartIsTakenAndTold) {
  const auto store = with_one_tank();
  const auto plan = plan_report_import(
      {*store, rules()},
      documents::read_csv("facility,reported_for,read_at,tank_level,tank_unit,covid_mask\n"
                          "KG-1,2021-09-04,2021-09-04T06:30,60,percent,12\n",
                          "r.csv"),
      now);
  EXPECT_EQ(plan.counts.at(0).added, 1u);
  ASSERT_EQ(plan.findings.size(), 1u);
  EXPECT_EQ(plan.findings[0].code, "census_incomplete");
  EXPECT_EQ(plan.findings[0].severity, Severity::Note);
  EXPECT_EQ(plan.findings[0].value.find("covid_mask"), std::string::npos);
  EXPECT_NE(plan.findings[0].value.find("covid_hfnc"), std::string::npos);
}

TEST(ImportReports, AnotherFigureForAReportedDayIsRefused) {
  const auto store = with_one_tank();
  imported(*store, row(3, "60"));
  const auto plan = imported(*store, row(3, "59"));
  EXPECT_EQ(plan.counts.at(0), (ImportCount{"reports", 0, 0, 0, 1}));
  EXPECT_EQ(plan.findings.at(0).code, "already_reported");
  EXPECT_EQ(store->position(), 2);
}

TEST(ImportReports, AlertsAreJudgedWithTheNewReadingsInTheSameAct) {
  const auto store = with_one_tank();
  // Ten per cent a day; 8 % on the last morning, of which 5 % cannot be drawn.
  const auto plan = imported(*store, row(1, "38") + row(2, "28") + row(3, "18") + row(4, "8"));
  EXPECT_EQ(plan.counts.at(0).added, 4u);
  EXPECT_EQ(store->position(), 2);
  const auto alerts = store->alerts(store::VisibleFacilities::everything(), true);
  const auto at = std::find_if(alerts.begin(), alerts.end(), [](const auto& state) {
    return state.rule == oxygen::AlertRule::Cover;
  });
  ASSERT_NE(at, alerts.end());
  EXPECT_EQ(at->grade, oxygen::AlertGrade::Urgent);
  EXPECT_EQ(at->raised_at, now);
}

// Whatever the file holds: importing it twice equals importing it once.
RC_GTEST_PROP(ImportReports, TwiceIsOnce, ()) {
  const auto store = with_one_tank();
  const auto days = *rc::gen::container<std::set<int>>(rc::gen::inRange(0, 5));
  std::string rows;
  for (const int day : days) rows += row(day, std::to_string(*rc::gen::inRange(-10, 120)));
  const auto once = imported(*store, rows);
  const auto position = store->position();
  const auto twice = imported(*store, rows);
  RC_ASSERT(store->position() == position);
  RC_ASSERT(twice.counts.at(0).unchanged == once.counts.at(0).added);
  RC_ASSERT(once.counts.at(0).added + once.counts.at(0).left_out == days.size());
}

}  // namespace
}  // namespace sansang::acts
