// SPDX-License-Identifier: Apache-2.0
#include "duties/duty_board.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace sansang::duties {
namespace {

using Chain = std::vector<const Assignment*>;  // newest first, each taken over from the next

/// Everything looked up by id once.
struct Lookup {
  std::map<DutyId, const Duty*> duties;
  std::map<Id<Assignment>, const Assignment*> assignments;
  std::set<Id<Assignment>> taken_over;
  std::set<Id<Assignment>> received;
  std::map<Id<Assignment>, std::vector<const DutyProgress*>> progress;

  explicit Lookup(const DutyRecords& records) {
    for (const auto& duty : records.duties) duties[duty.id] = &duty;
    for (const auto& assignment : records.assignments) {
      assignments[assignment.id] = &assignment;
      if (!assignment.moved_from.empty()) taken_over.insert(assignment.moved_from);
    }
    for (const auto& receipt : records.receipts) received.insert(receipt.assignment);
    for (const auto& report : records.progress) progress[report.assignment].push_back(&report);
  }

  Chain chain_of(const Assignment& newest) const {
    Chain chain;
    const Assignment* at = &newest;
    while (at != nullptr && std::find(chain.begin(), chain.end(), at) == chain.end()) {
      chain.push_back(at);
      const auto before = assignments.find(at->moved_from);
      at = before == assignments.end() ? nullptr : before->second;
    }
    return chain;
  }

  /// The newest report of a chain about one due day.
  const DutyProgress* newest(const Chain& chain, std::optional<Date> occurrence) const {
    const DutyProgress* found = nullptr;
    for (const auto* assignment : chain) {
      const auto reports = progress.find(assignment->id);
      if (reports == progress.end()) continue;
      for (const auto* report : reports->second) {
        if (report->occurrence != occurrence) continue;
        if (!found || std::tie(found->at, found->id) < std::tie(report->at, report->id))
          found = report;
      }
    }
    return found;
  }

  bool is_received(const Chain& chain) const {
    return std::any_of(chain.begin(), chain.end(), [&](const Assignment* assignment) {
      return assignment->organisation == chain.front()->organisation &&
             received.contains(assignment->id);
    });
  }
};

class BoardMaker {
 public:
  BoardMaker(const DutyRecords& records, const BoardQuestion& question, const ReminderRules& rules,
             const Holidays& holidays, const LivingOrganisations& living)
      : records_(records),
        question_(question),
        rules_(rules),
        holidays_(holidays),
        living_(living),
        lookup_(records),
        today_(local_day(question.now)) {}

  DutyBoard board() {
    for (const auto& assignment : records_.assignments) {
      const auto duty = lookup_.duties.find(assignment.duty);
      const bool is_newest = !lookup_.taken_over.contains(assignment.id);
      if (is_newest && duty != lookup_.duties.end()) add_tasks(*duty->second, assignment);
    }
    std::sort(board_.tasks.begin(), board_.tasks.end(), is_more_urgent);
    count();
    return std::move(board_);
  }

 private:
  void add_tasks(const Duty& duty, const Assignment& newest) {
    const auto chain = lookup_.chain_of(newest);
    const auto first = std::max(duty.from, chain.back()->from);
    if (today_ < first) return;
    const auto recurrence = duty.rule.recurrence;
    const bool has_no_day =
        recurrence == Recurrence::Standing || (recurrence == Recurrence::Once && !duty.rule.on);
    if (has_no_day) {
      if (is_running(duty, newest)) add(duty, chain, std::nullopt);
      return;
    }
    for (auto& occurrence : due(duty, first, last_day(duty, newest)))
      add(duty, chain, std::move(occurrence));
  }

  bool is_running(const Duty& duty, const Assignment& newest) const {
    return today_ <= last_day(duty, newest);
  }

  static Date last_day(const Duty& duty, const Assignment& newest) {
    const auto day_before = [](std::optional<Date> to) {
      return to ? *to - std::chrono::days{1} : Date::max();
    };
    return std::min(day_before(duty.to), day_before(newest.to));
  }

  /// All due days so far and the next one.
  std::vector<Occurrence> due(const Duty& duty, Date first, Date last) const {
    std::vector<Instant> events;
    for (const auto& event : question_.events)
      if (event.duty == duty.id) events.push_back(event.at);
    // Given out after its only day, a duty is late from the start and not lost.
    if (duty.rule.recurrence == Recurrence::Once && duty.rule.on)
      first = std::min(first, *duty.rule.on - std::chrono::days{31});
    // The next due day of a yearly rule lies at most a year and its shift ahead.
    const auto horizon = std::min(last, today_ + std::chrono::days{400});
    auto found = occurrences(duty.rule, first, horizon, holidays_, events);
    const auto is_ahead = [&](const Occurrence& o) { return o.last_moment >= question_.now; };
    const auto next = std::find_if(found.begin(), found.end(), is_ahead);
    if (next != found.end()) found.erase(next + 1, found.end());
    return found;
  }

  void add(const Duty& duty, const Chain& chain, std::optional<Occurrence> occurrence) {
    DutyTask task;
    task.duty = duty.id;
    task.document = duty.document;
    task.assignment = chain.front()->id;
    task.person = chain.front()->person;
    const auto day = occurrence ? std::optional(occurrence->named_day) : std::nullopt;
    if (const auto* report = lookup_.newest(chain, day)) task.progress = *report;
    task.occurrence = std::move(occurrence);
    task.silent = !lookup_.is_received(chain);
    grade(task);
    if (!task.is_open() && !settle(task, chain)) return;
    find_holders(task, chain);
    board_.tasks.push_back(std::move(task));
  }

  void grade(DutyTask& task) const {
    const auto state = task.progress ? task.progress->state : ProgressState::NotBegun;
    if (state == ProgressState::Done) {
      const bool is_late = task.occurrence && task.progress->at > task.occurrence->last_moment;
      task.standing = is_late ? TaskStanding::DoneLate : TaskStanding::Done;
      return;
    }
    if (task.occurrence)
      task.reminder = reminder_at(question_.now, task.occurrence->last_moment, rules_);
    if (state == ProgressState::Cannot)
      task.standing = TaskStanding::Cannot;
    else if (task.reminder.stage == ReminderStage::Reminded)
      task.standing = TaskStanding::DueSoon;
    else if (task.reminder.stage != ReminderStage::None)
      task.standing = TaskStanding::Late;
  }

  /// A done task belongs to who did it. False: too old to be shown, or shown already.
  bool settle(DutyTask& task, const Chain& chain) {
    if (task.occurrence && task.occurrence->due_day < question_.done_since) return false;
    for (const auto* assignment : chain) {
      if (assignment->id != task.progress->assignment) continue;
      task.assignment = assignment->id;
      task.person = assignment->person;
    }
    task.silent = false;
    return shown_.insert({task.assignment, task.progress->id}).second;
  }

  void find_holders(DutyTask& task, const Chain& chain) const {
    const auto own = std::find_if(chain.begin(), chain.end(), [&](const Assignment* assignment) {
      return assignment->id == task.assignment;
    });
    task.holders = living_((*own)->organisation, today_);
    task.orphan = task.holders.empty() && task.is_open();
    if (task.holders.empty())
      task.holders = {task.orphan ? question_.fallback : (*own)->organisation};
  }

  void count() {
    std::map<OrganisationId, DutyCounts> by_organisation;
    std::map<OfficialDocumentId, DutyCounts> by_document;
    for (const auto& task : board_.tasks) {
      for (const auto& holder : task.holders) by_organisation[holder].add(task);
      by_document[task.document].add(task);
    }
    for (const auto& [of, counts] : by_organisation) board_.by_organisation.push_back({of, counts});
    for (const auto& [of, counts] : by_document) board_.by_document.push_back({of, counts});
  }

  const DutyRecords& records_;
  const BoardQuestion& question_;
  const ReminderRules& rules_;
  const Holidays& holidays_;
  const LivingOrganisations& living_;
  Lookup lookup_;
  Date today_;
  DutyBoard board_;
  std::set<std::pair<Id<Assignment>, Id<DutyProgress>>> shown_;
};

}  // namespace

void DutyCounts::add(const DutyTask& task) {
  switch (task.standing) {
    case TaskStanding::Done:
      ++done;
      break;
    case TaskStanding::DoneLate:
      ++done_late;
      break;
    case TaskStanding::OnTime:
      ++on_time;
      break;
    case TaskStanding::DueSoon:
      ++due_soon;
      break;
    case TaskStanding::Late:
      ++late;
      break;
    case TaskStanding::Cannot:
      ++cannot;
      break;
  }
  if (task.silent && task.is_open()) ++silent;
  if (task.orphan) ++orphan;
}

DutyBoard duty_board(const DutyRecords& records, const BoardQuestion& question,
                     const ReminderRules& rules, const Holidays& holidays,
                     const LivingOrganisations& living) {
  return BoardMaker(records, question, rules, holidays, living).board();
}

bool is_more_urgent(const DutyTask& a, const DutyTask& b) {
  const auto order = [](const DutyTask& task) {
    const auto due = task.occurrence ? task.occurrence->last_moment : Instant::max();
    return std::tuple(!task.is_open(), due, !task.silent, task.document, task.duty,
                      task.assignment);
  };
  return order(a) < order(b);
}

std::vector<DutyTask> my_tasks(const DutyBoard& board, const std::vector<OrganisationId>& mine,
                               const AccountId& account) {
  std::vector<DutyTask> tasks;
  for (const auto& task : board.tasks) {
    const bool is_for_me = !task.person.empty() && task.person == account;
    const bool is_for_us =
        (task.person.empty() || task.orphan) &&
        std::any_of(task.holders.begin(), task.holders.end(), [&](const OrganisationId& holder) {
          return std::find(mine.begin(), mine.end(), holder) != mine.end();
        });
    if (task.is_open() && (is_for_me || is_for_us)) tasks.push_back(task);
  }
  return tasks;
}

std::vector<DutyTask> escalated_tasks(const DutyBoard& board, const ReminderRules& rules,
                                      const std::vector<OrganisationId>& mine,
                                      const AccountId& account) {
  const bool is_told = rules.escalate_to_person.empty()
                           ? std::find(mine.begin(), mine.end(), rules.escalate_to) != mine.end()
                           : rules.escalate_to_person == account;
  std::vector<DutyTask> tasks;
  if (!is_told) return tasks;
  for (const auto& task : board.tasks) {
    const bool is_escalated = task.reminder.stage == ReminderStage::Escalated;
    if (task.is_open() && (is_escalated || task.standing == TaskStanding::Cannot))
      tasks.push_back(task);
  }
  return tasks;
}

}  // namespace sansang::duties
