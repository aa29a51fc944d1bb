// SPDX-License-Identifier: Apache-2.0
/// Reads reports, facts and ledger entries; see store.hpp for what each answers. The caller holds
/// the snapshot.
#pragma once
#include "store/sqlite/database.hpp"

namespace sansang::store::sqlite {

std::vector<oxygen::DailyFact> read_facts(Database& database, const VisibleFacilities& who,
                                          Period period, LedgerPosition as_of);
std::vector<oxygen::LedgerEntry> read_ledger(Database& database, const FacilityId& facility,
                                             Period period, LedgerPosition as_of);
std::vector<StoredReport> read_reports_of(Database& database, const FacilityId& facility,
                                          Period period, LedgerPosition as_of);
std::optional<StoredReport> read_report(Database& database, const ReportId& id);

}  // namespace sansang::store::sqlite
