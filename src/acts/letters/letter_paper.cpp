// SPDX-License-Identifier: Apache-2.0
#include "acts/letters/letter_paper.hpp"

#include "acts/supply_plan.hpp"
#include "documents/docx.hpp"

namespace sansang::acts {
namespace {

constexpr std::chrono::days one_week{7};
constexpr auto word_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

Result<Paper> letter_of_plan(const PaperDesk& papers, const accounts::Caller& who,
                             const PaperSource& source) {
  const auto stored = stored_plan(papers.desk.store, source.plan);
  if (!stored) return tl::unexpected(stored.error());
  auto document = supply_letter_of(papers, who, stored->id);
  if (!document) return tl::unexpected(document.error());
  const Date day = local_day(stored->made_at);
  // Stock is of the newest reading and use of the days before it; a week of them says most.
  return Paper{std::move(*document), stored->computed_from, stored->id,
               stored->made_at,      day - one_week,        day};
}

Result<Paper> report_of_week(const PaperDesk& papers, const accounts::Caller& who,
                             const PaperSource& source) {
  const auto week = ReportingWeek::containing(source.week_start.value_or(local_day(source.at)));
  const auto as_of = source.as_of.value_or(papers.desk.store.position());
  auto document = weekly_report_of(papers, who, week, source.at, as_of);
  if (!document) return tl::unexpected(document.error());
  const Instant end = at_local_time(week.sunday() + std::chrono::days{1}, {});
  const Instant cut_off = std::min(source.at, end - std::chrono::seconds{1});
  return Paper{std::move(*document),
               as_of,
               {},
               cut_off,
               week.monday,
               std::min(week.sunday(), local_day(cut_off))};
}

}  // namespace

PaperSource source_of(const duties::LetterDraft& letter) {
  PaperSource source{letter.paper, std::nullopt, letter.figures_from, {}, letter.computed_from};
  if (letter.figures_at) source.at = *letter.figures_at;
  if (!letter.plan.empty()) source.plan = letter.plan;
  return source;
}

Result<Paper> paper_of(const PaperDesk& papers, const accounts::Caller& who,
                       const PaperSource& source) {
  if (source.paper != supply_letter && source.paper != weekly_report)
    return fault("unknown_paper", {{"paper", source.paper}});
  if (!accounts::may(who, accounts::Permission::PrintDocuments)) return fault("not_allowed");
  return source.paper == supply_letter ? letter_of_plan(papers, who, source)
                                       : report_of_week(papers, who, source);
}

store::Attachment attach_paper(const LetterDesk& desk, Paper paper,
                               const std::optional<duties::SignerAuthority>& signer,
                               duties::LetterDraft& letter) {
  const bool is_report = letter.paper == weekly_report;
  letter.document_kind = is_report ? duties::DocumentKind::Report : duties::DocumentKind::Letter;
  if (letter.title.empty()) letter.title = paper.document.subject;
  if (letter.recipients.empty()) letter.recipients = paper.document.recipients;
  paper.document.recipients = letter.recipients;
  if (signer) {
    paper.document.signing_authority = duties::signing_block(*signer);
    paper.document.signatory = signer->full_name;
  }
  letter.computed_from = paper.computed_from;
  letter.plan = paper.plan;
  letter.figures_at = paper.figures_at;
  letter.figures_from = paper.from;
  letter.figures_to = paper.to;
  auto file = store::attachment_of(documents::docx(paper.document, desk.layout), word_type);
  const std::string name = is_report ? "bao-cao-tuan-oxy-" : "cong-van-cung-ung-oxy-";
  letter.file =
      duties::AttachedFile{file.hash, name + iso_date(local_day(paper.figures_at)) + ".docx"};
  return file;
}

}  // namespace sansang::acts
