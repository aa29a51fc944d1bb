// SPDX-License-Identifier: Apache-2.0
#include "acts/receive_daily_report.hpp"

#include <algorithm>

#include "acts/evaluate_alerts.hpp"
#include "acts/reporting_mode.hpp"
#include "store/report_rules.hpp"

namespace sansang::acts {
namespace {

oxygen::DailyReport report_of(const ReportInput& input, const accounts::Caller& who, bool simulated,
                              Instant now) {
  oxygen::DailyReport report;
  report.id = input.id;
  report.facility = input.facility;
  report.reported_for = input.reported_for;
  report.read_at = input.read_at;
  report.received_at = now;
  report.source = input.source;
  report.source_note = input.source_note;
  report.reported_by = who.account.id;
  report.lines = input.lines;
  report.census = input.census;
  report.oxygen_beds_occupied = input.oxygen_beds_occupied;
  report.icu_beds_occupied = input.icu_beds_occupied;
  report.confirmed = input.confirmed;
  report.corrects = input.corrects;
  report.correction_reason = input.correction_reason;
  report.simulated = simulated;
  return report;
}

/// The standing report of `day` and the newest standing one of an earlier day.
struct Neighbours {
  std::optional<store::StoredReport> filed;
  std::optional<oxygen::DailyReport> previous;
};

Neighbours neighbours(store::Store& store, const FacilityId& facility, Date day) {
  Neighbours found;
  for (auto& stored : store.reports_of(facility, {day - oxygen::situation_memory, day})) {
    if (stored.superseded) continue;
    if (stored.report.reported_for == day) {
      found.filed = std::move(stored);
    } else if (!found.previous || found.previous->reported_for <= stored.report.reported_for) {
      found.previous = std::move(stored.report);
    }
  }
  return found;
}

std::optional<double> previous_value(const std::optional<oxygen::DailyReport>& report,
                                     const oxygen::ExpectedLine& expected) {
  if (!report) return std::nullopt;
  const auto* line = oxygen::find_line(*report, expected.kind, expected.asset);
  return line ? std::optional(line->value) : std::nullopt;
}

std::optional<CubicMetresPerDay> usual_use(const FacilitySituation& s) {
  return s.now.demand ? std::optional(s.now.demand->median()) : std::nullopt;
}

tl::unexpected<Fault> conflict(const ReportInput& input) {
  return fault("report_conflict", {{"day", vietnamese_date(input.reported_for)}});
}

/// The retry of a report answers the same as the first time, so it reads what was stored.
ReportReceipt receipt_of(const oxygen::DailyReport& report, LedgerPosition position,
                         bool already_known, std::optional<CoverView> cover) {
  ReportReceipt receipt{report.id,     position,         report.received_at,
                        already_known, std::move(cover), {}};
  for (const auto& doubt : report.confirmed)
    receipt.findings.push_back({doubt.code, doubt.field, doubt.reason, {}, {}});
  return receipt;
}

/// A colleague may have filed the same day between our checks and our commit; the store keeps the
/// first and refuses the second.
Result<ReportOutcome> committed(store::Store& store, const store::Act& act,
                                const ReportInput& input, const oxygen::DailyReport& report,
                                std::optional<CoverView> cover) {
  try {
    const auto done = store.commit(act);
    return ReportOutcome(receipt_of(report, done.position, done.already_known, std::move(cover)));
  } catch (const store::StoreConflict&) {
    return conflict(input);
  }
}

bool is_blocking(const std::vector<Finding>& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& f) { return f.severity != Severity::Note; });
}

}  // namespace

std::optional<CoverView> cover_view(const std::optional<oxygen::Cover>& cover) {
  if (!cover) return std::nullopt;
  return CoverView{cover->p10, cover->p50, cover->p90, cover->is_capped()};
}

Result<ReportForm> report_form(const Desk& desk, const accounts::Caller& who,
                               const FacilityId& facility, std::optional<Date> day, Instant now) {
  const auto s =
      situation(desk, accounts::visible(who, accounts::Permission::FileReport), facility, now);
  if (!s) return tl::unexpected(s.error());
  ReportForm form;
  form.facility = s->facility;
  form.day = day.value_or(local_day(now));
  form.mode = mode_of_day(*s->owed, form.day);
  const auto due = s->now.last ? s->owed->next_unanswered(s->now.last->read_at)
                               : s->owed->next_due(at_local_time(local_day(now), {}));
  if (due) form.due_at = due->at;
  form.missed = s->now.state.missed_reports;
  auto near = neighbours(desk.store, facility, form.day);
  for (const auto& line : oxygen::expected_lines(s->equipment, desk.rules.sizes))
    form.lines.push_back({line.kind, line.asset, line.asset_name, line.unit, line.maximum,
                          line.grams_per_unit, previous_value(near.previous, line),
                          line.is_stock_like, line.owned});
  form.previous = std::move(near.previous);
  if (near.filed) {
    form.filed_received_at = near.filed->report.received_at;
    form.filed = std::move(near.filed->report);
  }
  form.use = usual_use(*s);
  return form;
}

Result<ReportOutcome> receive_daily_report(const Desk& desk, const accounts::Caller& who,
                                           const ReportInput& input, Instant now,
                                           const std::string& address) {
  auto s = situation(desk, accounts::visible(who, accounts::Permission::FileReport), input.facility,
                     now);
  if (!s) return tl::unexpected(s.error());
  const auto its_source =
      accounts::speaks_for(who, input.facility) ? FactSource::OwnReport : FactSource::TypedOnBehalf;
  if (input.source != its_source) return fault("not_allowed");
  if (input.id.empty()) return fault("missing_field", {{"field", "report"}});
  auto report = report_of(input, who, s->facility.simulated, now);
  if (const auto known = desk.store.report(input.id)) {
    if (!store::says_the_same(known->report, report)) return conflict(input);
    return ReportOutcome(receipt_of(known->report, known->position, true, cover_view(s->now.left)));
  }
  auto near = neighbours(desk.store, input.facility, input.reported_for);
  oxygen::CheckContext context;
  context.lines = oxygen::expected_lines(s->equipment, desk.rules.sizes);
  context.previous = std::move(near.previous);
  context.use = usual_use(*s);
  if (near.filed) context.filed = near.filed->report.id;
  context.now = now;
  auto findings = oxygen::check(report, context, desk.rules.report, input.fractions);
  if (is_blocking(findings)) return ReportOutcome(std::move(findings));
  // An answer to a doubt that nobody had is no statement of the officer's.
  report.confirmed = oxygen::accepted_doubts(report, context, desk.rules.report);

  const auto entries = oxygen::entries_of(report, s->equipment, desk.rules.sizes);
  auto fact = oxygen::fact_of(report, entries, s->equipment, desk.rules.sizes);
  store::Act act;
  act.at = now;
  act.actor = who.account.id;
  act.unit = input.facility.text;
  act.action = "receive_daily_report";
  act.object = "report/" + input.id.text;
  act.address = address;
  act.changes = {store::AppendReport{report, entries, fact}};

  // The alerts are judged with the new reading, and both become durable together.
  foresee(desk, *s, {fact}, now);
  for (auto& state : changed_alerts(desk, {*s}, now)) act.changes.emplace_back(std::move(state));
  return committed(desk.store, act, input, report, cover_view(s->now.left));
}

}  // namespace sansang::acts
