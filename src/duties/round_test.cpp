// SPDX-License-Identifier: Apache-2.0
#include "duties/round.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "duties/round_summary.hpp"

namespace sansang::duties {
namespace {

using std::chrono::hours;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Instant one_o_clock = at_local_time(date(2022, 9, 20), hours{13});

/// A table asked by the Ministry at 13:00, due at 16:00.
Round asked_table() {
  Round round;
  round.id = RoundId("bang-oxy");
  round.kind = RoundKind::AskedTable;
  round.title = "Số chai oxy hiện có";
  round.opened_at = one_o_clock;
  round.due = one_o_clock + hours{3};
  round.form = {{"cylinders", "Số chai oxy", FieldKind::Whole, "chai", true, ""},
                {"tank_m3", "Oxy trong bồn", FieldKind::Decimal, "m³", false, ""},
                {"officer", "Có cán bộ chuyên trách", FieldKind::YesNo, "", false, ""},
                {"checked_on", "Ngày kiểm tra", FieldKind::Date, "", false, ""}};
  round.addressees = {OrganisationId("bv-tinh"), OrganisationId("ttyt-a"), OrganisationId("ttyt-b"),
                      OrganisationId("ttyt-c")};
  return round;
}

SubmissionStep step(SubmissionAct act, SubmissionRole role, Instant at, std::string reason = "") {
  return {{act, role, std::move(reason)}, AccountId("lan"), at};
}

SubmissionStep contributes(SubmissionAct act, Instant at = one_o_clock) {
  return step(act, SubmissionRole::Contributor, at);
}

Submission submitted(const Round& round, const char* organisation, const char* cylinders,
                     Instant at, AnswerSource source = AnswerSource::Own) {
  auto entry = blank_submission(round, OrganisationId(organisation), source);
  entry.answers = {{"cylinders", cylinders}};
  if (source != AnswerSource::Own) entry.told_by = "BS. Hòa";
  entry = after(entry, contributes(SubmissionAct::Save, at), round).value();
  return after(entry, contributes(SubmissionAct::Submit, at), round).value();
}

std::vector<std::string> codes(const std::vector<Finding>& findings) {
  std::vector<std::string> all;
  for (const auto& finding : findings) all.push_back(finding.code);
  return all;
}

TEST(RoundTest, IsCheckedBeforeItOpens) {
  auto round = asked_table();
  EXPECT_THAT(check_round(round), IsEmpty());
  round.title = " ";
  round.addressees = {OrganisationId("a"), OrganisationId("a")};
  round.due = round.opened_at;
  round.form = {{"x", "", FieldKind::Text, "", false, ""},
                {"x", "X", FieldKind::Text, "", false, ""}};
  EXPECT_THAT(
      codes(check_round(round)),
      ElementsAre("round_without_title", "round_addressee_twice", "round_due_before_opening",
                  "form_field_without_label", "form_field_twice"));
  const auto once = closed(asked_table(), one_o_clock + hours{4});
  ASSERT_TRUE(once);
  EXPECT_EQ(closed(*once, one_o_clock + hours{5}).error().code, "round_closed_already");
}

TEST(AnswerTest, NumbersAreReadAsOfficersWriteThem) {
  EXPECT_EQ(whole_number("1.200"), 1200);
  EXPECT_EQ(whole_number(" -12 "), -12);
  EXPECT_EQ(whole_number("1 200 300"), 1200300);
  for (const char* bad : {"", "1,5", "1.20", "1..200", "12a", ".200", "1200.300", "--1"})
    EXPECT_FALSE(whole_number(bad)) << bad;
  EXPECT_DOUBLE_EQ(*decimal_number("3,5"), 3.5);
  EXPECT_DOUBLE_EQ(*decimal_number("3.5"), 3.5);
  EXPECT_DOUBLE_EQ(*decimal_number("1.200,5"), 1200.5);
  EXPECT_DOUBLE_EQ(*decimal_number("0.200"), 0.2);
  EXPECT_DOUBLE_EQ(*decimal_number("1.200.300"), 1200300);
  EXPECT_FALSE(decimal_number("1.200"));  // 1200 or 1,2
  EXPECT_FALSE(decimal_number("1,2,3"));
  EXPECT_EQ(yes_or_no("Có"), true);
  EXPECT_EQ(yes_or_no("KHÔNG"), false);
  EXPECT_EQ(yes_or_no("chưa rõ"), std::nullopt);
}

TEST(AnswerTest, FindingsStandBesideTheirField) {
  const auto form = asked_table().form;
  const auto findings = check_answers(form, {{"tank_m3", "1.200"},
                                             {"officer", "có lẽ"},
                                             {"checked_on", "31/02/2022"},
                                             {"beds", "3"},
                                             {"beds", "4"}});
  EXPECT_THAT(codes(findings),
              ElementsAre("answer_missing", "answer_ambiguous_number", "answer_not_yes_no",
                          "answer_not_date", "answer_field_unknown", "answer_field_unknown",
                          "answer_twice"));
  EXPECT_EQ(findings[0].where.field, "cylinders");
  EXPECT_EQ(codes(check_answers(form, {{"cylinders", "12,5"}}))[0], "answer_not_whole");
  EXPECT_THAT(check_answers(form, {{"cylinders", "0"}, {"tank_m3", " "}}), IsEmpty());
}

TEST(SubmissionTest, IsReturnedWithAReasonAndAcceptedOnceSubmittedAgain) {
  const auto round = asked_table();
  auto entry = submitted(round, "ttyt-a", "12", one_o_clock);
  const auto reviewer = SubmissionRole::Reviewer;
  EXPECT_EQ(after(entry, step(SubmissionAct::Return, reviewer, one_o_clock), round).error().code,
            "submission_reason_missing");
  EXPECT_EQ(after(entry, contributes(SubmissionAct::Accept), round).error().code,
            "submission_not_yours");
  entry =
      after(entry, step(SubmissionAct::Return, reviewer, one_o_clock, "thiếu bồn"), round).value();
  EXPECT_EQ(entry.reason, "thiếu bồn");
  const auto refused = after(entry, step(SubmissionAct::Accept, reviewer, one_o_clock), round);
  EXPECT_EQ(
      refused.error(),
      (Fault{"submission_transition",
             {{"from", "@submission_state.returned"}, {"to", "@submission_state.accepted"}}}));
  entry = after(entry, contributes(SubmissionAct::Submit), round).value();
  entry = after(entry, step(SubmissionAct::Accept, reviewer, one_o_clock), round).value();
  EXPECT_EQ(entry.state, SubmissionState::Accepted);
  entry.answers = {};
  auto correct = contributes(SubmissionAct::Correct);
  correct.step.reason = "nhập nhầm";
  EXPECT_EQ(after(entry, correct, round).error().code, "submission_has_errors");
  entry.answers = {{"cylinders", "11"}};
  EXPECT_EQ(after(entry, correct, round)->state, SubmissionState::Submitted);
}

TEST(SubmissionTest, AClosedPeriodTakesChangesOnlyWithAReason) {
  auto round = asked_table();
  auto entry = submitted(round, "ttyt-a", "12", one_o_clock);
  round.closed_at = one_o_clock + hours{4};
  const auto later = one_o_clock + hours{5};
  auto late = blank_submission(round, OrganisationId("ttyt-b"));
  EXPECT_EQ(after(late, contributes(SubmissionAct::Save, later), round).error().code,
            "round_closed_reason_missing");
  EXPECT_TRUE(after(late, step(SubmissionAct::Save, SubmissionRole::Contributor, later, "mất điện"),
                    round));
  EXPECT_TRUE(after(entry, step(SubmissionAct::Accept, SubmissionRole::Reviewer, later), round));
}

TEST(SubmissionTest, WhatWasToldCarriesWhoToldIt) {
  const auto round = asked_table();
  auto told = blank_submission(round, OrganisationId("ttyt-a"), AnswerSource::Telephone);
  told.answers = {{"cylinders", "12"}};
  told = after(told, contributes(SubmissionAct::Save), round).value();
  EXPECT_EQ(after(told, contributes(SubmissionAct::Submit), round).error().code,
            "submission_without_source");
  EXPECT_EQ(told.id.text, "bang-oxy/ttyt-a/on_behalf");
}

TEST(SubmissionTest, AnOwnEntryWinsOnlyByAPersonsWord) {
  const auto round = asked_table();
  const auto told = submitted(round, "ttyt-a", "12", one_o_clock, AnswerSource::Telephone);
  const auto own = submitted(round, "ttyt-a", "9", one_o_clock + hours{1});
  std::vector<Submission> entries = {own, told};
  EXPECT_EQ(counting(entries)->id, told.id);
  EXPECT_TRUE(summary_of(round, entries, one_o_clock).rows[1].undecided);
  EXPECT_EQ(prefer(entries, Id<Submission>("x"), AccountId("a"), one_o_clock).error().code,
            "submission_unknown");
  entries = prefer(entries, own.id, AccountId("minh"), one_o_clock + hours{2}).value();
  EXPECT_EQ(counting(entries)->id, own.id);
  EXPECT_EQ(entries.size(), 2u);
  const auto summary = summary_of(round, entries, one_o_clock);
  EXPECT_FALSE(summary.rows[1].undecided);
  EXPECT_EQ(summary.totals[0].total, 9.0);
}

TEST(SubmissionTest, AnEntrySentBackAnswersNothingWhileAnotherOneDoes) {
  const auto round = asked_table();
  auto told = submitted(round, "ttyt-a", "12", one_o_clock, AnswerSource::Telephone);
  told.state = SubmissionState::Returned;
  const auto own = submitted(round, "ttyt-a", "9", one_o_clock + hours{1});
  EXPECT_EQ(counting({told, own})->id, own.id);
  const auto summary = summary_of(round, {told, own}, one_o_clock);
  EXPECT_FALSE(summary.rows[1].undecided);
  EXPECT_EQ(summary.totals[0].total, 9.0);
}

TEST(RoundSummaryTest, UnknownIsNotZero) {
  const auto round = asked_table();
  auto returned = submitted(round, "ttyt-b", "100", one_o_clock);
  returned = after(returned,
                   step(SubmissionAct::Return, SubmissionRole::Reviewer, one_o_clock, "sai"), round)
                 .value();
  const std::vector<Submission> entries = {submitted(round, "bv-tinh", "1.200", one_o_clock),
                                           submitted(round, "ttyt-a", "0", one_o_clock + hours{4}),
                                           returned, submitted(round, "other", "5", one_o_clock)};
  const auto summary = summary_of(round, entries, one_o_clock + hours{5});
  EXPECT_EQ(summary.submitted, 2);
  EXPECT_EQ(summary.returned, 1);
  EXPECT_EQ(summary.missing, 1);
  EXPECT_EQ(summary.late, 2);  // ttyt-a came late, ttyt-c never
  ASSERT_EQ(summary.totals.size(), 2u);
  EXPECT_EQ(summary.totals[0], (FieldTotal{"cylinders", "chai", 1200.0, 2, 2}));
  EXPECT_EQ(summary.totals[1], (FieldTotal{"tank_m3", "m³", std::nullopt, 0, 4}));
}

/// Any history of steps, by anybody, with and without reasons.
std::vector<SubmissionStep> any_steps() {
  std::vector<SubmissionStep> steps;
  const auto count = *rc::gen::inRange(0, 12);
  for (int i = 0; i < count; ++i)
    steps.push_back(step(static_cast<SubmissionAct>(*rc::gen::inRange(0, 5)),
                         static_cast<SubmissionRole>(*rc::gen::inRange(0, 2)),
                         one_o_clock + hours{i}, *rc::gen::element("", "vì")));
  return steps;
}

RC_GTEST_PROP(SubmissionLaws, nothing_is_accepted_that_was_not_submitted, ()) {
  const auto round = asked_table();
  auto entry = blank_submission(round, OrganisationId("ttyt-a"));
  entry.answers = {{"cylinders", "12"}};
  auto before = entry.state;
  for (const auto& next : any_steps()) {
    const auto result = after(entry, next, round);
    if (!result) continue;
    if (result->state == SubmissionState::Accepted) {
      RC_ASSERT(before == SubmissionState::Submitted);
      RC_ASSERT(result->first_submitted_at.has_value());
    }
    entry = *result;
    before = entry.state;
  }
}

TEST(SubmissionLaws, AStepThatTheTableLacksIsRefusedByTheNamesOfBothStates) {
  const auto round = asked_table();
  int refused = 0;
  for (const auto& [state, state_name] : names_of(SubmissionState{})) {
    for (const auto& [act, act_name] : names_of(SubmissionAct{})) {
      const auto in_table = [&s = state, &a = act](const SubmissionTransition& row) {
        return row.from == s && row.act == a;
      };
      if (std::any_of(submission_transitions.begin(), submission_transitions.end(), in_table))
        continue;
      auto entry = blank_submission(round, OrganisationId("ttyt-a"));
      entry.answers = {{"cylinders", "12"}};
      entry.state = state;
      for (const auto role : {SubmissionRole::Contributor, SubmissionRole::Reviewer}) {
        const auto result = after(entry, step(act, role, one_o_clock, "vì"), round);
        ASSERT_FALSE(result) << state_name << " " << act_name;
        EXPECT_EQ(result.error().code, "submission_transition");
        EXPECT_EQ(result.error().parameters[0].second,
                  "@submission_state." + std::string(state_name));
        EXPECT_EQ(result.error().parameters[1].second.rfind("@submission_state.", 0), 0u);
        ++refused;
      }
    }
  }
  EXPECT_EQ(refused, 2 * (5 * 5 - 10));
}

}  // namespace
}  // namespace sansang::duties
