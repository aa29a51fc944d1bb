// SPDX-License-Identifier: Apache-2.0
/// The audit: one row per act, chained by h_n = BLAKE2b-256(h_{n-1} || row), h_0 = 32 zero bytes,
/// so that a changed, removed or inserted row shows. It holds who did what to which object and the
/// hashes of the rows written, never a personal value. Rows and records are hashed in a canonical
/// form: each value as a tag and, for text, its length, so that no two records share their bytes.
/// What it cannot show: the loss of the newest rows; that needs tree heads kept by others.
/// Design: after Certificate-Transparency-like logs (RFC 6962); hashing by libsodium.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "store/store.hpp"

namespace sansang::store {

/// 64 hexadecimal digits: the chain before the first row.
std::string first_chain_hash();

/// Hash (hex) of the canonical rows of the act's changes. Precondition: there is one at least.
std::string hash_of_changes(const std::vector<Change>& changes);

/// The audit row of `act` as number n. `before` is the after_hash of the last act on the same
/// object ("" when there is none); an act without changes leaves the object as it was.
AuditRow audit_row(const Act& act, LedgerPosition n, const std::string& before,
                   const std::string& previous_chain_hash);

/// Number of the first row that breaks the chain; nullopt: `rows` is unbroken. The rows follow
/// each other and continue a chain that stood at number `n_before` with hash `hash_before`.
std::optional<LedgerPosition> verify_chain(const std::vector<AuditRow>& rows,
                                           LedgerPosition n_before = 0,
                                           std::string hash_before = first_chain_hash());

}  // namespace sansang::store
