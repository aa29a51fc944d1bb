// SPDX-License-Identifier: Apache-2.0
#include "acts/duties/duty_record.hpp"

#include <algorithm>

namespace sansang::acts {
namespace {

using accounts::Permission;

/// "I.2" before "I.10", as far as digits go.
bool is_earlier_clause(const std::string& a, const std::string& b) {
  std::size_t i = 0, j = 0;
  while (i < a.size() && j < b.size()) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (is_digit(a[i]) && is_digit(b[j])) {
      std::size_t number_a = 0, number_b = 0;
      for (; i < a.size() && is_digit(a[i]); ++i)
        number_a = number_a * 10 + static_cast<std::size_t>(a[i] - '0');
      for (; j < b.size() && is_digit(b[j]); ++j)
        number_b = number_b * 10 + static_cast<std::size_t>(b[j] - '0');
      if (number_a != number_b) return number_a < number_b;
    } else if (a[i] != b[j]) {
      return a[i] < b[j];
    } else {
      ++i;
      ++j;
    }
  }
  return a.size() - i < b.size() - j;
}

std::vector<std::string> sentences_of(const duties::DeadlineRule& rule,
                                      const documents::Sentences& in) {
  std::vector<std::string> sentences;
  for (const auto& sentence : duties::sentences_of(rule))
    sentences.push_back(in.text(sentence.key, sentence.parameters));
  return sentences;
}

}  // namespace

Result<DutiesOfDocument> duties_of_document(const DutyDesk& desk, const accounts::Caller& who,
                                            const OfficialDocumentId& document, Date day) {
  const auto organisations = organisations_in(desk.store);
  const DocumentSight sight(desk.store, who, organisations, day);
  if (!desk.store.record<duties::OfficialDocument>(document.text) || !sight.sees(document))
    return fault("unknown_document", {{"document", document.text}});
  const auto reached = reach(who, Permission::ReadDuties, organisations, day);
  const bool sees_all = accounts::visible(who, Permission::ReadDuties).all;
  const auto names = names_of_people(desk.store);
  DutiesOfDocument view;
  view.document = document;
  for (const auto& duty : desk.store.records_in<duties::Duty>(document.text)) {
    DutyView shown{duty.record,
                   sentences_of(duty.record.rule, desk.vietnamese),
                   sentences_of(duty.record.rule, desk.english),
                   {},
                   duty.position};
    for (const auto& kept : desk.store.records_in<duties::Assignment>(duty.record.id.text)) {
      const auto& given = kept.record;
      if (!sees_all && !reaches(reached, given.organisation, organisations, day)) continue;
      AssignmentView row;
      row.assignment = given.id.text;
      row.organisation = given.organisation;
      row.organisation_name = name_of(organisations, given.organisation);
      row.person = given.person.text;
      if (!given.person.empty()) row.person_name = name_of(names, given.person);
      row.from = given.from;
      row.to = given.to;
      row.moved_from = given.moved_from.text;
      row.note = given.note;
      row.version = kept.position;
      if (const auto receipt = desk.store.record<duties::Receipt>(given.id.text)) {
        row.received_at = receipt->record.at;
        row.received_by = name_of(names, receipt->record.by);
      }
      shown.assignments.push_back(std::move(row));
    }
    view.duties.push_back(std::move(shown));
  }
  std::stable_sort(view.duties.begin(), view.duties.end(), [](const auto& a, const auto& b) {
    return is_earlier_clause(a.duty.clause, b.duty.clause);
  });
  return view;
}

Result<KeptOutcome> record_duty(const DutyDesk& desk, const accounts::Caller& who,
                                const DutyInput& input, Instant now, const std::string& address) {
  auto duty = input.duty;
  if (duty.id.empty()) return fault("missing_field", {{"field", "duty"}});
  const Date day = local_day(now);
  const auto organisations = organisations_in(desk.store);
  const auto known = desk.store.record<duties::Duty>(duty.id.text);
  if (known) {
    duty.document = known->record.document;  // a duty stays with the document it was read from
    duty.simulated = known->record.simulated;
  } else {
    duty.simulated = who.account.simulated;
  }
  if (!duty.document.empty()) {
    const auto document = desk.store.record<duties::OfficialDocument>(duty.document.text);
    const DocumentSight sight(desk.store, who, organisations, day);
    if (!document || !sight.sees(duty.document))
      return fault("unknown_document", {{"document", duty.document.text}});
    if (!may_change(desk.store, who, Permission::AssignDuties, document->record, organisations,
                    day))
      return fault("not_allowed");
  }
  auto findings = duties::check_duty(duty);
  if (is_blocked(findings, {})) return KeptOutcome(std::move(findings));
  return keep_record(desk.store, act_of(who, "record_duty", "duty/" + duty.id.text, now, address),
                     duty, input.version)
      .map([](KeptView kept) { return KeptOutcome(std::move(kept)); });
}

}  // namespace sansang::acts
