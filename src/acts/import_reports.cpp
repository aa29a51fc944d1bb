// SPDX-License-Identifier: Apache-2.0
#include "acts/import_reports.hpp"

#include <algorithm>
#include <map>

#include "acts/evaluate_alerts.hpp"
#include "store/audit.hpp"

namespace sansang::acts {
namespace {

using oxygen::DailyReport;

/// What a facility's rows are checked against: its equipment and its standing reports by day.
struct Bench {
  FacilitySituation situation;
  std::map<Date, DailyReport> standing;
};
using Benches = std::map<FacilityId, Bench>;

Benches benches_of(const Desk& desk, Instant now) {
  Benches benches;
  for (auto& s : situations(desk, store::VisibleFacilities::everything(), now)) {
    const auto id = s.facility.id;
    benches[id].situation = std::move(s);
  }
  return benches;
}

documents::FacilityForms forms_of(const Desk& desk, const Benches& benches) {
  documents::FacilityForms forms;
  for (const auto& facility : desk.store.facilities(store::VisibleFacilities::everything()))
    if (facility.reports_through) forms[facility.id].reports_through = facility.reports_through;
  for (const auto& [id, bench] : benches)
    forms[id].lines = oxygen::expected_lines(bench.situation.equipment, desk.rules.sizes);
  return forms;
}

/// Fills in the standing reports that the rows of one facility may meet.
void recall(const Desk& desk, const FacilityId& facility, Date first, Date last, Bench& bench) {
  for (auto& stored : desk.store.reports_of(facility, {first - oxygen::situation_memory, last}))
    if (!stored.superseded)
      bench.standing.insert_or_assign(stored.report.reported_for, std::move(stored.report));
}

/// The same for the same statement, whoever imports it and whenever.
ReportId id_of(const DailyReport& report) {
  store::AppendReport statement;
  statement.report.facility = report.facility;
  statement.report.reported_for = report.reported_for;
  statement.report.read_at = report.read_at;
  statement.report.lines = report.lines;
  statement.report.census = report.census;
  statement.report.oxygen_beds_occupied = report.oxygen_beds_occupied;
  statement.report.icu_beds_occupied = report.icu_beds_occupied;
  constexpr std::size_t digits = 32;
  return ReportId("import-" + store::hash_of_changes({statement}).substr(0, digits));
}

oxygen::CheckContext context_of(const Desk& desk, const Bench& bench, Date day, Instant now) {
  oxygen::CheckContext context;
  context.lines = oxygen::expected_lines(bench.situation.equipment, desk.rules.sizes);
  const auto at = bench.standing.lower_bound(day);
  if (at != bench.standing.begin()) context.previous = std::prev(at)->second;
  if (at != bench.standing.end() && at->first == day) context.filed = at->second.id;
  if (const auto& demand = bench.situation.now.demand) context.use = demand->median();
  context.now = now;
  return context;
}

/// Old figures are late by nature, and a table made elsewhere may have fewer columns than the form.
bool told_only(const std::string& code) {
  return code == "late_report" || code == "census_incomplete";
}

/// The findings of one row at its cells, its doubts answered with the reason of the row.
std::vector<Finding> judged(const Desk& desk, const Bench& bench, documents::ReportRow& row,
                            Instant now) {
  const auto context = context_of(desk, bench, row.report.reported_for, now);
  auto findings = oxygen::check(row.report, context, desk.rules.report);
  if (!row.reason.empty()) {
    for (const auto& finding : findings)
      if (finding.severity == Severity::Doubt)
        row.report.confirmed.push_back({finding.code, finding.where.field, row.reason});
    findings = oxygen::check(row.report, context, desk.rules.report);
  }
  for (auto& finding : findings) {
    if (told_only(finding.code)) finding.severity = Severity::Note;
    finding = documents::placed(std::move(finding), row);
  }
  return findings;
}

bool is_blocking(const std::vector<Finding>& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& f) { return f.severity != Severity::Note; });
}

store::AppendReport appended(const Desk& desk, const Bench& bench, DailyReport report) {
  const auto& equipment = bench.situation.equipment;
  auto entries = oxygen::entries_of(report, equipment, desk.rules.sizes);
  auto fact = oxygen::fact_of(report, entries, equipment, desk.rules.sizes);
  return {std::move(report), std::move(entries), std::move(fact)};
}

/// The facilities that the plan reports for, as they will be with its reports.
std::vector<FacilitySituation> with_imported(const Desk& desk, const ImportPlan& plan,
                                             Instant now) {
  std::map<FacilityId, std::vector<oxygen::DailyFact>> newer;
  for (const auto& change : plan.changes)
    if (const auto* report = std::get_if<store::AppendReport>(&change))
      newer[report->fact.facility].push_back(report->fact);
  std::vector<FacilityId> ids;
  for (const auto& [facility, _] : newer) ids.push_back(facility);
  auto all = situations(desk, store::VisibleFacilities::only(ids), now);
  for (auto& s : all) foresee(desk, s, newer.at(s.facility.id), now);
  return all;
}

}  // namespace

ImportPlan plan_report_import(const Desk& desk, const documents::TableReading& table, Instant now) {
  auto benches = benches_of(desk, now);
  auto reading = documents::read_reports(table, forms_of(desk, benches), desk.rules.report.reasons);
  ImportPlan plan;
  ImportCount count{"reports", 0, 0, 0, reading.left_out};
  std::optional<FacilityId> recalled;
  for (auto& row : reading.rows) {
    auto& bench = benches.at(row.report.facility);
    if (recalled != row.report.facility) {
      recall(desk, row.report.facility, row.report.reported_for, local_day(now), bench);
      recalled = row.report.facility;
    }
    row.report.id = id_of(row.report);
    if (desk.store.report(row.report.id)) {
      ++count.unchanged;
      continue;
    }
    row.report.received_at = now;
    row.report.simulated = bench.situation.facility.simulated;
    auto findings = judged(desk, bench, row, now);
    const bool is_good = !is_blocking(findings);
    std::move(findings.begin(), findings.end(), std::back_inserter(reading.findings));
    ++(is_good ? count.added : count.left_out);
    if (!is_good) continue;
    bench.standing.insert_or_assign(row.report.reported_for, row.report);
    plan.changes.emplace_back(appended(desk, bench, std::move(row.report)));
  }
  plan.counts.push_back(std::move(count));
  plan.findings = std::move(reading.findings);
  return plan;
}

std::optional<store::Committed> apply_report_import(const Desk& desk, const ImportPlan& plan,
                                                    const AccountId& actor, Instant now,
                                                    const std::string& object) {
  if (plan.changes.empty()) return std::nullopt;
  store::Act act;
  act.at = now;
  act.actor = actor;
  act.action = "import_daily_reports";
  act.object = object;
  act.changes = plan.changes;
  for (auto& state : changed_alerts(desk, with_imported(desk, plan, now), now))
    act.changes.emplace_back(std::move(state));
  return desk.store.commit(act);
}

}  // namespace sansang::acts
