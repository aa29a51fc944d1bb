// SPDX-License-Identifier: Apache-2.0
/// What the store in memory keeps: rows of each kind in the order of their acts. The newest row of
/// a key up to a position is the version that counts then.
#pragma once
#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <vector>

#include "store/store.hpp"

namespace sansang::store::memory {

// What a register row is about: rows with the same key are versions of one thing.
inline auto key_of(const facility::Facility& r) {
  return r.id;
}
inline auto key_of(const oxygen::EquipmentRecord& r) {
  return r.id;
}
inline auto key_of(const facility::Supplier& r) {
  return r.id;
}
inline auto key_of(const facility::DesignatedOfficer& r) {
  return std::make_tuple(r.facility, r.from, r.full_name);
}
inline auto key_of(const facility::SupplyRoute& r) {
  return std::make_tuple(r.facility, r.supplier);
}
inline auto key_of(const oxygen::AlertState& r) {
  return r.id;
}
inline auto key_of(const CaseCount& r) {
  return std::make_tuple(r.unit, r.day);
}
inline auto key_of(const StoredPlan& r) {
  return r.id;
}
inline auto key_of(const accounts::Account& r) {
  return r.id;
}
inline auto key_of(const accounts::Appointment& r) {
  return r.id;
}
inline auto key_of(const Credential& r) {
  return r.account;
}
inline auto key_of(const Session& r) {
  return r.token_hash;
}

inline const FacilityId& facility_of(const facility::Facility& r) {
  return r.id;
}
template <class R>
const FacilityId& facility_of(const R& r) {
  return r.facility;
}

template <class T>
struct At {
  LedgerPosition position;
  T record;
};

/// Rows of one kind, each with the position of its act.
template <class R>
class Versions {
 public:
  using Key = decltype(key_of(std::declval<const R&>()));

  void append(LedgerPosition position, const R& record) { rows_.push_back({position, record}); }
  /// The act at `position` has spoken of the thing already.
  bool has(LedgerPosition position, const R& record) const {
    for (auto row = rows_.rbegin(); row != rows_.rend() && row->position == position; ++row)
      if (key_of(row->record) == key_of(record)) return true;
    return false;
  }
  bool has(const Key& key) const { return now(key).has_value(); }
  /// The newest version of each thing up to `as_of`, ordered by key.
  std::map<Key, R> as_of(LedgerPosition as_of) const {
    std::map<Key, R> newest;
    for (const auto& row : rows_)
      if (row.position <= as_of) newest.insert_or_assign(key_of(row.record), row.record);
    return newest;
  }
  std::optional<R> now(const Key& key) const {
    for (auto row = rows_.rbegin(); row != rows_.rend(); ++row)
      if (key_of(row->record) == key) return row->record;
    return std::nullopt;
  }
  const std::vector<At<R>>& all() const { return rows_; }
  void forget(LedgerPosition position) {
    std::erase_if(rows_, [position](const At<R>& row) { return row.position == position; });
  }

 private:
  std::vector<At<R>> rows_;
};

struct Kept {
  Versions<facility::Facility> facilities;
  Versions<oxygen::EquipmentRecord> equipment;
  Versions<facility::DesignatedOfficer> officers;
  Versions<facility::SupplyRoute> routes;
  Versions<facility::Supplier> suppliers;
  Versions<oxygen::AlertState> alerts;
  Versions<accounts::Account> accounts;
  Versions<accounts::Appointment> appointments;
  Versions<Credential> credentials;
  Versions<Session> sessions;
  Versions<StoredPlan> plans;
  Versions<CaseCount> cases;
  std::vector<At<AppendReport>> reports;
  std::vector<At<BookEntry>> book_entries;
  std::vector<At<Attachment>> attachments;
  std::vector<AuditRow> audit;
  std::vector<OutgoingMessage> outgoing;

  /// Undoes an act that was refused half-way.
  void forget(LedgerPosition position) {
    std::apply([position](auto&... versions) { (versions.forget(position), ...); },
               std::tie(facilities, equipment, officers, routes, suppliers, alerts, accounts,
                        appointments, credentials, sessions, plans, cases));
    const auto of_act = [position](const auto& row) { return row.position == position; };
    std::erase_if(reports, of_act);
    std::erase_if(book_entries, of_act);
    std::erase_if(attachments, of_act);
  }
};

}  // namespace sansang::store::memory
