// SPDX-License-Identifier: Apache-2.0
#include "documents/tables/xlsx.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "documents/tables/cells.hpp"

namespace sansang::documents {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using Cells = std::vector<std::string>;

WorkbookContent sample() {
  WorkbookContent content;
  content.title = "Báo cáo oxy";
  content.created = *parse_instant("2022-09-13T07:05:00Z");
  content.mark = TemplateMark{"oxygen-daily", 3};
  SheetContent reports{"Báo cáo oxy hằng ngày", {}, {}, 1, 200};
  reports.columns = {{"facility", 12, format_of_text, {}, "Mã cơ sở, ví dụ KG-BVDK"},
                     {"reported_for", 12, format_of_days, {}, {}},
                     {"read_at", 18, format_of_instants, {}, {}},
                     {"tank_unit", 10, {}, {"percent", "kg", "l", "cm_h2o"}, {}},
                     {"tank_level", 10, "0.0", {}, {}},
                     {"on_island", 10, {}, {"có", "không"}, {}}};
  reports.rows = {
      {"091", date(2021, 9, 1), *parse_instant("2021-09-01T06:30"), "percent", 62.5, true},
      {"=HYPERLINK(1)", {}, {}, "-kg", std::int64_t{-4}, false},
      {"Rạch Giá & <x>\n\"y\""}};
  content.sheets = {std::move(reports), {"Ghi chú", {{"note", 40, {}, {}, {}}}, {{"một"}}, 0, 0}};
  return content;
}

TEST(Xlsx, WhatIsWrittenIsReadBack) {
  const auto reading = read_xlsx(xlsx(sample()), "mau.xlsx");
  EXPECT_THAT(reading.findings, IsEmpty());
  EXPECT_EQ(reading.mark, (TemplateMark{"oxygen-daily", 3}));
  ASSERT_EQ(reading.sheets.size(), 2U);
  const auto& reports = reading.sheets[0];
  EXPECT_THAT(reports.findings, IsEmpty());
  EXPECT_EQ(reports.table.sheet, "Báo cáo oxy hằng ngày");
  EXPECT_EQ(reports.table.header,
            (Cells{"facility", "reported_for", "read_at", "tank_unit", "tank_level", "on_island"}));
  ASSERT_EQ(reports.table.rows.size(), 3U);
  EXPECT_EQ(reports.table.rows[0].cells,
            (Cells{"091", "2021-09-01", "2021-09-01T06:30", "percent", "62,5", "true"}));
  EXPECT_EQ(reports.table.rows[1].cells, (Cells{"'=HYPERLINK(1)", "", "", "'-kg", "-4", "false"}));
  EXPECT_EQ(reports.table.rows[2].cells.at(0), "Rạch Giá & <x>\n\"y\"");
  Findings findings;
  EXPECT_EQ(read_instant(cell_at(reports.table, reports.table.rows[0], 2), findings),
            parse_instant("2021-09-01T06:30"));
  EXPECT_THAT(findings, IsEmpty());
}

TEST(Xlsx, TheSameContentGivesTheSameBytes) {
  const auto first = xlsx(sample());
  EXPECT_EQ(first, xlsx(sample()));
  auto other = sample();
  other.created += std::chrono::hours(1);
  EXPECT_NE(first, xlsx(other));
  // To look at in a spreadsheet.
  if (const char* folder = std::getenv("SANSANG_DOCUMENTS_OUT"))
    std::ofstream(std::filesystem::path(folder) / "sheets.xlsx", std::ios::binary) << first;
}

TEST(Xlsx, WhatASpreadsheetRefusesIsSaid) {
  const auto why = [](const WorkbookContent& content) {
    try {
      xlsx(content);
    } catch (const std::runtime_error& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  auto twice = sample();
  twice.sheets[1].name = twice.sheets[0].name;
  EXPECT_THAT(why(twice), HasSubstr("already in use"));
  auto long_text = sample();
  long_text.sheets[1].rows[0][0] = std::string(40'000, 'x');
  EXPECT_THAT(why(long_text), HasSubstr("exceeds"));
  auto infinite = sample();
  infinite.sheets[1].rows[0][0] = std::numeric_limits<double>::infinity();
  EXPECT_THAT(why(infinite), HasSubstr("not finite"));
  auto long_row = sample();
  long_row.sheets[1].rows[0].resize(2);
  EXPECT_THAT(why(long_row), HasSubstr("longer than its headings"));
}

RC_GTEST_PROP(Xlsx, NumbersAndDaysComeBackExactly, (int days, int thousandths)) {
  const double number = thousandths / 1000.0;
  const auto day = date(1900, 3, 1) + std::chrono::days(std::abs(days % 2'000'000));
  WorkbookContent content;
  content.sheets = {{"a", {{"day", 14, {}, {}, {}}, {"number", 14, {}, {}, {}}}, {{day, number}}}};
  const auto table = read_table(xlsx(content), "a");
  Findings findings;
  RC_ASSERT(read_date(cell_at(table.table, table.table.rows.at(0), 0), findings) == day);
  RC_ASSERT(*read_number(cell_at(table.table, table.table.rows.at(0), 1), findings) == number);
}

}  // namespace
}  // namespace sansang::documents
