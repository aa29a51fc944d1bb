// SPDX-License-Identifier: Apache-2.0
#include "store/rules/duty_rules.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/rules/holidays.hpp"
#include "store/rules/rule_files.hpp"

namespace sansang::store {
namespace {

using namespace duties;

const std::filesystem::path rules = std::filesystem::path(SANSANG_SOURCE_DIR) / "rules";

const DocumentWithDuties& named(const DutyRulesReading& reading, const char* id) {
  for (const auto& read : reading.documents)
    if (read.id.text == id) return read;
  throw std::runtime_error(std::string("not shipped: ") + id);
}

const OfficialDocument& document_in(const DocumentWithDuties& read, const char* number) {
  for (const auto& document : read.documents)
    if (document.number == number) return document;
  throw std::runtime_error(std::string("not registered: ") + number);
}

TEST(DutyRules, AreReadWithoutFindings) {
  const auto reading = read_duty_rules(rules / "duties");
  for (const auto& finding : reading.findings)
    ADD_FAILURE() << finding.where.file << ":" << finding.where.row << " " << finding.code << " "
                  << finding.where.field;
  EXPECT_EQ(reading.documents.size(), 2u);
  EXPECT_EQ(reading.reminders.days_before, (std::vector<std::int64_t>{30, 10, 3}));
  EXPECT_EQ(reading.reminders.escalate_after_days, 7);
}

TEST(DutyRules, Letter3183PausesTheReturnOfTheGenerators) {
  const auto reading = read_duty_rules(rules / "duties");
  const auto& letter = named(reading, "3183-syt-khtc-2022");
  EXPECT_EQ(letter.duties.size(), 9u);
  const auto& paused = document_in(letter, "3109/SYT-KHTC");
  const auto standing = standing_of(paused, letter.relations, date(2022, 9, 20));
  EXPECT_EQ(standing.kind, StandingKind::Paused);
  EXPECT_EQ(sentence_of(standing, letter.documents).parameters[0].second, "3183/SYT-KHTC");
  EXPECT_EQ(letter.duties[8].addressees,
            (std::vector<DutyAddressee>{{"hospital", "Bệnh viện Đa khoa tỉnh"}}));
  EXPECT_EQ(letter.duties[0].addressees.size(), 2u);
}

TEST(DutyRules, ThePlanOfBacGiangAsksNineContributorsBefore25December) {
  const auto reading = read_duty_rules(rules / "duties");
  const auto& plan = named(reading, "ke-hoach-syt-bac-giang-2023");
  EXPECT_EQ(plan.duties.size(), 15u);
  const auto& yearly = plan.duties[13];
  EXPECT_EQ(yearly.addressees.size(), 9u);
  const auto holidays = read_holidays(rules / "calendar").holidays;
  const auto due = occurrences(yearly.duty.rule, yearly.duty.from, date(2025, 12, 31), holidays);
  ASSERT_EQ(due.size(), 3u);
  EXPECT_EQ(due[0].due_day, date(2023, 12, 24));
  EXPECT_EQ(due[0].findings.at(0).code, "deadline_on_rest_day_kept");
  EXPECT_EQ(due[2].due_day, date(2025, 12, 24));
  EXPECT_THAT(due[2].findings, ::testing::IsEmpty());
  const auto& replaced = document_in(plan, "4800/QĐ-BYT");
  EXPECT_EQ(standing_of(replaced, plan.relations, date(2023, 6, 1)).kind, StandingKind::Replaced);
  EXPECT_FALSE(plan.documents[0].issued_on);
}

TEST(DutyRules, RefuseWhatCannotBeFollowed) {
  std::string text;
  for (const auto& file : rule_files(rules / "duties"))
    if (file.path.stem() == "KH-SYT-bac-giang-2023") text = file.text;
  ASSERT_TRUE(document_with_duties(TomlDocument(text, "a.toml")));
  const std::vector<std::pair<std::string, std::string>> faults = {
      {"day = 25, month = 12", "day = 25, month = 13"},
      {"written = \"before\"", "written = \"until\""},
      {"recurrence = \"yearly\"", "recurrence = \"now and then\""},
      {"other = \"38-nq-cp-2022\"", "other = \"39-nq-cp-2022\""},
      {"id = \"bg2023-2\"", "id = \"bg2023-1\""},
      {"kind = \"minutes\"", "kind = \"talk\""},
      {"clause = \"IV.3\"", "clause = \" \""},
      {"valid_from = 2023-05-24\n", ""}};
  for (const auto& [from, to] : faults) {
    auto changed = text;
    changed.replace(changed.find(from), from.size(), to);
    const TomlDocument document(changed, "a.toml");
    EXPECT_FALSE(document_with_duties(document)) << to;
    EXPECT_FALSE(document.findings().empty()) << to;
  }
}

}  // namespace
}  // namespace sansang::store
