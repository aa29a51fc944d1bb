// SPDX-License-Identifier: Apache-2.0
/// Importing the registers and the daily cases: first what would be added, changed or left as it
/// is, then one act in one transaction with the good rows. Bad rows never take good ones with them,
/// and nothing is half-written. The same file again changes nothing.
#pragma once
#include <optional>

#include "acts/views/import.hpp"
#include "documents/register_tables.hpp"
#include "documents/report_tables.hpp"
#include "store/store.hpp"

namespace sansang::acts {

/// The dry run for the tables that are given; `valid_on` is the day whose unit codes they use.
ImportPlan plan_register_import(store::Store& store, const documents::RegisterTables& tables,
                                const geography::UnitLists& units,
                                const std::vector<oxygen::CylinderClass>& sizes, Date valid_on);

/// The dry run of a table of daily cases.
ImportPlan plan_case_import(store::Store& store, const documents::TableReading& table,
                            const geography::UnitLists& units, Date today);

/// Who imports, when and what: "registers", "cases/<file>".
struct ImportedBy {
  AccountId actor;  ///< empty: from the command line of the installation
  Instant at{};
  std::string object;
};
/// Writes the changes; nullopt when there are none.
std::optional<store::Committed> apply_register_import(store::Store& store, const ImportPlan& plan,
                                                      const ImportedBy& by);

}  // namespace sansang::acts
