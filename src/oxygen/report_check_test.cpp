// SPDX-License-Identifier: Apache-2.0
#include "oxygen/report_check.hpp"

#include <gtest/gtest.h>

using namespace sansang;
using namespace sansang::oxygen;

namespace {

const Instant now = at_local_time(date(2021, 9, 10), std::chrono::hours{7});

ReportRules rules() {
  return {"daily-oxygen", "07:00", {"refilled", "gauge_broken", "as_typed", "recounted"},
          {2, 31, 10, 1, 24}, {0.02, 3.0, 3.0, 10, 90}};
}
CheckContext context() {
  CheckContext made;
  made.lines = {{LineKind::TankLevel, "T1", "Bồn", "percent", 100.0, 114100.0, false},
                {LineKind::LiquidReceived, "T1", "Bồn", "kg", {}, 1000.0, false},
                {LineKind::CylindersFull, "40L", "Chai 40 L", "count", {}, 8126.0, true},
                {LineKind::GeneratorHours, "P1", "Máy", "h", {}, {}, false},
                {LineKind::GeneratorPurity, "P1", "Máy", "percent", 100.0, {}, false}};
  made.now = now;
  return made;
}
DailyReport report(std::vector<ReportLine> lines) {
  DailyReport made;
  made.facility = FacilityId("KG-1");
  made.reported_for = date(2021, 9, 10);
  made.read_at = now;
  made.lines = std::move(lines);
  return made;
}
std::vector<std::string> codes(const DailyReport& made, const CheckContext& with) {
  std::vector<std::string> all;
  for (const auto& finding : check(made, with, rules())) all.push_back(finding.code);
  return all;
}
using Codes = std::vector<std::string>;

}  // namespace

TEST(ReportCheck, EveryImpossibleValueIsNamedNotOnlyTheFirst) {
  EXPECT_EQ(codes(report({{LineKind::TankLevel, "T1", 101.0, "percent"},
                          {LineKind::CylindersFull, "40L", -3.0, "count"},
                          {LineKind::GeneratorHours, "P1", 25.0, "h"},
                          {LineKind::GeneratorPurity, "P1", 101.0, "percent"},
                          {LineKind::TankLevel, "T9", 1.0, "percent"}}),
                  context()),
            (Codes{"above_maximum", "negative", "hours_above_day", "purity_above_100",
                   "unknown_asset"}));
  EXPECT_EQ(codes(report({{LineKind::TankLevel, "T1", 50.0, "kg"}}), context()),
            Codes{"wrong_unit"});
  EXPECT_EQ(codes(report({{LineKind::CylindersFull, "40L", 2.5, "count"}}), context()),
            Codes{"not_whole"});
  EXPECT_EQ(codes(report({}), context()), Codes{"empty_report"});
}

TEST(ReportCheck, TimesThatCannotBe) {
  auto made = report({{LineKind::TankLevel, "T1", 50.0, "percent"}});
  made.reported_for = date(2021, 9, 11);
  made.read_at = now + std::chrono::hours{2};
  EXPECT_EQ(codes(made, context()), (Codes{"reported_for_future", "read_at_future"}));
  made = report({{LineKind::TankLevel, "T1", 50.0, "percent"}});
  made.reported_for = date(2021, 8, 1);
  EXPECT_EQ(codes(made, context()), Codes{"too_old"});
  made.reported_for = date(2021, 9, 7);
  made.read_at = now - std::chrono::days{3};
  EXPECT_EQ(codes(made, context()), Codes{"late_report"});
}

TEST(ReportCheck, AReadingOfAnotherDayAsksAndOfADistantOneIsRefused) {
  auto made = report({{LineKind::TankLevel, "T1", 50.0, "percent"}});
  made.read_at = at_local_time(made.reported_for, std::chrono::minutes{-1});
  const auto findings = check(made, context(), rules());
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].code, "read_at_other_day");
  EXPECT_EQ(findings[0].severity, Severity::Doubt);
  EXPECT_EQ(findings[0].parameters,
            (Parameters{{"read_on", "09/09/2021"}, {"reported_for", "10/09/2021"}}));
  made.confirmed = {{"read_at_other_day", "read_at", "as_typed"}};
  EXPECT_TRUE(codes(made, context()).empty());
  EXPECT_EQ(accepted_doubts(made, context(), rules()), made.confirmed);
  made.read_at -= std::chrono::days{1};
  EXPECT_EQ(codes(made, context()), Codes{"read_at_too_far"});
}

TEST(ReportCheck, BlankModesAreNamedBecauseBlankIsUnknown) {
  auto made = report({{LineKind::TankLevel, "T1", 50.0, "percent"}});
  for (const auto mode : care::respiratory_modes)
    for (const bool covid : {true, false}) made.census.of(mode, covid) = Persons(0);
  EXPECT_TRUE(codes(made, context()).empty());
  made.census.of(care::RespiratoryMode::Niv, true).reset();
  made.census.of(care::RespiratoryMode::Ecmo, false).reset();
  const auto findings = check(made, context(), rules());
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].code, "census_incomplete");
  EXPECT_EQ(findings[0].value, "covid_niv, other_ecmo");
  // A count with a fraction is not blank: it is wrong, and said so.
  const auto both = check(made, context(), rules(), {{"census.covid_niv", 1.5}});
  ASSERT_EQ(both.size(), 2u);
  EXPECT_EQ(both[0].code, "not_whole");
  EXPECT_EQ(both[1].value, "other_ecmo");
}

TEST(ReportCheck, AnAnswerToADoubtThatNobodyHadIsNotAccepted) {
  auto made = report({{LineKind::TankLevel, "T1", 50.0, "percent"}});
  made.confirmed = {{"use_above_usual", "lines", "as_typed"}};
  EXPECT_TRUE(accepted_doubts(made, context(), rules()).empty());
}

TEST(ReportCheck, ALevelThatRoseWithoutAReceiptAsksAndAReasonAnswers) {
  auto with = context();
  with.previous = report({{LineKind::TankLevel, "T1", 40.0, "percent"}});
  auto made = report({{LineKind::TankLevel, "T1", 60.0, "percent"}});
  EXPECT_EQ(codes(made, with), Codes{"level_rose_without_receipt"});
  made.confirmed = {{"level_rose_without_receipt", "lines.tank_level.T1", "refilled"}};
  EXPECT_TRUE(codes(made, with).empty());
  made.confirmed[0].reason = "because";
  EXPECT_EQ(codes(made, with), Codes{"level_rose_without_receipt"});
  made.lines.push_back({LineKind::LiquidReceived, "T1", 2300.0, "kg"});
  made.confirmed.clear();
  EXPECT_TRUE(codes(made, with).empty());
}

TEST(ReportCheck, SecondReportOfADayMustBeACorrectionWithAReason) {
  auto with = context();
  with.filed = ReportId("first");
  auto made = report({{LineKind::TankLevel, "T1", 60.0, "percent"}});
  EXPECT_EQ(codes(made, with), Codes{"already_reported"});
  made.corrects = ReportId("first");
  EXPECT_EQ(codes(made, with), Codes{"correction_reason_missing"});
  made.correction_reason = "đọc nhầm đồng hồ";
  EXPECT_TRUE(codes(made, with).empty());
}

TEST(ReportCheck, UseFarAboveTheUsualAsks) {
  auto with = context();
  with.use = CubicMetresPerDay(100.0);
  auto before = report({{LineKind::TankLevel, "T1", 60.0, "percent"},
                        {LineKind::CylindersFull, "40L", 10.0, "count"}});
  before.reported_for = date(2021, 9, 9);
  before.read_at = now - std::chrono::hours{24};
  with.previous = before;
  // 5 % of 11,410 kg = 570.5 kg = 421 m³ in a day
  EXPECT_EQ(codes(report({{LineKind::TankLevel, "T1", 55.0, "percent"},
                          {LineKind::CylindersFull, "40L", 10.0, "count"}}),
                  with),
            Codes{"use_above_usual"});
}
