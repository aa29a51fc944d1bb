// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/read_reports.hpp"

#include <map>

#include "store/record_fields.hpp"
#include "store/sqlite/visible_rows.hpp"

namespace sansang::store::sqlite {
namespace {

// Jumps from facility to facility in the primary key instead of reading every row.
constexpr Sql reporting_facilities =
    "with recursive reporting (facility) as ("
    "select min(facility) from daily_fact union all "
    "select (select min(f.facility) from daily_fact as f where f.facility > reporting.facility) "
    "from reporting where reporting.facility is not null) "
    "select facility from reporting where facility is not null";
constexpr Sql facts_of =
    "select {columns} from daily_fact where facility = $1 and reported_for between $2 and $3 "
    "and position <= $4 order by reported_for, revision";
constexpr Sql entries_of =
    "select r.position, r.report, e.facility, e.kind, e.asset, e.oxygen_g, e.reported_for "
    "from ledger_entry as e join daily_report as r on r.facility = e.facility "
    "and r.reported_for = e.reported_for and r.revision = e.revision "
    "where e.facility = $1 and e.reported_for between $2 and $3 and r.position <= $4 "
    "and not exists (select 1 from daily_report as later where later.facility = e.facility "
    "and later.reported_for = e.reported_for and later.revision = e.revision + 1 "
    "and later.position <= $4) order by e.reported_for, e.item";
constexpr Sql reports_of =
    "select {columns}, revision from daily_report where facility = $1 "
    "and reported_for between $2 and $3 and position <= $4 "
    "order by position, reported_for, revision";
constexpr Sql place_of_report = "select facility, reported_for from daily_report where report = $1";
constexpr Sql lines_of =
    "select {columns} from report_line where facility = $1 and reported_for = $2 "
    "and revision = $3 order by item";
constexpr Sql doubts_of =
    "select {columns} from confirmed_doubt where facility = $1 and reported_for = $2 "
    "and revision = $3 order by item";

std::vector<FacilityId> facilities_with_facts(Database& database) {
  std::vector<FacilityId> ids;
  auto statement = database.prepared(reporting_facilities);
  while (statement->next()) statement->read(ids.emplace_back());
  return ids;
}

/// Appends the facts of one facility; of several revisions of a day only the newest stays.
void append_facts(std::vector<oxygen::DailyFact>& facts, Database& database,
                  const FacilityId& facility, Period period, LedgerPosition as_of) {
  auto statement = database.prepared<oxygen::DailyFact>(facts_of);
  statement->bind(facility).bind(period.from).bind(period.to).bind(as_of);
  const auto first = facts.size();
  while (statement->next()) {
    statement->read_record(facts.emplace_back());
    const auto n = facts.size();
    if (n - first >= 2 && facts[n - 2].reported_for == facts[n - 1].reported_for) {
      facts[n - 2] = std::move(facts[n - 1]);
      facts.pop_back();
    }
  }
}

}  // namespace

std::vector<oxygen::DailyFact> read_facts(Database& database, const VisibleFacilities& who,
                                          Period period, LedgerPosition as_of) {
  const auto facilities = who.all ? facilities_with_facts(database) : named(who);
  const auto days = std::clamp<long>((period.to - period.from).count() + 1, 0, 366);
  std::vector<oxygen::DailyFact> facts;
  facts.reserve(std::min<std::size_t>(facilities.size() * static_cast<std::size_t>(days), 100'000));
  for (const auto& facility : facilities) append_facts(facts, database, facility, period, as_of);
  return facts;
}

std::vector<oxygen::LedgerEntry> read_ledger(Database& database, const FacilityId& facility,
                                             Period period, LedgerPosition as_of) {
  return rows_of<oxygen::LedgerEntry>(database, entries_of, facility, period.from, period.to,
                                      as_of);
}

std::vector<StoredReport> read_reports_of(Database& database, const FacilityId& facility,
                                          Period period, LedgerPosition as_of) {
  std::vector<StoredReport> reports;
  std::vector<std::int64_t> revisions;
  std::map<Date, std::int64_t> newest_revision;
  {
    auto statement = database.prepared<StoredReport>(reports_of);
    statement->bind(facility).bind(period.from).bind(period.to).bind(as_of);
    while (statement->next()) {
      statement->read_record(reports.emplace_back()).read(revisions.emplace_back());
      auto& newest_of_day = newest_revision[reports.back().report.reported_for];
      newest_of_day = std::max(newest_of_day, revisions.back());
    }
  }
  for (std::size_t i = 0; i < reports.size(); ++i) {
    auto& report = reports[i].report;
    reports[i].superseded = revisions[i] < newest_revision[report.reported_for];
    append_rows(report.lines, database, lines_of, facility, report.reported_for, revisions[i]);
    append_rows(report.confirmed, database, doubts_of, facility, report.reported_for, revisions[i]);
  }
  return reports;
}

std::optional<StoredReport> read_report(Database& database, const ReportId& id) {
  FacilityId facility;
  Date day{};
  {
    auto place = database.prepared(place_of_report);
    if (!place->bind(id).next()) return std::nullopt;
    place->read(facility).read(day);
  }
  for (auto& stored : read_reports_of(database, facility, {day, day}, newest))
    if (stored.report.id == id) return std::move(stored);
  return std::nullopt;
}

}  // namespace sansang::store::sqlite
