// SPDX-License-Identifier: Apache-2.0
// The records of the duties room come back from their bodies as they went in: lists of records,
// lists of kinds, records that may be absent, parts of a whole.
#include <gtest/gtest.h>

#include "duties/duty.hpp"
#include "duties/letter.hpp"
#include "duties/submission.hpp"
#include "store/body.hpp"

namespace sansang::store {
namespace {

template <class R>
void expect_comes_back(const R& record) {
  EXPECT_EQ(record_of_body<R>(body_of(record)), record) << body_of(record);
  EXPECT_EQ(record_of_body<R>(body_of(R{})), R{});
}

const Instant noon = at_local_time(date(2023, 12, 20), std::chrono::hours{12});

TEST(DutyBodies, DocumentsDutiesAndProgressComeBack) {
  duties::OfficialDocument document;
  document.id = OfficialDocumentId("3183");
  document.number = "3183/SYT-KHTC";
  document.issued_on = date(2022, 9, 13);
  document.kind = duties::DocumentKind::Plan;
  document.files = {{"ab", "quét.pdf"}, {"cd", "phụ lục.xlsx"}};
  expect_comes_back(document);
  duties::Duty duty;
  duty.id = DutyId("d");
  duty.rule = duties::every_year_before(25, 12);
  duty.rule.minute_of_day = 960;
  duty.to = date(2026, 1, 1);
  expect_comes_back(duty);
  duties::DutyProgress progress;
  progress.id = Id<duties::DutyProgress>("p");
  progress.occurrence = date(2023, 12, 25);
  progress.state = duties::ProgressState::InProgress;
  progress.done = Share(0.4);
  progress.at = noon;
  expect_comes_back(progress);
  expect_comes_back(duties::Assignment{});
  expect_comes_back(duties::Receipt{});
  expect_comes_back(duties::DocumentRelation{});
}

TEST(DutyBodies, RoundsSubmissionsAndLettersComeBack) {
  duties::Round round;
  round.id = RoundId("r");
  round.form = {{"a", "A", duties::FieldKind::Decimal, "m³", true, "IV.1"}};
  round.addressees = {OrganisationId("x"), OrganisationId("y")};
  round.cut_off = date(2023, 12, 15);
  expect_comes_back(round);
  auto submission =
      duties::blank_submission(round, OrganisationId("x"), duties::AnswerSource::Telephone);
  submission.answers = {{"a", "1.200,5"}};
  submission.first_submitted_at = noon;
  expect_comes_back(submission);
  duties::LetterDraft letter;
  letter.id = Id<duties::LetterDraft>("l");
  letter.file = duties::AttachedFile{"ab", "dự thảo.docx"};
  letter.recipients = {"Như trên;", "Lưu: VT, KHTC."};
  letter.signer.emplace().kinds = {duties::DocumentKind::Letter, duties::DocumentKind::Report};
  expect_comes_back(letter);
  expect_comes_back(duties::RecipientList{});
}

}  // namespace
}  // namespace sansang::store
