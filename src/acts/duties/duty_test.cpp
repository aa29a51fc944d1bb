// SPDX-License-Identifier: Apache-2.0
// Giving duties, confirming receipt, progress by two people at once, boards by scope, escalation,
// and what happens to the duties of a merged or ended unit.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "acts/duties/document_file.hpp"
#include "acts/duties/duty_answer.hpp"
#include "acts/duties/duty_assign.hpp"
#include "acts/duties/duty_board_view.hpp"
#include "acts/duties/duty_escalation.hpp"
#include "acts/duties/duty_record.hpp"
#include "acts/duties/duty_rows.hpp"
#include "acts/duties/duty_samples.hpp"

namespace sansang::acts {
namespace {

using accounts::Role;
using duties::ProgressState;
using samples::centre_of_an_bien;
using samples::centre_of_kien_hai;
using samples::now;
using samples::today;
using testing::HasSubstr;

struct DutyActs : testing::Test {
  std::unique_ptr<store::Store> store = store::memory::make_memory_store();
  samples::Duties duties{*store};
  accounts::Caller department = samples::province_officer();
  accounts::Caller officer = samples::officer_of_an_bien();
  accounts::Caller leader = samples::a_caller(Role::FacilityLeader, false);
  const std::string task = samples::assignment_of(centre_of_an_bien);
  const Date due = today + std::chrono::days{3};

  DutyActs() {
    store->commit(samples::registers());
    samples::add_duties(*store);
  }
  DutyDesk desk() { return duties.desk(); }
  ProgressInput progress(ProgressState state, std::optional<LedgerPosition> version) {
    ProgressInput input;
    input.assignment = task;
    input.occurrence = due;
    input.state = state;
    input.version = version;
    return input;
  }
  TaskView mine(Instant at = now) {
    const auto work = my_work(desk(), officer, at);
    EXPECT_EQ(work.tasks.size(), 1U);
    return work.tasks.empty() ? TaskView{} : work.tasks.front();
  }
  TaskView mine_named(const std::string& duty) {
    for (const auto& view : my_work(desk(), officer, now).tasks)
      if (view.duty.text == duty) return view;
    ADD_FAILURE() << duty << " is not among the tasks";
    return {};
  }
  static std::string code_of(const Result<KeptOutcome>& outcome) {
    if (!outcome) return outcome.error().code;
    const auto* findings = std::get_if<std::vector<Finding>>(&*outcome);
    return findings ? findings->front().code : "kept";
  }
};

TEST_F(DutyActs, my_work_names_the_letter_the_clause_and_the_deadline) {
  const auto task_view = mine();
  EXPECT_EQ(task_view.document_number, "12/TTYT-AB");
  EXPECT_EQ(task_view.clause, "mục 1");
  EXPECT_EQ(task_view.days_left, 3);
  EXPECT_EQ(task_view.standing, duties::TaskStanding::DueSoon);
  EXPECT_THAT(task_view.deadline_vi, HasSubstr("chậm nhất ngày 16/09/2022"));
  EXPECT_TRUE(task_view.silent);
  EXPECT_TRUE(task_view.mine);
}

TEST_F(DutyActs, receipt_is_confirmed_once_by_whoever_answers_there) {
  EXPECT_FALSE(confirm_receipt(desk(), officer, {task, ""}, now, "")->already_known);
  EXPECT_TRUE(confirm_receipt(desk(), leader, {task, ""}, now, "")->already_known);
  EXPECT_FALSE(mine().silent);
  const auto foreign = samples::assignment_of(centre_of_kien_hai);
  EXPECT_EQ(confirm_receipt(desk(), officer, {foreign, ""}, now, "").error().code, "unknown_task");
}

TEST_F(DutyActs, of_two_who_report_at_once_the_second_is_told_and_nothing_is_lost) {
  const auto seen = mine().version;
  ASSERT_TRUE(seen);
  auto first = progress(ProgressState::Done, seen);
  first.remark = "Đã xong, gửi kèm phương án";
  EXPECT_EQ(code_of(record_progress(desk(), officer, first, now, "")), "kept");
  auto second = progress(ProgressState::InProgress, seen);
  second.remark = "Mới xong một nửa";
  const auto refused = record_progress(desk(), leader, second, now, "");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "changed_meanwhile");
  EXPECT_EQ(refused.error().parameters[0].second, officer.account.full_name);
  const auto newest = task_history(desk(), leader, task, due, today)->progress.back().version;
  second.version = newest;
  EXPECT_EQ(code_of(record_progress(desk(), leader, second, now, "")), "kept");
  const auto history = task_history(desk(), leader, task, due, today).value();
  ASSERT_EQ(history.progress.size(), 3U);
  EXPECT_EQ(history.progress[1].remark, "Đã xong, gửi kèm phương án");
  EXPECT_EQ(history.progress[2].by_name, leader.account.full_name);
}

TEST_F(DutyActs, a_retry_of_the_same_report_is_free) {
  const auto input = progress(ProgressState::Done, mine().version);
  EXPECT_EQ(code_of(record_progress(desk(), officer, input, now, "")), "kept");
  const auto again =
      record_progress(desk(), officer, input, now + std::chrono::seconds{9}, "").value();
  EXPECT_TRUE(std::get<KeptView>(again).already_known);
}

TEST_F(DutyActs, impossible_needs_a_reason_and_a_day_that_is_none_is_refused) {
  EXPECT_EQ(code_of(record_progress(desk(), officer,
                                    progress(ProgressState::Cannot, mine().version), now, "")),
            "progress_cannot_without_reason");
  auto other_day = progress(ProgressState::Done, std::nullopt);
  other_day.occurrence = due + std::chrono::days{1};
  EXPECT_EQ(code_of(record_progress(desk(), officer, other_day, now, "")),
            "progress_occurrence_unknown");
  auto file = progress(ProgressState::Done, mine().version);
  file.files = {{"nobody-uploaded-this", "a.pdf"}};
  EXPECT_EQ(code_of(record_progress(desk(), officer, file, now, "")), "unknown_file");
}

TEST_F(DutyActs, evidence_travels_by_its_hash_and_stays_within_the_scope) {
  const auto file =
      keep_evidence(desk(), officer, task, {"phương án.pdf", "%PDF-1.7 ab"}, now, "").value();
  auto input = progress(ProgressState::Done, mine().version);
  input.files = {file};
  EXPECT_EQ(code_of(record_progress(desk(), officer, input, now, "")), "kept");
  EXPECT_EQ(file_of_task(desk(), department, task, file.hash, today)->bytes, "%PDF-1.7 ab");
  EXPECT_EQ(
      file_of_task(desk(), officer, samples::assignment_of(centre_of_kien_hai), file.hash, today)
          .error()
          .code,
      "unknown_task");
}

TEST_F(DutyActs, the_board_counts_by_unit_and_by_letter_within_the_scope) {
  const auto all = duty_board_view(desk(), department, {}, now);
  EXPECT_EQ(all.by_organisation.size(), 2U);
  EXPECT_EQ(all.by_document.size(), 2U);
  EXPECT_EQ(all.tasks.size(), 2U);
  const auto own = duty_board_view(desk(), officer, {}, now);
  ASSERT_EQ(own.by_organisation.size(), 1U);
  EXPECT_EQ(own.by_organisation[0].name, samples::an_bien_name);
  EXPECT_EQ(own.by_organisation[0].counts.due_soon, 1);
  EXPECT_EQ(own.by_organisation[0].counts.silent, 1);
  DutyBoardQuestion question;
  question.organisation = centre_of_kien_hai;
  EXPECT_EQ(duty_board_view(desk(), department, question, now).tasks.size(), 1U);
  EXPECT_EQ(duty_board_view(desk(), officer, question, now).tasks.size(), 0U);
}

TEST_F(DutyActs, overdue_stays_and_reaches_the_person_who_was_named) {
  const auto director = samples::a_caller(Role::Director, true);
  EscalationInput order{{samples::health_department, director.account.id, 2, "QĐ 15"}, {}};
  ASSERT_TRUE(set_escalation(desk(), department, order, now, ""));
  const auto later = now + std::chrono::days{6};
  const auto late = mine(later);
  EXPECT_EQ(late.standing, duties::TaskStanding::Late);
  EXPECT_EQ(late.days_left, -3);
  EXPECT_EQ(late.stage, duties::ReminderStage::Escalated);
  EXPECT_EQ(late.escalated_to, director.account.full_name);
  EXPECT_EQ(my_work(desk(), director, later).escalated.size(), 2U);
  EXPECT_EQ(mine(now + std::chrono::days{400}).days_left, -397) << "never hidden";
  order.order.after_days = 0;
  order.version = escalations(desk(), department, now).front().version;
  EXPECT_EQ(set_escalation(desk(), department, order, now, "").error().code,
            "escalation_after_days");
}

TEST_F(DutyActs, reminders_go_out_at_three_days_and_every_day_once_late) {
  EXPECT_EQ(due_reminders(desk(), department, now).size(), 2U);
  EXPECT_EQ(due_reminders(desk(), department, now + std::chrono::days{1}).size(), 0U);
  EXPECT_EQ(due_reminders(desk(), department, now + std::chrono::days{4}).size(), 2U);
}

TEST_F(DutyActs, a_duty_is_given_to_units_and_handed_to_a_person_of_the_unit) {
  AssignInput give;
  give.duty = DutyId(samples::duty_of(centre_of_an_bien));
  give.organisations = {centre_of_an_bien, centre_of_kien_hai};
  give.from = today;
  EXPECT_EQ(code_of(assign_duty(desk(), department, give, now, "")), "kept");
  EXPECT_EQ(store->records_in<duties::Assignment>(give.duty.text).size(), 2U);
  // The leader of the unit may hand it on within the unit, not to others.
  give.organisations = {centre_of_an_bien};
  give.person = officer.account.id;
  EXPECT_EQ(code_of(assign_duty(desk(), leader, give, now, "")), "kept");
  EXPECT_EQ(mine().person_name, officer.account.full_name);
  EXPECT_EQ(mine().remark, "Đang làm ở TTYT-AB") << "what was reported moves along";
  give.person = department.account.id;
  EXPECT_EQ(code_of(assign_duty(desk(), leader, give, now, "")), "unknown_person");
  give.person = AccountId();
  give.organisations = {centre_of_kien_hai};
  EXPECT_EQ(code_of(assign_duty(desk(), leader, give, now, "")), "unknown_organisation");
}

/// The centre is merged on `day`; without a successor it just ends.
void end_centre(store::Store& store, Date day, std::vector<OrganisationId> successors) {
  auto kept = store.record<organisation::Organisation>(centre_of_an_bien.text).value();
  kept.record.to = day;
  kept.record.successors = std::move(successors);
  store::Act act;
  act.at = now;
  act.object = "organisation";
  act.changes = {store::keep(kept.record, kept.position)};
  store.commit(act);
}

TEST_F(DutyActs, the_task_of_a_merged_unit_is_its_successors) {
  end_centre(*store, today, {centre_of_kien_hai});
  const auto board = duty_board_view(desk(), department, {}, now);
  ASSERT_EQ(board.by_organisation.size(), 1U);
  EXPECT_EQ(board.by_organisation[0].counts.all(), 2);
  AssignInput give;
  give.duty = DutyId(samples::duty_of(centre_of_kien_hai));
  give.organisations = {centre_of_an_bien};
  give.from = today;
  const auto doubted = assign_duty(desk(), department, give, now, "").value();
  const auto& finding = std::get<std::vector<Finding>>(doubted).front();
  EXPECT_EQ(finding.code, "assignment_organisation_merged");
  EXPECT_EQ(finding.value, samples::an_bien_name);
  EXPECT_EQ(finding.parameters[0].second, samples::kien_hai_name);
  give.confirmed = {finding.code};
  EXPECT_EQ(code_of(assign_duty(desk(), department, give, now, "")), "kept");
}

TEST_F(DutyActs, the_task_of_a_unit_without_successor_is_an_orphan_of_the_department) {
  end_centre(*store, today, {});
  const auto work = my_work(desk(), samples::a_caller(Role::Director, true), now);
  ASSERT_EQ(work.tasks.size(), 1U);
  EXPECT_TRUE(work.tasks[0].orphan);
  AssignInput give;
  give.duty = DutyId(samples::duty_of(centre_of_kien_hai));
  give.organisations = {centre_of_an_bien};
  give.from = today;
  EXPECT_EQ(code_of(assign_duty(desk(), department, give, now, "")),
            "assignment_without_successor");
}

TEST_F(DutyActs, a_deadline_on_a_holiday_says_what_the_rule_does) {
  DutyInput input;
  input.duty.id = DutyId("quoc-khanh");
  input.duty.document = OfficialDocumentId(samples::document_of(centre_of_an_bien));
  input.duty.text = "Báo cáo";
  input.duty.from = date(2022, 8, 1);
  input.duty.rule = duties::once_on(date(2022, 9, 2));
  EXPECT_EQ(code_of(record_duty(desk(), department, input, now, "")), "kept");
  AssignInput give;
  give.duty = input.duty.id;
  give.organisations = {centre_of_an_bien};
  give.from = input.duty.from;
  EXPECT_EQ(code_of(assign_duty(desk(), department, give, now, "")), "kept");
  const auto task_view = mine_named("quoc-khanh");
  ASSERT_EQ(task_view.remarks.size(), 1U);
  EXPECT_EQ(task_view.remarks[0].code, "deadline_on_rest_day_kept");
  EXPECT_THAT(task_view.remarks[0].sentence_vi, HasSubstr("02/09/2022"));
}

TEST_F(DutyActs, a_cell_that_looks_like_a_formula_is_text) {
  TaskView view;
  view.remark = "=HYPERLINK(\"http://x\")";
  const auto rows = duty_rows({view}, desk().vietnamese);
  EXPECT_THAT(rows[1], testing::Contains("'=HYPERLINK(\"http://x\")"));
  EXPECT_EQ(rows[0].size(), rows[1].size());
}

}  // namespace
}  // namespace sansang::acts
