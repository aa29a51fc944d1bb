// SPDX-License-Identifier: Apache-2.0
/// Writes one act into an open write transaction: the audit row, the rows of every change, the
/// outgoing messages. Knows whether an act is a retry. Constraint errors pass through as
/// ConstraintBroken, a correction without its report as StoreConflict.
#pragma once
#include "store/sqlite/database.hpp"

namespace sansang::store::sqlite {

/// The position of the reports of `act` when they are known: the act is a retry. StoreConflict
/// when only some are known, or when an id is known with other content.
std::optional<LedgerPosition> known_position(Database& database, const Act& act);

/// Returns the position of the act.
LedgerPosition write_act(Database& database, const Act& act);

void write_session_seen(Database& database, const std::string& token_hash, Instant seen_at);

}  // namespace sansang::store::sqlite
