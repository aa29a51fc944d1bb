// SPDX-License-Identifier: Apache-2.0
#include "documents/tables/csv.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/vietnamese.hpp"

namespace sansang::documents {
namespace {

using Cells = std::vector<std::string>;

std::vector<std::string> codes(const TableReading& reading) {
  std::vector<std::string> found;
  for (const auto& finding : reading.findings) found.push_back(finding.code);
  return found;
}

TEST(Csv, QuotesLineEndsAndMarksAreRead) {
  const auto reading = read_csv(
      "\xEF\xBB\xBFunit,note\r\n\"Kiên, Giang\",\"hai\ndòng \"\"x\"\"\"\r\nRạch Giá,\r\n", "a.csv");
  EXPECT_TRUE(reading.findings.empty());
  EXPECT_EQ(reading.table.header, (Cells{"unit", "note"}));
  ASSERT_EQ(reading.table.rows.size(), 2U);
  EXPECT_EQ(reading.table.rows[0], (TableRow{2, {"Kiên, Giang", "hai\ndòng \"x\""}}));
  EXPECT_EQ(reading.table.rows[1], (TableRow{4, {"Rạch Giá", ""}}));
}

TEST(Csv, ASemicolonFileMayWriteADecimalComma) {
  const auto reading = read_csv("unit;oxygen_kg\nA;1,5\n", "a.csv");
  EXPECT_TRUE(reading.findings.empty());
  EXPECT_TRUE(reading.table.decimal_comma);
  EXPECT_EQ(reading.table.rows.at(0).cells, (Cells{"A", "1,5"}));
}

TEST(Csv, DecomposedVietnameseComesOutComposed) {
  const auto reading =
      read_csv("unit\nDa Na\xCC\x86\xCC\x83ng \n", "a.csv");  // ẵ as a + breve + tilde
  EXPECT_EQ(reading.table.rows.at(0).cells.at(0), "Da Nẵng");
}

TEST(Csv, BadRowsAreNamedAndGoodRowsKept) {
  const auto reading = read_csv("a,b\n1,2\n\xFF\xFE,3\n4\n5,6\n7,\x01\n8,9\n", "a.csv");
  EXPECT_EQ(codes(reading),
            (Cells{"table_cell_not_utf8", "table_cell_count", "table_cell_control_character"}));
  EXPECT_EQ(reading.findings[0].where, (Place{"a.csv", "", 3, 1, "a"}));
  EXPECT_EQ(reading.findings[0].value, "??");
  EXPECT_EQ(reading.findings[1].where.row, 4);
  EXPECT_EQ(reading.findings[1].parameters, (Parameters{{"expected", "2"}, {"found", "1"}}));
  ASSERT_EQ(reading.table.rows.size(), 3U);
  EXPECT_EQ(reading.table.rows[2].row, 7);
}

TEST(Csv, AForgottenQuoteCostsOneRow) {
  const auto open = read_csv("a,b\n1,\"2\n3,4\n5,6\n", "a.csv");
  EXPECT_EQ(codes(open), (Cells{"table_quote_not_closed"}));
  EXPECT_EQ(open.findings[0].where, (Place{"a.csv", "", 2, 2, "b"}));
  EXPECT_EQ(open.table.rows.size(), 2U);
  const auto later = read_csv("a,b\n1,\"2\n3,\"x\"\n5,6\n", "a.csv");
  EXPECT_EQ(codes(later), (Cells{"table_text_after_quote"}));
  EXPECT_EQ(later.table.rows.size(), 2U);
}

TEST(Csv, EmptyFilesAndHeadings) {
  EXPECT_EQ(codes(read_csv("", "a.csv")), (Cells{"table_empty"}));
  EXPECT_EQ(codes(read_csv("\n\n , \n", "a.csv")), (Cells{"table_empty"}));
  EXPECT_EQ(codes(read_csv("\xFF\xFE"
                           "a",
                           "a.csv")),
            (Cells{"table_not_utf8"}));
  const auto reading = read_csv("a,,a\n1,2,3\n", "a.csv");
  EXPECT_EQ(codes(reading), (Cells{"table_heading_empty", "table_heading_twice"}));
  EXPECT_EQ(reading.findings[1].where.column, 3);
}

TEST(Csv, TooLongAndTooMany) {
  const std::string longest(most_cell_bytes, 'x');
  EXPECT_TRUE(read_csv("a\n" + longest + "\n", "a.csv").findings.empty());
  const auto longer = read_csv("a\n" + longest + "x\nok\n", "a.csv");
  EXPECT_EQ(codes(longer), (Cells{"table_cell_too_long"}));
  EXPECT_EQ(longer.table.rows.size(), 1U);
  std::string many = "a\n";
  for (std::size_t i = 0; i < most_cells + 5; ++i) many += "1\n";
  const auto reading = read_csv(many, "a.csv");
  EXPECT_EQ(codes(reading), (Cells{"table_too_many_cells"}));
  EXPECT_EQ(reading.table.rows.size(), most_cells);
}

TEST(Csv, FindingsAreCountedBeyondTheLimit) {
  std::string bad = "a,b\n";
  for (std::size_t i = 0; i < most_findings + 7; ++i) bad += "1\n";
  const auto reading = read_csv(bad, "a.csv");
  ASSERT_EQ(reading.findings.size(), most_findings + 1);
  EXPECT_EQ(reading.findings.back().parameters, (Parameters{{"count", "7"}}));
}

TEST(Csv, FormulasAreDisarmedAndNumbersAreNot) {
  EXPECT_EQ(write_csv_row({"-1.5", "+2", "=1+1", "@x", "-a", "a,\"b\""}),
            "-1.5,+2,'=1+1,'@x,'-a,\"a,\"\"b\"\"\"\r\n");
}

RC_GTEST_PROP(Csv, WhatIsWrittenIsReadBack, (const std::vector<std::pair<int, int>>& pairs)) {
  const Cells alphabet{"x", "Phú Quốc", "a,b", "một\ndòng", "\"", "1;2", "", "62.5", "r\r\nn"};
  std::string bytes = write_csv_row({"first", "second"});
  std::vector<Cells> written;
  for (const auto& [i, j] : pairs) {
    const auto pick = [&](int k) {
      return alphabet[static_cast<std::size_t>(std::abs(k % static_cast<int>(alphabet.size())))];
    };
    written.push_back({pick(i), pick(j)});
    bytes += write_csv_row(written.back());
  }
  std::erase(written, Cells{"", ""});  // a blank line says nothing
  const auto reading = read_csv(bytes, "a.csv");
  RC_ASSERT(reading.findings.empty());
  RC_ASSERT(reading.table.rows.size() == written.size());
  for (std::size_t i = 0; i < written.size(); ++i) {
    RC_ASSERT(reading.table.rows[i].cells == written[i]);
  }
}

RC_GTEST_PROP(Csv, AnyBytesMakeARectangle, (const std::string& bytes)) {
  const auto reading = read_csv(bytes, "a.csv");
  for (const auto& row : reading.table.rows) {
    RC_ASSERT(row.cells.size() == reading.table.header.size());
    for (const auto& cell : row.cells) RC_ASSERT(is_valid_utf8(cell));
  }
}

}  // namespace
}  // namespace sansang::documents
