// SPDX-License-Identifier: Apache-2.0
/// DutyBoard: of every duty, who has it now, when it is due and how it stands. Two laws: the order
/// of the progress reports changes nothing, and what nobody reported is never done. A task whose
/// organisation has ended goes to those who live on; without any it becomes an orphan of the
/// fallback organisation, so that nothing falls silent.
#pragma once
#include <functional>
#include <vector>

#include "duties/duty.hpp"
#include "duties/reminder.hpp"

namespace sansang::duties {

struct DutyRecords {
  std::vector<Duty> duties;
  std::vector<Assignment> assignments;
  std::vector<Receipt> receipts;
  std::vector<DutyProgress> progress;
};

/// The organisations that answer for one on a day: itself while it lives, else its successors, none
/// when nobody took over.
using LivingOrganisations = std::function<std::vector<OrganisationId>(const OrganisationId&, Date)>;

struct DutyEvent {
  DutyId duty;
  Instant at{};
};

struct BoardQuestion {
  Instant now{};
  Date done_since{};        ///< tasks done and due before this day are left out; open ones never
  OrganisationId fallback;  ///< who gets the orphans
  std::vector<DutyEvent> events;  ///< for duties due with each event
};

enum class TaskStanding {
  Done,
  DoneLate,
  OnTime,   ///< open, more days left than the first reminder, or without a day
  DueSoon,  ///< open, a reminder has been reached
  Late,
  Cannot,  ///< reported as impossible: a superior has to act
};
constexpr std::array<std::pair<TaskStanding, std::string_view>, 6> names_of(TaskStanding) {
  return {{{TaskStanding::Done, "done"},
           {TaskStanding::DoneLate, "done_late"},
           {TaskStanding::OnTime, "on_time"},
           {TaskStanding::DueSoon, "due_soon"},
           {TaskStanding::Late, "late"},
           {TaskStanding::Cannot, "cannot"}}};
}

/// One duty, one holder, one due day.
struct DutyTask {
  DutyId duty;
  OfficialDocumentId document;
  Id<Assignment> assignment;
  std::vector<OrganisationId> holders;  ///< who answers for it on the day asked
  AccountId person;
  std::optional<Occurrence> occurrence;  ///< none: a duty without a day
  std::optional<DutyProgress> progress;  ///< the newest; none: nothing was reported
  TaskStanding standing = TaskStanding::OnTime;
  Reminder reminder;
  bool silent = false;  ///< nobody confirmed receipt
  bool orphan = false;  ///< the organisation has no successor
  bool operator==(const DutyTask&) const = default;

  bool is_open() const {
    return standing != TaskStanding::Done && standing != TaskStanding::DoneLate;
  }
};

/// `silent` and `orphan` count open tasks a second time; the others add up to all tasks.
struct DutyCounts {
  std::int64_t done = 0, done_late = 0, on_time = 0, due_soon = 0, late = 0, cannot = 0;
  std::int64_t silent = 0, orphan = 0;
  bool operator==(const DutyCounts&) const = default;

  std::int64_t all() const { return done + done_late + on_time + due_soon + late + cannot; }
  void add(const DutyTask& task);
};
template <class V, class R>
requires RecordOf<R, DutyCounts>
void fields(V&& v, R& r) {
  v("done", r.done);
  v("done_late", r.done_late);
  v("on_time", r.on_time);
  v("due_soon", r.due_soon);
  v("late", r.late);
  v("cannot", r.cannot);
  v("silent", r.silent);
  v("orphan", r.orphan);
}

template <class Id>
struct CountsOf {
  Id of;
  DutyCounts counts;
  bool operator==(const CountsOf&) const = default;
};

struct DutyBoard {
  std::vector<DutyTask> tasks;  ///< most urgent first
  std::vector<CountsOf<OrganisationId>> by_organisation;
  std::vector<CountsOf<OfficialDocumentId>> by_document;
  bool operator==(const DutyBoard&) const = default;
};

/// Overdue tasks of all times, the next due day of each assignment, and what was done since
/// `question.done_since`.
DutyBoard duty_board(const DutyRecords& records, const BoardQuestion& question,
                     const ReminderRules& rules, const Holidays& holidays,
                     const LivingOrganisations& living);

/// Overdue longest first, then by due day, then without a day; among equals silent ones first.
bool is_more_urgent(const DutyTask& a, const DutyTask& b);

/// "Việc của tôi": the open tasks of these organisations, without those given to another person,
/// and those given to `account` anywhere; most urgent first.
std::vector<DutyTask> my_tasks(const DutyBoard& board, const std::vector<OrganisationId>& mine,
                               const AccountId& account);

/// What has come to the superior named in `rules`: overdue for too long, or reported as impossible.
/// Empty for everybody else.
std::vector<DutyTask> escalated_tasks(const DutyBoard& board, const ReminderRules& rules,
                                      const std::vector<OrganisationId>& mine,
                                      const AccountId& account);

}  // namespace sansang::duties
