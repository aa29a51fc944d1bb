// SPDX-License-Identifier: Apache-2.0
/// network.json in, plan.json out (schema/network.schema.json, schema/plan.schema.json). Masses are
/// whole kilograms. Reading is strict and complete: every fault is a finding whose where.field is a
/// JSON pointer and whose row and column are the line and column in the text. `fleet` and a link's
/// `decided_by` may be absent; fields that are not known are ignored with a note.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.hpp"
#include "planning/supply.hpp"

namespace sansang::documents {

struct SupplyNetworkReading {
  planning::SupplyNetwork network;  ///< may be planned when there is no error among the findings
  std::vector<Finding> findings;
};

/// A text that is not JSON is a single finding too.
SupplyNetworkReading read_supply_network(std::string_view text, const std::string& file = {});

/// The same bytes for the same value.
std::string supply_network_json(const planning::SupplyNetwork& network);
std::string supply_plan_json(const planning::SupplyPlan& plan,
                             const planning::SupplyOptions& options);

/// The deliveries of a plan.json that supply_plan_json() wrote, without their reasons, by arrival.
std::vector<planning::Delivery> read_plan_deliveries(std::string_view plan_json);

}  // namespace sansang::documents
