// SPDX-License-Identifier: Apache-2.0
#include "acts/duties/duty_answer.hpp"

#include <algorithm>

namespace sansang::acts {
namespace {

using accounts::Permission;

Result<duties::Assignment> task_of(const DutyDesk& desk, const accounts::Caller& who,
                                   Permission permission, const std::set<OrganisationId>& reached,
                                   const organisation::Organisations& organisations,
                                   const std::string& assignment, Date day) {
  auto kept = desk.store.record<duties::Assignment>(assignment);
  const auto refused = fault("unknown_task", {{"task", assignment}});
  if (!kept) return refused;
  const auto& record = kept->record;
  const bool is_mine = record.person == who.account.id && accounts::may(who, permission);
  if (!is_mine && !reaches(reached, record.organisation, organisations, day)) return refused;
  return std::move(kept->record);
}

bool says_the_same(const duties::DutyProgress& a, const duties::DutyProgress& b) {
  auto other = b;
  other.at = a.at;
  return a == other;
}

duties::DutyProgress progress_of(const ProgressInput& input, const accounts::Caller& who,
                                 Instant now) {
  duties::DutyProgress progress;
  progress.id = progress_id(input.assignment, input.occurrence);
  progress.assignment = Id<duties::Assignment>(input.assignment);
  progress.occurrence = input.occurrence;
  progress.state = input.state;
  progress.done = input.done;
  progress.remark = input.remark;
  progress.evidence = input.evidence;
  progress.files = input.files;
  progress.by = who.account.id;
  progress.at = now;
  return progress;
}

}  // namespace

Result<duties::Assignment> answerable_task(const DutyDesk& desk, const accounts::Caller& who,
                                           const std::string& assignment, Date day) {
  const auto organisations = organisations_in(desk.store);
  std::set<OrganisationId> own;
  for (const auto& id :
       accounts::visible_organisations(who, Permission::ReportDuty, organisations, day))
    own.insert(id);
  return task_of(desk, who, Permission::ReportDuty, own, organisations, assignment, day);
}

Result<duties::Assignment> readable_task(const DutyDesk& desk, const accounts::Caller& who,
                                         const std::string& assignment, Date day) {
  const auto organisations = organisations_in(desk.store);
  const auto reached = reach(who, Permission::ReadDuties, organisations, day);
  return task_of(desk, who, Permission::ReadDuties, reached, organisations, assignment, day);
}

Id<duties::DutyProgress> progress_id(const std::string& assignment,
                                     std::optional<Date> occurrence) {
  return Id<duties::DutyProgress>(assignment + "/" + (occurrence ? iso_date(*occurrence) : "-"));
}

Result<KeptView> confirm_receipt(const DutyDesk& desk, const accounts::Caller& who,
                                 const ReceiptInput& input, Instant now,
                                 const std::string& address) {
  const auto task = answerable_task(desk, who, input.assignment, local_day(now));
  if (!task) return tl::unexpected(task.error());
  const duties::Receipt receipt{Id<duties::Receipt>(task->id.text), task->id, who.account.id, now,
                                input.remark};
  const auto any = [](const duties::Receipt&, const duties::Receipt&) { return true; };
  const auto act = act_of(who, "confirm_receipt", "duty/" + task->id.text, now, address);
  auto kept = keep_record(desk.store, act, receipt, std::nullopt, any);
  // A colleague confirmed at the same moment: the duty is received, which is all that was said.
  if (!kept) kept = keep_record(desk.store, act, receipt, std::nullopt, any);
  return kept;
}

Result<KeptOutcome> record_progress(const DutyDesk& desk, const accounts::Caller& who,
                                    const ProgressInput& input, Instant now,
                                    const std::string& address) {
  const auto task = answerable_task(desk, who, input.assignment, local_day(now));
  if (!task) return tl::unexpected(task.error());
  const auto duty = desk.store.record<duties::Duty>(task->duty.text);
  if (!duty) return fault("unknown_task", {{"task", input.assignment}});
  for (const auto& file : input.files)
    if (!desk.store.attachment(file.hash)) return fault("unknown_file");
  const auto progress = progress_of(input, who, now);
  auto findings = duties::check_progress(progress, duty->record, desk.holidays);
  if (is_blocked(findings, input.confirmed)) return KeptOutcome(std::move(findings));
  auto act = act_of(who, "record_progress", "duty/" + input.assignment, now, address);
  // Whoever reports on a duty has received it.
  if (!desk.store.record<duties::Receipt>(input.assignment))
    act.changes.emplace_back(store::keep(
        duties::Receipt{Id<duties::Receipt>(input.assignment), task->id, who.account.id, now, {}},
        {}));
  return keep_record(desk.store, std::move(act), progress, input.version, says_the_same)
      .map([](KeptView kept) { return KeptOutcome(std::move(kept)); });
}

Result<TaskHistory> task_history(const DutyDesk& desk, const accounts::Caller& who,
                                 const std::string& assignment, std::optional<Date> occurrence,
                                 Date day) {
  const auto task = readable_task(desk, who, assignment, day);
  if (!task) return tl::unexpected(task.error());
  const auto names = names_of_people(desk.store);
  TaskHistory history;
  // What was reported before the task moved here belongs to it too.
  std::set<std::string> seen;
  std::string of = assignment;
  for (std::optional<duties::Assignment> at = *task; at && seen.insert(of).second;) {
    for (const auto& kept :
         desk.store.history<duties::DutyProgress>(progress_id(of, occurrence).text)) {
      const auto& report = kept.record;
      history.progress.push_back({kept.position, kept.at, name_of(names, kept.actor), report.state,
                                  report.done, report.remark, report.evidence, report.files});
    }
    of = at->moved_from.text;
    const auto before = desk.store.record<duties::Assignment>(of);
    at = before ? std::optional(before->record) : std::nullopt;
  }
  std::sort(history.progress.begin(), history.progress.end(),
            [](const auto& a, const auto& b) { return a.version < b.version; });
  return history;
}

}  // namespace sansang::acts
