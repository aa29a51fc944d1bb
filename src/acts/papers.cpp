// SPDX-License-Identifier: Apache-2.0
#include "acts/papers.hpp"

#include <algorithm>
#include <map>

#include "acts/demand_forecast.hpp"
#include "acts/supply_plan.hpp"
#include "documents/supply_letter.hpp"
#include "documents/weekly_report.hpp"

namespace sansang::acts {
namespace {

using documents::FacilityLine;

constexpr std::chrono::days forecast_shown{14};

/// "name=value" pairs as the placeholders of a sentence.
std::string sentence_of(const ExplanationStep& step, const documents::Sentences& sentences) {
  Parameters parameters;
  for (const auto& pair : step.parameters) {
    const auto equals = pair.find('=');
    parameters.emplace_back(pair.substr(0, equals), pair.substr(equals + 1));
  }
  return sentences.text(step.code, parameters);
}

std::string sentence_of(const std::vector<ExplanationStep>& steps,
                        const documents::Sentences& sentences) {
  std::string text;
  for (const auto& step : steps)
    text += (text.empty() ? "" : "; ") + sentence_of(step, sentences);
  return text;
}

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

FacilityLine line_of(const FacilitySituation& s) {
  FacilityLine line;
  line.name = s.facility.name;
  if (s.now.counted)
    line.stock = Known<OxygenMass>(*s.now.counted->stock, s.now.counted->read_at,
                                   s.now.counted->source);
  if (s.now.demand && s.now.last)
    line.use = Known<CubicMetresPerDay>(s.now.demand->median(), s.now.last->read_at,
                                        s.now.last->source);
  if (s.now.left) line.cover = documents::CoverHours{s.now.left->p10, s.now.left->p50};
  return line;
}

struct Lines {
  std::vector<FacilityLine> facilities;
  std::vector<documents::MissingUnit> missing;
  bool simulated = false;
};

/// One line a facility; those whose newest report is older than the rhythm allows are missing.
Lines lines_of(const std::vector<FacilitySituation>& all) {
  Lines lines;
  for (const auto& s : all) {
    lines.facilities.push_back(line_of(s));
    lines.simulated = lines.simulated || s.facility.simulated;
    if (!s.now.is_fresh)
      lines.missing.push_back({s.facility.name, s.now.last ? std::optional(s.now.last->read_at)
                                                           : std::nullopt});
  }
  return lines;
}

template <class Content>
void add_forecast(const Desk& desk, const accounts::Account& who, Instant now,
                  store::LedgerPosition as_of, Content& content) {
  const auto view = demand_forecast(desk, who, std::nullopt, now, as_of);
  if (!view) return;
  for (const auto& day : view->days)
    if (day.day <= view->origin + forecast_shown)
      content.forecast.push_back({day.day, day.p10, day.p50, day.p90});
  for (const auto& score : view->scores)
    if (score.origins > 0)
      content.scores.push_back({static_cast<int>(score.horizon_days), score.origins,
                                score.relative_wis, Share(score.coverage80)});
}

documents::SupplyLetterContent letter_content(const PaperDesk& papers,
                                              const accounts::Account& who,
                                              const store::StoredPlan& stored,
                                              const store::Office& office) {
  const auto view = plan_view(papers.desk, who, stored);
  documents::SupplyLetterContent content;
  content.letterhead = letterhead_of(office, office.letter, stored.made_at);
  content.issuer = office.issuer;
  content.addressees = office.letter.addressees;
  if (office.legal_basis_from <= stored.first_day) content.legal_basis = office.legal_basis;
  auto lines = lines_of(situations(papers.desk, accounts::visible(who), stored.made_at,
                                   stored.computed_from));
  content.basis = {stored.made_at, stored.computed_from, lines.simulated};
  content.facilities = std::move(lines.facilities);
  content.missing = std::move(lines.missing);
  content.first_day = stored.first_day;
  content.last_day = stored.first_day + plan_length - std::chrono::days{1};
  add_forecast(papers.desk, who, stored.made_at, stored.computed_from, content);
  for (const auto& delivery : view.deliveries)
    content.deliveries.push_back({delivery.arrive, delivery.from_name, delivery.to_name,
                                  mass_of(delivery.amount),
                                  papers.sentences.text(delivery.decided_by),
                                  sentence_of(delivery.because, papers.sentences)});
  for (const auto& shortage : view.shortages)
    content.unmet.push_back({shortage.name, shortage.day, shortage.day,
                             mass_of(shortage.critical + shortage.deferrable),
                             sentence_of(shortage.because, papers.sentences)});
  return content;
}

/// Alerts of the province as finished sentences, worst first.
std::vector<documents::AlertLine> alert_lines(const PaperDesk& papers,
                                              const std::vector<FacilitySituation>& all,
                                              store::LedgerPosition as_of) {
  std::map<FacilityId, std::string> names;
  for (const auto& s : all) names[s.facility.id] = s.facility.name;
  auto states =
      papers.desk.store.alerts(store::VisibleFacilities::everything(), true, as_of);
  std::stable_sort(states.begin(), states.end(),
                   [](const auto& a, const auto& b) { return a.grade > b.grade; });
  std::vector<documents::AlertLine> lines;
  for (const auto& state : states)
    if (const auto at = names.find(state.facility); at != names.end())
      lines.push_back({at->second, papers.sentences.text(state.sentence,
                                                         oxygen::evidence_of(state.evidence))});
  return lines;
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
                                                     const accounts::Account& who,
                                                     const std::optional<PlanId>& plan) {
  const auto stored = stored_plan(papers.desk.store, plan);
  if (!stored) return tl::unexpected(stored.error());
  const auto* office = store::office_on(papers.offices, who.scope.province, stored->first_day);
  if (!office) return fault("unknown_office", {{"province", who.scope.province}});
  return documents::supply_letter(letter_content(papers, who, *stored, *office),
                                  papers.sentences);
}

Result<documents::OfficialDocument> weekly_report_of(const PaperDesk& papers,
                                                     const accounts::Account& who,
                                                     ReportingWeek week, Instant now,
                                                     store::LedgerPosition as_of) {
  const auto* office = store::office_on(papers.offices, who.scope.province, week.monday);
  if (!office) return fault("unknown_office", {{"province", who.scope.province}});
  const Instant end_of_week = at_local_time(week.sunday() + std::chrono::days{1}, {});
  const Instant cut_off = std::min(now, end_of_week - std::chrono::seconds{1});
  const auto seen = accounts::visible(who);
  const auto all = situations(papers.desk, seen, cut_off, as_of);
  documents::WeeklyReportContent content;
  content.letterhead = letterhead_of(*office, office->report, cut_off);
  content.issuer = office->issuer;
  content.addressees = office->report.addressees;
  auto lines = lines_of(all);
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
  content.alerts = alert_lines(papers, all, as_of);
  add_forecast(papers.desk, who, cut_off, as_of, content);
  count_reports(all, week, local_day(cut_off), content);
  return documents::weekly_report(content, papers.sentences);
}

}  // namespace sansang::acts
