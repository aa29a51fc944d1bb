// SPDX-License-Identifier: Apache-2.0
/// What every supply plan must obey, whoever made it: a supplier never ships more than it has, no
/// stock is below 0 or above its tank, links and lorries are not overloaded, every demand is met or
/// listed as short, the four levels are the sums of their parts, and nothing is without a reason.
/// Computed from the deliveries alone, not from the flow network that made the plan.
#pragma once
#include <string>
#include <vector>

#include "planning/supply.hpp"

namespace sansang::planning {

/// One sentence per broken law (English, for the log of a fault of ours); empty: all hold.
std::vector<std::string> broken_laws(const SupplyNetwork& network, const SupplyPlan& plan,
                                     DayOrder order);

/// Σ of what is missing to the safety stock, terminal in the last period.
KilogramPeriods missing_safety(const SupplyNetwork& network, const SupplyPlan& plan);

}  // namespace sansang::planning
