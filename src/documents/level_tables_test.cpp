// SPDX-License-Identifier: Apache-2.0
#include "documents/level_tables.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sansang::documents {
namespace {

using epidemic::EpidemicLevel;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// Two rows by coverage, the second cell of each without evidence.
epidemic::LevelRuleSet small_rules() {
  epidemic::LevelRuleSet rules;
  rules.id = Id<epidemic::LevelRuleSet>("VN-4800-2021");
  rules.number = "4800/QĐ-BYT";
  rules.valid_from = date(2021, 10, 12);
  for (std::size_t i = 0; i < rules.cuts.size(); ++i)
    rules.cuts[i] = {epidemic::PerHundredThousandPerWeek(std::array{20, 50, 150}[i]),
                     epidemic::ClosedSide::Left, i == 2};
  rules.coverage = {{epidemic::CoverageIndicator::Ge18Dose1,
                     Share(0.7),
                     epidemic::CoverageEffect::MatrixRow,
                     false,
                     {}}};
  for (const int add : {0, 1}) {
    epidemic::MatrixRow row;
    for (std::size_t i = 0; i < row.size(); ++i)
      row[i] = {static_cast<EpidemicLevel>(std::min(4, static_cast<int>(i) + add + 1)),
                i == 1 ? "" : "seen"};
    rules.matrix.push_back(row);
  }
  return rules;
}

LevelRowsReading read(const std::string& text) {
  return read_level_rows(read_csv(text, "indicators.csv").table, small_rules());
}

std::vector<std::string> codes(const LevelRowsReading& reading) {
  std::vector<std::string> all;
  for (const auto& finding : reading.findings)
    all.push_back(std::to_string(finding.where.row) + " " + finding.code + " " +
                  finding.where.field);
  return all;
}

std::string answer(const std::string& text) {
  return level_csv(proposed_levels(read(text).rows, small_rules()), small_rules());
}

TEST(LevelTables, TheAnswerHasItsColumnsAndCodes) {
  EXPECT_EQ(answer("unit,week_start,incidence_per_100k,ge18_dose1\n"
                   "Kiên Giang,2021-11-15,150,0.9\nHòn Đất,15/11/2021,30,0.9\nx,2021-11-15,30,\n"),
            "unit,week_start,level,decided_by,note\r\n"
            "Kiên Giang,2021-11-15,4,incidence_per_100k+ge18_dose1,\r\n"
            "Hòn Đất,2021-11-15,2,incidence_per_100k+ge18_dose1,\"unverified_cut at=20; "
            "unverified_cut at=50; unverified_cell degree=2 ge18_dose1=reached\"\r\n"
            "x,2021-11-15,,,\"open levels=2|3; unverified_cut at=20; unverified_cut at=50; unknown "
            "ge18_dose1\"\r\n");
}

TEST(LevelTables, AGivenDegreeReplacesTheIncidence) {
  EXPECT_THAT(answer("unit,week_start,incidence_per_100k,ge18_dose1,transmission_degree\n"
                     "a,2021-11-15,5,0.9,4\n"),
              HasSubstr("a,2021-11-15,4,transmission_degree+ge18_dose1,\r\n"));
}

TEST(LevelTables, EveryFaultIsFoundAndGoodRowsStay) {
  const auto reading = read(
      "unit,week_start,incidence_per_100k,ge18_dose1,transmission_degree,capacity,vung\n"
      "a,2021-11-15,-1,97.2,5,huge,\nb,hôm qua,1,0.9,,,\nc,2021-11-15,1,0.9,1,high,\n"
      "c,2021-11-15,1,0.9,1,HIGH,\n,2021-11-15,1,0.9,1,,\n");
  EXPECT_THAT(
      codes(reading),
      ElementsAre("1 level_column_unknown vung", "2 level_negative incidence_per_100k",
                  "2 level_share_out_of_range ge18_dose1",
                  "2 level_degree_out_of_range transmission_degree", "2 cell_not_a_choice capacity",
                  "3 cell_not_a_date week_start", "5 level_row_twice unit", "6 cell_missing unit"));
  const auto lines = proposed_levels(reading.rows, small_rules());
  ASSERT_EQ(lines.size(), 5u);
  EXPECT_FALSE(lines[0].decision.level);
  EXPECT_FALSE(lines[1].decision.level);
  EXPECT_EQ(lines[2].decision.level, EpidemicLevel::Low);
  EXPECT_EQ(level_cells(lines[1], small_rules())[4], "refused week_start");
}

TEST(LevelTables, OnlyColumnsThatTheRuleSetUsesAreMissed) {
  EXPECT_THAT(codes(read("unit,week_start,incidence_per_100k\n")),
              ElementsAre("1 level_column_missing ge18_dose1"));
  EXPECT_THAT(codes(read("unit,week_start,transmission_degree,ge18_dose1\n")), IsEmpty());
  EXPECT_THAT(codes(read("week_start,incidence_per_100k,ge18_dose1\n2021-11-15,1,0.9\n")),
              ElementsAre("1 level_column_missing unit"));
}

TEST(LevelTables, JsonKeepsListsAndNull) {
  const auto text = level_json(
      proposed_levels(
          read("unit,week_start,incidence_per_100k,ge18_dose1\na,2021-11-15,,0.9\n").rows,
          small_rules()),
      small_rules());
  EXPECT_THAT(text, HasSubstr("\"level\": null"));
  EXPECT_THAT(text, HasSubstr("\"unknown incidence_per_100k\""));
}

TEST(LevelTables, NotesAreSentencesInBothLanguages) {
  const auto lines = proposed_levels(
      read("unit,week_start,incidence_per_100k,ge18_dose1\na,2021-11-15,30,0.9\nb,2021-11-15,,\n")
          .rows,
      small_rules());
  for (const auto* language : {"vi", "en"}) {
    const auto sentences =
        Sentences::load(std::filesystem::path(SANSANG_SOURCE_DIR) / "messages", language);
    for (const auto& line : lines)
      for (const auto& sentence : note_sentences(line, small_rules(), sentences)) {
        EXPECT_EQ(sentence.find_first_of("{}"), std::string::npos) << sentence;
        EXPECT_EQ(sentence.find("⟦"), std::string::npos) << sentence;
      }
  }
}

}  // namespace
}  // namespace sansang::documents
