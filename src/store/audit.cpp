// SPDX-License-Identifier: Apache-2.0
#include "store/audit.hpp"

#include <sodium.h>

#include <bit>

#include "base/ensure.hpp"
#include "store/cell.hpp"
#include "store/record_fields.hpp"

namespace sansang::store {
namespace {

constexpr std::size_t hash_bytes = 32;

/// Canonical bytes: 'n' | 'i' 8 bytes | 'r' 8 bytes (IEEE 754) | 't' 8 bytes of length, text;
/// numbers little-endian.
class CanonicalBytes {
 public:
  void add(const Cell& cell) {
    if (std::holds_alternative<std::monostate>(cell)) {
      bytes_ += 'n';
    } else if (const auto* whole = std::get_if<std::int64_t>(&cell)) {
      add_number('i', static_cast<std::uint64_t>(*whole));
    } else if (const auto* real = std::get_if<double>(&cell)) {
      add_number('r', std::bit_cast<std::uint64_t>(*real));
    } else {
      add_text(std::get<std::string_view>(cell));
    }
  }
  void add_text(std::string_view text) {
    add_number('t', text.size());
    bytes_ += text;
  }
  auto adder() {
    return [this](const char*, const auto& member) {
      with_cell(member, [this](const Cell& cell) { add(cell); });
    };
  }
  template <class R>
  void add_record(std::string_view kind, R& record) {
    add_text(kind);
    each_member(record, adder());
  }
  const std::string& bytes() const { return bytes_; }

 private:
  void add_number(char tag, std::uint64_t value) {
    bytes_ += tag;
    for (int i = 0; i < 8; ++i, value >>= 8) bytes_ += static_cast<char>(value & 0xff);
  }
  std::string bytes_;
};

std::string hex(const std::array<unsigned char, hash_bytes>& hash) {
  std::string text(hash_bytes * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
  text.pop_back();
  return text;
}

std::string blake2b(std::string_view first, std::string_view second) {
  static const int ready = sodium_init();
  ensure(ready >= 0, "the library of hashes could not start");
  crypto_generichash_state state;
  std::array<unsigned char, hash_bytes> hash{};
  const auto bytes = [](std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
  };
  crypto_generichash_init(&state, nullptr, 0, hash.size());
  crypto_generichash_update(&state, bytes(first), first.size());
  crypto_generichash_update(&state, bytes(second), second.size());
  crypto_generichash_final(&state, hash.data(), hash.size());
  return hex(hash);
}

/// The bytes behind a hash written in hex; empty when `text` is not one.
std::string bytes_of_hash(const std::string& text) {
  std::string bytes(hash_bytes, '\0');
  std::size_t length = 0;
  const bool readable = sodium_hex2bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(),
                                       text.data(), text.size(), nullptr, &length, nullptr) == 0;
  return readable && length == hash_bytes ? bytes : std::string();
}

void add_change(CanonicalBytes& bytes, const facility::Facility& r) {
  bytes.add_record("facility", r);
}
void add_change(CanonicalBytes& bytes, const facility::DesignatedOfficer& r) {
  bytes.add_record("officer", r);
}
void add_change(CanonicalBytes& bytes, const facility::Supplier& r) {
  bytes.add_record("supplier", r);
}
void add_change(CanonicalBytes& bytes, const facility::SupplyRoute& r) {
  bytes.add_record("route", r);
}
void add_change(CanonicalBytes& bytes, const oxygen::EquipmentRecord& r) {
  bytes.add_record("equipment", r);
}
void add_change(CanonicalBytes& bytes, const oxygen::AlertState& r) {
  bytes.add_record("alert", r);
}
void add_change(CanonicalBytes& bytes, const accounts::Account& r) {
  bytes.add_record("account", r);
}
void add_change(CanonicalBytes& bytes, const accounts::Appointment& r) {
  bytes.add_record("appointment", r);
}
void add_change(CanonicalBytes& bytes, const Credential& r) {
  bytes.add_record("credential", r);
}
void add_change(CanonicalBytes& bytes, const Session& r) {
  bytes.add_record("session", r);
}
void add_change(CanonicalBytes& bytes, const StoredPlan& r) {
  bytes.add_record("plan", r);
}
void add_change(CanonicalBytes& bytes, const CaseCount& r) {
  bytes.add_record("cases", r);
}
void add_change(CanonicalBytes& bytes, const BookEntry& r) {
  bytes.add_record("book", r);
}
void add_change(CanonicalBytes& bytes, const Attachment& r) {
  bytes.add_text("attachment");  // the hash stands for the bytes
  bytes.add_text(r.hash);
  bytes.add_text(r.media_type);
}
void add_change(CanonicalBytes& bytes, const AppendReport& r) {
  bytes.add_record("report", r.report);
  for (const auto& line : r.report.lines) bytes.add_record("line", line);
  for (const auto& doubt : r.report.confirmed) bytes.add_record("doubt", doubt);
  for (const auto& entry : r.entries) bytes.add_record("entry", entry);
  bytes.add_record("fact", r.fact);
}

std::string chain_hash_of(const AuditRow& row, const std::string& previous_bytes) {
  CanonicalBytes bytes;
  auto add = bytes.adder();
  audit_content(add, row);
  return blake2b(previous_bytes, bytes.bytes());
}

}  // namespace

Attachment attachment_of(std::string bytes, std::string media_type) {
  auto hash = blake2b({}, bytes);
  return {std::move(hash), std::move(media_type), std::move(bytes)};
}

std::string first_chain_hash() {
  return std::string(hash_bytes * 2, '0');
}

std::string hash_of_changes(const std::vector<Change>& changes) {
  ensure(!changes.empty(), "an act without changes has no hash of its own");
  CanonicalBytes bytes;
  for (const auto& change : changes)
    std::visit([&bytes](const auto& record) { add_change(bytes, record); }, change);
  return blake2b({}, bytes.bytes());
}

AuditRow audit_row(const Act& act, LedgerPosition n, const std::string& before,
                   const std::string& previous_chain_hash) {
  AuditRow row{.n = n,
               .at = act.at,
               .actor = act.actor,
               .unit = act.unit,
               .action = act.action,
               .object = act.object,
               .before_hash = before,
               .after_hash = act.changes.empty() ? before : hash_of_changes(act.changes),
               .address = act.address,
               .succeeded = act.succeeded,
               .chain_hash = {}};
  const auto previous = bytes_of_hash(previous_chain_hash);
  ensure(!previous.empty(), "the chain hash before this act is not a hash");
  row.chain_hash = chain_hash_of(row, previous);
  return row;
}

std::optional<LedgerPosition> verify_chain(const std::vector<AuditRow>& rows,
                                           LedgerPosition n_before, std::string hash_before) {
  for (const auto& row : rows) {
    const auto previous = bytes_of_hash(hash_before);
    if (previous.empty() || row.n != n_before + 1 || row.chain_hash != chain_hash_of(row, previous))
      return n_before + 1;
    n_before = row.n;
    hash_before = row.chain_hash;
  }
  return std::nullopt;
}

}  // namespace sansang::store
