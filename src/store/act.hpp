// SPDX-License-Identifier: Apache-2.0
/// Act: one thing somebody did = one transaction. It holds the domain rows, the audit row (hash
/// chained) and the outgoing messages; either all of it is durable or nothing is. Its number is
/// the ledger position that later figures, plans and letters name.
#pragma once
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "accounts/caller.hpp"
#include "facility/facility.hpp"
#include "facility/officer.hpp"
#include "facility/supplier.hpp"
#include "oxygen/alert.hpp"
#include "oxygen/ledger.hpp"
#include "store/book.hpp"

namespace sansang::store {

/// A report with what it means in grams; the store keeps all three.
struct AppendReport {
  oxygen::DailyReport report;
  std::vector<oxygen::LedgerEntry> entries;  ///< positions are filled in by the store
  oxygen::DailyFact fact;                    ///< likewise
};

/// Sign-in secret of an account: the argon2id string, of a password or of a one-time code.
struct Credential {
  AccountId account;
  std::string password_hash;
  std::optional<Instant> one_time_until;  ///< a code: good until then, only to choose a password
};

/// A signed-in browser. Only the BLAKE2b hash of its token is kept.
struct Session {
  std::string token_hash;
  AccountId account;
  Instant opened_at{};
  Instant seen_at{};
  std::optional<Instant> closed_at;
};

/// A supply plan as computed, with the position it was computed from: the same position gives the
/// same bytes. Both texts are JSON of schema/network.schema.json and schema/plan.schema.json.
struct StoredPlan {
  PlanId id;
  LedgerPosition computed_from = 0;
  Instant made_at{};
  AccountId made_by;
  Date first_day{};
  std::string network_json;
  std::string plan_json;
};

/// New cases of a unit and day as told by a source; an implausible figure is held for confirmation.
struct CaseCount {
  UnitCode unit;
  Date day{};
  Persons cases;
  std::string source;
  bool held = false;
};

/// A file that a record names by its hash: a scan, a .docx, evidence. At most attachment_limit.
struct Attachment {
  std::string hash;  ///< BLAKE2b-256 of the bytes, hex; attachment_of() computes it
  std::string media_type;
  std::string bytes;
};
inline constexpr std::size_t attachment_limit = 64U << 20;  ///< bytes
Attachment attachment_of(std::string bytes, std::string media_type);

using Change = std::variant<facility::Facility, facility::DesignatedOfficer, facility::Supplier,
                            facility::SupplyRoute, oxygen::EquipmentRecord, AppendReport,
                            oxygen::AlertState, accounts::Account, accounts::Appointment,
                            Credential, Session, StoredPlan, CaseCount, BookEntry, Attachment>;

/// For a neighbour or a mailbox; empty lists for now, the table and the transaction exist.
struct OutgoingMessage {
  std::string peer;
  std::string kind;
  std::string body;
};

struct Act {
  Instant at{};
  AccountId actor;        ///< empty: the system itself (import at installation)
  std::string unit;       ///< facility or division on whose behalf
  std::string action;     ///< "receive_daily_report", "sign_in" …
  std::string object;     ///< "facility/KG-01", "report/…": what it was about
  std::string address;    ///< network address, or empty
  bool succeeded = true;  ///< false: a refused attempt worth keeping, e.g. a wrong password
  std::vector<Change> changes;
  std::vector<OutgoingMessage> outgoing;
};

struct Committed {
  LedgerPosition position = 0;
  bool already_known = false;  ///< a retry: the report was there, nothing was written
};

}  // namespace sansang::store
