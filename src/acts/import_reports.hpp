// SPDX-License-Identifier: Apache-2.0
/// Importing daily oxygen reports from a table: each row passes the checks of a typed report,
/// compared with the last report before it, in the store or in the file. Rows with an error or with
/// a doubt that has no reason are left out; the good ones become one act in one transaction. The id
/// of a report follows from what it says, so that importing a file twice is free. The alerts are
/// judged with the new readings, and become durable with them. That a report
/// comes late is told and accepted: a table is what brings late reports in.
#pragma once
#include <optional>

#include "acts/situations.hpp"
#include "acts/views/import.hpp"
#include "documents/report_tables.hpp"

namespace sansang::acts {

ImportPlan plan_report_import(const Desk& desk, const documents::TableReading& table, Instant now);

/// Writes the reports, the act being about `object`; nullopt when there are none.
std::optional<store::Committed> apply_report_import(const Desk& desk, const ImportPlan& plan,
                                                    const AccountId& actor, Instant now,
                                                    const std::string& object);

}  // namespace sansang::acts
