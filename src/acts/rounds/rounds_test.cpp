// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "acts/rounds/round_papers.hpp"
#include "acts/rounds/round_samples.hpp"
#include "documents/plain_text.hpp"

namespace sansang::acts {
namespace {

using namespace samples;
using accounts::Role;
using duties::SubmissionAct;
using duties::SubmissionState;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

const RoundId table{"bang-1"};

class Rounds : public testing::Test {
 protected:
  std::unique_ptr<store::Store> store = a_province();
  RoundDesk desk = round_desk(*store);
  accounts::Caller department = province_officer();
  accounts::Caller an_bien_officer = officer_of_an_bien();
  Instant at = now;

  void SetUp() override {
    const auto opened = open_round(
        desk, department, a_table(table.text, {centre_of_an_bien, centre_of_kien_hai}), at, "");
    ASSERT_TRUE(opened) << opened.error().code;
    ASSERT_TRUE(std::holds_alternative<RoundPage>(*opened));
  }
  RoundPage page(const accounts::Caller& who) { return round_page(desk, who, table, at).value(); }
  std::string answer(const AnswerInput& input) {
    return code_of(answer_round(desk, an_bien_officer, table, input, at, ""));
  }
  OnBehalfInput told(const OrganisationId& organisation, const std::string& cylinders) {
    return {an_answer(organisation, cylinders), duties::AnswerSource::Telephone, "BS. Hòa", {}};
  }
  std::string behalf(const OnBehalfInput& input) {
    return code_of(answer_on_behalf(desk, department, table, input, at, ""));
  }
  ReviewInput decision(const std::string& submission, ReviewStep step, LedgerPosition version) {
    return {centre_of_an_bien,
            submission,
            step,
            step == ReviewStep::Return ? "thiếu số" : "",
            {{submission, version}}};
  }
  std::string review(const ReviewInput& input) {
    const auto done = review_round(desk, department, table, input, at, "");
    return done ? "" : done.error().code;
  }
  EntryView own_entry() { return page(department).addressees.front().entries.front(); }
  std::string own_id() {
    return duties::submission_id(table, centre_of_an_bien, duties::AnswerSource::Own).text;
  }
  static std::string code_of(const Result<RoundOutcome>& outcome) {
    if (!outcome) return outcome.error().code;
    const auto* findings = std::get_if<std::vector<Finding>>(&*outcome);
    return findings ? findings->front().code : "";
  }
};

TEST_F(Rounds, an_addressee_sees_its_own_part_only) {
  ASSERT_EQ(behalf(told(centre_of_kien_hai, "77")), "");
  const auto seen = page(an_bien_officer);
  ASSERT_EQ(seen.addressees.size(), 1U);
  EXPECT_EQ(seen.addressees.front().organisation, centre_of_an_bien);
  EXPECT_THAT(seen.round.addressees, ElementsAre(centre_of_an_bien));
  EXPECT_TRUE(seen.totals.empty());
  EXPECT_TRUE(seen.addressees.front().may_answer);
  EXPECT_FALSE(seen.may_review);
  EXPECT_EQ(page(department).addressees.size(), 2U);
  EXPECT_TRUE(page(department).may_review);
  const auto list = round_list(desk, an_bien_officer, at);
  ASSERT_EQ(list.rounds.size(), 1U);
  EXPECT_EQ(list.rounds.front().own_state, SubmissionState::NotBegun);
  EXPECT_EQ(list.rounds.front().counts.addressees, 1);
}

TEST_F(Rounds, draft_sent_returned_sent_again_accepted) {
  EXPECT_EQ(answer(an_answer(centre_of_an_bien, "", SubmissionAct::Save)), "");
  EXPECT_EQ(own_entry().submission.state, SubmissionState::Draft);
  EXPECT_EQ(
      answer(an_answer(centre_of_an_bien, "ba mươi", SubmissionAct::Submit, own_entry().version)),
      "answer_not_whole");
  EXPECT_EQ(answer(an_answer(centre_of_an_bien, "30", SubmissionAct::Submit, own_entry().version)),
            "");
  EXPECT_EQ(review(decision(own_id(), ReviewStep::Return, own_entry().version)), "");
  EXPECT_EQ(page(an_bien_officer).addressees.front().entries.front().submission.reason, "thiếu số");
  EXPECT_EQ(answer(an_answer(centre_of_an_bien, "31", SubmissionAct::Submit, own_entry().version)),
            "");
  EXPECT_EQ(review(decision(own_id(), ReviewStep::Accept, own_entry().version)), "");
  EXPECT_EQ(own_entry().submission.state, SubmissionState::Accepted);
  EXPECT_EQ(page(department).totals.front().total, 31.0);
  EXPECT_EQ(page(department).totals.front().unanswered, 1);
}

TEST_F(Rounds, a_retry_is_free_and_an_old_version_is_told) {
  ASSERT_EQ(answer(an_answer(centre_of_an_bien, "30")), "");
  const auto position = store->position();
  EXPECT_EQ(answer(an_answer(centre_of_an_bien, "30")), "");
  EXPECT_EQ(store->position(), position);
  auto other = an_answer(centre_of_an_bien, "44", SubmissionAct::Correct);
  other.reason = "đếm lại";
  EXPECT_EQ(answer(other), "round_changed_meanwhile");
  EXPECT_EQ(store->position(), position);
  other.version = own_entry().version;
  EXPECT_EQ(answer(other), "");
}

TEST_F(Rounds, two_people_return_and_accept_at_once) {
  ASSERT_EQ(answer(an_answer(centre_of_an_bien, "30")), "");
  const auto both_saw = own_entry().version;
  EXPECT_EQ(review(decision(own_id(), ReviewStep::Return, both_saw)), "");
  const auto second = review_round(desk, a_caller(Role::Director, true), table,
                                   decision(own_id(), ReviewStep::Accept, both_saw), at, "");
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, "round_changed_meanwhile");
  EXPECT_EQ(second.error().parameters.front().second, department.account.full_name);
  EXPECT_EQ(own_entry().submission.state, SubmissionState::Returned);
  EXPECT_EQ(store->history<duties::Submission>(own_id()).size(), 2U);
}

TEST_F(Rounds, what_was_told_stands_beside_the_own_entry_until_a_person_chooses) {
  auto first = told(centre_of_an_bien, "20");
  first.taken_at = at + std::chrono::hours{1};
  EXPECT_EQ(behalf(first), "taken_at_later");
  first.taken_at = at - std::chrono::minutes{5};
  EXPECT_EQ(behalf(first), "");
  first.source = duties::AnswerSource::Own;
  EXPECT_EQ(behalf(first), "answer_source_missing");
  at += std::chrono::hours{1};
  EXPECT_EQ(answer(an_answer(centre_of_an_bien, "25")), "");
  const auto seen = page(department).addressees.front();
  ASSERT_EQ(seen.entries.size(), 2U);
  EXPECT_TRUE(seen.row.undecided);
  EXPECT_EQ(page(department).totals.front().total, 20.0);
  EXPECT_EQ(seen.entries[1].submission.taken_at, now - std::chrono::minutes{5});
  ReviewInput choice{centre_of_an_bien, own_id(), ReviewStep::Prefer, "", {}};
  EXPECT_EQ(review(choice), "round_changed_meanwhile") << "both entries must have been seen";
  for (const auto& entry : seen.entries)
    choice.seen.push_back({entry.submission.id.text, entry.version});
  EXPECT_EQ(review(choice), "");
  EXPECT_EQ(page(department).totals.front().total, 25.0);
  EXPECT_FALSE(page(department).addressees.front().row.undecided);
}

TEST_F(Rounds, only_superiors_type_on_behalf_and_only_the_unit_as_itself) {
  EXPECT_EQ(
      code_of(answer_round(desk, department, table, an_answer(centre_of_an_bien, "1"), at, "")),
      "round_not_addressed");
  EXPECT_EQ(
      code_of(answer_on_behalf(desk, an_bien_officer, table, told(centre_of_an_bien, "1"), at, "")),
      "round_not_addressed");
  EXPECT_EQ(code_of(answer_on_behalf(desk, an_bien_officer, table, told(centre_of_kien_hai, "1"),
                                     at, "")),
            "round_not_addressed");
  auto unsaid = told(centre_of_kien_hai, "1");
  unsaid.told_by.clear();
  EXPECT_EQ(behalf(unsaid), "submission_without_source");
}

TEST_F(Rounds, a_closed_round_takes_corrections_with_a_reason) {
  ASSERT_EQ(answer(an_answer(centre_of_an_bien, "30")), "");
  const auto before = page(department);
  ASSERT_TRUE(close_round(desk, department, table, {before.version}, at, ""));
  at += std::chrono::minutes{1};
  auto correction = an_answer(centre_of_an_bien, "33", SubmissionAct::Correct, own_entry().version);
  EXPECT_EQ(answer(correction), "submission_reason_missing");
  correction.reason = "đếm sót kho";
  EXPECT_EQ(answer(correction), "");
  EXPECT_EQ(own_entry().submission.reason, "đếm sót kho");
  const auto again = close_round(desk, department, table, {page(department).version}, at, "");
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().code, "round_closed_already");
}

TEST_F(Rounds, opening_is_checked_and_a_retry_is_free) {
  auto input = a_table("bang-2", {centre_of_an_bien, OrganisationId("TTYT-XX")});
  EXPECT_EQ(code_of(open_round(desk, department, input, at, "")), "round_addressee_unknown");
  input.addressees = {centre_of_an_bien};
  input.form.clear();
  EXPECT_EQ(code_of(open_round(desk, department, input, at, "")), "round_without_form");
  const auto position = store->position();
  const auto same = a_table(table.text, {centre_of_an_bien, centre_of_kien_hai});
  EXPECT_EQ(code_of(open_round(desk, department, same, at + std::chrono::minutes{1}, "")), "");
  EXPECT_EQ(store->position(), position);
  EXPECT_EQ(code_of(open_round(desk, department, a_table(table.text, {centre_of_an_bien}), at, "")),
            "round_id_taken");
}

TEST_F(Rounds, the_paper_says_who_did_not_answer_and_sums_the_others) {
  ASSERT_EQ(behalf(told(centre_of_kien_hai, "1.200")), "");
  const auto offices = store::read_offices(SANSANG_SOURCE_DIR "/rules/offices").offices;
  const auto paper = round_paper({desk, offices}, department, table, at);
  ASSERT_TRUE(paper);
  const auto text = documents::plain_text(*paper);
  EXPECT_THAT(text,
              HasSubstr("Còn 1 đơn vị chưa có số liệu, chưa tính vào tổng cộng: " + an_bien_name));
  EXPECT_THAT(text, HasSubstr("Tổng cộng | 1.200"));
  EXPECT_THAT(text, HasSubstr("Số đơn vị có số liệu | 1/2"));
  EXPECT_THAT(text, HasSubstr("người báo: BS. Hòa"));
  EXPECT_THAT(text, Not(HasSubstr("⟦")));
  EXPECT_FALSE(round_paper({desk, offices}, an_bien_officer, table, at));
  const auto rows = round_rows(desk, department, table, at);
  ASSERT_TRUE(rows);
  EXPECT_EQ(rows->headings[8], "Bình 40 lít còn đầy (bình)");
  EXPECT_EQ(rows->rows[0][8], documents::SheetValue()) << "unknown is not zero";
  EXPECT_EQ(rows->rows[1][8], documents::SheetValue(std::int64_t{1200}));
  EXPECT_EQ(documents::csv_cell(rows->rows[1][8]), "1200");
}

}  // namespace
}  // namespace sansang::acts
