// SPDX-License-Identifier: Apache-2.0
#include "store/rules/round_forms.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

namespace sansang::store {
namespace {

namespace fs = std::filesystem;

TEST(RoundForms, three_are_shipped_and_can_be_asked) {
  const auto reading = read_round_forms(SANSANG_SOURCE_DIR "/rules/rounds");
  for (const auto& finding : reading.findings)
    ADD_FAILURE() << finding.where.file << ":" << finding.where.row << " " << finding.code;
  ASSERT_EQ(reading.forms.size(), 3U);
  for (const auto& form : reading.forms) {
    duties::Round round;
    round.title = form.title;
    round.form = form.form;
    round.addressees = {OrganisationId("a")};
    round.due = Instant(std::chrono::seconds{1});
    EXPECT_TRUE(duties::check_round(round).empty()) << form.id;
    EXPECT_FALSE(form.addressee_kinds.empty()) << form.id;
    EXPECT_FALSE(form.rule.unverified.empty()) << form.id << " is ours: it must say so";
  }
  EXPECT_TRUE(reading.forms.back().form.empty()) << "the plan's duties are its form";
}

TEST(RoundForms, a_faulty_file_is_left_out_with_its_place) {
  const auto folder = fs::temp_directory_path() / ("round-forms-" + std::to_string(::getpid()));
  fs::create_directories(folder);
  std::ofstream(folder / "a.toml") << "number = \"a\"\nsource = \"s\"\nissued = 2026-11-24\n"
                                      "valid_from = 2021-01-01\nid = \"a\"\nkind = \"quiz\"\n"
                                      "title = \"t\"\nnote = \"n\"\naddressee_kinds = [\"cdc\"]\n";
  const auto reading = read_round_forms(folder);
  fs::remove_all(folder);
  EXPECT_TRUE(reading.forms.empty());
  ASSERT_EQ(reading.findings.size(), 1U);
  EXPECT_EQ(reading.findings[0].code, "rule_out_of_range");
  EXPECT_EQ(reading.findings[0].where.row, 6);
}

}  // namespace
}  // namespace sansang::store
