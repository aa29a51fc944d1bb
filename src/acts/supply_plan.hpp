// SPDX-License-Identifier: Apache-2.0
/// The supply plan of the province for 14 days: computed from a ledger position, kept with it, and
/// shown as advice. A stored plan can be looked at again after later reports; the same position
/// gives the same bytes.
#pragma once
#include <optional>

#include "acts/situations.hpp"
#include "acts/views/plan.hpp"
#include "planning/supply.hpp"

namespace sansang::acts {

inline constexpr std::chrono::days plan_length{14};

/// Computes a new plan from what is known now and keeps it.
store::StoredPlan refresh_supply_plan(const Desk& desk, const accounts::Caller& who, Instant now,
                                      const std::string& address);

/// The input and the answer of a plan computed from `as_of`; nothing is written.
struct ComputedPlan {
  planning::SupplyNetwork network;
  planning::SupplyPlan plan;
};
ComputedPlan compute_plan(const Desk& desk, Instant now, LedgerPosition as_of);

/// The stored plan, or the latest without an id; fault unknown_plan.
Result<store::StoredPlan> stored_plan(store::Store& store, const std::optional<PlanId>& id);

/// As people read it; lines about facilities outside the scope are left out.
PlanView plan_view(const Desk& desk, const store::VisibleFacilities& seen,
                   const store::StoredPlan& stored);

/// Fills `next_delivery` of the board's rows from the latest plan.
void add_next_deliveries(const Desk& desk, Board& board);

}  // namespace sansang::acts
