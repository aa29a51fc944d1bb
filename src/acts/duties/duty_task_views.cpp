// SPDX-License-Identifier: Apache-2.0
#include "acts/duties/duty_task_views.hpp"

#include <algorithm>

namespace sansang::acts {
namespace {

using accounts::Permission;

std::string text_of(const duties::DeadlineRule& rule, const documents::Sentences& in) {
  std::string text;
  for (const auto& sentence : duties::sentences_of(rule))
    text += (text.empty() ? "" : ". ") + in.text(sentence.key, sentence.parameters);
  return text;
}

std::string severity_name(Severity severity) {
  if (severity == Severity::Error) return "error";
  return severity == Severity::Doubt ? "doubt" : "note";
}

}  // namespace

DutyShelf::DutyShelf(const DutyDesk& desk, const accounts::Caller& who, Instant now)
    : desk_(desk),
      who_(who),
      now_(now),
      organisations_(organisations_in(desk.store)),
      people_(names_of_people(desk.store)) {
  for (const auto& id :
       accounts::visible_organisations(who, Permission::ReportDuty, organisations_, local_day(now)))
    own_.insert(id);
  for (auto& kept : desk.store.records<duties::OfficialDocument>())
    documents_.emplace(kept.record.id, std::move(kept.record));
  for (auto& kept : desk.store.records<duties::Escalation>())
    orders_.emplace(kept.record.organisation, kept.record);
  records_.duties = records_of(desk.store.records<duties::Duty>());
  for (const auto& duty : records_.duties) by_id_.emplace(duty.id, duty);
  records_.assignments = records_of(desk.store.records<duties::Assignment>());
  records_.receipts = records_of(desk.store.records<duties::Receipt>());
  for (auto& kept : desk.store.records<duties::DutyProgress>()) {
    versions_[kept.record.id] = kept.position;
    records_.progress.push_back(std::move(kept.record));
  }
}

duties::DutyBoard DutyShelf::board(Date done_since) const {
  duties::BoardQuestion question;
  question.now = now_;
  question.done_since = done_since;
  question.fallback = fallback_in(organisations_, local_day(now_));
  auto board = duties::duty_board(records_, question, desk_.reminders, desk_.holidays,
                                  living_in(organisations_));
  for (auto& task : board.tasks) {
    const auto* order = task.holders.empty() ? nullptr : order_for(task.holders.front());
    if (!order || !task.is_open() || !task.occurrence) continue;
    auto rules = desk_.reminders;
    rules.escalate_after_days = order->after_days;
    task.reminder = duties::reminder_at(now_, task.occurrence->last_moment, rules);
  }
  return board;
}

const duties::Escalation* DutyShelf::order_for(const OrganisationId& organisation) const {
  std::set<OrganisationId> seen;
  for (std::optional<OrganisationId> at = organisation; at && seen.insert(*at).second;
       at = organisations_.superior(*at, local_day(now_)))
    if (const auto order = orders_.find(*at); order != orders_.end()) return &order->second;
  return nullptr;
}

std::string DutyShelf::title_of(const OfficialDocumentId& id) const {
  const auto at = documents_.find(id);
  if (at == documents_.end()) return id.text;
  const auto& document = at->second;
  if (document.number.empty()) return document.subject;
  return document.number + ": " + document.subject;
}

std::string DutyShelf::told_above(const duties::DutyTask& task) const {
  if (task.holders.empty()) return {};
  if (const auto* order = order_for(task.holders.front())) return name_of(people_, order->person);
  const auto superior = organisations_.superior(task.holders.front(), local_day(now_));
  return superior ? name_of(organisations_, *superior) : std::string{};
}

void DutyShelf::add_deadline(TaskView& view, const duties::DutyTask& task,
                             const duties::Duty& duty) const {
  view.deadline_vi = text_of(duty.rule, desk_.vietnamese);
  view.deadline_en = text_of(duty.rule, desk_.english);
  if (!task.occurrence) return;
  view.named_day = task.occurrence->named_day;
  view.due_day = task.occurrence->due_day;
  view.due_at = task.occurrence->last_moment;
  if (!task.is_open()) return;
  view.days_left = (local_day(task.occurrence->last_moment) - local_day(now_)).count();
  for (const auto& finding : task.occurrence->findings)
    view.remarks.push_back({finding.code, severity_name(finding.severity), finding.where.field,
                            finding.value, desk_.vietnamese.sentence_of(finding),
                            desk_.english.sentence_of(finding)});
}

bool DutyShelf::is_answerable(const duties::DutyTask& task) const {
  if (task.person == who_.account.id && accounts::may(who_, Permission::ReportDuty)) return true;
  return std::any_of(task.holders.begin(), task.holders.end(),
                     [&](const OrganisationId& holder) { return own_.contains(holder); });
}

TaskView DutyShelf::view_of(const duties::DutyTask& task) const {
  const auto& duty = by_id_.at(task.duty);
  TaskView view;
  view.assignment = task.assignment.text;
  view.duty = task.duty;
  view.document = task.document;
  const auto document = documents_.find(task.document);
  if (document != documents_.end())
    view.document_number =
        document->second.number.empty() ? document->second.subject : document->second.number;
  view.clause = duty.clause;
  view.text = duty.text;
  view.evidence_wanted = duty.evidence;
  view.holders = task.holders;
  for (const auto& holder : task.holders)
    view.holder_names += (view.holder_names.empty() ? "" : ", ") + name_of(organisations_, holder);
  if (!task.person.empty()) view.person_name = name_of(people_, task.person);
  add_deadline(view, task, duty);
  view.standing = task.standing;
  view.stage = task.reminder.stage;
  view.silent = task.silent;
  view.orphan = task.orphan;
  if (view.stage == duties::ReminderStage::Escalated) view.escalated_to = told_above(task);
  if (task.progress) {
    const auto& report = *task.progress;
    view.state = report.state;
    view.done = report.done;
    view.remark = report.remark;
    view.evidence = report.evidence;
    view.files = report.files;
    view.reported_at = report.at;
    view.reported_by = name_of(people_, report.by);
    // What was reported before the task moved here is no version of its own report.
    if (report.assignment == task.assignment) view.version = versions_.at(report.id);
  }
  view.mine = is_answerable(task);
  return view;
}

}  // namespace sansang::acts
