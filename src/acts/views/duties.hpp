// SPDX-License-Identifier: Apache-2.0
/// What the API shows and takes of duties: tasks (a duty, a holder, a due day), boards, and what
/// people write. Sentences come in both languages; null is unknown.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "acts/views/documents.hpp"
#include "duties/duty_board.hpp"
#include "duties/escalation.hpp"

namespace sansang::acts {

/// One task with everything a person needs to act on it.
struct TaskView {
  std::string assignment;
  DutyId duty;
  OfficialDocumentId document;
  std::string document_number, clause, text, evidence_wanted;
  std::vector<OrganisationId> holders;
  std::string holder_names, person_name;
  std::optional<Date> named_day, due_day;  ///< as the document says; as the rule reads it
  std::optional<Instant> due_at;           ///< the last moment
  std::string deadline_vi, deadline_en;    ///< the rule as a sentence
  std::vector<FindingView> remarks;        ///< e.g. that the day is a day of rest
  duties::TaskStanding standing = duties::TaskStanding::OnTime;
  duties::ReminderStage stage = duties::ReminderStage::None;
  std::optional<std::int64_t> days_left;
  std::string escalated_to;  ///< by name, when the stage is escalated
  bool silent = false, orphan = false;
  duties::ProgressState state = duties::ProgressState::NotBegun;
  std::optional<Share> done;
  std::string remark, evidence;
  std::vector<duties::AttachedFile> files;
  std::optional<Instant> reported_at;
  std::string reported_by;
  std::optional<LedgerPosition> version;  ///< of the progress; null: none was reported
  bool mine = false;                      ///< the caller may report on it
};
template <class V, class R>
requires RecordOf<R, TaskView>
void fields(V&& v, R& r) {
  v("assignment", r.assignment);
  v("duty", r.duty);
  v("document", r.document);
  v("document_number", r.document_number);
  v("clause", r.clause);
  v("text", r.text);
  v("evidence_wanted", r.evidence_wanted);
  v("holders", r.holders);
  v("holder_names", r.holder_names);
  v("person_name", r.person_name);
  v("named_day", r.named_day);
  v("due_day", r.due_day);
  v("due_at", r.due_at);
  v("deadline_vi", r.deadline_vi);
  v("deadline_en", r.deadline_en);
  v("remarks", r.remarks);
  v("standing", r.standing);
  v("stage", r.stage);
  v("days_left", r.days_left);
  v("escalated_to", r.escalated_to);
  v("silent", r.silent);
  v("orphan", r.orphan);
  v("state", r.state);
  v("done_share", r.done);
  v("remark", r.remark);
  v("evidence", r.evidence);
  v("files", r.files);
  v("reported_at", r.reported_at);
  v("reported_by", r.reported_by);
  v("version", r.version);
  v("mine", r.mine);
}

struct MyWork {
  Date day{};
  Instant made_at{};
  std::vector<TaskView> tasks;      ///< open ones, most urgent first
  std::vector<TaskView> escalated;  ///< of others, late for so long that the caller is told
};
template <class V, class R>
requires RecordOf<R, MyWork>
void fields(V&& v, R& r) {
  v("day", r.day);
  v("made_at", r.made_at);
  v("tasks", r.tasks);
  v("escalated", r.escalated);
}

/// One line of the leader's view: an organisation or a document, and how its tasks stand.
struct CountsRow {
  std::string id, name;
  duties::DutyCounts counts;
};
template <class V, class R>
requires RecordOf<R, CountsRow>
void fields(V&& v, R& r) {
  v("id", r.id);
  v("name", r.name);
  v("counts", r.counts);
}

/// Who is told of duties that stay overdue.
struct EscalationView {
  duties::Escalation order;
  std::string organisation_name, person_name;
  LedgerPosition version = 0;
};
template <class V, class R>
requires RecordOf<R, EscalationView>
void fields(V&& v, R& r) {
  v("order", r.order);
  v("organisation_name", r.organisation_name);
  v("person_name", r.person_name);
  v("version", r.version);
}
struct EscalationInput {
  duties::Escalation order;
  std::optional<LedgerPosition> version;
};
template <class V, class R>
requires RecordOf<R, EscalationInput>
void fields(V&& v, R& r) {
  v("order", r.order);
  v("version", r.version);
}

struct DutyBoardView {
  Date day{};
  Instant made_at{};
  Date done_since{};
  std::vector<std::int64_t> remind_days;  ///< before the last day: 30, 10, 3
  std::vector<EscalationView> escalations;
  std::vector<CountsRow> by_organisation, by_document;
  std::vector<TaskView> tasks;  ///< most urgent first
};
template <class V, class R>
requires RecordOf<R, DutyBoardView>
void fields(V&& v, R& r) {
  v("day", r.day);
  v("made_at", r.made_at);
  v("done_since", r.done_since);
  v("remind_days", r.remind_days);
  v("escalations", r.escalations);
  v("by_organisation", r.by_organisation);
  v("by_document", r.by_document);
  v("tasks", r.tasks);
}

struct AssignmentView {
  std::string assignment;
  OrganisationId organisation;
  std::string organisation_name, person, person_name;
  Date from{};
  std::optional<Date> to;
  std::string moved_from, note;
  std::optional<Instant> received_at;
  std::string received_by;
  LedgerPosition version = 0;
};
template <class V, class R>
requires RecordOf<R, AssignmentView>
void fields(V&& v, R& r) {
  v("assignment", r.assignment);
  v("organisation", r.organisation);
  v("organisation_name", r.organisation_name);
  v("person", r.person);
  v("person_name", r.person_name);
  v("from", r.from);
  v("to", r.to);
  v("moved_from", r.moved_from);
  v("note", r.note);
  v("received_at", r.received_at);
  v("received_by", r.received_by);
  v("version", r.version);
}

/// A duty of a document with its rule, in words too, and everybody who has it.
struct DutyView {
  duties::Duty duty;
  std::vector<std::string> deadline_vi, deadline_en;
  std::vector<AssignmentView> assignments;
  LedgerPosition version = 0;
};
template <class V, class R>
requires RecordOf<R, DutyView>
void fields(V&& v, R& r) {
  v("duty", r.duty);
  v("deadline_vi", r.deadline_vi);
  v("deadline_en", r.deadline_en);
  v("assignments", r.assignments);
  v("version", r.version);
}

struct DutiesOfDocument {
  OfficialDocumentId document;
  std::vector<DutyView> duties;
};
template <class V, class R>
requires RecordOf<R, DutiesOfDocument>
void fields(V&& v, R& r) {
  v("document", r.document);
  v("duties", r.duties);
}

/// Whom the caller may give duties to.
struct NamedPerson {
  std::string account, name;
  OrganisationId organisation;
};
template <class V, class R>
requires RecordOf<R, NamedPerson>
void fields(V&& v, R& r) {
  v("account", r.account);
  v("name", r.name);
  v("organisation", r.organisation);
}
struct NamedOrganisation {
  OrganisationId organisation;
  std::string name, kind;
};
template <class V, class R>
requires RecordOf<R, NamedOrganisation>
void fields(V&& v, R& r) {
  v("organisation", r.organisation);
  v("name", r.name);
  v("kind", r.kind);
}
struct AssignChoices {
  std::vector<NamedOrganisation> organisations;
  std::vector<NamedPerson> people;
};
template <class V, class R>
requires RecordOf<R, AssignChoices>
void fields(V&& v, R& r) {
  v("organisations", r.organisations);
  v("people", r.people);
}

struct DutyInput {
  duties::Duty duty;
  std::optional<LedgerPosition> version;
};
template <class V, class R>
requires RecordOf<R, DutyInput>
void fields(V&& v, R& r) {
  v("duty", r.duty);
  v("version", r.version);
}

/// Gives a duty to organisations, or ends assignments (`withdraw`) from `from` on.
struct AssignInput {
  DutyId duty;
  std::vector<OrganisationId> organisations;
  AccountId person;  ///< blank: whoever answers there; meant with one organisation
  Date from{};
  std::string note;
  std::vector<std::string> withdraw;
  std::vector<std::string> confirmed;
};
template <class V, class R>
requires RecordOf<R, AssignInput>
void fields(V&& v, R& r) {
  v("duty", r.duty);
  v("organisations", r.organisations);
  v("person", r.person);
  v("from", r.from);
  v("note", r.note);
  v("withdraw", r.withdraw);
  v("confirmed", r.confirmed);
}

struct ReceiptInput {
  std::string assignment, remark;
};
template <class V, class R>
requires RecordOf<R, ReceiptInput>
void fields(V&& v, R& r) {
  v("assignment", r.assignment);
  v("remark", r.remark);
}

struct ProgressInput {
  std::string assignment;
  std::optional<Date> occurrence;  ///< the named day; none: a duty without a day
  duties::ProgressState state = duties::ProgressState::NotBegun;
  std::optional<Share> done;
  std::string remark, evidence;
  std::vector<duties::AttachedFile> files;
  std::optional<LedgerPosition> version;  ///< of the progress that the author saw
  std::vector<std::string> confirmed;
};
template <class V, class R>
requires RecordOf<R, ProgressInput>
void fields(V&& v, R& r) {
  v("assignment", r.assignment);
  v("occurrence", r.occurrence);
  v("state", r.state);
  v("done_share", r.done);
  v("remark", r.remark);
  v("evidence", r.evidence);
  v("files", r.files);
  v("version", r.version);
  v("confirmed", r.confirmed);
}

/// What was reported about one task, oldest first.
struct ProgressVersion {
  LedgerPosition version = 0;
  Instant at{};
  std::string by_name;
  duties::ProgressState state = duties::ProgressState::NotBegun;
  std::optional<Share> done;
  std::string remark, evidence;
  std::vector<duties::AttachedFile> files;
};
template <class V, class R>
requires RecordOf<R, ProgressVersion>
void fields(V&& v, R& r) {
  v("version", r.version);
  v("at", r.at);
  v("by_name", r.by_name);
  v("state", r.state);
  v("done_share", r.done);
  v("remark", r.remark);
  v("evidence", r.evidence);
  v("files", r.files);
}
struct TaskHistory {
  std::vector<ProgressVersion> progress;
};
template <class V, class R>
requires RecordOf<R, TaskHistory>
void fields(V&& v, R& r) {
  v("progress", r.progress);
}

}  // namespace sansang::acts
