// SPDX-License-Identifier: Apache-2.0
/// The rules that every implementation applies to the reports of an act: one report speaks of one
/// facility and day; a known id makes the act a retry; a correction follows the newest report of
/// its facility and day. StoreConflict or BrokenAssumption otherwise.
#pragma once
#include <functional>
#include <optional>

#include "store/store.hpp"

namespace sansang::store {

/// The entries and the fact are of the report's id, facility and day.
void ensure_one_report(const AppendReport& append);

/// The same statement, whoever sent it again and whenever: what a retry may not change.
bool says_the_same(const oxygen::DailyReport& a, const oxygen::DailyReport& b);

using FindReport = std::function<std::optional<StoredReport>(const ReportId&)>;

/// Position of the act that brought the reports of `act`; nullopt: none is known. StoreConflict
/// when some are known and others not, or when a known id now says something else.
std::optional<LedgerPosition> known_position(const Act& act, const FindReport& find);

[[noreturn]] void throw_no_such_report_to_correct(const oxygen::DailyReport& report);

/// Somebody else's version of the record came first.
[[noreturn]] void throw_version_conflict(const BookEntry& entry);

}  // namespace sansang::store
