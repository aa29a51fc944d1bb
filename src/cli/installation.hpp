// SPDX-License-Identifier: Apache-2.0
/// What commands about a province open: the database, the rules and unit lists of the installation,
/// and tables as files. Each says on stderr why it cannot; the caller then exits with world_failed
/// (a table that is too large: has_findings).
#pragma once
#include <memory>
#include <optional>
#include <string>

#include "cli/command.hpp"
#include "documents/tables/csv.hpp"
#include "geography/unit_list.hpp"
#include "store/rules/oxygen_rules.hpp"
#include "store/sqlite/sqlite_store.hpp"

namespace sansang::cli {

/// A table larger than this is refused before it is read whole.
inline constexpr std::size_t most_table_bytes = std::size_t{64} * 1024 * 1024;

/// The database of --database; a missing file is made only where `may_create`.
std::unique_ptr<store::sqlite::SqliteStore> open_database(const Arguments& arguments,
                                                          Context& context,
                                                          bool may_create = false);
std::optional<store::OxygenRules> installed_oxygen_rules(Context& context);
std::optional<geography::UnitLists> installed_unit_lists(Context& context);

/// The table at `path` or of standard input ("-"), CSV or .xlsx; of a workbook the sheet that is
/// called like one of `sheets`, else the first. One finding table_too_large instead of its rows
/// when it is larger than `most_bytes`; nullopt when it cannot be read.
std::optional<documents::TableReading> read_table(const std::string& path, Context& context,
                                                  const std::vector<std::string_view>& sheets = {},
                                                  std::size_t most_bytes = most_table_bytes);

/// The day or instant of an option, `absent` when it is not given; nullopt after a message.
std::optional<Date> day_option(const Arguments& arguments, const char* name, Date absent,
                               Context& context);
std::optional<Instant> instant_option(const Arguments& arguments, const char* name,
                                      Context& context);

/// --database FILE, the same in every command.
Option database_option();

}  // namespace sansang::cli
