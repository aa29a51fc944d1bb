// SPDX-License-Identifier: Apache-2.0
/// Brings a database to the newest schema: schema/NNNN_name.sql by number, each followed by
/// schema/sqlite/NNNN_name.sql where SQLite needs a text of its own, in one transaction together
/// with the row of `migration` that records it. Tokens of the texts: {int} {real} {text} {bytes}
/// {strict} {clustered}. StoreFailure when the database is newer than the schema directory.
#pragma once
#include <filesystem>

#include "store/sqlite/database.hpp"

namespace sansang::store::sqlite {

void apply_migrations(Database& database, const std::filesystem::path& schema_dir);

}  // namespace sansang::store::sqlite
