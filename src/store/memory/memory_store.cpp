// SPDX-License-Identifier: Apache-2.0
#include "store/memory/memory_store.hpp"

#include <mutex>
#include <set>

#include "store/alert_order.hpp"
#include "store/audit.hpp"
#include "store/memory/kept.hpp"
#include "store/report_rules.hpp"

namespace sansang::store::memory {
namespace {

/// Adds one change to what is kept; StoreConflict where the embedded store has a constraint.
class ChangeAdder {
 public:
  ChangeAdder(Kept& kept, LedgerPosition position) : kept_(kept), position_(position) {}

  void operator()(const facility::Facility& r) { append(kept_.facilities, r); }
  void operator()(const oxygen::EquipmentRecord& r) { append(kept_.equipment, r); }
  void operator()(const facility::DesignatedOfficer& r) { append(kept_.officers, r); }
  void operator()(const facility::SupplyRoute& r) { append(kept_.routes, r); }
  void operator()(const facility::Supplier& r) { append(kept_.suppliers, r); }
  void operator()(const oxygen::AlertState& r) { append(kept_.alerts, r); }
  void operator()(const CaseCount& r) { append(kept_.cases, r); }
  void operator()(const StoredPlan& r) {
    if (kept_.plans.has(r.id)) throw StoreConflict("the plan is known");
    kept_.plans.append(position_, r);
  }
  void operator()(const accounts::Account& r) {
    if (r.id.empty()) throw StoreConflict("an account has an id");
    kept_.accounts.append(position_, r);
  }
  void operator()(const accounts::Appointment& r) {
    if (r.id.empty()) throw StoreConflict("an appointment has an id");
    append_of_account(kept_.appointments, r);
  }
  void operator()(const Credential& r) { append_of_account(kept_.credentials, r); }
  void operator()(const Session& r) { append_of_account(kept_.sessions, r); }
  void operator()(const BookEntry& r) {
    LedgerPosition stands = 0;
    for (const auto& row : kept_.book_entries)
      if (row.record.book == r.book && row.record.id == r.id) stands = row.position;
    if (r.id.empty()) throw StoreConflict("a record has an id");
    if (stands == position_ || stands != r.replaces.value_or(0)) throw_version_conflict(r);
    kept_.book_entries.push_back({position_, r});
  }
  void operator()(const Attachment& r) { kept_.attachments.push_back({position_, r}); }
  void operator()(const AppendReport& r) {
    ensure_one_report(r);
    refuse_second(r.report);
    auto stored = r;
    stored.fact.position = position_;
    for (auto& entry : stored.entries) entry.position = position_;
    kept_.reports.push_back({position_, std::move(stored)});
  }

 private:
  template <class R>
  void append(Versions<R>& versions, const R& record) {
    if (versions.has(position_, record))
      throw StoreConflict("an act says two things about one object");
    versions.append(position_, record);
  }
  template <class R>
  void append_of_account(Versions<R>& versions, const R& record) {
    if (!kept_.accounts.has(record.account)) throw StoreConflict("the account is unknown");
    versions.append(position_, record);
  }
  /// A first report beside another first one, or a second correction of one report.
  void refuse_second(const oxygen::DailyReport& report) {
    bool corrected_is_known = false;
    for (const auto& row : kept_.reports) {
      const auto& other = row.record.report;
      if (other.id == report.id) throw StoreConflict("the report is known");
      if (other.facility != report.facility || other.reported_for != report.reported_for) continue;
      if (other.corrects == report.corrects)
        throw StoreConflict("the day has its report, or the report its correction, already");
      corrected_is_known = corrected_is_known || other.id == report.corrects;
    }
    if (report.corrects && !corrected_is_known) throw_no_such_report_to_correct(report);
  }

  Kept& kept_;
  LedgerPosition position_;
};

template <class R>
std::vector<R> visible_rows(const Versions<R>& versions, const VisibleFacilities& who,
                            LedgerPosition as_of) {
  std::vector<R> rows;
  for (auto& [key, record] : versions.as_of(as_of))
    if (who.includes(facility_of(record))) rows.push_back(record);
  std::stable_sort(rows.begin(), rows.end(),
                   [](const R& a, const R& b) { return facility_of(a) < facility_of(b); });
  return rows;
}

bool lies_in(Date day, Period period) {
  return period.from <= day && day <= period.to;
}

class InMemory final : public Store {
 public:
  Committed commit(const Act& act) override {
    const std::lock_guard lock(mutex_);
    const auto known =
        known_position(act, [this](const ReportId& id) { return find_report(id, newest); });
    if (known) return {*known, true};
    const auto n = static_cast<LedgerPosition>(kept_.audit.size()) + 1;
    const auto chain = kept_.audit.empty() ? first_chain_hash() : kept_.audit.back().chain_hash;
    const auto row = audit_row(act, n, last_hash_of(act.object), chain);
    try {
      ChangeAdder add(kept_, row.n);
      for (const auto& change : act.changes) std::visit(add, change);
    } catch (...) {
      kept_.forget(row.n);
      throw;
    }
    kept_.audit.push_back(row);
    kept_.outgoing.insert(kept_.outgoing.end(), act.outgoing.begin(), act.outgoing.end());
    return {row.n, false};
  }
  LedgerPosition position() override {
    const std::lock_guard lock(mutex_);
    return kept_.audit.empty() ? 0 : kept_.audit.back().n;
  }

  std::vector<facility::Facility> facilities(const VisibleFacilities& who,
                                             LedgerPosition as_of) override {
    return visible(&Kept::facilities, who, as_of);
  }
  std::vector<oxygen::EquipmentRecord> equipment(const VisibleFacilities& who,
                                                 LedgerPosition as_of) override {
    return visible(&Kept::equipment, who, as_of);
  }
  std::vector<facility::DesignatedOfficer> officers(const VisibleFacilities& who,
                                                    LedgerPosition as_of) override {
    return visible(&Kept::officers, who, as_of);
  }
  std::vector<facility::SupplyRoute> routes(const VisibleFacilities& who,
                                            LedgerPosition as_of) override {
    return visible(&Kept::routes, who, as_of);
  }
  std::vector<facility::Supplier> suppliers(LedgerPosition as_of) override {
    const std::lock_guard lock(mutex_);
    std::vector<facility::Supplier> rows;
    for (const auto& [key, record] : kept_.suppliers.as_of(as_of)) rows.push_back(record);
    return rows;
  }

  std::vector<oxygen::DailyFact> facts(const VisibleFacilities& who, Period period,
                                       LedgerPosition as_of) override {
    const std::lock_guard lock(mutex_);
    std::vector<oxygen::DailyFact> rows;
    for (const auto* append : heads(period, as_of))
      if (who.includes(append->report.facility)) rows.push_back(append->fact);
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
      return std::tie(a.facility, a.reported_for) < std::tie(b.facility, b.reported_for);
    });
    return rows;
  }
  std::vector<oxygen::LedgerEntry> ledger(const FacilityId& facility, Period period,
                                          LedgerPosition as_of) override {
    const std::lock_guard lock(mutex_);
    std::vector<oxygen::LedgerEntry> rows;
    for (const auto* append : heads(period, as_of))
      if (append->report.facility == facility)
        rows.insert(rows.end(), append->entries.begin(), append->entries.end());
    std::stable_sort(rows.begin(), rows.end(),
                     [](const auto& a, const auto& b) { return a.reported_for < b.reported_for; });
    return rows;
  }
  std::vector<StoredReport> reports_of(const FacilityId& facility, Period period,
                                       LedgerPosition as_of) override {
    const std::lock_guard lock(mutex_);
    std::vector<StoredReport> rows;
    for (const auto& row : kept_.reports)
      if (row.position <= as_of && row.record.report.facility == facility &&
          lies_in(row.record.report.reported_for, period))
        rows.push_back(stored(row, as_of));
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
      return std::tie(a.position, a.report.reported_for) <
             std::tie(b.position, b.report.reported_for);
    });
    return rows;
  }
  std::optional<StoredReport> report(const ReportId& id) override {
    const std::lock_guard lock(mutex_);
    return find_report(id, newest);
  }

  std::vector<oxygen::AlertState> alerts(const VisibleFacilities& who, bool open_only,
                                         LedgerPosition as_of) override {
    auto states = visible(&Kept::alerts, who, as_of);
    if (open_only) std::erase_if(states, [](const auto& state) { return !state.is_open(); });
    order_alerts(states);
    return states;
  }

  std::optional<accounts::Account> account(const AccountId& id) override {
    return now(&Kept::accounts, id);
  }
  std::vector<accounts::Account> all_accounts() override {
    const std::lock_guard lock(mutex_);
    std::vector<accounts::Account> rows;
    for (const auto& [key, record] : kept_.accounts.as_of(newest)) rows.push_back(record);
    return rows;
  }
  std::vector<accounts::Appointment> appointments(const AccountId& account) override {
    auto rows = all_appointments();
    std::erase_if(rows, [&](const auto& row) { return row.account != account; });
    return rows;
  }
  std::vector<accounts::Appointment> all_appointments() override {
    const std::lock_guard lock(mutex_);
    std::vector<accounts::Appointment> rows;
    for (const auto& [key, record] : kept_.appointments.as_of(newest)) rows.push_back(record);
    return rows;
  }
  std::optional<Credential> credential(const AccountId& id) override {
    return now(&Kept::credentials, id);
  }
  std::optional<Session> session(const std::string& token_hash) override {
    auto found = now(&Kept::sessions, token_hash);
    const std::lock_guard lock(mutex_);
    if (found) found = as_seen(std::move(*found));
    return found;
  }
  std::vector<Session> open_sessions(const AccountId& account) override {
    std::vector<Session> rows;
    {
      const std::lock_guard lock(mutex_);
      for (const auto& [key, record] : kept_.sessions.as_of(newest))
        if (record.account == account && !record.closed_at) rows.push_back(as_seen(record));
    }
    std::sort(rows.begin(), rows.end(), [](const Session& a, const Session& b) {
      return std::tie(a.opened_at, a.token_hash) < std::tie(b.opened_at, b.token_hash);
    });
    return rows;
  }
  void touch_session(const std::string& token_hash, Instant seen_at) override {
    const std::lock_guard lock(mutex_);
    auto& seen = seen_[token_hash];
    seen = std::max(seen, seen_at);
  }

  std::optional<StoredPlan> plan(const PlanId& id) override { return now(&Kept::plans, id); }
  std::optional<StoredPlan> latest_plan() override {
    const std::lock_guard lock(mutex_);
    const At<StoredPlan>* latest = nullptr;
    for (const auto& row : kept_.plans.all())
      if (latest == nullptr ||
          std::tie(latest->position, latest->record.id) < std::tie(row.position, row.record.id))
        latest = &row;
    if (latest == nullptr) return std::nullopt;
    return latest->record;
  }
  std::vector<CaseCount> cases(const UnitCode& unit, Period period, LedgerPosition as_of) override {
    const std::lock_guard lock(mutex_);
    std::vector<CaseCount> rows;
    for (const auto& [key, record] : kept_.cases.as_of(as_of))
      if (record.unit == unit && lies_in(record.day, period)) rows.push_back(record);
    return rows;
  }

  std::vector<BookVersion> book_versions(const BookQuery& query) override {
    const std::lock_guard lock(mutex_);
    std::map<std::string, std::vector<BookVersion>> versions;
    std::map<std::string, std::string> group_of_newest;
    for (const auto& [position, entry] : kept_.book_entries) {
      if (entry.book != query.book || position > query.as_of) continue;
      if (query.id && entry.id != *query.id) continue;
      const auto& act = kept_.audit[static_cast<std::size_t>(position - 1)];
      auto& of_id = versions[entry.id];
      if (!query.every_version) of_id.clear();
      of_id.push_back({position, act.at, act.actor, entry.body});
      group_of_newest[entry.id] = entry.group;
    }
    std::vector<BookVersion> found;
    for (const auto& [id, of_id] : versions)
      if (!query.group || group_of_newest[id] == *query.group)
        found.insert(found.end(), of_id.begin(), of_id.end());
    return found;
  }
  std::optional<Attachment> attachment(const std::string& hash) override {
    const std::lock_guard lock(mutex_);
    for (const auto& row : kept_.attachments)
      if (row.record.hash == hash) return row.record;
    return std::nullopt;
  }
  std::vector<AuditRow> audit(LedgerPosition first, std::size_t limit) override {
    const std::lock_guard lock(mutex_);
    std::vector<AuditRow> rows;
    for (const auto& row : kept_.audit)
      if (row.n >= first && rows.size() < limit) rows.push_back(row);
    return rows;
  }
  std::vector<OutgoingMessage> outgoing() override {
    const std::lock_guard lock(mutex_);
    return kept_.outgoing;
  }

 private:
  /// With the last time it was seen; the caller holds the lock.
  Session as_seen(Session session) const {
    const auto seen = seen_.find(session.token_hash);
    if (seen != seen_.end()) session.seen_at = std::max(session.seen_at, seen->second);
    return session;
  }
  template <class R>
  std::vector<R> visible(Versions<R> Kept::*versions, const VisibleFacilities& who,
                         LedgerPosition as_of) {
    const std::lock_guard lock(mutex_);
    return visible_rows(kept_.*versions, who, as_of);
  }
  template <class R>
  std::optional<R> now(Versions<R> Kept::*versions, const typename Versions<R>::Key& key) {
    const std::lock_guard lock(mutex_);
    return (kept_.*versions).now(key);
  }
  std::string last_hash_of(const std::string& object) const {
    for (auto row = kept_.audit.rbegin(); row != kept_.audit.rend(); ++row)
      if (row->object == object) return row->after_hash;
    return {};
  }
  bool is_superseded(const ReportId& id, LedgerPosition as_of) const {
    return std::any_of(kept_.reports.begin(), kept_.reports.end(), [&](const auto& row) {
      return row.position <= as_of && row.record.report.corrects == id;
    });
  }
  StoredReport stored(const At<AppendReport>& row, LedgerPosition as_of) const {
    return {row.position, row.record.report, is_superseded(row.record.report.id, as_of)};
  }
  std::optional<StoredReport> find_report(const ReportId& id, LedgerPosition as_of) const {
    for (const auto& row : kept_.reports)
      if (row.record.report.id == id) return stored(row, as_of);
    return std::nullopt;
  }
  std::vector<const AppendReport*> heads(Period period, LedgerPosition as_of) const {
    std::set<ReportId> corrected;
    for (const auto& row : kept_.reports)
      if (row.position <= as_of && row.record.report.corrects)
        corrected.insert(*row.record.report.corrects);
    std::vector<const AppendReport*> found;
    for (const auto& row : kept_.reports)
      if (row.position <= as_of && lies_in(row.record.report.reported_for, period) &&
          !corrected.contains(row.record.report.id))
        found.push_back(&row.record);
    return found;
  }

  std::mutex mutex_;
  Kept kept_;
  std::map<std::string, Instant> seen_;
};

}  // namespace

std::unique_ptr<Store> make_memory_store() {
  return std::make_unique<InMemory>();
}

}  // namespace sansang::store::memory
