// SPDX-License-Identifier: Apache-2.0
#include "duties/duty_board.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "duties/assignment_moves.hpp"

namespace sansang::duties {
namespace {

using std::chrono::hours;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const OrganisationId cdc("cdc-bac-giang");
const OrganisationId tan_yen("ttyt-tan-yen");
const OrganisationId regional("ttyt-khu-vuc-tan-yen");
const OrganisationId department("so-y-te");
const Date reform = date(2025, 7, 1);
const ReminderRules reminders{{30, 10, 3}, 7, department, AccountId()};

/// The district centre becomes a regional one on 01/07/2025; the CDC ends without a successor.
std::vector<OrganisationId> living(const OrganisationId& organisation, Date day) {
  if (day < reform || organisation == department || organisation == regional) return {organisation};
  if (organisation == tan_yen) return {regional};
  return {};
}

Duty duty(const char* id, DeadlineRule rule) {
  Duty made;
  made.id = DutyId(id);
  made.document = OfficialDocumentId("ke-hoach-2023");
  made.text = "Báo cáo kết quả phối hợp";
  made.rule = rule;
  made.from = date(2023, 6, 1);
  return made;
}

Assignment assignment(const char* id, const char* of, const OrganisationId& organisation) {
  Assignment made;
  made.id = Id<Assignment>(id);
  made.duty = DutyId(of);
  made.organisation = organisation;
  made.from = date(2023, 6, 1);
  return made;
}

DutyProgress report(const char* id, const char* of, std::optional<Date> occurrence,
                    ProgressState state, Instant at) {
  DutyProgress made;
  made.id = Id<DutyProgress>(id);
  made.assignment = Id<Assignment>(of);
  made.occurrence = occurrence;
  made.state = state;
  made.at = at;
  return made;
}

Receipt receipt(const char* of) {
  return {Id<Receipt>(std::string("r-") + of), Id<Assignment>(of), AccountId("a"),
          at_local_time(date(2023, 6, 2), hours{9}), ""};
}

DutyRecords two_units() {
  DutyRecords records;
  records.duties = {duty("yearly", every_year_before(25, 12)), duty("watch", DeadlineRule{})};
  records.assignments = {assignment("a-cdc", "yearly", cdc),
                         assignment("a-tan-yen", "yearly", tan_yen),
                         assignment("a-watch", "watch", tan_yen)};
  records.receipts = {receipt("a-tan-yen")};
  return records;
}

DutyBoard board_on(const DutyRecords& records, Date day) {
  BoardQuestion question;
  question.now = at_local_time(day, hours{8});
  question.done_since = date(2023, 1, 1);
  question.fallback = department;
  return duty_board(records, question, reminders, Holidays{}, living);
}

DutyCounts counts_of(const DutyBoard& board, const OrganisationId& organisation) {
  for (const auto& [of, counts] : board.by_organisation)
    if (of == organisation) return counts;
  return {};
}

TEST(DutyBoardTest, ShowsWhatIsSilentDueSoonAndLate) {
  const auto records = two_units();
  const auto before = board_on(records, date(2023, 10, 1));
  ASSERT_EQ(before.tasks.size(), 3u);
  EXPECT_EQ(counts_of(before, cdc), (DutyCounts{.on_time = 1, .silent = 1}));
  EXPECT_EQ(counts_of(before, tan_yen), (DutyCounts{.on_time = 2, .silent = 1}));
  const auto soon = board_on(records, date(2023, 12, 15));
  EXPECT_EQ(soon.tasks[0].assignment.text, "a-cdc");  // silent before received
  EXPECT_EQ(soon.tasks[0].standing, TaskStanding::DueSoon);
  EXPECT_EQ(soon.tasks[0].reminder.mark, 10);
  // In 2024 the missed report stays beside the next one.
  const auto late = board_on(records, date(2024, 2, 1));
  EXPECT_EQ(counts_of(late, cdc), (DutyCounts{.on_time = 1, .late = 1, .silent = 2}));
  EXPECT_EQ(late.tasks[0].reminder.stage, ReminderStage::Escalated);
  EXPECT_EQ(late.by_document[0].counts.all(), 5);
}

TEST(DutyBoardTest, DoneInTimeLateAndImpossibleAreToldApart) {
  auto records = two_units();
  const auto named = date(2023, 12, 25);
  records.progress = {report("1", "a-cdc", named, ProgressState::Done,
                             at_local_time(date(2023, 12, 24), hours{23})),
                      report("2", "a-tan-yen", named, ProgressState::Done,
                             at_local_time(date(2023, 12, 25), hours{0})),
                      report("3", "a-watch", std::nullopt, ProgressState::Cannot,
                             at_local_time(date(2023, 12, 1), hours{8}))};
  const auto board = board_on(records, date(2023, 12, 26));
  EXPECT_EQ(counts_of(board, cdc), (DutyCounts{.done = 1, .on_time = 1, .silent = 1}));
  const auto centre = counts_of(board, tan_yen);
  EXPECT_EQ(centre.done_late, 1);
  EXPECT_EQ(centre.cannot, 1);
}

TEST(DutyBoardTest, AReformMovesTheTaskAndAnEndedUnitLeavesAnOrphan) {
  auto records = two_units();
  const auto board = board_on(records, date(2025, 8, 1));
  EXPECT_EQ(counts_of(board, tan_yen).all(), 0);
  EXPECT_EQ(counts_of(board, regional).late, 2);      // of 2023 and 2024
  EXPECT_EQ(counts_of(board, department).orphan, 3);  // two late, one ahead
  EXPECT_THAT(my_tasks(board, {department}, AccountId("vice")), ::testing::SizeIs(3));

  const auto moves = moves_of_reform(records.assignments, department, reform, living);
  ASSERT_EQ(moves.opened.size(), 3u);
  EXPECT_EQ(moves.opened[0].organisation, department);
  EXPECT_EQ(moves.opened[1].organisation, regional);
  EXPECT_EQ(moves.opened[1].id.text, "a-tan-yen/2025-07-01/ttyt-khu-vuc-tan-yen");
  records.assignments = moves.closed;
  records.assignments.insert(records.assignments.end(), moves.opened.begin(), moves.opened.end());
  const auto moved = board_on(records, date(2025, 8, 1));
  EXPECT_EQ(moved.tasks.size(), board.tasks.size());
  EXPECT_EQ(counts_of(moved, regional).late, 2);
  EXPECT_EQ(counts_of(moved, department).orphan, 0);
}

TEST(DutyBoardTest, OpenTasksOfALeaverMoveAndDoneOnesStay) {
  auto records = two_units();
  records.assignments[0].person = AccountId("lan");
  const auto named = date(2023, 12, 25);
  records.progress = {report("1", "a-cdc", named, ProgressState::Done,
                             at_local_time(date(2023, 12, 20), hours{8}))};
  const auto moves =
      moves_of_leaver(records.assignments, AccountId("lan"), AccountId("minh"), date(2024, 3, 1));
  ASSERT_EQ(moves.opened.size(), 1u);
  records.assignments[0] = moves.closed[0];
  records.assignments.push_back(moves.opened[0]);
  const auto board = board_on(records, date(2024, 12, 1));
  const auto tasks = my_tasks(board, {}, AccountId("minh"));
  ASSERT_EQ(tasks.size(), 1u);
  EXPECT_EQ(tasks[0].occurrence->named_day, date(2024, 12, 25));
  EXPECT_THAT(my_tasks(board, {}, AccountId("lan")), IsEmpty());
  EXPECT_EQ(counts_of(board, cdc).done, 1);
  const auto lans = std::count_if(board.tasks.begin(), board.tasks.end(), [](const auto& task) {
    return task.person == AccountId("lan") && !task.is_open();
  });
  EXPECT_EQ(lans, 1);
}

TEST(DutyBoardTest, ASplitUnitShowsWhatWasDoneBeforeOnce) {
  auto records = two_units();
  records.progress = {report("1", "a-tan-yen", date(2023, 12, 25), ProgressState::Done,
                             at_local_time(date(2023, 12, 20), hours{8}))};
  for (const char* part : {"north", "south"}) {
    auto next = records.assignments[1];
    next.id = Id<Assignment>(part);
    next.moved_from = Id<Assignment>("a-tan-yen");
    next.from = date(2024, 1, 1);
    records.assignments.push_back(next);
  }
  records.assignments[1].to = date(2024, 1, 1);
  const auto counts = counts_of(board_on(records, date(2024, 2, 1)), tan_yen);
  EXPECT_EQ(counts.done, 1);
  EXPECT_EQ(counts.on_time, 3);  // both parts of the next year, and the standing duty
}

TEST(DutyBoardTest, WhatIsLateTooLongComesToTheNamedSuperior) {
  auto records = two_units();
  records.progress = {report("3", "a-watch", std::nullopt, ProgressState::Cannot,
                             at_local_time(date(2023, 12, 1), hours{8}))};
  const auto board = board_on(records, date(2024, 2, 1));
  EXPECT_THAT(escalated_tasks(board, reminders, {department}, AccountId()),
              ::testing::SizeIs(3));  // two reports missed, one duty impossible
  EXPECT_THAT(escalated_tasks(board, reminders, {cdc}, AccountId()), IsEmpty());
  auto by_name = reminders;
  by_name.escalate_to_person = AccountId("minh");
  EXPECT_THAT(escalated_tasks(board, by_name, {department}, AccountId("lan")), IsEmpty());
  EXPECT_THAT(escalated_tasks(board, by_name, {}, AccountId("minh")), ::testing::SizeIs(3));
}

TEST(DutyBoardTest, ADutyGivenOutAfterItsDayIsLateAndNotLost) {
  DutyRecords records;
  records.duties = {duty("once", once_on(date(2023, 6, 10)))};
  records.assignments = {assignment("a", "once", tan_yen)};
  records.assignments[0].from = date(2023, 9, 1);
  EXPECT_EQ(counts_of(board_on(records, date(2023, 9, 2)), tan_yen).late, 1);
}

TEST(DutyBoardTest, AReceiptOfTheOldUnitIsNotOneOfTheNew) {
  auto records = two_units();
  const auto moves = moves_of_reform(records.assignments, department, reform, living);
  records.assignments.insert(records.assignments.end(), moves.opened.begin(), moves.opened.end());
  EXPECT_EQ(counts_of(board_on(records, date(2025, 8, 1)), regional).silent, 4);
}

TEST(DutyCheck, NamesWhatAPersonHasToSettle) {
  auto unclear = duty("x", every_year_before(25, 12));
  unclear.document = {};
  unclear.text = " ";
  unclear.to = unclear.from;
  EXPECT_EQ(check_duty(unclear).size(), 3u);
  auto done = report("1", "a", date(2023, 12, 24), ProgressState::Done, Instant{});
  auto asked = duty("x", every_year_before(25, 12));
  asked.evidence = "Báo cáo có số";
  const auto findings = check_progress(done, asked, Holidays{});
  ASSERT_EQ(findings.size(), 2u);
  EXPECT_EQ(findings[0].code, "progress_done_without_evidence");
  EXPECT_EQ(findings[1].code, "progress_occurrence_unknown");
  const std::vector<Duty> duties = {asked};
  const auto code = [&](const OrganisationId& organisation) {
    return check_assignment(assignment("a", "x", organisation), duties, reform, living).at(0).code;
  };
  EXPECT_EQ(code(tan_yen), "assignment_organisation_merged");
  EXPECT_EQ(code(cdc), "assignment_without_successor");
  EXPECT_THAT(check_assignment(assignment("a", "x", cdc), duties, date(2024, 1, 1), living),
              IsEmpty());
}

std::vector<DutyProgress> any_reports() {
  std::vector<DutyProgress> reports;
  const auto count = *rc::gen::inRange(0, 12);
  for (int i = 0; i < count; ++i) {
    const auto of = *rc::gen::element("a-cdc", "a-tan-yen", "a-watch");
    const std::optional<Date> occurrence =
        std::string(of) == "a-watch" ? std::nullopt
                                     : std::optional(date(*rc::gen::inRange(2023, 2026), 12, 25));
    reports.push_back(report(std::to_string(i).c_str(), of, occurrence,
                             static_cast<ProgressState>(*rc::gen::inRange(0, 4)),
                             at_local_time(date(2023, 12, 1), hours{*rc::gen::inRange(0, 40)})));
  }
  return reports;
}

RC_GTEST_PROP(DutyBoardLaws, the_order_of_reports_changes_nothing, ()) {
  auto records = two_units();
  records.progress = any_reports();
  const auto day = date(2023, 11, 1) + std::chrono::days{*rc::gen::inRange(0, 900)};
  const auto board = board_on(records, day);
  std::reverse(records.progress.begin(), records.progress.end());
  std::rotate(records.progress.begin(),
              records.progress.begin() + static_cast<long>(records.progress.size() / 3),
              records.progress.end());
  std::reverse(records.assignments.begin(), records.assignments.end());
  RC_ASSERT(board_on(records, day) == board);
}

RC_GTEST_PROP(DutyBoardLaws, what_nobody_reported_is_never_done, ()) {
  auto records = two_units();
  records.progress = any_reports();
  const auto day = date(2023, 11, 1) + std::chrono::days{*rc::gen::inRange(0, 900)};
  for (const auto& task : board_on(records, day).tasks) {
    const bool says_done = task.progress && task.progress->state == ProgressState::Done;
    RC_ASSERT(task.is_open() == !says_done);
  }
}

RC_GTEST_PROP(DutyBoardLaws, an_open_task_never_disappears, ()) {
  auto records = two_units();
  records.progress = any_reports();
  const auto day = date(2023, 11, 1) + std::chrono::days{*rc::gen::inRange(0, 600)};
  const auto later = board_on(records, day + std::chrono::days{*rc::gen::inRange(0, 300)});
  for (const auto& task : board_on(records, day).tasks) {
    const auto is_same = [&](const DutyTask& other) {
      return other.assignment == task.assignment &&
             other.occurrence.has_value() == task.occurrence.has_value() &&
             (!task.occurrence || other.occurrence->named_day == task.occurrence->named_day);
    };
    RC_ASSERT(std::any_of(later.tasks.begin(), later.tasks.end(), is_same));
  }
}

}  // namespace
}  // namespace sansang::duties
