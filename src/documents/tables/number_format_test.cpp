// SPDX-License-Identifier: Apache-2.0
#include "documents/tables/number_format.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "documents/tables/cells.hpp"

namespace sansang::documents {
namespace {

NumberMeaning meaning(std::string_view code) {
  return format_of_code(code).meaning;
}

TEST(NumberFormat, CodesSayWhatANumberMeans) {
  using enum NumberMeaning;
  for (const auto* code : {"General", "0", "#,##0.00", "0.0\" mm\"", "\\d0", "@", "[Red]0;-0",
                           "0;\"ngày\"", "_(* #,##0_)", "[$-42A]0"})
    EXPECT_EQ(meaning(code), Number) << code;
  for (const auto* code : {"dd/mm/yyyy", "[$-42A]d mmmm yyyy;@", "\"ngày\" dd", "mmm", "yyyy"})
    EXPECT_EQ(meaning(code), Date) << code;
  for (const auto* code : {"h:mm", "mm:ss", "hh:mm AM/PM"}) EXPECT_EQ(meaning(code), TimeOfDay);
  EXPECT_EQ(meaning("dd/mm/yyyy hh:mm"), DateAndTime);
  EXPECT_EQ(meaning("[h]:mm"), Duration);
  EXPECT_EQ(meaning("0.0%"), Percent);
  EXPECT_EQ(meaning("\"%\"0"), Number);
  EXPECT_EQ(format_of_code("00000").digits, 5);
  EXPECT_EQ(built_in_format(14).meaning, Date);
  EXPECT_EQ(built_in_format(22).meaning, DateAndTime);
  EXPECT_EQ(built_in_format(46).meaning, Duration);
  EXPECT_EQ(built_in_format(10).meaning, Percent);
  EXPECT_EQ(built_in_format(4).meaning, Number);
}

std::optional<std::string> text(double number, std::string_view code, bool from_1904 = false) {
  return text_of_number(number, format_of_code(code), from_1904);
}

TEST(NumberFormat, NumbersBecomeTheTextThatIsSeen) {
  EXPECT_EQ(text(100000, "General"), "100000");
  EXPECT_EQ(text(-0.0, "General"), "0");
  EXPECT_EQ(text(1234567.5, "#,##0.0"), "1234567,5");
  EXPECT_EQ(text(0.00001, "0"), "0,00001");
  EXPECT_EQ(text(7, "0000"), "0007");
  EXPECT_EQ(text(0.07, "0%"), "7%");
  EXPECT_EQ(text(0.585, "0%"), "58,5%");
  EXPECT_EQ(text(44440, "dd/mm/yyyy"), "2021-09-01");
  EXPECT_EQ(text(44440.75, "dd/mm/yyyy"), "2021-09-01");
  EXPECT_EQ(text(44440.999999, "dd/mm/yyyy h:mm"), "2021-09-02T00:00");
  EXPECT_EQ(text(0.27085648, "h:mm:ss"), "06:30:02");
  EXPECT_EQ(text(1.25, "[h]:mm"), "30:00");
  EXPECT_EQ(text(42978, "dd/mm/yyyy", true), "2021-09-01");
}

TEST(NumberFormat, DaysThatCannotBeToldAreRefused) {
  EXPECT_EQ(text(61, "dd/mm/yyyy"), "1900-03-01");
  EXPECT_EQ(text(60, "dd/mm/yyyy"), std::nullopt);
  EXPECT_EQ(text(2958465, "dd/mm/yyyy"), "9999-12-31");
  EXPECT_EQ(text(2958466, "dd/mm/yyyy"), std::nullopt);
  EXPECT_EQ(text(-1, "h:mm"), std::nullopt);
  EXPECT_EQ(text(2958465, "dd/mm/yyyy", true), std::nullopt);
}

RC_GTEST_PROP(NumberFormat, ANumberIsReadBackAsItself, (int whole, int divisor)) {
  const double number = divisor == 0 ? whole : static_cast<double>(whole) / divisor;
  Findings findings;
  const Cell cell{{}, *text_of_number(number, {}, false), true};
  RC_ASSERT(read_number(cell, findings) == number);
  RC_ASSERT(findings.empty());
}

}  // namespace
}  // namespace sansang::documents
