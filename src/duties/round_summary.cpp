// SPDX-License-Identifier: Apache-2.0
#include "duties/round_summary.hpp"

#include <algorithm>
#include <map>

namespace sansang::duties {
namespace {

using Entries = std::map<OrganisationId, std::vector<Submission>>;

bool is_missing(SubmissionState state) {
  return state == SubmissionState::NotBegun || state == SubmissionState::Draft;
}

bool counts(const Submission& submission) {
  return submission.state == SubmissionState::Submitted ||
         submission.state == SubmissionState::Accepted;
}

AddresseeRow row_of(const OrganisationId& organisation, const std::vector<Submission>& entries,
                    const Round& round, Instant now) {
  AddresseeRow row;
  row.organisation = organisation;
  if (const auto* entry = counting(entries)) {
    row.state = entry->state;
    row.submitted_at = entry->submitted_at;
    row.source = entry->source;
    row.submission = entry->id;
    row.undecided = !entry->preferred && std::count_if(entries.begin(), entries.end(), counts) > 1;
    row.late = entry->first_submitted_at && *entry->first_submitted_at > round.due;
  }
  row.late = row.late || (is_missing(row.state) && now > round.due);
  return row;
}

std::optional<double> number_in(const FormField& field, const Submission& submission) {
  const auto* value = answer_to(field.name, submission.answers);
  if (!value) return std::nullopt;
  if (field.kind == FieldKind::Decimal) return decimal_number(*value);
  const auto whole = whole_number(*value);
  return whole ? std::optional(static_cast<double>(*whole)) : std::nullopt;
}

FieldTotal total_of(const FormField& field, const Round& round, const Entries& entries) {
  FieldTotal total{field.name, field.unit, std::nullopt, 0, 0};
  for (const auto& addressee : round.addressees) {
    const auto at = entries.find(addressee);
    const auto* entry = at == entries.end() ? nullptr : counting(at->second);
    const auto number = entry && counts(*entry) ? number_in(field, *entry) : std::nullopt;
    if (number) {
      total.total = total.total.value_or(0.0) + *number;
      ++total.answered;
    } else {
      ++total.unanswered;
    }
  }
  return total;
}

void count(const AddresseeRow& row, RoundSummary& summary) {
  switch (row.state) {
    case SubmissionState::NotBegun:
    case SubmissionState::Draft:
      ++summary.missing;
      break;
    case SubmissionState::Submitted:
      ++summary.submitted;
      break;
    case SubmissionState::Returned:
      ++summary.returned;
      break;
    case SubmissionState::Accepted:
      ++summary.accepted;
      break;
  }
  if (row.late) ++summary.late;
}

}  // namespace

RoundSummary summary_of(const Round& round, const std::vector<Submission>& submissions,
                        Instant now) {
  Entries entries;
  for (const auto& submission : submissions)
    if (submission.round == round.id) entries[submission.organisation].push_back(submission);
  RoundSummary summary;
  for (const auto& addressee : round.addressees) {
    summary.rows.push_back(row_of(addressee, entries[addressee], round, now));
    count(summary.rows.back(), summary);
  }
  for (const auto& field : round.form)
    if (field.kind == FieldKind::Whole || field.kind == FieldKind::Decimal)
      summary.totals.push_back(total_of(field, round, entries));
  return summary;
}

}  // namespace sansang::duties
