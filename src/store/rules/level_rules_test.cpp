// SPDX-License-Identifier: Apache-2.0
#include "store/rules/level_rules.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/rules/dated_rule.hpp"
#include "store/rules/rule_files.hpp"

namespace sansang::store {
namespace {

using epidemic::ClosedSide;
using epidemic::EpidemicLevel;
using epidemic::PerHundredThousandPerWeek;
using ::testing::IsEmpty;

const std::filesystem::path rules = std::filesystem::path(SANSANG_SOURCE_DIR) / "rules";

std::string shown(const Finding& finding) {
  return finding.where.file + ":" + std::to_string(finding.where.row) + " " + finding.code + " " +
         finding.where.field;
}

std::string text_of_4800() {
  for (const auto& file : rule_files(rules / "levels"))
    if (file.path.stem() == "VN-4800-2021") return file.text;
  return {};
}

std::string with(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

TEST(RulesFolder, EveryFileIsDatedLaw) {
  const auto files = rule_files(rules);
  ASSERT_THAT(files, ::testing::Not(IsEmpty()));
  for (const auto& file : files) {
    const TomlDocument document(file.text, file.path.string());
    EXPECT_TRUE(dated_rule(document.root())) << file.path;
    for (const auto& finding : document.findings()) ADD_FAILURE() << shown(finding);
  }
}

TEST(LevelRules, BothSetsAreReadWithTheirMarks) {
  const auto reading = read_level_rules(rules / "levels");
  for (const auto& finding : reading.findings) ADD_FAILURE() << shown(finding);
  ASSERT_EQ(reading.sets.size(), 2u);
  const auto& old_set = reading.sets[0];
  EXPECT_EQ(old_set.number, "4800/QĐ-BYT");
  EXPECT_EQ(old_set.valid_to, date(2022, 1, 27));
  EXPECT_FALSE(old_set.by_capacity);
  EXPECT_TRUE(old_set.cuts[2].verified);
  EXPECT_EQ(old_set.matrix[1][3].evidence, "");
  EXPECT_EQ(epidemic::age_limit_on(old_set.coverage[1], date(2021, 10, 20))->age.count(), 65);
  EXPECT_EQ(epidemic::age_limit_on(old_set.coverage[1], date(2021, 11, 26))->age.count(), 50);
  const auto& new_set = reading.sets[1];
  EXPECT_EQ(new_set.cuts[2].closed, ClosedSide::Right);
  EXPECT_EQ(new_set.cuts[2].at, PerHundredThousandPerWeek(600));
  EXPECT_EQ(new_set.matrix[0][1].level, EpidemicLevel::Low);
  EXPECT_FALSE(new_set.matrix[2][1].level);
  EXPECT_EQ(new_set.deaths->above, PerHundredThousandPerWeek(6));
}

TEST(LevelRules, TheDayPicksTheSet) {
  const auto sets = read_level_rules(rules / "levels").sets;
  EXPECT_EQ(epidemic::rule_set_on(sets, date(2021, 10, 11)), nullptr);
  EXPECT_EQ(epidemic::rule_set_on(sets, date(2022, 1, 26))->id.text, "VN-4800-2021");
  EXPECT_EQ(epidemic::rule_set_on(sets, date(2022, 1, 27))->id.text, "VN-218-2022");
  EXPECT_EQ(epidemic::rule_set_on(sets, date(2023, 10, 20)), nullptr);
  EXPECT_EQ(epidemic::rule_set_named(sets, "vn-218-2022")->number, "218/QĐ-BYT");
  EXPECT_EQ(epidemic::rule_set_named(sets, "vn-999"), nullptr);
}

TEST(LevelRules, RefusesWhatNoDecisionCanMean) {
  const auto text = text_of_4800();
  const std::vector<std::pair<std::string, std::string>> faults = {
      {"at = 50", "at = 200"},             // cuts that fall
      {"minimum = 0.70", "minimum = 70"},  // per cent
      {"levels = [1, 1, 2, 3]", "levels = [1, 1, 2, 5]"},
      {"levels = [1, 2, 3, 4]", "levels = [1, 2, 3]"},
      {"name = \"missed\"", "name = \"low\""},
      {"effect = \"row\"", "effect = \"level_up\""},
      {"issued = 2021-10-12", "issued = \"12/10/2021\""},
      {"numerator = \"community_cases\"", "numerator = \"F0\""},
      {"window_days = 7", "window_days = 0"}};
  ASSERT_TRUE(level_rule_set(TomlDocument(text, "a.toml")));
  for (const auto& [from, to] : faults) {
    const TomlDocument document(with(text, from, to), "a.toml");
    EXPECT_FALSE(level_rule_set(document)) << to;
    EXPECT_FALSE(document.findings().empty()) << to;
  }
}

}  // namespace
}  // namespace sansang::store
