// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>

#include "store/rules/readiness_rules.hpp"
#include "store/rules/travel_rules.hpp"

namespace sansang::store {
namespace {

namespace fs = std::filesystem;
using namespace preparedness;
using ::testing::IsEmpty;

const fs::path rules = fs::path(SANSANG_SOURCE_DIR) / "rules";

/// A folder of its own with one file.
fs::path folder_with(const std::string& name, const std::string& text) {
  const auto folder = fs::path(::testing::TempDir()) / ("preparedness-" + name);
  fs::create_directories(folder);
  std::ofstream(folder / "one.toml") << text;
  return folder;
}

const std::string head =
    "number = \"x-1\"\nsource = \"a test\"\nissued = 2022-01-01\nvalid_from = 2022-01-01\n";

std::set<std::string> codes_of(const std::vector<Finding>& findings) {
  std::set<std::string> codes;
  for (const auto& finding : findings) codes.insert(finding.code);
  return codes;
}

TEST(ReadinessRules, TheShippedChecklistCoversEveryThemeAndMarksWhatIsInvented) {
  const auto reading = read_readiness_rules(rules / "readiness");
  EXPECT_THAT(reading.findings, IsEmpty());
  const auto checklist = checklist_on(reading.rules, date(2022, 9, 13));
  std::set<ReadinessTheme> themes;
  for (const auto& item : checklist.items) {
    themes.insert(item.theme);
    EXPECT_FALSE(item.basis_text.empty()) << item.id.text;
  }
  EXPECT_EQ(themes.size(), theme_names.size());
  EXPECT_EQ(checklist.entry_life, std::chrono::days{90});
  const auto* beds = checklist.find(Id<ChecklistItem>("equipment-icu-beds-province"));
  ASSERT_NE(beds, nullptr);
  EXPECT_EQ(beds->basis, NeedBasis::Source);
  EXPECT_EQ(beds->amount, Amount(50));
  EXPECT_TRUE(checklist_on(reading.rules, date(2019, 1, 1)).items.empty());
}

TEST(ReadinessRules, ALaterFileReplacesAnItemOfTheSameId) {
  auto reading = read_readiness_rules(rules / "readiness");
  auto own = reading.rules.front();
  own.rule.valid_from = date(2022, 10, 1);
  std::erase_if(own.items, [](const auto& item) { return item.id.text != "mobile-teams"; });
  own.items.front().amount = Amount(3);
  const auto before = checklist_on(reading.rules, date(2022, 10, 1)).items.size();
  reading.rules.push_back(own);
  const auto checklist = checklist_on(reading.rules, date(2022, 10, 1));
  EXPECT_EQ(checklist.items.size(), before);
  EXPECT_EQ(checklist.find(own.items.front().id)->amount, Amount(3));
}

TEST(ReadinessRules, NamesWhatIsWrong) {
  const auto reading = read_readiness_rules(folder_with(
      "readiness", head + "entry_life_days = 0\n[[item]]\nid = \"a/b\"\ntheme = \"luck\"\n"
                          "need = \"fixed\"\namount = -1\nbasis = \"invented\"\n"));
  EXPECT_THAT(reading.rules, IsEmpty());
  EXPECT_EQ(codes_of(reading.findings),
            (std::set<std::string>{"rule_missing", "rule_out_of_range"}));
}

TEST(TravelRules, TheShippedMapNamesSourcesAndMarksEstimates) {
  const auto reading = read_travel_rules(rules / "access");
  EXPECT_THAT(reading.findings, IsEmpty());
  const auto* before = travel_rule_on(reading.rules, "91", date(2022, 9, 13));
  ASSERT_NE(before, nullptr);
  EXPECT_EQ(before->map.places.size(), 16U);  // 15 districts and Thổ Châu
  for (const auto& leg : before->map.legs) {
    if (leg.basis != TravelBasis::Estimate) continue;
    EXPECT_NE(leg.source.find("km/h"), std::string::npos) << leg.from.text << leg.to.text;
  }
  EXPECT_EQ(travel_rule_on(reading.rules, "24", date(2022, 9, 13)), nullptr);
  const auto* after = travel_rule_on(reading.rules, "91", date(2026, 2, 3));  // a Tuesday
  ASSERT_NE(after, nullptr);
  std::size_t sailing = 0;
  for (const auto& leg : after->map.legs)
    if (leg.runs_on(date(2026, 2, 3))) ++sailing;
  EXPECT_EQ(sailing, 1U) << "back from Thổ Châu only";
}

TEST(TravelRules, NamesWhatIsWrong) {
  const auto reading = read_travel_rules(folder_with(
      "travel", head + "province = \"91\"\n"
                       "[[place]]\nunit = \"1\"\nbasis = \"estimate\"\nsource = \"s\"\n"
                       "taken_from = \"2\"\n"
                       "[[place]]\nunit = \"1\"\nbasis = \"estimate\"\nsource = \"s\"\n"
                       "[[leg]]\nfrom = \"1\"\nto = \"2\"\nkind = \"road\"\nminutes = -5\n"
                       "weekdays = [8]\nclosed_days = [\"soon\"]\nbasis = \"estimate\"\n"
                       "source = \"s\"\n"));
  EXPECT_THAT(reading.rules, IsEmpty());
  EXPECT_EQ(codes_of(reading.findings),
            (std::set<std::string>{"rule_missing", "rule_id_twice", "rule_out_of_range"}));
  EXPECT_EQ(reading.findings.size(), 5U);
}

}  // namespace
}  // namespace sansang::store
