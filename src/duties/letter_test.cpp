// SPDX-License-Identifier: Apache-2.0
#include "duties/letter.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace sansang::duties {
namespace {

using std::chrono::hours;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Instant morning = at_local_time(date(2023, 12, 28), hours{8});

SignerAuthority deputy() {
  SignerAuthority authority;
  authority.full_name = "Trần Thị Minh (mô phỏng)";
  authority.form = SigningForm::DeputyForHead;
  authority.head_title = "GIÁM ĐỐC";
  authority.own_title = "PHÓ GIÁM ĐỐC";
  authority.from = date(2023, 1, 1);
  return authority;
}

LetterDraft report() {
  LetterDraft letter;
  letter.id = Id<LetterDraft>("bao-cao-2023");
  letter.document_kind = DocumentKind::Report;
  letter.file = AttachedFile{"ab12", "bao-cao.docx"};
  return letter;
}

LetterStep step(LetterAct act, LetterRole role, std::string reason = "") {
  LetterStep made;
  made.step = {act, role, std::move(reason)};
  made.by = AccountId("lan");
  made.at = morning;
  return made;
}

LetterStep approving() {
  auto made = step(LetterAct::Approve, LetterRole::Approver);
  made.signer = deputy();
  return made;
}

LetterStep issuing() {
  auto made = step(LetterAct::Issue, LetterRole::RecordsOffice);
  made.number = "512/BC-SYT";
  made.day = date(2023, 12, 28);
  return made;
}

LetterDraft approved() {
  auto letter = after(report(), step(LetterAct::Submit, LetterRole::Drafter)).value();
  return after(letter, approving()).value();
}

TEST(Letter, GoesFromDraftToIssuedWithTheNumberOfTheRecordsOffice) {
  const auto letter = after(approved(), issuing());
  ASSERT_TRUE(letter);
  EXPECT_EQ(letter->state, LetterState::Issued);
  EXPECT_EQ(letter->issued_number, "512/BC-SYT");
  EXPECT_EQ(letter->recorded_by.text, "lan");
  EXPECT_THAT(signing_block(*letter->signer), ElementsAre("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"));
  auto scanning = step(LetterAct::AttachScan, LetterRole::RecordsOffice);
  EXPECT_EQ(after(*letter, scanning).error().code, "letter_scan_missing");
  scanning.scan = AttachedFile{"cd34", "512.pdf"};
  const auto scanned = after(*letter, scanning);
  ASSERT_TRUE(scanned);
  EXPECT_EQ(after(*scanned, scanning).error().code, "letter_scan_kept");
}

TEST(Letter, IssuingNeedsNumberDayAndWhoRecordedIt) {
  const auto letter = approved();
  const auto code = [&](const auto& change) {
    auto made = issuing();
    change(made);
    return after(letter, made).error().code;
  };
  EXPECT_EQ(code([](LetterStep& s) { s.number = " "; }), "letter_issue_incomplete");
  EXPECT_EQ(code([](LetterStep& s) { s.day.reset(); }), "letter_issue_incomplete");
  EXPECT_EQ(code([](LetterStep& s) { s.by = {}; }), "letter_issue_incomplete");
  EXPECT_EQ(code([](LetterStep& s) { s.day = date(2023, 12, 29); }), "letter_issued_later");
  EXPECT_EQ(code([](LetterStep& s) { s.day = date(2022, 12, 31); }), "letter_signer_not_valid");
  EXPECT_EQ(code([](LetterStep& s) { s.step.who = LetterRole::Approver; }), "letter_not_yours");
}

TEST(Letter, ApprovingNeedsAValidSignerAndReturningForgetsHim) {
  const auto letter = after(report(), step(LetterAct::Submit, LetterRole::Drafter)).value();
  auto approval = approving();
  approval.signer->kinds = {DocumentKind::Letter};
  EXPECT_EQ(after(letter, approval).error().code, "letter_signer_not_valid");
  approval.signer.reset();
  EXPECT_EQ(after(letter, approval).error().code, "letter_without_signer");
  const auto returned =
      after(approved(), step(LetterAct::Return, LetterRole::Approver, "sửa số liệu"));
  ASSERT_TRUE(returned);
  EXPECT_EQ(returned->reason, "sửa số liệu");
  EXPECT_FALSE(returned->signer);
  auto without_file = report();
  without_file.file.reset();
  EXPECT_EQ(after(without_file, step(LetterAct::Submit, LetterRole::Drafter)).error().code,
            "letter_without_file");
}

TEST(Signer, FormsReadAsDecree30SaysAndAuthorisationsEnd) {
  auto authority = deputy();
  EXPECT_THAT(check_signer(authority), IsEmpty());
  authority.form = SigningForm::ByAuthorisation;
  authority.own_title = "TRƯỞNG PHÒNG NGHIỆP VỤ Y";
  EXPECT_THAT(signing_block(authority), ElementsAre("TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG NGHIỆP VỤ Y"));
  std::vector<std::string> codes;
  for (const auto& finding : check_signer(authority)) codes.push_back(finding.code);
  EXPECT_THAT(codes, ElementsAre("signer_without_decision", "signer_authorisation_without_end"));
  authority.form = SigningForm::Head;
  EXPECT_THAT(signing_block(authority), ElementsAre("GIÁM ĐỐC"));
  authority.to = date(2023, 6, 1);
  EXPECT_TRUE(may_sign(authority, DocumentKind::Report, date(2023, 5, 31)));
  EXPECT_FALSE(may_sign(authority, DocumentKind::Report, date(2023, 6, 1)));
}

TEST(LetterLaws, AStepThatTheTableLacksIsRefusedByTheNamesOfBothStates) {
  int refused = 0;
  for (const auto& [state, state_name] : names_of(LetterState{})) {
    for (const auto& [act, act_name] : names_of(LetterAct{})) {
      const auto in_table = [&s = state, &a = act](const LetterTransition& row) {
        return row.from == s && row.act == a;
      };
      if (std::any_of(letter_transitions.begin(), letter_transitions.end(), in_table)) continue;
      auto letter = approved();
      letter.state = state;
      auto made = issuing();
      made.step = {act, LetterRole::RecordsOffice, "vì"};
      const auto result = after(letter, made);
      ASSERT_FALSE(result) << state_name << " " << act_name;
      EXPECT_EQ(result.error().code, "letter_transition");
      EXPECT_EQ(result.error().parameters[0].second, "@letter_state." + std::string(state_name));
      EXPECT_EQ(result.error().parameters[1].second.rfind("@letter_state.", 0), 0u);
      ++refused;
    }
  }
  EXPECT_EQ(refused, 5 * 6 - 9);
}

RC_GTEST_PROP(LetterLaws, nothing_is_issued_without_approval_number_and_day, ()) {
  auto letter = report();
  const auto count = *rc::gen::inRange(0, 14);
  for (int i = 0; i < count; ++i) {
    auto made = issuing();
    made.step = {static_cast<LetterAct>(*rc::gen::inRange(0, 6)),
                 static_cast<LetterRole>(*rc::gen::inRange(0, 3)), *rc::gen::element("", "vì")};
    if (*rc::gen::inRange(0, 2) == 0) made.signer = deputy();
    if (*rc::gen::inRange(0, 3) == 0) made.number = "";
    const auto before = letter.state;
    const auto result = after(letter, made);
    if (!result) continue;
    letter = *result;
    if (letter.state != LetterState::Issued) {
      RC_ASSERT(letter.issued_number.empty());
      continue;
    }
    RC_ASSERT(before == LetterState::Approved || before == LetterState::Issued);
    RC_ASSERT(!letter.issued_number.empty() && letter.issued_on && letter.signer);
  }
}

}  // namespace
}  // namespace sansang::duties
