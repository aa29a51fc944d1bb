// SPDX-License-Identifier: Apache-2.0
/// The situations of all facilities that somebody may see, from what the store knew at a position.
/// Every act that shows or plans starts here.
#pragma once
#include <string>
#include <vector>

#include "oxygen/situation.hpp"
#include "store/rules/oxygen_rules.hpp"
#include "store/store.hpp"

namespace sansang::acts {

/// What every act about oxygen works with.
struct Desk {
  store::Store& store;
  const store::OxygenRules& rules;
};

struct FacilitySituation {
  facility::Facility facility;
  std::vector<oxygen::EquipmentRecord> records;
  std::vector<oxygen::Equipment> equipment;
  std::vector<facility::SupplyRoute> routes;
  std::vector<facility::DesignatedOfficer> officers;
  std::vector<oxygen::DailyFact> facts;  ///< of `memory` days, by day, none read after `now`
  std::vector<oxygen::WithdrawnStore> withdrawn;  ///< counted in `facts`, out of service since
  std::optional<oxygen::ReportingCalendar> owed;  ///< always there once judged
  oxygen::Situation now;
};

/// The position that the ledger had at `instant`: what was received by then, not what was read.
LedgerPosition position_at(store::Store& store, Instant instant);

/// Facilities that report for themselves and are open on the local day of `now`, by id.
std::vector<FacilitySituation> situations(const Desk& desk, const store::VisibleFacilities& who,
                                          Instant now, LedgerPosition as_of = store::newest,
                                          std::chrono::days memory = oxygen::situation_memory);

/// The situation of `s` as it will be at `now` once `newer` are kept: they replace the facts of
/// their days.
void foresee(const Desk& desk, FacilitySituation& s, const std::vector<oxygen::DailyFact>& newer,
             Instant now);

/// The one of `facility`; fault unknown_facility also when it may not be seen.
Result<FacilitySituation> situation(const Desk& desk, const store::VisibleFacilities& who,
                                    const FacilityId& facility, Instant now,
                                    LedgerPosition as_of = store::newest,
                                    std::chrono::days memory = oxygen::situation_memory);

}  // namespace sansang::acts
