// SPDX-License-Identifier: Apache-2.0
#include "acts/rounds/round_papers.hpp"

#include "acts/rounds/yearly_form.hpp"
#include "documents/yearly_report.hpp"
#include "duties/official_document.hpp"
#include "store/duty_books.hpp"

namespace sansang::acts {
namespace {

/// The round with its page, for whoever sees all of it.
Result<RoundPage> whole_page(const RoundDesk& desk, const RoundSight& sight, const RoundId& id,
                             Instant now) {
  const auto seen = seen_round(desk, sight, id);
  if (!seen) return tl::unexpected(seen.error());
  if (!sight.sees_all(seen->record)) return fault("unknown_round", {{"round", id.text}});
  return page_of(desk, sight, *seen, now);
}

const EntryView* counting_entry(const AddresseeView& addressee) {
  for (const auto& entry : addressee.entries)
    if (entry.counts) return &entry;
  return nullptr;
}

std::vector<documents::RoundUnit> units_of(const RoundPage& page) {
  std::vector<documents::RoundUnit> units;
  for (const auto& addressee : page.addressees) {
    documents::RoundUnit unit{addressee.name, addressee.row, {}, {}, {}, {}};
    if (const auto* entry = counting_entry(addressee)) {
      unit.answers = entry->submission.answers;
      if (entry->submission.source != duties::AnswerSource::Own) {
        unit.told_by = entry->submission.told_by;
        unit.taken_by = entry->taken_by_name;
        unit.taken_at = entry->submission.taken_at;
      }
    }
    units.push_back(std::move(unit));
  }
  return units;
}

documents::Letterhead letterhead_of(const store::Office& office, Instant now) {
  documents::Letterhead head;
  head.superior_body = office.superior_body;
  head.issuing_body = office.issuing_body;
  head.symbol = office.report.symbol;
  head.place = office.place;
  head.year = static_cast<int>(std::chrono::year_month_day{local_day(now)}.year());
  head.recipients = office.report.recipients;
  head.signing_authority = office.signing_authority;
  return head;
}

documents::OfficialDocument table_paper(const RoundPapers& papers, const store::Office& office,
                                        const RoundPage& page) {
  documents::RoundTableContent content;
  content.letterhead = letterhead_of(office, page.now);
  content.issuer = office.issuer;
  content.addressees = office.report.addressees;
  // A table goes back to whoever asked for it.
  if (const auto asking =
          papers.desk.store.record<duties::OfficialDocument>(page.round.document.text);
      asking && asking->record.direction == duties::DocumentDirection::Incoming)
    content.addressees = {asking->record.issuer};
  content.round = page.round;
  content.asked_by = page.document_number;
  content.units = units_of(page);
  content.totals = page.totals;
  content.basis = {page.now, papers.desk.store.position(), page.round.simulated};
  return documents::round_table(content, papers.desk.sentences);
}

std::string answer(const duties::Submission& submission, const DutyId& duty,
                   std::string_view part) {
  const auto* value = duties::answer_to(yearly_field(duty, part), submission.answers);
  return value ? *value : std::string();
}

bool is_given(const EntryView& entry) {
  return entry.submission.state == duties::SubmissionState::Submitted ||
         entry.submission.state == duties::SubmissionState::Accepted;
}

std::vector<documents::YearlyLine> lines_about(const DutyId& duty, const RoundPage& page) {
  std::vector<documents::YearlyLine> lines;
  for (const auto& addressee : page.addressees) {
    const auto* entry = counting_entry(addressee);
    if (!entry || !is_given(*entry)) continue;
    const auto& given = entry->submission;
    documents::YearlyLine line{
        addressee.answered_by.empty() ? addressee.name : addressee.answered_by,
        entry->version,
        answer(given, duty, "result"),
        answer(given, duty, "difficulty"),
        answer(given, duty, "proposal"),
        answer(given, duty, "evidence"),
        given.source != duties::AnswerSource::Own};
    if (!(line.result + line.difficulty + line.proposal + line.evidence).empty())
      lines.push_back(std::move(line));
  }
  return lines;
}

documents::OfficialDocument yearly_paper(const RoundPapers& papers, const store::Office& office,
                                         const RoundPage& page) {
  documents::YearlyReportContent content;
  content.letterhead = letterhead_of(office, page.now);
  content.issuer = office.issuer;
  content.addressees = office.report.addressees;
  content.cut_off = page.round.cut_off.value_or(local_day(page.round.due));
  content.year = static_cast<int>(std::chrono::year_month_day{content.cut_off}.year());
  content.plan = page.round.title;
  if (const auto plan =
          papers.desk.store.record<duties::OfficialDocument>(page.round.document.text)) {
    content.plan = papers.desk.sentences.text("round.plan", {{"subject", plan->record.subject}});
  }
  for (const auto& duty : duties_of_plan(papers.desk.store, page.round.document))
    content.clauses.push_back({duty.clause, duty.text, lines_about(duty.id, page)});
  for (const auto& addressee : page.addressees)
    content.contributors.push_back({addressee.name, addressee.row.state, addressee.answered_by});
  content.basis = {page.now, papers.desk.store.position(), page.round.simulated};
  return documents::yearly_report(content, papers.desk.sentences);
}

}  // namespace

Result<documents::OfficialDocument> round_paper(const RoundPapers& papers,
                                                const accounts::Caller& who, const RoundId& id,
                                                Instant now) {
  const RoundSight sight(papers.desk.store, who, local_day(now));
  const auto page = whole_page(papers.desk, sight, id, now);
  if (!page) return tl::unexpected(page.error());
  const auto* opener = sight.organisations().find(page->round.opened_by);
  const std::string province = opener ? opener->province : "";
  const auto* office = store::office_on(papers.offices, province, local_day(now));
  if (!office) return fault("unknown_office", {{"province", province}});
  const bool is_yearly =
      page->round.kind == duties::RoundKind::YearlyReport && !page->round.document.empty();
  return is_yearly ? yearly_paper(papers, *office, *page) : table_paper(papers, *office, *page);
}

Result<documents::PlainTable> round_rows(const RoundDesk& desk, const accounts::Caller& who,
                                         const RoundId& id, Instant now) {
  const RoundSight sight(desk.store, who, local_day(now));
  const auto page = whole_page(desk, sight, id, now);
  if (!page) return tl::unexpected(page.error());
  return documents::table_of_round(page->round, units_of(*page), desk.sentences);
}

}  // namespace sansang::acts
