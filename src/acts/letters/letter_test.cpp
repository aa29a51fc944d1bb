// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "acts/letters/letter_changes.hpp"
#include "acts/letters/letter_draft.hpp"
#include "acts/letters/letter_file.hpp"
#include "acts/letters/letter_issue.hpp"
#include "acts/letters/letter_lists.hpp"
#include "acts/letters/letter_pages.hpp"
#include "acts/letters/letter_paper.hpp"
#include "acts/letters/letter_public.hpp"
#include "acts/letters/letter_samples.hpp"
#include "acts/supply_plan.hpp"

namespace sansang::acts {
namespace {

using accounts::Caller;
using accounts::Role;
using duties::LetterState;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

const Caller officer = samples::province_officer();
const Caller director = samples::a_caller(Role::Director, true);
const Caller records_office = samples::a_caller(Role::RecordsOffice, true);
const LetterId id{"cv-oxy"};

class Letters : public testing::Test {
 protected:
  Letters() {
    refresh_supply_plan(desk.papers.desk, officer, samples::now, "");
    samples::add_letters(*store);
  }

  LetterInput input(const std::string& paper = supply_letter) const {
    LetterInput made;
    made.letter = id;
    made.paper = paper;
    made.title = paper == own_text ? "Tự soạn" : "";
    made.signer = samples::head;
    return made;
  }
  LetterStepInput step(LedgerPosition version, std::string reason = "") const {
    return {id, version, std::move(reason), {}};
  }
  LedgerPosition drafted() {
    return draft_letter(desk, officer, input(), samples::now, "").value().version;
  }
  LedgerPosition submitted() {
    return submit_letter(desk, officer, step(drafted()), samples::now, "").value().version;
  }
  LedgerPosition approved() {
    return approve_letter(desk, director, step(submitted()), samples::now, "").value().version;
  }
  LetterIssueInput issuing(LedgerPosition version) const {
    return {id, version, "3200/SYT-KHTC", samples::today, true, {}};
  }
  LedgerPosition issued() {
    const auto kept = issue_letter(desk, records_office, issuing(approved()), samples::now, "");
    return std::get<KeptView>(kept.value()).version;
  }
  LetterPage page(const Caller& who = officer) {
    return letter_page(desk, who, id, samples::now).value();
  }
  std::string html_of(const LetterId& letter) {
    return public_letter(desk, officer, letter, true, samples::now).value().version.html;
  }

  std::unique_ptr<store::Store> store = samples::a_province();
  LetterDesk desk = samples::letter_desk(*store);
};

TEST_F(Letters, a_draft_keeps_the_position_of_the_plan_and_has_neither_number_nor_day) {
  drafted();
  const auto letter = page();
  EXPECT_EQ(letter.record.computed_from, store->latest_plan()->computed_from);
  EXPECT_EQ(letter.record.state, LetterState::Drafted);
  EXPECT_THAT(letter.signing_block, ElementsAre("GIÁM ĐỐC"));
  EXPECT_THAT(letter.steps, ElementsAre("revise", "submit"));
  EXPECT_THAT(html_of(id), HasSubstr("/SYT-KHTC"));
  EXPECT_THAT(html_of(id), Not(HasSubstr("Số: 3")));
  EXPECT_THAT(html_of(id), HasSubstr("Nguyễn Văn Đầu"));
}

TEST_F(Letters, the_same_draft_sent_twice_is_one_draft) {
  auto own = input(own_text);
  const auto first = draft_letter(desk, officer, own, samples::now, "").value();
  const auto again = draft_letter(desk, officer, own, samples::now, "").value();
  EXPECT_TRUE(again.already_known);
  EXPECT_EQ(again.version, first.version);
}

TEST_F(Letters, recipients_are_written_anew_from_the_same_figures) {
  auto changed = input();
  changed.version = drafted();
  const auto before = page().record.computed_from;
  changed.recipients = {"UBND tỉnh (b/c);", "Lưu: VT, KHTC."};
  changed.signer = samples::deputy;
  changed.write_again = true;
  ASSERT_TRUE(draft_letter(desk, officer, changed, samples::now, ""));
  EXPECT_THAT(html_of(id), HasSubstr("UBND tỉnh (b/c);"));
  EXPECT_THAT(html_of(id), HasSubstr("KT. GIÁM ĐỐC"));
  EXPECT_EQ(page().record.computed_from, before);
  EXPECT_THAT(page().history, SizeIs(2));
}

TEST_F(Letters, goes_from_draft_to_issued_and_enters_the_register) {
  const auto version = issued();
  const auto kept = attach_scan(desk, records_office, id, {"3200.pdf", samples::scan_bytes},
                                version, samples::now, "");
  ASSERT_TRUE(kept);
  const auto letter = page();
  EXPECT_EQ(letter.record.issued_number, "3200/SYT-KHTC");
  ASSERT_TRUE(letter.document);
  const auto entry = store->record<duties::OfficialDocument>(letter.document->text)->record;
  EXPECT_EQ(entry.direction, duties::DocumentDirection::Outgoing);
  EXPECT_EQ(entry.number, "3200/SYT-KHTC");
  EXPECT_EQ(entry.issuer, "Sở Y tế Kiên Giang");
  EXPECT_EQ(entry.files.front(), *letter.record.scan);
  EXPECT_THAT(letter.steps, IsEmpty());
  EXPECT_THAT(letter.history, SizeIs(5));
}

TEST_F(Letters, an_edited_file_is_a_new_version_and_the_old_one_stays) {
  const auto old = (drafted(), page().record.file.value());
  const auto kept = replace_letter_file(desk, officer, id, {"sua.docx", samples::word_file("Sửa")},
                                        page().version, samples::now, "");
  ASSERT_TRUE(kept);
  EXPECT_THAT(html_of(id), HasSubstr("Sửa"));
  EXPECT_TRUE(file_of_letter(desk, officer, id, old.hash, samples::today));
  EXPECT_EQ(replace_letter_file(desk, officer, id, {"sua.pdf", samples::scan_bytes}, page().version,
                                samples::now, "")
                .error()
                .code,
            "letter_file_not_word");
}

TEST_F(Letters, a_submitted_draft_is_not_edited_any_more) {
  const auto version = submitted();
  const auto refused = replace_letter_file(
      desk, officer, id, {"sua.docx", samples::word_file("Sửa")}, version, samples::now, "");
  EXPECT_EQ(refused.error().code, "letter_transition");
}

TEST_F(Letters, returning_needs_a_remark_and_the_drafter_reads_it) {
  const auto version = submitted();
  EXPECT_EQ(return_letter(desk, director, step(version, "  "), samples::now, "").error().code,
            "letter_reason_missing");
  ASSERT_TRUE(return_letter(desk, director, step(version, "Thiếu Gò Quao"), samples::now, ""));
  EXPECT_EQ(page().record.reason, "Thiếu Gò Quao");
  EXPECT_THAT(page().steps, ElementsAre("revise", "submit"));
}

TEST_F(Letters, two_people_who_decide_at_once_see_each_other) {
  const auto version = submitted();
  auto second = director;
  second.account.id = AccountId("pho_giam_doc");
  ASSERT_TRUE(return_letter(desk, second, step(version, "Sửa"), samples::now, ""));
  const auto late = approve_letter(desk, director, step(version), samples::now, "");
  EXPECT_EQ(late.error().code, "changed_meanwhile");
  EXPECT_EQ(page().record.state, LetterState::Returned);
}

TEST_F(Letters, a_decision_whose_answer_got_lost_is_not_taken_twice) {
  const auto version = submitted();
  const auto first = approve_letter(desk, director, step(version), samples::now, "").value();
  const auto again = approve_letter(desk, director, step(version), samples::now, "").value();
  EXPECT_TRUE(again.already_known);
  EXPECT_EQ(again.version, first.version);
}

TEST_F(Letters, an_authority_that_does_not_cover_the_day_is_refused) {
  auto drafting = input();
  drafting.signer = samples::lapsed;
  EXPECT_EQ(draft_letter(desk, officer, drafting, samples::now, "").error().code,
            "letter_signer_not_valid");
  auto approving = step(submitted());
  approving.signer = samples::lapsed;
  EXPECT_EQ(approve_letter(desk, director, approving, samples::now, "").error().code,
            "letter_signer_not_valid");
}

TEST_F(Letters, the_head_of_another_house_does_not_sign) {
  auto approving = step(submitted());
  approving.signer = samples::head_of(samples::centre_of_an_bien);
  EXPECT_EQ(approve_letter(desk, director, approving, samples::now, "").error().code,
            "letter_signer_not_valid");
}

TEST_F(Letters, issue_before_approval_is_refused) {
  const auto version = submitted();
  EXPECT_EQ(issue_letter(desk, records_office, issuing(version), samples::now, "").error().code,
            "letter_transition");
}

TEST_F(Letters, a_number_of_another_document_of_the_year_is_a_finding_until_confirmed) {
  const auto version = approved();
  duties::OfficialDocument other;
  other.id = OfficialDocumentId("khac");
  other.number = "3200/syt-khtc";
  other.issuer = "Sở Y tế Kiên Giang";
  other.issued_on = date(2022, 3, 1);
  other.subject = "Văn bản khác";
  store::Act act;
  act.object = "document/khac";
  act.changes = {store::keep(other, {})};
  store->commit(act);
  auto issuing_it = issuing(version);
  const auto refused = issue_letter(desk, records_office, issuing_it, samples::now, "").value();
  EXPECT_EQ(std::get<std::vector<Finding>>(refused).front().code, "document_twice");
  EXPECT_FALSE(page().document);
  issuing_it.confirmed = {"document_twice"};
  EXPECT_TRUE(std::holds_alternative<KeptView>(
      issue_letter(desk, records_office, issuing_it, samples::now, "").value()));
}

TEST_F(Letters, nobody_takes_the_step_of_another_role) {
  const auto version = submitted();
  EXPECT_EQ(approve_letter(desk, officer, step(version), samples::now, "").error().code,
            "not_allowed");
  EXPECT_EQ(submit_letter(desk, director, step(version), samples::now, "").error().code,
            "not_allowed");
}

TEST_F(Letters, a_scan_is_a_picture_or_a_pdf_and_is_never_exchanged) {
  auto version = issued();
  const auto word = samples::word_file("x");
  EXPECT_EQ(attach_scan(desk, records_office, id, {"x.docx", word}, version, samples::now, "")
                .error()
                .code,
            "letter_scan_type");
  version = attach_scan(desk, records_office, id, {"x.pdf", samples::scan_bytes}, version,
                        samples::now, "")
                .value()
                .version;
  EXPECT_EQ(
      attach_scan(desk, records_office, id, {"y.pdf", "%PDF-1.4 other"}, version, samples::now, "")
          .error()
          .code,
      "letter_scan_kept");
}

/// An Biên reads its tank again and corrects the report of `day`.
void correct(store::Store& store, Date day, double percent) {
  auto input = samples::an_input(samples::an_bien, day);
  input.lines[0].value = percent;
  input.corrects = input.id;
  input.id = ReportId(input.id.text + "-dc");
  input.correction_reason = "Đọc nhầm đồng hồ";
  const auto taken = receive_daily_report({store, samples::rules()}, samples::officer_of_an_bien(),
                                          input, samples::now, "");
  ASSERT_TRUE(taken && std::holds_alternative<ReportReceipt>(*taken));
}

TEST_F(Letters, figures_that_changed_since_the_draft_are_listed_with_before_and_after) {
  drafted();
  EXPECT_THAT(letter_changes(desk, officer, id, samples::now)->figures, IsEmpty());
  correct(*store, samples::today - std::chrono::days{1}, 33.0);
  const auto changes = letter_changes(desk, officer, id, samples::now).value();
  ASSERT_THAT(changes.figures, SizeIs(1));
  EXPECT_EQ(changes.figures[0].facility, samples::an_bien);
  EXPECT_GT(*changes.figures[0].stock_before, *changes.figures[0].stock_after);
  EXPECT_GT(*changes.figures[0].cover_before, *changes.figures[0].cover_after);
  EXPECT_LE(*changes.figures[0].unmet_before, *changes.figures[0].unmet_after);
}

TEST_F(Letters, an_issued_paper_that_used_a_corrected_day_is_listed) {
  issued();
  const auto row_of = [this] {
    const auto list = letter_list(desk, officer, samples::now);
    for (const auto& row : list.rows)
      if (row.letter == id) return row;
    return LetterRow{};
  };
  EXPECT_EQ(row_of().corrections, 0);
  correct(*store, samples::today - std::chrono::days{2}, 39.0);
  EXPECT_EQ(row_of().corrections, 1);
  const auto corrections = page().corrections;
  ASSERT_THAT(corrections, SizeIs(1));
  EXPECT_EQ(corrections[0].reason, "Đọc nhầm đồng hồ");
  EXPECT_EQ(corrections[0].day, samples::today - std::chrono::days{2});
  auto of_other_days = page().record;
  of_other_days.figures_to = samples::today - std::chrono::days{3};
  EXPECT_THAT(Corrections(*store, officer, {of_other_days}).of(of_other_days), IsEmpty());
}

TEST_F(Letters, the_public_version_is_for_letters_that_somebody_chose) {
  auto own = input(own_text);
  const auto made = draft_letter(desk, officer, own, samples::now, "").value();
  const auto text =
      "Liên hệ " + samples::a_caller(Role::Cdc, true).account.full_name + " 0913 456 789";
  ASSERT_TRUE(replace_letter_file(desk, officer, id, {"a.docx", samples::word_file(text)},
                                  made.version, samples::now, ""));
  EXPECT_EQ(public_letter(desk, officer, id, false, samples::now).error().code,
            "letter_not_public");
  const auto shown = public_letter(desk, officer, id, true, samples::now).value();
  EXPECT_THAT(shown.view.withheld, SizeIs(2));
  EXPECT_THAT(shown.version.html, Not(HasSubstr("0913")));
}

TEST_F(Letters, a_centre_sees_its_own_letters_and_those_issued_to_be_read) {
  const auto of_an_bien = samples::a_caller(Role::FacilityLeader, false);
  for (const auto& row : letter_list(desk, of_an_bien, samples::now).rows)
    EXPECT_THAT(row.title, HasSubstr("TTYT-AB"));
  EXPECT_THAT(letter_list(desk, of_an_bien, samples::now).rows, SizeIs(5));
  const auto reader = samples::a_caller(Role::StationReporter, false);
  EXPECT_THAT(letter_list(desk, reader, samples::now).rows, SizeIs(1));
}

TEST_F(Letters, who_may_sign_is_recorded_with_its_decision) {
  auto authority = samples::an_authority(samples::lapsed);
  authority.id = SignerAuthorityId("moi");
  authority.to.reset();
  const auto refused = keep_signer(desk, records_office, {authority, {}}, samples::now, "").value();
  EXPECT_EQ(std::get<std::vector<Finding>>(refused).front().code,
            "signer_authorisation_without_end");
  authority.to = date(2023, 1, 1);
  EXPECT_TRUE(keep_signer(desk, records_office, {authority, {}}, samples::now, ""));
  const auto choices = letter_choices(desk, officer, samples::now);
  EXPECT_THAT(choices.signers, SizeIs(6));
  EXPECT_TRUE(choices.plan);
}

}  // namespace
}  // namespace sansang::acts
