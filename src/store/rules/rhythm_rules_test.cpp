// SPDX-License-Identifier: Apache-2.0
#include "store/rules/rhythm_rules.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace sansang::store {
namespace {

std::string shipped() {
  std::ifstream file(std::string(SANSANG_SOURCE_DIR) + "/rules/reports/rhythms.toml");
  return std::string(std::istreambuf_iterator<char>(file), {});
}
std::vector<Finding> findings_with(const std::string& from, const std::string& to) {
  auto text = shipped();
  const auto at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  const TomlDocument document(text.replace(at, from.size(), to), "rhythms.toml");
  read_rhythms(document.root());
  return document.findings();
}

TEST(RhythmRules, TheShippedModesAreWeeklyDailyAndTwiceDaily) {
  const TomlDocument document(shipped(), "rhythms.toml");
  const auto rhythms = read_rhythms(document.root());
  ASSERT_TRUE(document.findings().empty());
  EXPECT_EQ(rhythms.of(oxygen::ReportingMode::Regular).weekdays, std::vector<std::int64_t>{1});
  EXPECT_EQ(rhythms.of(oxygen::ReportingMode::Enhanced).minutes_of_day,
            std::vector<std::int64_t>{420});
  EXPECT_EQ(rhythms.of(oxygen::ReportingMode::Emergency).minutes_of_day.size(), 2U);
  EXPECT_EQ(rhythms.of(oxygen::ReportingMode::Emergency).grace, std::chrono::hours(2));
}

TEST(RhythmRules, WhatCannotBeKeptIsRefusedWithItsPlace) {
  EXPECT_FALSE(findings_with("weekdays = [1]", "weekdays = [8]").empty());
  EXPECT_FALSE(findings_with("times = [\"07:00\"]", "times = [\"25:00\"]").empty());
  EXPECT_FALSE(findings_with("times = [\"07:00\"]", "times = []").empty());
  EXPECT_FALSE(findings_with("\"07:00\", \"19:00\"", "\"19:00\", \"07:00\"").empty());
  const auto findings = findings_with("mode = \"emergency\"", "mode = \"enhanced\"");
  ASSERT_EQ(findings.size(), 2U);  // one mode twice, one not at all
  EXPECT_GT(findings[0].where.row, 0);
}

}  // namespace
}  // namespace sansang::store
