// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/sqlite_store.hpp"

#include <atomic>

#include "store/alert_order.hpp"
#include "store/record_fields.hpp"
#include "store/seen_sessions.hpp"
#include "store/sqlite/connections.hpp"
#include "store/sqlite/read_reports.hpp"
#include "store/sqlite/visible_rows.hpp"
#include "store/sqlite/write_act.hpp"

namespace sansang::store::sqlite {
namespace {

constexpr Sql newest_position = "select coalesce(max(n), 0) from audit";

constexpr Sql facilities_all =
    "select {columns} from facility as v where position = (select max(w.position) "
    "from facility as w where w.facility = v.facility and w.position <= $1) order by facility";
constexpr Sql facilities_one =
    "select {columns} from facility as v where position = (select max(w.position) "
    "from facility as w where w.facility = v.facility and w.position <= $1) and facility = $2";
constexpr Sql equipment_all =
    "select {columns} from equipment as v where position = (select max(w.position) "
    "from equipment as w where w.equipment = v.equipment and w.position <= $1) "
    "order by facility, equipment";
constexpr Sql equipment_one =
    "select {columns} from equipment as v where position = (select max(w.position) "
    "from equipment as w where w.equipment = v.equipment and w.position <= $1) "
    "and facility = $2 order by equipment";
constexpr Sql officers_all =
    "select {columns} from officer as v where position = (select max(w.position) "
    "from officer as w where w.facility = v.facility and w.full_name = v.full_name "
    "and w.\"from\" = v.\"from\" and w.position <= $1) order by facility, \"from\", full_name";
constexpr Sql officers_one =
    "select {columns} from officer as v where position = (select max(w.position) "
    "from officer as w where w.facility = v.facility and w.full_name = v.full_name "
    "and w.\"from\" = v.\"from\" and w.position <= $1) and facility = $2 "
    "order by \"from\", full_name";
constexpr Sql routes_all =
    "select {columns} from route as v where position = (select max(w.position) "
    "from route as w where w.facility = v.facility and w.supplier = v.supplier "
    "and w.position <= $1) order by facility, supplier";
constexpr Sql routes_one =
    "select {columns} from route as v where position = (select max(w.position) "
    "from route as w where w.facility = v.facility and w.supplier = v.supplier "
    "and w.position <= $1) and facility = $2 order by supplier";
constexpr Sql suppliers_all =
    "select {columns} from supplier as v where position = (select max(w.position) "
    "from supplier as w where w.supplier = v.supplier and w.position <= $1) order by supplier";
constexpr Sql alerts_all =
    "select {columns} from alert as v where position = (select max(w.position) "
    "from alert as w where w.facility = v.facility and w.alert = v.alert and w.position <= $1) "
    "and (cleared_at is null or $2 = 0)";
constexpr Sql alerts_one =
    "select {columns} from alert as v where position = (select max(w.position) "
    "from alert as w where w.facility = v.facility and w.alert = v.alert and w.position <= $1) "
    "and (cleared_at is null or $2 = 0) and facility = $3";

constexpr Sql account_one = "select {columns} from account where account = $1";
constexpr Sql accounts_all = "select {columns} from account order by account";
constexpr Sql appointments_of =
    "select {columns} from appointment where account = $1 order by appointment";
constexpr Sql appointments_all = "select {columns} from appointment order by appointment";
constexpr Sql credential_one = "select {columns} from credential where account = $1";
constexpr Sql session_one = "select {columns} from session where token_hash = $1";
constexpr Sql sessions_open =
    "select {columns} from session where account = $1 and closed_at is null "
    "order by opened_at, token_hash";
constexpr Sql plan_one = "select {columns} from plan where plan = $1";
constexpr Sql plan_newest = "select {columns} from plan order by position desc, plan desc limit 1";
constexpr Sql cases_of =
    "select {columns} from case_count as v where unit = $1 and day between $2 and $3 "
    "and position = (select max(w.position) from case_count as w where w.unit = v.unit "
    "and w.day = v.day and w.position <= $4) order by day";
constexpr Sql book_one =
    "select b.position, a.at, a.actor, b.body from book_entry as b join audit as a "
    "on a.n = b.position where b.book = $1 and b.id = $2 and b.position = "
    "(select max(w.position) from book_entry as w where w.book = $1 and w.id = $2 "
    "and w.position <= $3)";
constexpr Sql book_history =
    "select b.position, a.at, a.actor, b.body from book_entry as b join audit as a "
    "on a.n = b.position where b.book = $1 and b.id = $2 and b.position <= $3 "
    "order by b.position";
constexpr Sql book_all =
    "select b.position, a.at, a.actor, b.body from book_entry as b join audit as a "
    "on a.n = b.position where b.book = $1 and b.position = (select max(w.position) "
    "from book_entry as w where w.book = b.book and w.id = b.id and w.position <= $2) "
    "order by b.id";
constexpr Sql book_group =
    "select b.position, a.at, a.actor, b.body from book_entry as b join audit as a "
    "on a.n = b.position where b.book = $1 and b.in_group = $2 and b.position = "
    "(select max(w.position) from book_entry as w where w.book = b.book and w.id = b.id "
    "and w.position <= $3) order by b.id";
constexpr Sql attachment_one = "select media_type, bytes from attachment where hash = $1";
constexpr Sql audit_from = "select {columns} from audit where n >= $1 order by n limit $2";
constexpr Sql outgoing_all = "select {columns} from outgoing_message order by position, item";

constexpr Sql integrity_check = "pragma integrity_check";
constexpr Sql foreign_key_check =
    "select 'a row of ' || \"table\" || ' refers to nothing' from pragma_foreign_key_check";

class Embedded final : public SqliteStore {
 public:
  Embedded(const std::filesystem::path& path, const std::filesystem::path& schema_dir,
           const Options& options)
      : connections_(path, schema_dir, options) {}

  Committed commit(const Act& act) override {
    return connections_.write([&](Database& database) {
      if (read_only_)
        throw StoreFailure("the disk failed earlier: the store is read-only until reopened");
      return guarded_commit(database, act);
    });
  }
  LedgerPosition position() override {
    return connections_.read([](Database& database) {
      auto row = database.prepared(newest_position);
      row->next();
      return row->get<LedgerPosition>();
    });
  }

  std::vector<facility::Facility> facilities(const VisibleFacilities& who,
                                             LedgerPosition as_of) override {
    return visible<facility::Facility>(who, facilities_all, facilities_one, as_of);
  }
  std::vector<oxygen::EquipmentRecord> equipment(const VisibleFacilities& who,
                                                 LedgerPosition as_of) override {
    return visible<oxygen::EquipmentRecord>(who, equipment_all, equipment_one, as_of);
  }
  std::vector<facility::DesignatedOfficer> officers(const VisibleFacilities& who,
                                                    LedgerPosition as_of) override {
    return visible<facility::DesignatedOfficer>(who, officers_all, officers_one, as_of);
  }
  std::vector<facility::SupplyRoute> routes(const VisibleFacilities& who,
                                            LedgerPosition as_of) override {
    return visible<facility::SupplyRoute>(who, routes_all, routes_one, as_of);
  }
  std::vector<facility::Supplier> suppliers(LedgerPosition as_of) override {
    return rows<facility::Supplier>(suppliers_all, as_of);
  }

  std::vector<oxygen::DailyFact> facts(const VisibleFacilities& who, Period period,
                                       LedgerPosition as_of) override {
    return connections_.read(
        [&](Database& database) { return read_facts(database, who, period, as_of); });
  }
  std::vector<oxygen::LedgerEntry> ledger(const FacilityId& facility, Period period,
                                          LedgerPosition as_of) override {
    return connections_.read(
        [&](Database& database) { return read_ledger(database, facility, period, as_of); });
  }
  std::vector<StoredReport> reports_of(const FacilityId& facility, Period period,
                                       LedgerPosition as_of) override {
    return connections_.read(
        [&](Database& database) { return read_reports_of(database, facility, period, as_of); });
  }
  std::optional<StoredReport> report(const ReportId& id) override {
    return connections_.read([&](Database& database) { return read_report(database, id); });
  }

  std::vector<oxygen::AlertState> alerts(const VisibleFacilities& who, bool open_only,
                                         LedgerPosition as_of) override {
    auto states = visible<oxygen::AlertState>(who, alerts_all, alerts_one, as_of, open_only);
    order_alerts(states);
    return states;
  }

  std::optional<accounts::Account> account(const AccountId& id) override {
    return row<accounts::Account>(account_one, id);
  }
  std::vector<accounts::Account> all_accounts() override {
    return rows<accounts::Account>(accounts_all);
  }
  std::vector<accounts::Appointment> appointments(const AccountId& account) override {
    return rows<accounts::Appointment>(appointments_of, account);
  }
  std::vector<accounts::Appointment> all_appointments() override {
    return rows<accounts::Appointment>(appointments_all);
  }
  std::optional<Credential> credential(const AccountId& id) override {
    return row<Credential>(credential_one, id);
  }
  std::optional<Session> session(const std::string& token_hash) override {
    auto found = row<Session>(session_one, token_hash);
    if (found) seen_.update(*found);
    return found;
  }
  std::vector<Session> open_sessions(const AccountId& account) override {
    auto found = rows<Session>(sessions_open, account);
    for (auto& each : found) seen_.update(each);
    return found;
  }
  void touch_session(const std::string& token_hash, Instant seen_at) override {
    seen_.note(token_hash, seen_at);
  }

  std::optional<StoredPlan> plan(const PlanId& id) override {
    return row<StoredPlan>(plan_one, id);
  }
  std::optional<StoredPlan> latest_plan() override { return row<StoredPlan>(plan_newest); }
  std::vector<CaseCount> cases(const UnitCode& unit, Period period, LedgerPosition as_of) override {
    return rows<CaseCount>(cases_of, unit, period.from, period.to, as_of);
  }
  std::vector<BookVersion> book_versions(const BookQuery& query) override {
    if (query.id)
      return rows<BookVersion>(query.every_version ? book_history : book_one, query.book, *query.id,
                               query.as_of);
    if (query.group) return rows<BookVersion>(book_group, query.book, *query.group, query.as_of);
    return rows<BookVersion>(book_all, query.book, query.as_of);
  }
  std::optional<Attachment> attachment(const std::string& hash) override {
    return connections_.read([&](Database& database) -> std::optional<Attachment> {
      auto row = database.prepared(attachment_one);
      if (!row->bind(hash).next()) return std::nullopt;
      Attachment found{.hash = hash, .media_type = {}, .bytes = {}};
      row->read(found.media_type).read_bytes(found.bytes);
      return found;
    });
  }
  std::vector<AuditRow> audit(LedgerPosition first, std::size_t limit) override {
    return rows<AuditRow>(audit_from, first, limit);
  }
  std::vector<OutgoingMessage> outgoing() override { return rows<OutgoingMessage>(outgoing_all); }

  std::vector<std::string> integrity_problems() override {
    return connections_.read([](Database& database) {
      std::vector<std::string> problems;
      auto check = database.prepared(integrity_check);
      while (check->next())
        if (auto line = check->get<std::string>(); line != "ok") problems.push_back(line);
      auto keys = database.prepared(foreign_key_check);
      while (keys->next()) keys->read(problems.emplace_back());
      return problems;
    });
  }

 private:
  template <class R, class... Parameters>
  std::vector<R> visible(const VisibleFacilities& who, Sql of_all, Sql of_one,
                         const Parameters&... parameters) {
    return connections_.read([&](Database& database) {
      return visible_rows<R>(database, who, of_all, of_one, parameters...);
    });
  }
  template <class R, class... Parameters>
  std::vector<R> rows(Sql sql, const Parameters&... parameters) {
    return connections_.read(
        [&](Database& database) { return rows_of<R>(database, sql, parameters...); });
  }
  template <class R, class... Parameters>
  std::optional<R> row(Sql sql, const Parameters&... parameters) {
    return connections_.read(
        [&](Database& database) { return row_of<R>(database, sql, parameters...); });
  }

  Committed guarded_commit(Database& database, const Act& act) {
    try {
      return commit_now(database, act);
    } catch (const ConstraintBroken& broken) {
      throw StoreConflict(std::string("the act contradicts what is stored: ") + broken.what());
    } catch (const StoreBusy&) {
      throw;  // nothing was written and the disk is sound: the act may be tried again
    } catch (const StoreFailure&) {
      read_only_ = true;
      throw;
    }
  }
  Committed commit_now(Database& database, const Act& act) {
    Transaction transaction(database, TransactionKind::Write);
    if (const auto known = known_position(database, act)) return {*known, true};
    const auto position = write_act(database, act);
    const auto seen = seen_.pending();
    for (const auto& [token_hash, seen_at] : seen)
      write_session_seen(database, token_hash, seen_at);
    transaction.commit();
    seen_.written(seen);
    return {position, false};
  }

  Connections connections_;
  SeenSessions seen_;
  bool read_only_ = false;  ///< guarded by the writer's lock
};

}  // namespace

std::unique_ptr<SqliteStore> open_sqlite(const std::filesystem::path& path,
                                         const std::filesystem::path& schema_dir, Options options) {
  return std::make_unique<Embedded>(path, schema_dir, options);
}

}  // namespace sansang::store::sqlite
