// SPDX-License-Identifier: Apache-2.0
#include "store/rules/layout_rule.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace sansang::store {
namespace {

std::string shipped() {
  std::ifstream file(std::string(SANSANG_SOURCE_DIR) + "/rules/documents/nd-30-2020.toml");
  return std::string(std::istreambuf_iterator<char>(file), {});
}

std::string with(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

TEST(LayoutRule, TheShippedDecreeIsReadWithItsNumbers) {
  const auto reading = read_layout(shipped(), "nd-30-2020.toml");
  ASSERT_TRUE(reading.layout);
  EXPECT_EQ(reading.layout->numbers.at("margin_left_mm"), 30);
  EXPECT_EQ(reading.layout->rule.number, "30/2020/NĐ-CP");
  EXPECT_FALSE(reading.layout->rule.unverified.empty());
}

TEST(LayoutRule, AMarginThatTheDecreeDoesNotAllowIsRefused) {
  const auto reading = read_layout(with(shipped(), "number = 30\n", "number = 29\n"), "f.toml");
  EXPECT_FALSE(reading.layout);
  ASSERT_EQ(reading.findings.size(), 1U);
  EXPECT_EQ(reading.findings[0].code, "rule_out_of_range");
  EXPECT_GT(reading.findings[0].where.row, 0);
}

TEST(LayoutRule, AValueWithoutBasisOrNamedTwiceIsRefused) {
  EXPECT_FALSE(read_layout(with(shipped(), "basis = \"choice\"\n", ""), "f.toml").layout);
  EXPECT_FALSE(
      read_layout(with(shipped(), "\nbasis = \"choice\"", "\nbasis = \"law\""), "f.toml").layout);
  EXPECT_FALSE(
      read_layout(with(shipped(), "\"margin_right_mm\"", "\"margin_left_mm\""), "f.toml").layout);
}

}  // namespace
}  // namespace sansang::store
