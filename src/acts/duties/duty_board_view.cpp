// SPDX-License-Identifier: Apache-2.0
#include "acts/duties/duty_board_view.hpp"

#include <algorithm>

#include "acts/duties/duty_escalation.hpp"
#include "acts/duties/duty_task_views.hpp"

namespace sansang::acts {
namespace {

using accounts::Permission;

Date first_day_of_year(Date day) {
  const std::chrono::year_month_day parts{day};
  return std::chrono::sys_days(parts.year() / 1 / 1);
}

bool any_of(const std::vector<OrganisationId>& holders, const std::set<OrganisationId>& reached) {
  return std::any_of(holders.begin(), holders.end(),
                     [&](const OrganisationId& holder) { return reached.contains(holder); });
}

template <class Id>
CountsRow& row_of(std::map<Id, CountsRow>& rows, const Id& id) {
  auto& row = rows[id];
  row.id = id.text;
  return row;
}

/// Late first, then whoever is silent, then by name.
std::vector<CountsRow> worst_first(std::vector<CountsRow> rows) {
  std::sort(rows.begin(), rows.end(), [](const CountsRow& a, const CountsRow& b) {
    const auto rank = [](const CountsRow& row) {
      return std::tuple(-row.counts.late - row.counts.cannot, -row.counts.silent, row.name);
    };
    return rank(a) < rank(b);
  });
  return rows;
}

}  // namespace

DutyBoardView duty_board_view(const DutyDesk& desk, const accounts::Caller& who,
                              const DutyBoardQuestion& question, Instant now) {
  const DutyShelf shelf(desk, who, now);
  const Date day = local_day(now);
  const auto reached = reach(who, Permission::ReadDuties, shelf.organisations(), day);
  DutyBoardView view;
  view.day = day;
  view.made_at = now;
  view.done_since = question.done_since.value_or(first_day_of_year(day));
  view.remind_days = desk.reminders.days_before;
  view.escalations = escalations(desk, who, now);
  auto board = shelf.board(view.done_since);
  std::erase_if(board.tasks, [&](const auto& task) {
    return !any_of(task.holders, reached) && task.person != who.account.id;
  });
  std::map<OrganisationId, CountsRow> by_organisation;
  std::map<OfficialDocumentId, CountsRow> by_document;
  for (const auto& task : board.tasks) {
    for (const auto& holder : task.holders)
      if (reached.contains(holder)) row_of(by_organisation, holder).counts.add(task);
    row_of(by_document, task.document).counts.add(task);
  }
  for (auto& [id, row] : by_organisation) {
    row.name = name_of(shelf.organisations(), id);
    view.by_organisation.push_back(std::move(row));
  }
  for (auto& [id, row] : by_document) {
    row.name = shelf.title_of(id);
    view.by_document.push_back(std::move(row));
  }
  view.by_organisation = worst_first(std::move(view.by_organisation));
  view.by_document = worst_first(std::move(view.by_document));
  for (const auto& task : board.tasks) {
    if (question.document && task.document != *question.document) continue;
    if (question.organisation && !any_of(task.holders, {*question.organisation})) continue;
    view.tasks.push_back(shelf.view_of(task));
  }
  return view;
}

MyWork my_work(const DutyDesk& desk, const accounts::Caller& who, Instant now) {
  const DutyShelf shelf(desk, who, now);
  MyWork work;
  work.day = local_day(now);
  work.made_at = now;
  const auto board = shelf.board(work.day);
  auto own = accounts::organisations(who, Permission::ReadDuties);
  for (const auto& task : duties::my_tasks(board, own, who.account.id))
    work.tasks.push_back(shelf.view_of(task));
  const auto reached = reach(who, Permission::ReadDuties, shelf.organisations(), work.day);
  for (const auto& task : board.tasks) {
    const auto* order = task.holders.empty() ? nullptr : shelf.order_for(task.holders.front());
    const bool is_told = order && order->person == who.account.id;
    if (is_told && task.is_open() && any_of(task.holders, reached) &&
        task.reminder.stage == duties::ReminderStage::Escalated)
      work.escalated.push_back(shelf.view_of(task));
  }
  return work;
}

std::vector<DueReminder> due_reminders(const DutyDesk& desk, const accounts::Caller& who,
                                       Instant now) {
  const DutyShelf shelf(desk, who, now);
  const Date day = local_day(now);
  const auto reached = reach(who, Permission::ReadDuties, shelf.organisations(), day);
  std::vector<DueReminder> reminders;
  for (const auto& task : shelf.board(day).tasks) {
    if (!task.is_open() || !task.occurrence || !any_of(task.holders, reached)) continue;
    const auto days = duties::reminder_days(task.occurrence->due_day, desk.reminders);
    const bool is_day = std::find(days.begin(), days.end(), day) != days.end();
    const bool is_late = task.reminder.stage == duties::ReminderStage::Overdue ||
                         task.reminder.stage == duties::ReminderStage::Escalated;
    if (!is_day && !is_late) continue;
    auto view = shelf.view_of(task);
    auto to = view.person_name.empty() ? view.holder_names : view.person_name;
    if (!view.escalated_to.empty()) to += "; " + view.escalated_to;
    reminders.push_back({std::move(view), std::move(to)});
  }
  return reminders;
}

}  // namespace sansang::acts
