// SPDX-License-Identifier: Apache-2.0
// Reports and cases from tables: which asset a column means, and where a finding stands.
#include "documents/report_tables.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sansang::documents {
namespace {

using oxygen::LineKind;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::vector<std::string> reasons{"refilled", "as_typed"};

FacilityForms forms() {
  FacilityForms all;
  all[FacilityId("ONE")].lines = {{LineKind::TankLevel, "T1", "", "percent", 100, 1000, false},
                                  {LineKind::CylindersFull, "40L", "", "count", {}, 8000, true},
                                  {LineKind::LiquidReceived, "T1", "", "kg", {}, 1000, false}};
  all[FacilityId("TWO")].lines = {{LineKind::TankLevel, "A", "", "percent", 100, 1000, false},
                                  {LineKind::TankLevel, "B", "", "kg", 5000, 1000, false}};
  all[FacilityId("STATION")].reports_through = FacilityId("ONE");
  return all;
}

ReportTableReading read(const std::string& csv) {
  return read_reports(read_csv(csv, "r.csv"), forms(), reasons);
}

std::vector<std::string> places(const std::vector<Finding>& findings) {
  std::vector<std::string> texts;
  for (const auto& f : findings)
    texts.push_back(std::to_string(f.where.row) + ":" + std::to_string(f.where.column) + " " +
                    f.code);
  return texts;
}

const std::string header = "facility,reported_for,read_at,tank_level,tank_unit,tank,covid_mask\n";

TEST(ReportTables, AnEmptyCellIsUnknownAndATypedZeroIsZero) {
  const auto reading = read(
      "facility,reported_for,read_at,tank_level,tank_unit,cylinders_full:40L,"
      "covid_mask,other_mask,icu_beds_occupied\n"
      "ONE,2021-09-01,2021-09-01T06:30,62.5,percent,,0,,3\n");
  EXPECT_THAT(places(reading.findings), IsEmpty());
  ASSERT_EQ(reading.rows.size(), 1u);
  const auto& report = reading.rows[0].report;
  EXPECT_THAT(report.lines,
              ElementsAre(oxygen::ReportLine{LineKind::TankLevel, "T1", 62.5, "percent"}));
  EXPECT_EQ(report.census.of(care::RespiratoryMode::Mask, true), Persons(0));
  EXPECT_EQ(report.census.of(care::RespiratoryMode::Mask, false), std::nullopt);
  EXPECT_EQ(report.icu_beds_occupied, Beds(3));
  EXPECT_EQ(report.source, FactSource::Import);
  EXPECT_EQ(report.source_note, "r.csv");
}

TEST(ReportTables, SeveralTanksMustBeNamed) {
  const auto reading = read(header +
                            "TWO,2021-09-01,2021-09-01T06:30,50,percent,,\n"
                            "TWO,2021-09-02,2021-09-02T06:30,50,percent,A,\n");
  EXPECT_THAT(places(reading.findings), ElementsAre("2:4 asset_not_named"));
  ASSERT_EQ(reading.rows.size(), 1u);
  EXPECT_EQ(reading.rows[0].report.lines.at(0).asset, "A");
  const auto named = read(
      "facility,reported_for,read_at,tank_level:A,tank_level:B,tank_unit,"
      "tank_unit:B\nTWO,2021-09-01,2021-09-01T06:30,50,900,percent,kg\n");
  ASSERT_EQ(named.rows.size(), 1u);
  EXPECT_EQ(named.rows[0].report.lines.at(1),
            (oxygen::ReportLine{LineKind::TankLevel, "B", 900, "kg"}));
}

TEST(ReportTables, BadRowsAreNamedAndGoodOnesKept) {
  const auto reading = read(header +
                            "NOWHERE,2021-09-01,2021-09-01T06:30,,,,1\n"
                            "STATION,2021-09-01,2021-09-01T06:30,,,,1\n"
                            "ONE,2021-09-01,2021-09-01T06:30,\"62,5\",percent,,1\n"
                            "ONE,2021-09-02,2021-09-02T06:30,62,thùng,,1\n"
                            "ONE,2021-09-03,2021-09-03T06:30,62,,,1\n"
                            "ONE,2021-09-04,2021-09-04T06:30,62,percent,,-1\n"
                            "ONE,2021-09-05,,62,percent,,1\n"
                            "ONE,2021-09-06,2021-09-06T06:30,62,percent,,1\n"
                            "ONE,2021-09-06,2021-09-06T07:30,61,percent,,1\n");
  EXPECT_THAT(places(reading.findings),
              ElementsAre("2:1 facility_unknown", "3:1 facility_reports_through",
                          "4:4 cell_decimal_comma", "5:5 cell_not_a_choice", "6:5 cell_missing",
                          "7:7 negative", "8:3 cell_missing", "10:2 duplicate_row"));
  EXPECT_EQ(reading.rows.size(), 1u);
  EXPECT_EQ(reading.left_out, 8u);
}

TEST(ReportTables, FindingsOfTheChecksStandAtTheirCells) {
  const auto reading = read(header + "ONE,2021-09-01,2021-09-01T06:30,62,kg,,1\n");
  ASSERT_EQ(reading.rows.size(), 1u);
  const auto at = [&](const char* code, const char* field) {
    Finding finding{code, Severity::Error, {}, {}, {}};
    finding.where.field = field;
    return places({placed(finding, reading.rows[0])}).front();
  };
  EXPECT_EQ(at("wrong_unit", "lines.tank_level.T1"), "2:5 wrong_unit");
  EXPECT_EQ(at("above_maximum", "lines.tank_level.T1"), "2:4 above_maximum");
  EXPECT_EQ(at("census_jump", "census.covid_mask"), "2:7 census_jump");
  EXPECT_EQ(at("too_old", "reported_for"), "2:2 too_old");
  EXPECT_EQ(at("empty_report", "lines"), "2:1 empty_report");
}

TEST(ReportTables, UnknownColumnsAndReasonsAreNamed) {
  const auto reading = read(
      "facility,reported_for,read_at,tank_levle,doubt_reason\n"
      "ONE,2021-09-01,2021-09-01T06:30,62,because\n"
      "ONE,2021-09-02,2021-09-02T06:30,62,refilled\n");
  EXPECT_THAT(places(reading.findings), ElementsAre("1:4 column_unknown", "2:5 cell_not_a_choice"));
  ASSERT_EQ(reading.rows.size(), 1u);
  EXPECT_EQ(reading.rows[0].reason, "refilled");
}

}  // namespace
}  // namespace sansang::documents
