// SPDX-License-Identifier: Apache-2.0
#include "documents/tables/cells.hpp"

#include <gtest/gtest.h>

namespace sansang::documents {
namespace {

enum class Shape { Round, Square };
constexpr std::array<std::pair<Shape, std::string_view>, 2> shapes{
    {{Shape::Round, "round"}, {Shape::Square, "square"}}};

Cell cell(std::string text, bool decimal_comma = false) {
  return {{"a.csv", "", 2, 3, "oxygen_kg"}, std::move(text), decimal_comma};
}

std::string code_of(const Cell& c, auto read) {
  Findings findings;
  const auto value = read(c, findings);
  EXPECT_EQ(value.has_value(), findings.empty() && !c.text.empty()) << c.text;
  return findings.empty() ? "" : findings.front().code;
}

TEST(Cells, NumbersOfACommaFileHaveADecimalPoint) {
  Findings findings;
  EXPECT_EQ(read_number(cell("1234.5"), findings), 1234.5);
  EXPECT_EQ(read_number(cell("1.234"), findings), 1.234);
  EXPECT_EQ(read_number(cell("+2"), findings), 2.0);
  EXPECT_EQ(read_number(cell("-3e2"), findings), -300.0);
  EXPECT_EQ(read_number(cell(""), findings), std::nullopt);
  EXPECT_TRUE(findings.empty());
  EXPECT_EQ(code_of(cell("1,5"), read_number), "cell_decimal_comma");
  EXPECT_EQ(code_of(cell("1.234,5"), read_number), "cell_decimal_comma");
  for (const auto* bad : {"1 234", "1.5.2", "nan", "inf", "+-1", "12kg", "1,", "0x10", "1e999"}) {
    EXPECT_EQ(code_of(cell(bad), read_number), "cell_not_a_number") << bad;
  }
}

TEST(Cells, NumbersOfASemicolonFileMayBeVietnamese) {
  Findings findings;
  EXPECT_EQ(read_number(cell("1.234,5", true), findings), 1234.5);
  EXPECT_EQ(read_number(cell("-58,5", true), findings), -58.5);
  EXPECT_EQ(read_number(cell("0.125", true), findings), 0.125);
  EXPECT_EQ(read_number(cell("1234.567", true), findings), 1234.567);
  EXPECT_TRUE(findings.empty());
  EXPECT_EQ(code_of(cell("1.234", true), read_number), "cell_number_ambiguous");
  EXPECT_EQ(code_of(cell("12.34,5", true), read_number), "cell_not_a_number");
}

TEST(Cells, CountsAreWhole) {
  Findings findings;
  EXPECT_EQ(read_integer(cell("120"), findings), 120);
  EXPECT_EQ(read_integer(cell("120.0"), findings), 120);
  EXPECT_TRUE(findings.empty());
  EXPECT_EQ(code_of(cell("1.5"), read_integer), "cell_not_an_integer");
  EXPECT_EQ(code_of(cell("1e17"), read_integer), "cell_not_an_integer");
}

TEST(Cells, DatesInstantsAndAnswers) {
  Findings findings;
  EXPECT_EQ(read_date(cell("13/9/2022"), findings), date(2022, 9, 13));
  EXPECT_TRUE(read_instant(cell("2022-09-13T07:05:00Z"), findings).has_value());
  EXPECT_EQ(read_yes_or_no(cell("Có"), findings), true);
  EXPECT_EQ(read_yes_or_no(cell("không"), findings), false);
  EXPECT_TRUE(findings.empty());
  EXPECT_EQ(code_of(cell("31/02/2022"), read_date), "cell_not_a_date");
  EXPECT_EQ(code_of(cell("yesterday"), read_instant), "cell_not_an_instant");
  EXPECT_EQ(code_of(cell("maybe"), read_yes_or_no), "cell_not_yes_or_no");
}

TEST(Cells, ChoicesNameWhatIsAllowed) {
  Findings findings;
  EXPECT_EQ(read_choice(cell("Square"), shapes, findings), Shape::Square);
  EXPECT_EQ(read_choice(cell("oval"), shapes, findings), std::nullopt);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].parameters, (Parameters{{"choices", "round, square"}}));
  EXPECT_EQ(findings[0].where.column, 3);
}

TEST(Cells, AMissingCellIsAFindingOnlyWhenRequired) {
  const auto reading = read_csv("unit,oxygen_kg\nA,\n", "a.csv");
  const auto column = column_named(reading.table, "oxygen_kg");
  ASSERT_TRUE(column.has_value());
  EXPECT_FALSE(column_named(reading.table, "oxygen_g").has_value());
  Findings findings;
  EXPECT_FALSE(require(cell_at(reading.table, reading.table.rows.at(0), *column), findings));
  EXPECT_EQ(findings.at(0).where, (Place{"a.csv", "", 2, 2, "oxygen_kg"}));
}

}  // namespace
}  // namespace sansang::documents
