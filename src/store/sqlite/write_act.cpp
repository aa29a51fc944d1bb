// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/write_act.hpp"

#include "store/audit.hpp"
#include "store/record_fields.hpp"
#include "store/report_rules.hpp"
#include "store/sqlite/read_reports.hpp"

namespace sansang::store::sqlite {
namespace {

constexpr Sql last_audit = "select n, chain_hash from audit order by n desc limit 1";
constexpr Sql last_hash_of_object =
    "select after_hash from audit where object = $1 order by n desc limit 1";
constexpr Sql insert_audit = "insert into audit ({columns}) values ({values})";
constexpr Sql insert_outgoing =
    "insert into outgoing_message (position, item, {columns}) values ($1, $2, {values})";

constexpr Sql insert_facility = "insert into facility (position, {columns}) values ($1, {values})";
constexpr Sql insert_officer = "insert into officer (position, {columns}) values ($1, {values})";
constexpr Sql insert_supplier = "insert into supplier (position, {columns}) values ($1, {values})";
constexpr Sql insert_route = "insert into route (position, {columns}) values ($1, {values})";
constexpr Sql insert_equipment =
    "insert into equipment (position, {columns}) values ($1, {values})";
constexpr Sql insert_alert = "insert into alert (position, {columns}) values ($1, {values})";
constexpr Sql insert_plan = "insert into plan (position, {columns}) values ($1, {values})";
constexpr Sql insert_cases = "insert into case_count (position, {columns}) values ($1, {values})";

constexpr Sql newest_of_book =
    "select coalesce(max(position), 0) from book_entry where book = $1 and id = $2";
constexpr Sql insert_book_entry =
    "insert into book_entry (position, {columns}) values ($1, {values})";
constexpr Sql insert_attachment =
    "insert into attachment (hash, media_type, bytes) values ($1, $2, $3) "
    "on conflict (hash) do nothing";

constexpr Sql upsert_account =
    "insert into account ({columns}) values ({values}) on conflict (account) do update set "
    "full_name = excluded.full_name, phone = excluded.phone, born = excluded.born, "
    "staff_number = excluded.staff_number, valid_from = excluded.valid_from, "
    "valid_to = excluded.valid_to, simulated = excluded.simulated";
constexpr Sql upsert_appointment =
    "insert into appointment ({columns}) values ({values}) on conflict (appointment) do update set "
    "account = excluded.account, role = excluded.role, organisation = excluded.organisation, "
    "province = excluded.province, whole_province = excluded.whole_province, "
    "facilities = excluded.facilities, valid_from = excluded.valid_from, "
    "valid_to = excluded.valid_to, stands_in_for = excluded.stands_in_for, "
    "decision_number = excluded.decision_number, simulated = excluded.simulated";
constexpr Sql upsert_credential =
    "insert into credential ({columns}) values ({values}) on conflict (account) do update set "
    "password_hash = excluded.password_hash, one_time_until = excluded.one_time_until";
constexpr Sql upsert_session =
    "insert into session ({columns}) values ({values}) on conflict (token_hash) do update set "
    "account = excluded.account, opened_at = excluded.opened_at, seen_at = excluded.seen_at, "
    "closed_at = excluded.closed_at";
constexpr Sql update_session_seen =
    "update session set seen_at = $1 where token_hash = $2 and seen_at < $1";

constexpr Sql revision_of =
    "select revision from daily_report where report = $1 and facility = $2 and reported_for = $3";
constexpr Sql insert_report =
    "insert into daily_report (revision, {columns}) values ($1, {values})";
constexpr Sql insert_line =
    "insert into report_line (facility, reported_for, revision, item, {columns}) "
    "values ($1, $2, $3, $4, {values})";
constexpr Sql insert_doubt =
    "insert into confirmed_doubt (facility, reported_for, revision, item, {columns}) "
    "values ($1, $2, $3, $4, {values})";
constexpr Sql insert_entry =
    "insert into ledger_entry (facility, reported_for, revision, item, kind, asset, oxygen_g) "
    "values ($1, $2, $3, $4, $5, $6, $7)";
constexpr Sql insert_fact = "insert into daily_fact (revision, {columns}) values ($1, {values})";

/// Writes one change at a position; one overload per kind.
class ChangeWriter {
 public:
  ChangeWriter(Database& database, LedgerPosition position)
      : database_(database), position_(position) {}

  void operator()(const facility::Facility& r) { append(insert_facility, r); }
  void operator()(const facility::DesignatedOfficer& r) { append(insert_officer, r); }
  void operator()(const facility::Supplier& r) { append(insert_supplier, r); }
  void operator()(const facility::SupplyRoute& r) { append(insert_route, r); }
  void operator()(const oxygen::EquipmentRecord& r) { append(insert_equipment, r); }
  void operator()(const oxygen::AlertState& r) { append(insert_alert, r); }
  void operator()(const StoredPlan& r) { append(insert_plan, r); }
  void operator()(const CaseCount& r) { append(insert_cases, r); }
  void operator()(const accounts::Account& r) { put(upsert_account, r); }
  void operator()(const accounts::Appointment& r) { put(upsert_appointment, r); }
  void operator()(const Credential& r) { put(upsert_credential, r); }
  void operator()(const Session& r) { put(upsert_session, r); }
  void operator()(const BookEntry& r);
  void operator()(const Attachment& r) {
    database_.prepared(insert_attachment)
        ->bind(r.hash)
        .bind(r.media_type)
        .bind_bytes(r.bytes)
        .run();
  }
  void operator()(const AppendReport& r);

 private:
  template <class R>
  void append(Sql sql, const R& record) {
    database_.prepared<R>(sql)->bind(position_).bind_record(record).run();
  }
  template <class R>
  void put(Sql sql, const R& record) {
    database_.prepared<R>(sql)->bind_record(record).run();
  }
  template <class R>
  void append_rows(Sql sql, const oxygen::DailyReport& report, std::int64_t revision,
                   const std::vector<R>& rows) {
    std::int64_t item = 0;
    for (const auto& row : rows)
      database_.prepared<R>(sql)
          ->bind(report.facility)
          .bind(report.reported_for)
          .bind(revision)
          .bind(item++)
          .bind_record(row)
          .run();
  }
  std::int64_t revision_for(const oxygen::DailyReport& report);
  void append_entries(const AppendReport& r, std::int64_t revision);

  Database& database_;
  LedgerPosition position_;
};

std::int64_t ChangeWriter::revision_for(const oxygen::DailyReport& report) {
  if (!report.corrects) return 0;
  auto row = database_.prepared(revision_of);
  row->bind(*report.corrects).bind(report.facility).bind(report.reported_for);
  if (!row->next()) throw_no_such_report_to_correct(report);
  return row->get<std::int64_t>() + 1;
}

void ChangeWriter::append_entries(const AppendReport& r, std::int64_t revision) {
  std::int64_t item = 0;
  for (const auto& entry : r.entries)
    database_.prepared(insert_entry)
        ->bind(entry.facility)
        .bind(entry.reported_for)
        .bind(revision)
        .bind(item++)
        .bind(entry.kind)
        .bind(entry.asset)
        .bind(entry.oxygen)
        .run();
}

void ChangeWriter::operator()(const BookEntry& r) {
  LedgerPosition stands = 0;
  if (auto row = database_.prepared(newest_of_book); row->bind(r.book).bind(r.id).next())
    row->read(stands);
  if (stands != r.replaces.value_or(0)) throw_version_conflict(r);
  append(insert_book_entry, r);
}

void ChangeWriter::operator()(const AppendReport& r) {
  ensure_one_report(r);
  const auto revision = revision_for(r.report);
  const StoredReport stored{.position = position_, .report = r.report};
  database_.prepared<StoredReport>(insert_report)->bind(revision).bind_record(stored).run();
  append_rows(insert_line, r.report, revision, r.report.lines);
  append_rows(insert_doubt, r.report, revision, r.report.confirmed);
  append_entries(r, revision);
  auto fact = r.fact;
  fact.position = position_;
  database_.prepared<oxygen::DailyFact>(insert_fact)->bind(revision).bind_record(fact).run();
}

AuditRow next_audit_row(Database& database, const Act& act) {
  LedgerPosition n = 0;
  auto chain_hash = first_chain_hash();
  std::string before;
  if (auto last = database.prepared(last_audit); last->next()) last->read(n).read(chain_hash);
  if (auto own = database.prepared(last_hash_of_object); own->bind(act.object).next())
    own->read(before);
  return audit_row(act, n + 1, before, chain_hash);
}

}  // namespace

std::optional<LedgerPosition> known_position(Database& database, const Act& act) {
  return known_position(act, [&database](const ReportId& id) { return read_report(database, id); });
}

LedgerPosition write_act(Database& database, const Act& act) {
  const auto row = next_audit_row(database, act);
  database.prepared<AuditRow>(insert_audit)->bind_record(row).run();
  ChangeWriter write(database, row.n);
  for (const auto& change : act.changes) std::visit(write, change);
  std::int64_t item = 0;
  for (const auto& message : act.outgoing)
    database.prepared<OutgoingMessage>(insert_outgoing)
        ->bind(row.n)
        .bind(item++)
        .bind_record(message)
        .run();
  return row.n;
}

void write_session_seen(Database& database, const std::string& token_hash, Instant seen_at) {
  database.prepared(update_session_seen)->bind(seen_at).bind(token_hash).run();
}

}  // namespace sansang::store::sqlite
