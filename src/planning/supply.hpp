// SPDX-License-Identifier: Apache-2.0
/// The supply plan: the best that can be done with what the network offers, four levels one after
/// the other: critical shortage, deferrable shortage, missing safety stock, cost. Method: a flow in
/// the network copied once per period, solved level by level; exact in whole kilograms. Among plans
/// equal on all four levels the one that ships least is taken, so that no load is without a reason.
#pragma once
#include "planning/supply_network.hpp"
#include "planning/supply_plan.hpp"

namespace sansang::planning {

/// What happens first on a day. The answer changes with it, so it is written into every plan.
enum class DayOrder {
  EndOfDay,   ///< only the balance at the end of the day counts
  BeforeUse,  ///< loads arrive first and need room in the tank on arrival
  AfterUse,   ///< the day is lived on yesterday's stock, then loads arrive
};

constexpr std::array<std::pair<DayOrder, std::string_view>, 3> names_of(DayOrder) {
  return {{{DayOrder::EndOfDay, "end-of-day"},
           {DayOrder::BeforeUse, "before-use"},
           {DayOrder::AfterUse, "after-use"}}};
}

struct SupplyOptions {
  DayOrder day_order = DayOrder::EndOfDay;
};

/// The plan of a network without errors (see check()).
SupplyPlan plan_supply(const SupplyNetwork& network, const SupplyOptions& options = {});

}  // namespace sansang::planning
