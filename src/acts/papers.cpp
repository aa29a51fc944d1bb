// SPDX-License-Identifier: Apache-2.0
#include "acts/papers.hpp"

#include <algorithm>
#include <map>

#include "acts/paper_facts.hpp"
#include "acts/supply_plan.hpp"

namespace sansang::acts {
namespace {

/// Days after the cut-off that a paper shows of the forecast.
const std::vector<int> letter_days{1, 7, 14};
const std::vector<int> report_days{1, 7, 14, 21};

documents::Letterhead letterhead_of(const store::Office& office, const store::PaperKind& kind,
                                    Instant cut_off) {
  documents::Letterhead head;
  head.superior_body = office.superior_body;
  head.issuing_body = office.issuing_body;
  head.symbol = kind.symbol;
  head.place = office.place;
  head.year = static_cast<int>(std::chrono::year_month_day{local_day(cut_off)}.year());
  head.recipients = kind.recipients;
  head.signing_authority = office.signing_authority;
  return head;
}

documents::SupplyLetterContent letter_content(const PaperDesk& papers,
                                              const store::VisibleFacilities& seen,
                                              const store::StoredPlan& stored,
                                              const store::Office& office) {
  const auto view = plan_view(papers.desk, seen, stored);
  documents::SupplyLetterContent content;
  content.letterhead = letterhead_of(office, office.letter, stored.made_at);
  content.issuer = office.issuer;
  content.addressees = office.letter.addressees;
  if (office.legal_basis_from <= stored.first_day) content.legal_basis = office.legal_basis;
  auto lines =
      paper_lines(papers.desk, situations(papers.desk, seen, stored.made_at, stored.computed_from),
                  stored.computed_from, papers.sentences);
  content.basis = {stored.made_at, stored.computed_from, lines.simulated};
  content.facilities = std::move(lines.facilities);
  content.missing = std::move(lines.missing);
  content.first_day = stored.first_day;
  content.last_day = stored.first_day + plan_length - std::chrono::days{1};
  auto forecast =
      paper_forecast(papers.desk, seen, stored.made_at, stored.computed_from, letter_days);
  content.forecast = std::move(forecast.lines);
  content.scores = std::move(forecast.scores);
  content.deliveries = proposed_deliveries(view, papers.sentences);
  content.unmet = unmet_demand(view, papers.sentences);
  return content;
}

void count_reports(const std::vector<FacilitySituation>& all, ReportingWeek week, Date until,
                   documents::WeeklyReportContent& content) {
  const auto days = (until - week.monday).count() + 1;
  for (const auto& s : all) {
    content.reports_expected += days;
    for (const auto& fact : s.facts) {
      if (fact.reported_for < week.monday || fact.reported_for > until) continue;
      ++content.reports_received;
      content.reports_late += local_day(fact.received_at) > fact.reported_for;
    }
  }
}

}  // namespace

Result<documents::OfficialDocument> supply_letter_of(const PaperDesk& papers,
                                                     const accounts::Caller& who,
                                                     const std::optional<PlanId>& plan) {
  const auto stored = stored_plan(papers.desk.store, plan);
  if (!stored) return tl::unexpected(stored.error());
  const auto seen = accounts::visible(who, accounts::Permission::PrintDocuments);
  const auto province = accounts::province_of(who, accounts::Permission::PrintDocuments);
  const auto* office = store::office_on(papers.offices, province, stored->first_day);
  if (!office) return fault("unknown_office", {{"province", province}});
  return documents::supply_letter(letter_content(papers, seen, *stored, *office), papers.sentences);
}

Result<documents::OfficialDocument> weekly_report_of(const PaperDesk& papers,
                                                     const accounts::Caller& who,
                                                     ReportingWeek week, Instant now,
                                                     LedgerPosition as_of) {
  const auto province = accounts::province_of(who, accounts::Permission::PrintDocuments);
  const auto* office = store::office_on(papers.offices, province, week.monday);
  if (!office) return fault("unknown_office", {{"province", province}});
  const Instant end_of_week = at_local_time(week.sunday() + std::chrono::days{1}, {});
  const Instant cut_off = std::min(now, end_of_week - std::chrono::seconds{1});
  const auto seen = accounts::visible(who, accounts::Permission::PrintDocuments);
  const auto all = situations(papers.desk, seen, cut_off, as_of);
  documents::WeeklyReportContent content;
  content.letterhead = letterhead_of(*office, office->report, cut_off);
  content.issuer = office->issuer;
  content.addressees = office->report.addressees;
  auto lines = paper_lines(papers.desk, all, as_of, papers.sentences);
  content.basis = {cut_off, std::min(as_of, papers.desk.store.position()), lines.simulated};
  content.week = week;
  content.facilities = std::move(lines.facilities);
  content.missing = std::move(lines.missing);
  const auto before = situations(papers.desk, seen, cut_off - std::chrono::days{7}, as_of);
  std::map<std::string, Hours> then;
  for (const auto& s : before)
    if (s.now.left) then[s.facility.name] = s.now.left->p10;
  for (auto& line : content.facilities)
    if (const auto at = then.find(line.name); at != then.end()) line.p10_week_before = at->second;
  content.alerts = std::move(lines.alerts);
  auto forecast = paper_forecast(papers.desk, seen, cut_off, as_of, report_days);
  content.forecast = std::move(forecast.lines);
  content.scores = std::move(forecast.scores);
  count_reports(all, week, local_day(cut_off), content);
  return documents::weekly_report(content, papers.sentences);
}

}  // namespace sansang::acts
