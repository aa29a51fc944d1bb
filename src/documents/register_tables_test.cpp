// SPDX-License-Identifier: Apache-2.0
// Registers from tables: good rows are kept, each bad one is named at its cell.
#include "documents/register_tables.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "documents/geography_tables.hpp"

namespace sansang::documents {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string content_of(const std::string& path) {
  std::ifstream in(std::string(SANSANG_SOURCE_DIR) + "/" + path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

const geography::UnitLists& units() {
  static const auto lists = [] {
    const std::string folder = "rules/geography/";
    return read_unit_lists({content_of(folder + geography_file_names[0]),
                            content_of(folder + geography_file_names[1]),
                            content_of(folder + geography_file_names[2]),
                            content_of(folder + geography_file_names[3])})
        .value();
  }();
  return lists;
}

RegisterContext context() {
  facility::Facility known;
  known.id = FacilityId("KG-0");
  facility::Supplier supplier;
  supplier.id = SupplierId("NCC-0");
  return {
      {known}, {supplier}, units(), date(2021, 9, 1), {{"40L", 40, 150, 2, CubicMetres(6), false}}};
}

/// "row:column code" of every finding.
std::vector<std::string> places(const std::vector<Finding>& findings) {
  std::vector<std::string> texts;
  for (const auto& f : findings)
    texts.push_back(std::to_string(f.where.row) + ":" + std::to_string(f.where.column) + " " +
                    f.code);
  return texts;
}

Registers facilities(const std::string& csv) {
  RegisterTables tables;
  tables.facilities = read_csv(csv, "f.csv");
  return read_registers(tables, context());
}

Registers equipment(const std::string& csv) {
  RegisterTables tables;
  tables.equipment = read_csv(csv, "e.csv");
  return read_registers(tables, context());
}

const std::string facility_header = "facility,name,kind,unit,province,reports_through\n";

TEST(RegisterTables, TheSampleRegistersAreReadWhole) {
  RegisterTables tables;
  const auto read = [](const char* name) {
    return read_csv(content_of(std::string("testdata/imports/") + name), name);
  };
  tables.facilities = read("facilities.csv");
  tables.equipment = read("equipment.csv");
  tables.suppliers = read("suppliers.csv");
  tables.routes = read("routes.csv");
  tables.officers = read("officers.csv");
  const auto registers = read_registers(tables, context());
  EXPECT_THAT(places(registers.findings), IsEmpty());
  ASSERT_EQ(registers.facilities.good.size(), 3u);
  EXPECT_TRUE(registers.facilities.good[0].on_island);
  EXPECT_EQ(registers.facilities.good[0].reports_through, FacilityId("KG-TTYT-KH"));
  EXPECT_EQ(registers.facilities.good[1].icu_beds, Beds(60));
  ASSERT_EQ(registers.equipment.good.size(), 5u);
  EXPECT_EQ(registers.equipment.good[1].gauge_unit, oxygen::GaugeUnit::Kilogram);
  EXPECT_EQ(registers.suppliers.good.at(0).stock, KilogramsLox(41'000.5));
  EXPECT_EQ(registers.routes.good.at(1).sailing_days, "1,3,5");
  EXPECT_EQ(registers.officers.good.at(0).from, date(2021, 8, 1));
}

TEST(RegisterTables, ColumnsMayStandAnywhereAndUnknownOnesAreNamed) {
  const auto read =
      facilities("unit,color,kind,province,name,facility\n899,red,health_centre,91,TTYT,KG-1\n");
  EXPECT_THAT(places(read.findings), ElementsAre("1:2 column_unknown"));
  EXPECT_EQ(read.facilities.good.size(), 1u);
  const auto lacking = facilities("facility,name,kind,unit\nKG-1,TTYT,health_centre,899\n");
  EXPECT_THAT(places(lacking.findings), ElementsAre("1:0 column_missing"));
  EXPECT_EQ(lacking.facilities.left_out, 1u);
}

TEST(RegisterTables, BadRowsAreLeftOutAndGoodOnesKept) {
  const auto read = facilities(facility_header +
                               "KG-1,A,health_centre,899,91,\n"
                               "KG-1,B,health_centre,899,91,\n"
                               "KG-2,C,clinic,899,91,\n"
                               "KG-3,D,health_centre,000,91,\n"
                               "KG 4,E,health_centre,899,91,\n"
                               "KG-5,F,commune_station,899,91,KG-9\n"
                               "KG-6,,health_centre,899,91,\n"
                               "KG-7,G,commune_station,899,91,KG-1\n"
                               "KG-8,H,commune_station,899,91,KG-7\n");
  EXPECT_THAT(places(read.findings),
              ElementsAre("4:3 cell_not_a_choice", "6:1 identifier_unusable", "8:2 cell_missing",
                          "3:1 duplicate_row", "5:4 unit_unknown_on_day", "7:6 facility_unknown",
                          "10:6 reports_through_chain"));
  EXPECT_EQ(read.facilities.good.size(), 2u);
  EXPECT_EQ(read.facilities.left_out, 7u);
}

TEST(RegisterTables, AStationOfARefusedCentreIsNotLeftDangling) {
  const auto read = facilities(
      "facility,name,kind,unit,province,reports_through,opened,closed\n"
      "KG-1,A,health_centre,899,91,,2021-09-01,2021-08-01\n"
      "KG-2,B,commune_station,899,91,KG-1,,\n");
  EXPECT_THAT(places(read.findings), ElementsAre("2:8 period_reversed", "3:6 facility_unknown"));
  EXPECT_THAT(read.facilities.good, IsEmpty());
}

TEST(RegisterTables, DecomposedVietnameseIsTheSameName) {
  // "Hải" with the marks after their letters.
  const auto read =
      facilities(facility_header + "KG-Ha\xCC\x89i,Tra\xCC\xA3m,health_centre,899,91,\n");
  ASSERT_EQ(read.facilities.good.size(), 1u);
  EXPECT_EQ(read.facilities.good[0].id, FacilityId("KG-Hải"));
  EXPECT_EQ(read.facilities.good[0].name, "Trạm");
}

TEST(RegisterTables, BytesThatAreNotUtf8LoseOnlyTheirRow) {
  const auto read = facilities(facility_header +
                               "KG-1,Tr\xE1m,health_centre,899,91,\n"
                               "KG-2,Tram,health_centre,899,91,\n");
  EXPECT_THAT(places(read.findings), ElementsAre("2:2 table_cell_not_utf8"));
  EXPECT_EQ(read.facilities.good.size(), 1u);
  EXPECT_EQ(read.facilities.left_out, 1u);
}

TEST(RegisterTables, EquipmentFindingsStandAtTheirCells) {
  const auto read = equipment(
      "equipment,facility,kind,volume_l,count,cylinder_class,heel_percent\n"
      "E1,KG-0,bulk_tank,-5,,,\n"
      "E2,KG-0,bulk_tank,,,,\n"
      "E3,KG-0,bulk_tank,1000,,,140\n"
      "E4,KG-0,cylinder_pool,,20,50L,\n"
      "E5,KG-9,cylinder_pool,,20,40L,\n"
      "E6,KG-0,cylinder_pool,,\"1,5\",40L,\n");
  EXPECT_THAT(
      places(read.findings),
      ElementsAre("7:5 cell_decimal_comma", "2:4 not_positive", "3:4 missing_figure",
                  "4:7 percent_outside", "5:6 cylinder_class_unknown", "6:2 facility_unknown"));
  EXPECT_EQ(read.findings[1].value, "-5");
  ASSERT_EQ(read.equipment.good.size(), 1u);
  EXPECT_EQ(read.equipment.good[0].id, EquipmentId("E4"));
}

TEST(RegisterTables, RoutesAndOfficersNameKnownThings) {
  RegisterTables tables;
  tables.routes = read_csv(
      "supplier;facility;lead_days;lead_p90_h;sailing_days;daily_capacity_kg;cost_dong_per_kg\n"
      "NCC-0;KG-0;1;30,5;5 1;900;7000\n"
      "NCC-9;KG-0;1;30;;900;7000\n"
      "NCC-0;KG-1;-1;30;8;900;-1\n",
      "r.csv");
  tables.officers =
      read_csv("facility,full_name,from,to\nKG-0,An,2021-08-01,2021-07-01\n", "o.csv");
  const auto read = read_registers(tables, context());
  EXPECT_THAT(places(read.findings),
              ElementsAre("4:7 negative", "3:1 supplier_unknown", "2:4 period_reversed"));
  ASSERT_EQ(read.routes.good.size(), 1u);
  EXPECT_EQ(read.routes.good[0].lead_p90, Hours(30.5));
  EXPECT_EQ(read.routes.good[0].sailing_days, "5,1");
  EXPECT_FALSE(read.routes.good[0].sailing_every_days);
}

TEST(RegisterTables, ABoatEverySoManyDaysNeedsADayOnWhichItSails) {
  RegisterTables tables;
  tables.routes = read_csv(
      "supplier,facility,lead_days,lead_p90_h,sailing_every_days,sailing_from,daily_capacity_kg,"
      "cost_dong_per_kg\n"
      "NCC-0,KG-0,1,30,5,,900,7000\n"
      "NCC-0,KG-0,1,30,,2021-09-02,900,7000\n"
      "NCC-0,KG-0,1,30,0,2021-09-02,900,7000\n"
      "NCC-0,KG-0,1,30,5,2021-09-02,900,7000\n",
      "r.csv");
  const auto read = read_registers(tables, context());
  EXPECT_THAT(places(read.findings),
              ElementsAre("2:6 sailing_day_missing", "3:5 sailing_interval_missing",
                          "4:5 sailing_interval_outside"));
  ASSERT_EQ(read.routes.good.size(), 1u);
  EXPECT_EQ(read.routes.good[0].sailing_every_days, 5);
  EXPECT_EQ(read.routes.good[0].sailing_from, date(2021, 9, 2));
}

TEST(RegisterTables, ADayOutsideTheListsNamesTheNearest) {
  auto late = context();
  late.valid_on = date(2025, 3, 1);
  RegisterTables tables;
  tables.facilities = read_csv(facility_header + "KG-1,A,health_centre,899,91,\n", "f.csv");
  const auto read = read_registers(tables, late);
  EXPECT_THAT(places(read.findings), ElementsAre("2:4 unit_day_outside_lists"));
}

}  // namespace
}  // namespace sansang::documents
