// SPDX-License-Identifier: Apache-2.0
#include "networks/lexicographic_flow.hpp"

#include <algorithm>
#include <cmath>

#include "base/ensure.hpp"
#include "networks/linear_programme.hpp"

namespace sansang::networks {
namespace {

LinearProgramme programme_of(const FlowNetwork& network) {
  LinearProgramme programme;
  for (const auto amount : network.supply) {
    const auto bound = static_cast<double>(amount);
    programme.rows.push_back({bound, bound});
  }
  for (const auto& arc : network.arcs) {
    ensure(arc.from != arc.to, "an arc of a flow network leads from a node to itself");
    const auto column = programme.columns.size();
    programme.columns.push_back({0.0, static_cast<double>(arc.capacity), 0.0});
    programme.entries.push_back({arc.from, column, 1.0});
    programme.entries.push_back({arc.to, column, -1.0});
  }
  return programme;
}

std::vector<std::int64_t> whole_flow(const FlowNetwork& network,
                                     const std::vector<double>& values) {
  std::vector<std::int64_t> flow;
  std::vector<std::int64_t> left = network.supply;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto& arc = network.arcs[i];
    const auto amount = static_cast<std::int64_t>(std::llround(values[i]));
    ensure(std::abs(values[i] - static_cast<double>(amount)) < 1e-3,
           "a vertex of a flow network is not whole");
    ensure(amount >= 0 && amount <= arc.capacity, "a flow lies outside its capacity");
    left[arc.from] -= amount;
    left[arc.to] += amount;
    flow.push_back(amount);
  }
  ensure(std::all_of(left.begin(), left.end(), [](std::int64_t rest) { return rest == 0; }),
         "a flow does not balance at a node");
  return flow;
}

bool are_whole(const FlowCost& cost) {
  return std::all_of(cost.begin(), cost.end(), [](double c) { return c == std::floor(c); });
}

/// One level: costs in, optimum out, then the arcs with a reduced cost are held.
class Levels {
 public:
  explicit Levels(const FlowNetwork& network)
      : network_(network), solver_(programme_of(network)), held_(network.arcs.size(), false) {}

  bool solve(const FlowCost& cost) {
    ensure(cost.size() == network_.arcs.size(), "a flow cost must price every arc");
    for (std::size_t i = 0; i < cost.size(); ++i) solver_.set_cost(i, cost[i]);
    const auto solution = solver_.solve();
    if (solution.status == SolveStatus::Infeasible) return false;
    ensure(solution.status == SolveStatus::Optimal, "the flow of a level was not solved");
    flow_ = whole_flow(network_, solution.values);
    hold(cost, solution.duals);
    return true;
  }

  const std::vector<std::int64_t>& flow() const { return flow_; }

 private:
  void hold(const FlowCost& cost, std::vector<double> prices) {
    double tolerance = 1e-9;
    if (are_whole(cost)) {
      // A network's prices under whole costs are whole: rounding takes the noise away.
      for (auto& price : prices) price = std::round(price);
    } else {
      const auto largest = std::max_element(
          cost.begin(), cost.end(), [](double a, double b) { return std::abs(a) < std::abs(b); });
      tolerance *= std::max(1.0, std::abs(*largest));
    }
    for (std::size_t i = 0; i < cost.size(); ++i) {
      if (held_[i]) continue;
      const auto& arc = network_.arcs[i];
      const double reduced = cost[i] - prices[arc.from] + prices[arc.to];
      if (std::abs(reduced) <= tolerance) continue;
      ensure(flow_[i] == (reduced > 0 ? 0 : arc.capacity),
             "flow and prices of a level contradict each other: it is not optimal");
      held_[i] = true;
      solver_.set_bounds(i, static_cast<double>(flow_[i]), static_cast<double>(flow_[i]));
    }
  }

  const FlowNetwork& network_;
  LinearSolver solver_;
  std::vector<bool> held_;
  std::vector<std::int64_t> flow_;
};

}  // namespace

LexicographicFlow lexicographic_flow(const FlowNetwork& network,
                                     const std::vector<FlowCost>& costs) {
  std::int64_t balance = 0;
  for (const auto amount : network.supply) balance += amount;
  ensure(balance == 0, "the supplies of a flow network must sum to zero");
  if (network.arcs.empty()) {
    const auto idle = [](std::int64_t amount) { return amount == 0; };
    return {std::all_of(network.supply.begin(), network.supply.end(), idle), {}};
  }
  Levels levels(network);
  for (const auto& cost : costs) {
    if (!levels.solve(cost)) return {false, {}};
  }
  return {true, levels.flow()};
}

}  // namespace sansang::networks
