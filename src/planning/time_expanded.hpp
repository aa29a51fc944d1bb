// SPDX-License-Identifier: Apache-2.0
/// The supply network copied once per period, as a flow network in kilograms. One node "outside"
/// gives production and shortage and takes what is left at the end; per supplier and period a stock
/// node and a loading node; per hospital and period a node where demand is met and, where the order
/// of the day asks for it, one where loads arrive.
#pragma once
#include <cstddef>
#include <vector>

#include "networks/lexicographic_flow.hpp"
#include "planning/supply.hpp"

namespace sansang::planning {

enum class ArcKind {
  Production,
  SupplierStock,  ///< from period to the next, or out at the end
  Fleet,
  Delivery,
  Intake,       ///< before use: stock and loads together fit the tank
  DayUse,       ///< after use: what the day leaves over
  SafetyStock,  ///< the part of the stock that counts towards the safety stock
  UpperStock,   ///< the part above it
  CriticalShortage,
  DeferrableShortage,
};

/// `place` is the index of the supplier or hospital in the network, `link` that of the link.
struct ArcMeaning {
  ArcKind kind;
  std::size_t place;
  std::size_t period;
  std::size_t link = 0;
};

struct TimeExpanded {
  networks::FlowNetwork flow;
  std::vector<ArcMeaning> meaning;        ///< per arc
  std::vector<double> cost_per_kilogram;  ///< per arc, of the level cost
  std::vector<std::size_t> demand_nodes;  ///< hospital × periods + period
  std::size_t outside = 0;
};

TimeExpanded time_expanded(const SupplyNetwork& network, DayOrder order);

/// The costs of the levels: critical, deferrable, safety, cost, and kilograms shipped as tie-break.
std::vector<networks::FlowCost> level_costs(const TimeExpanded& expanded);

}  // namespace sansang::planning
