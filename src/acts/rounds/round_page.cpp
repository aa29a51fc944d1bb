// SPDX-License-Identifier: Apache-2.0
#include "acts/rounds/round_page.hpp"

#include <algorithm>
#include <tuple>

#include "acts/duties/duty_desk.hpp"
#include "acts/rounds/yearly_form.hpp"

namespace sansang::acts {
namespace {

using duties::SubmissionState;
using Entries = std::vector<store::Kept<duties::Submission>>;

std::vector<duties::Submission> records_in(const Entries& entries) {
  std::vector<duties::Submission> records;
  for (const auto& entry : entries) records.push_back(entry.record);
  return records;
}

RoundCounts counts_of(const duties::RoundSummary& summary) {
  RoundCounts counts{static_cast<std::int64_t>(summary.rows.size()),
                     summary.submitted,
                     summary.returned,
                     summary.accepted,
                     summary.missing,
                     summary.late,
                     0};
  for (const auto& row : summary.rows)
    counts.on_behalf += row.source != duties::AnswerSource::Own && !row.submission.empty();
  return counts;
}

EntryView entry_view(const store::Kept<duties::Submission>& entry, const RoundSight& sight,
                     const duties::AddresseeRow& row) {
  const auto& record = entry.record;
  EntryView view{record, entry.position, entry.at, sight.name(entry.actor), {}, {}, {}, false};
  view.taken_by_name = sight.name(record.taken_by);
  view.decided_by_name = sight.name(record.decided_by);
  view.preferred_by_name = sight.name(record.preferred_by);
  view.counts = record.id == row.submission;
  return view;
}

AddresseeView addressee_view(const RoundDesk& desk, const RoundSight& sight,
                             const duties::Round& round, const duties::AddresseeRow& row,
                             const Entries& entries) {
  AddresseeView view;
  view.organisation = row.organisation;
  view.name = sight.name(row.organisation);
  view.answered_by = sight.successors(row.organisation);
  view.row = row;
  view.may_answer = sight.may_answer(row.organisation);
  view.may_type = sight.may_type(row.organisation);
  for (const auto& field : asked_round(desk, sight, round, row.organisation).form)
    view.fields.push_back(field.name);
  for (const auto& entry : entries)
    if (entry.record.organisation == row.organisation)
      view.entries.push_back(entry_view(entry, sight, row));
  if (view.may_answer || view.may_type)
    view.prefilled = known_answers(desk, sight, round, row.organisation);
  return view;
}

/// Waits for the caller to answer; or to be decided on.
bool waits(const RoundBrief& brief) {
  if (brief.closed_at) return false;
  const bool is_own_turn = brief.own_state && *brief.own_state != SubmissionState::Submitted &&
                           *brief.own_state != SubmissionState::Accepted;
  return is_own_turn || (brief.may_review && brief.counts.submitted > 0);
}

RoundBrief brief_of(const RoundDesk& desk, const RoundSight& sight, const duties::Round& round,
                    Instant now) {
  const auto summary = duties::summary_of(round, records_in(entries_of(desk, round.id)), now);
  RoundBrief brief;
  brief.round = round.id;
  brief.kind = round.kind;
  brief.title = round.title;
  brief.opened_by_name = sight.name(round.opened_by);
  brief.opened_at = round.opened_at;
  brief.due = round.due;
  brief.closed_at = round.closed_at;
  brief.may_review = sight.may_review(round);
  brief.counts = counts_of(summary);
  brief.simulated = round.simulated;
  for (const auto& row : summary.rows)
    if (!brief.own_state && sight.may_answer(row.organisation)) brief.own_state = row.state;
  return brief;
}

}  // namespace

RoundList round_list(const RoundDesk& desk, const accounts::Caller& who, Instant now) {
  const RoundSight sight(desk.store, who, local_day(now));
  RoundList list{now, sight.may_open(), {}};
  for (const auto& kept : desk.store.records<duties::Round>())
    if (const auto seen = seen_round(desk, sight, kept.record.id))
      list.rounds.push_back(brief_of(desk, sight, seen->record, now));
  std::sort(list.rounds.begin(), list.rounds.end(), [](const auto& a, const auto& b) {
    const auto order = [](const RoundBrief& brief) {
      // Open ones by the next deadline, closed ones the newest first.
      const auto time = brief.due.time_since_epoch().count();
      const bool is_closed = brief.closed_at.has_value();
      return std::tuple(is_closed, !waits(brief), is_closed ? -time : time, brief.round);
    };
    return order(a) < order(b);
  });
  return list;
}

RoundPage page_of(const RoundDesk& desk, const RoundSight& sight,
                  const store::Kept<duties::Round>& round, Instant now) {
  const auto entries = entries_of(desk, round.record.id);
  const auto summary = duties::summary_of(round.record, records_in(entries), now);
  RoundPage page;
  page.now = now;
  page.round = round.record;
  page.version = round.position;
  page.opened_by_name = sight.name(round.record.opened_by);
  if (const auto document = desk.store.record<duties::OfficialDocument>(round.record.document.text))
    page.document_number = document->record.number;
  page.may_review = sight.may_review(round.record);
  page.may_print = sight.may_print() && sight.sees_all(round.record);
  page.counts = counts_of(summary);
  for (const auto& row : summary.rows)
    page.addressees.push_back(addressee_view(desk, sight, round.record, row, entries));
  if (sight.sees_all(round.record)) page.totals = summary.totals;
  return page;
}

Result<RoundPage> round_page(const RoundDesk& desk, const accounts::Caller& who, const RoundId& id,
                             Instant now) {
  const RoundSight sight(desk.store, who, local_day(now));
  const auto round = seen_round(desk, sight, id);
  if (!round) return tl::unexpected(round.error());
  return page_of(desk, sight, *round, now);
}

RoundChoices round_choices(const RoundDesk& desk, const accounts::Caller& who, Instant now) {
  const RoundSight sight(desk.store, who, local_day(now));
  RoundChoices choices;
  choices.now = now;
  for (const auto& ready : desk.forms)
    if (ready.rule.holds_on(sight.day()))
      choices.forms.push_back(
          {ready.id, ready.kind, ready.title, ready.note, ready.form, ready.addressee_kinds});
  for (const auto& each : sight.organisations().alive_on(sight.day())) {
    if (!sight.may_ask(each.id)) continue;
    for (const auto& [kind, word] : names_of(each.kind))
      if (kind == each.kind)
        choices.organisations.push_back({each.id, each.name, std::string(word)});
  }
  std::sort(choices.organisations.begin(), choices.organisations.end(),
            [](const auto& a, const auto& b) {
              return std::tie(a.kind, a.name) < std::tie(b.kind, b.name);
            });
  const DocumentSight documents(desk.store, who, sight.organisations(), sight.day());
  for (const auto& kept : desk.store.records<duties::OfficialDocument>())
    if (documents.sees(kept.record.id))
      choices.documents.push_back({kept.record.id, kept.record.number, kept.record.subject});
  return choices;
}

}  // namespace sansang::acts
