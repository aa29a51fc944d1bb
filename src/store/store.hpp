// SPDX-License-Identifier: Apache-2.0
/// Store: the one door to what is kept, at the level of acts. Implementations: sqlite/ (embedded),
/// memory/ (tests); all pass contract_test.cpp. Everything a person may not see is left out here,
/// in one place: each query about facilities takes the VisibleFacilities of the asker.
///
/// Registers (facilities, equipment, officers, suppliers, routes) are versioned: the newest row up
/// to `as_of` counts. Reports that a later one corrects (up to `as_of`) are left out of facts and
/// ledger; reports_of() shows them all. All times UTC. Failures of the disk are exceptions
/// (StoreFailure); after one the store is read-only until reopened (never retry an fsync).
#pragma once
#include <cstddef>
#include <limits>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "store/act.hpp"

namespace sansang::store {

using accounts::VisibleFacilities;

inline constexpr LedgerPosition newest = std::numeric_limits<LedgerPosition>::max();

/// The world failed: disk full, database locked, fsync error.
struct StoreFailure : std::runtime_error {
  using std::runtime_error::runtime_error;
};
/// Two acts wrote the same thing at once, e.g. two corrections of one report: the second is told.
struct StoreConflict : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct StoredReport {
  LedgerPosition position = 0;
  oxygen::DailyReport report;
  bool superseded = false;
};

/// One row of the audit: {n, ts, actor, unit, action, object, before_hash, after_hash, ip, ok} and
/// the chain hash h_n = BLAKE2b(h_{n-1} || row).
struct AuditRow {
  LedgerPosition n = 0;
  Instant at{};
  AccountId actor;
  std::string unit, action, object;
  std::string before_hash, after_hash;  ///< hex; of the object's rows in its previous and this act
  std::string address;
  bool succeeded = true;
  std::string chain_hash;  ///< hex
};

struct Period {
  Date from{};
  Date to{};  ///< inclusive
};

class Store {
 public:
  virtual ~Store() = default;

  /// Durable when it returns. A report id that is already known makes the act a retry.
  virtual Committed commit(const Act& act) = 0;
  virtual LedgerPosition position() = 0;

  virtual std::vector<facility::Facility> facilities(const VisibleFacilities& who,
                                                     LedgerPosition as_of = newest) = 0;
  virtual std::vector<oxygen::EquipmentRecord> equipment(const VisibleFacilities& who,
                                                         LedgerPosition as_of = newest) = 0;
  virtual std::vector<facility::DesignatedOfficer> officers(const VisibleFacilities& who,
                                                            LedgerPosition as_of = newest) = 0;
  virtual std::vector<facility::SupplyRoute> routes(const VisibleFacilities& who,
                                                    LedgerPosition as_of = newest) = 0;
  virtual std::vector<facility::Supplier> suppliers(LedgerPosition as_of = newest) = 0;

  /// Sorted by facility, then day.
  virtual std::vector<oxygen::DailyFact> facts(const VisibleFacilities& who, Period period,
                                               LedgerPosition as_of = newest) = 0;
  virtual std::vector<oxygen::LedgerEntry> ledger(const FacilityId& facility, Period period,
                                                  LedgerPosition as_of = newest) = 0;
  /// Every version, oldest act first.
  virtual std::vector<StoredReport> reports_of(const FacilityId& facility, Period period,
                                               LedgerPosition as_of = newest) = 0;
  virtual std::optional<StoredReport> report(const ReportId& id) = 0;

  /// The newest state of each alert, open ones first, newest first within.
  virtual std::vector<oxygen::AlertState> alerts(const VisibleFacilities& who, bool open_only,
                                                 LedgerPosition as_of = newest) = 0;

  virtual std::optional<accounts::Account> account(const AccountId& id) = 0;
  virtual std::vector<accounts::Account> all_accounts() = 0;
  /// In order of id; of one person, ended and coming ones included.
  virtual std::vector<accounts::Appointment> appointments(const AccountId& account) = 0;
  virtual std::vector<accounts::Appointment> all_appointments() = 0;
  virtual std::optional<Credential> credential(const AccountId& id) = 0;
  virtual std::optional<Session> session(const std::string& token_hash) = 0;
  /// Those of the account that nobody closed, oldest first.
  virtual std::vector<Session> open_sessions(const AccountId& account) = 0;
  /// Notes that the session was seen; not an act, not durable at once.
  virtual void touch_session(const std::string& token_hash, Instant seen_at) = 0;

  virtual std::optional<StoredPlan> plan(const PlanId& id) = 0;
  virtual std::optional<StoredPlan> latest_plan() = 0;
  /// Cases by day, the newest word on each day; sorted by day.
  virtual std::vector<CaseCount> cases(const UnitCode& unit, Period period,
                                       LedgerPosition as_of = newest) = 0;

  /// Records of a book (book.hpp), each in its newest version up to `as_of`, sorted by id.
  template <IsBook R>
  std::vector<Kept<R>> records(LedgerPosition as_of = newest) {
    return kept<R>({Book<R>::name, {}, {}, as_of, false});
  }
  template <IsBook R>
  std::vector<Kept<R>> records_in(const std::string& group, LedgerPosition as_of = newest) {
    return kept<R>({Book<R>::name, {}, group, as_of, false});
  }
  template <IsBook R>
  std::optional<Kept<R>> record(const std::string& id, LedgerPosition as_of = newest) {
    auto found = kept<R>({Book<R>::name, id, {}, as_of, false});
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
  }
  /// Every version of one record, oldest first.
  template <IsBook R>
  std::vector<Kept<R>> history(const std::string& id) {
    return kept<R>({Book<R>::name, id, {}, newest, true});
  }
  virtual std::optional<Attachment> attachment(const std::string& hash) = 0;

  /// Rows n ≥ first, at most `limit`, ascending.
  virtual std::vector<AuditRow> audit(LedgerPosition first, std::size_t limit) = 0;
  virtual std::vector<OutgoingMessage> outgoing() = 0;

 protected:
  struct BookQuery {
    std::string_view book;
    std::optional<std::string> id, group;
    LedgerPosition as_of = newest;
    bool every_version = false;
  };
  /// Sorted by id, then position.
  virtual std::vector<BookVersion> book_versions(const BookQuery& query) = 0;

 private:
  template <IsBook R>
  std::vector<Kept<R>> kept(const BookQuery& query) {
    std::vector<Kept<R>> records;
    for (const auto& version : book_versions(query)) records.push_back(kept_of<R>(version));
    return records;
  }
};

}  // namespace sansang::store
