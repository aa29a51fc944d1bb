// SPDX-License-Identifier: Apache-2.0
/// Flows in a directed network that minimise several linear costs one after the other: first cost
/// 0, then cost 1 among all minima of cost 0, and so on. Capacities and supplies are whole numbers
/// (each sum below 2^52) and so is the flow. Method: a linear programme per level, after which
/// every arc with a reduced cost is held at its bound; what is left is exactly the set of optimal
/// flows of the level (complementary slackness), so the problem stays a network.
///
/// Each level's optimum is certified: flow and prices are checked against each other; whole costs
/// in whole numbers, other costs to 1e-9 of the largest cost.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace sansang::networks {

struct FlowArc {
  std::size_t from = 0;
  std::size_t to = 0;
  std::int64_t capacity = 0;  ///< flow lies in [0, capacity]
};

/// `supply` per node, positive where flow enters; sums to 0 over all nodes.
struct FlowNetwork {
  std::vector<std::int64_t> supply;
  std::vector<FlowArc> arcs;

  std::size_t add_node(std::int64_t amount = 0) {
    supply.push_back(amount);
    return supply.size() - 1;
  }
  std::size_t add_arc(std::size_t from, std::size_t to, std::int64_t capacity) {
    arcs.push_back({from, to, capacity});
    return arcs.size() - 1;
  }
};

/// Cost per unit of flow, one number per arc.
using FlowCost = std::vector<double>;

/// `flow` per arc; empty when no flow meets the supplies within the capacities.
struct LexicographicFlow {
  bool feasible = false;
  std::vector<std::int64_t> flow;
};

LexicographicFlow lexicographic_flow(const FlowNetwork& network,
                                     const std::vector<FlowCost>& costs);

}  // namespace sansang::networks
