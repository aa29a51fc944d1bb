// SPDX-License-Identifier: Apache-2.0
#include "acts/rounds/yearly_form.hpp"

#include <algorithm>
#include <cctype>

#include "documents/precision.hpp"
#include "store/duty_books.hpp"

namespace sansang::acts {
namespace {

/// The number at the end of "bg2023-12": the plan's duties are numbered in the order of its
/// clauses.
int number_of(const DutyId& duty) {
  const auto digits = duty.text.find_last_not_of("0123456789");
  const auto tail = digits == std::string::npos ? duty.text : duty.text.substr(digits + 1);
  return tail.empty() || tail.size() > 6 ? 0 : std::stoi(tail);
}

using Assignments = std::vector<duties::Assignment>;

/// Given to the addressee, or to one that it follows and that is not asked itself.
bool is_given_to(const duties::Assignment& assignment, const OrganisationId& addressee,
                 const RoundSight& sight, const duties::Round& round) {
  const auto& holder = assignment.organisation;
  if (holder == addressee) return true;
  const auto& asked = round.addressees;
  if (std::find(asked.begin(), asked.end(), holder) != asked.end()) return false;
  return sight.is_followed_by(holder, addressee);
}

/// The assignments of a duty that an addressee answers for, with those that they moved on to.
Assignments assignments_of(const RoundDesk& desk, const RoundSight& sight,
                           const duties::Round& round, const DutyId& duty,
                           const OrganisationId& addressee) {
  Assignments all, own;
  for (auto& kept : desk.store.records_in<duties::Assignment>(duty.text))
    all.push_back(std::move(kept.record));
  const auto is_own = [&](const Id<duties::Assignment>& id) {
    return std::any_of(own.begin(), own.end(), [&](const auto& each) { return each.id == id; });
  };
  for (std::size_t before = all.size() + 1; own.size() != before;) {
    before = own.size();
    for (const auto& each : all)
      if (!is_own(each.id) && (is_given_to(each, addressee, sight, round) ||
                               (!each.moved_from.empty() && is_own(each.moved_from))))
        own.push_back(each);
  }
  return own;
}

bool is_yearly(const duties::Round& round) {
  return round.kind == duties::RoundKind::YearlyReport && !round.document.empty();
}

std::string state_word(duties::ProgressState state, const documents::Sentences& sentences) {
  for (const auto& [each, name] : names_of(state))
    if (each == state) return sentences.text("progress_state." + std::string(name));
  return {};
}

void append(std::string& text, const std::string& more) {
  if (!more.empty()) text += (text.empty() ? "" : "; ") + more;
}

/// What the year's progress says of one duty.
struct Known {
  std::string result, evidence, source;
  void add(const store::Kept<duties::DutyProgress>& kept, Date day,
           const documents::Sentences& sentences) {
    const auto& progress = kept.record;
    auto line = documents::document_date(day) + ": " + state_word(progress.state, sentences);
    if (progress.done) line += " " + documents::Shown(sentences).percent(*progress.done);
    if (!progress.remark.empty()) line += " – " + progress.remark;
    append(result, line);
    append(evidence, progress.evidence);
    for (const auto& file : progress.files) append(evidence, file.name);
    source = sentences.text("round.prefill.progress", {{"version", std::to_string(kept.position)}});
  }
};

}  // namespace

std::string yearly_field(const DutyId& duty, std::string_view part) {
  return duty.text + "." + std::string(part);
}

std::vector<duties::Duty> duties_of_plan(store::Store& store, const OfficialDocumentId& plan) {
  std::vector<duties::Duty> all;
  for (auto& kept : store.records_in<duties::Duty>(plan.text))
    if (kept.record.rule.recurrence != duties::Recurrence::Yearly)
      all.push_back(std::move(kept.record));
  std::sort(all.begin(), all.end(), [](const duties::Duty& a, const duties::Duty& b) {
    return std::pair(number_of(a.id), a.id) < std::pair(number_of(b.id), b.id);
  });
  return all;
}

std::vector<duties::FormField> yearly_form(const std::vector<duties::Duty>& duties,
                                           const documents::Sentences& sentences) {
  std::vector<duties::FormField> form;
  for (const auto& duty : duties)
    for (const auto part : yearly_parts) {
      duties::FormField field;
      field.name = yearly_field(duty.id, part);
      // A finding names the label alone, so the label says of which clause it is.
      field.label = sentences.text("round.yearly." + std::string(part), {{"clause", duty.clause}});
      field.clause = duty.clause + ". " + duty.text;
      form.push_back(std::move(field));
    }
  return form;
}

bool is_of_year(Date event, Date cut_off) {
  const std::chrono::year_month_day end{cut_off};
  const auto before = end - std::chrono::years{1};
  // 29 February has no day a year before: the last one of that month stands for it.
  const Date first =
      before.ok() ? Date(before) : Date(before.year() / before.month() / std::chrono::last);
  return first < event && event <= cut_off;
}

duties::Round asked_round(const RoundDesk& desk, const RoundSight& sight,
                          const duties::Round& round, const OrganisationId& addressee) {
  if (!is_yearly(round)) return round;
  auto asked = round;
  std::erase_if(asked.form, [&](const duties::FormField& field) {
    const DutyId duty(field.name.substr(0, field.name.rfind('.')));
    return assignments_of(desk, sight, round, duty, addressee).empty();
  });
  if (asked.form.empty()) asked.form = round.form;
  for (auto& field : asked.form) field.required = field.name.ends_with(".result");
  return asked;
}

std::vector<PrefilledAnswer> known_answers(const RoundDesk& desk, const RoundSight& sight,
                                           const duties::Round& round,
                                           const OrganisationId& addressee) {
  std::vector<PrefilledAnswer> answers;
  if (!is_yearly(round)) return answers;
  const Date cut_off = round.cut_off.value_or(local_day(round.due));
  for (const auto& duty : duties_of_plan(desk.store, round.document)) {
    Known known;
    for (const auto& assignment : assignments_of(desk, sight, round, duty.id, addressee))
      for (const auto& kept : desk.store.records_in<duties::DutyProgress>(assignment.id.text)) {
        const Date day = kept.record.occurrence.value_or(local_day(kept.record.at));
        if (is_of_year(day, cut_off)) known.add(kept, day, desk.sentences);
      }
    if (known.result.empty()) continue;
    answers.push_back({yearly_field(duty.id, "result"), known.result, known.source});
    if (!known.evidence.empty())
      answers.push_back({yearly_field(duty.id, "evidence"), known.evidence, known.source});
  }
  return answers;
}

}  // namespace sansang::acts
