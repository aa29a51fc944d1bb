// SPDX-License-Identifier: Apache-2.0
#include "store/rules/duty_rules.hpp"

#include <algorithm>

#include "store/rules/rule_files.hpp"
#include "store/rules/word_of.hpp"

namespace sansang::store {
namespace {

using namespace duties;

std::string optional_text(const TomlTable& table, const char* key) {
  return table.has(key) ? table.string(key).value_or("") : "";
}

std::optional<Date> optional_day(const TomlTable& table, const char* key) {
  return table.has(key) ? table.date(key) : std::nullopt;
}

std::int64_t optional_number(const TomlTable& table, const char* key) {
  return table.has(key) ? table.integer(key).value_or(0) : 0;
}

/// What the duties room finds wrong with a record, said at the table that it was read from.
void refuse_each(const std::vector<Finding>& findings, const TomlTable& table) {
  for (const auto& finding : findings)
    if (finding.severity == Severity::Error)
      table.refuse(finding.where.field, finding.code, finding.parameters);
}

OfficialDocument official_document(const TomlTable& table) {
  OfficialDocument made;
  made.id = OfficialDocumentId(table.string("id").value_or(""));
  made.number = optional_text(table, "number");
  made.issuer = table.string("issuer").value_or("");
  made.issued_on = optional_day(table, "issued_on");
  made.kind = word_of<DocumentKind>(table, "kind").value_or(DocumentKind::Other);
  made.direction =
      word_of<DocumentDirection>(table, "direction").value_or(DocumentDirection::Incoming);
  made.subject = table.string("subject").value_or("");
  made.note = optional_text(table, "note");
  return made;
}

DocumentRelation relation(const TomlTable& table) {
  DocumentRelation made;
  made.document = OfficialDocumentId(table.string("document").value_or(""));
  made.other = OfficialDocumentId(optional_text(table, "other"));
  made.other_text = optional_text(table, "other_text");
  made.kind = word_of<RelationKind>(table, "kind").value_or(RelationKind::CarriesOut);
  made.from = table.date("from").value_or(Date{});
  made.to = optional_day(table, "to");
  made.note = optional_text(table, "note");
  for (const auto& [kind, name] : names_of(made.kind))
    if (kind == made.kind)
      made.id = Id<DocumentRelation>(made.document.text + "/" + std::string(name) + "/" +
                                     made.other.text + made.other_text);
  return made;
}

DeadlineRule deadline(const TomlTable& table) {
  DeadlineRule rule;
  rule.recurrence = word_of<Recurrence>(table, "recurrence").value_or(Recurrence::Standing);
  rule.on = optional_day(table, "on");
  rule.day = optional_number(table, "day");
  rule.month = optional_number(table, "month");
  rule.weekday = optional_number(table, "weekday");
  if (table.has("minute_of_day")) rule.minute_of_day = table.integer("minute_of_day");
  if (table.has("within_hours")) rule.within_hours = table.integer("within_hours");
  const auto written = optional_text(table, "written");
  if (!written.empty() && written != "before" && written != "by")
    table.refuse("written", "rule_out_of_range", {{"reason", written + " ≠ before | by"}});
  rule.written_before = written == "before";
  rule.meaning = rule.written_before ? DayMeaning::DayBefore : DayMeaning::NamedDay;
  if (table.has("meaning"))
    rule.meaning = word_of<DayMeaning>(table, "meaning").value_or(rule.meaning);
  if (table.has("shift")) rule.shift = word_of<RestDayShift>(table, "shift").value_or(rule.shift);
  return rule;
}

ReadyDuty ready_duty(const TomlTable& table, const OfficialDocumentId& document, Date from) {
  ReadyDuty ready;
  auto& duty = ready.duty;
  duty.id = DutyId(table.string("id").value_or(""));
  duty.document = document;
  duty.clause = table.string("clause").value_or("");
  duty.text = table.string("text").value_or("");
  duty.evidence = optional_text(table, "evidence");
  duty.from = optional_day(table, "from").value_or(from);
  duty.to = optional_day(table, "until");
  if (const auto rule = table.table("deadline")) duty.rule = deadline(*rule);
  for (const auto& to : table.tables("to"))
    ready.addressees.push_back({to.string("kind").value_or(""), optional_text(to, "name")});
  refuse_each(check_duty(duty), table);
  return ready;
}

void read_register(const TomlTable& root, DocumentWithDuties& read) {
  for (const auto& table : root.tables("document"))
    read.documents.push_back(official_document(table));
  const bool names_itself =
      std::any_of(read.documents.begin(), read.documents.end(),
                  [&](const OfficialDocument& document) { return document.id == read.id; });
  if (!names_itself)
    root.refuse("id", "rule_out_of_range", {{"reason", read.id.text + " ∉ [[document]]"}});
  if (!root.has("relation")) return;
  for (const auto& table : root.tables("relation")) {
    read.relations.push_back(relation(table));
    refuse_each(check_relation(read.relations.back(), read.documents), table);
  }
}

/// The same id twice among duties or documents would hide one of them.
template <class Records, class IdOf>
void refuse_twice(const TomlTable& root, const Records& records, IdOf id_of) {
  std::vector<std::string> ids;
  for (const auto& record : records) ids.push_back(id_of(record));
  std::sort(ids.begin(), ids.end());
  const auto twice = std::adjacent_find(ids.begin(), ids.end());
  if (twice != ids.end()) root.refuse("id", "rule_id_twice", {{"id", *twice}});
}

bool is_reminders(const RuleFile& file) {
  return file.path.stem() == "reminders";
}

void add(DocumentWithDuties read, const RuleFile& file, DutyRulesReading& reading) {
  const auto is_same = [&](const DocumentWithDuties& other) { return other.id == read.id; };
  if (std::none_of(reading.documents.begin(), reading.documents.end(), is_same)) {
    reading.documents.push_back(std::move(read));
    return;
  }
  reading.findings.push_back({"rule_id_twice",
                              Severity::Error,
                              {file.path.string(), "", 1, 1, "id"},
                              read.id.text,
                              {{"id", read.id.text}}});
}

}  // namespace

std::optional<DocumentWithDuties> document_with_duties(const TomlDocument& document) {
  const auto root = document.root();
  DocumentWithDuties read;
  const auto rule = dated_rule(root);
  if (rule) read.rule = *rule;
  read.id = OfficialDocumentId(root.string("id").value_or(""));
  read.province = root.string("province").value_or("");
  read_register(root, read);
  for (const auto& table : root.tables("duty"))
    read.duties.push_back(ready_duty(table, read.id, read.rule.valid_from));
  refuse_twice(root, read.documents, [](const OfficialDocument& d) { return d.id.text; });
  refuse_twice(root, read.duties, [](const ReadyDuty& ready) { return ready.duty.id.text; });
  if (has_error(document.findings())) return std::nullopt;
  return read;
}

std::optional<ReminderRules> reminder_rules(const TomlDocument& document) {
  const auto root = document.root();
  dated_rule(root);
  ReminderRules rules;
  for (const auto days : root.numbers("days_before")) {
    const auto whole = static_cast<std::int64_t>(days);
    if (days < 0 || days > 366 || static_cast<double>(whole) != days)
      root.refuse("days_before", "rule_out_of_range", {{"reason", "0 … 366"}});
    rules.days_before.push_back(whole);
  }
  rules.escalate_after_days = root.integer("escalate_after_days").value_or(0);
  if (rules.escalate_after_days < 0)
    root.refuse("escalate_after_days", "rule_out_of_range", {{"reason", ">= 0"}});
  rules.escalate_to = OrganisationId(optional_text(root, "escalate_to"));
  rules.escalate_to_person = AccountId(optional_text(root, "escalate_to_person"));
  if (has_error(document.findings())) return std::nullopt;
  return rules;
}

DutyRulesReading read_duty_rules(const std::filesystem::path& folder) {
  DutyRulesReading reading;
  for (const auto& file : rule_files(folder)) {
    const TomlDocument document(file.text, file.path.string());
    if (is_reminders(file)) {
      if (auto rules = reminder_rules(document)) reading.reminders = *std::move(rules);
    } else if (auto read = document_with_duties(document)) {
      add(*std::move(read), file, reading);
    }
    const auto& found = document.findings();
    reading.findings.insert(reading.findings.end(), found.begin(), found.end());
  }
  std::sort(reading.documents.begin(), reading.documents.end(),
            [](const auto& a, const auto& b) { return a.id < b.id; });
  return reading;
}

}  // namespace sansang::store
