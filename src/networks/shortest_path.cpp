// SPDX-License-Identifier: Apache-2.0
#include "networks/shortest_path.hpp"

#include <functional>
#include <queue>
#include <utility>

#include "base/ensure.hpp"

namespace sansang::networks {

std::vector<std::optional<std::int64_t>> shortest_lengths(std::size_t nodes,
                                                          const std::vector<DirectedArc>& arcs,
                                                          const std::vector<std::size_t>& sources) {
  std::vector<std::vector<DirectedArc>> leaving(nodes);
  for (const auto& arc : arcs) {
    ensure(arc.from < nodes && arc.to < nodes && arc.length >= 0, "an arc outside its network");
    leaving[arc.from].push_back(arc);
  }
  std::vector<std::optional<std::int64_t>> lengths(nodes);
  using Reached = std::pair<std::int64_t, std::size_t>;  // length, node
  std::priority_queue<Reached, std::vector<Reached>, std::greater<>> open;
  for (const auto source : sources) {
    ensure(source < nodes, "a source outside its network");
    open.emplace(0, source);
  }
  while (!open.empty()) {
    const auto [length, node] = open.top();
    open.pop();
    if (lengths[node]) continue;
    lengths[node] = length;
    for (const auto& arc : leaving[node])
      if (!lengths[arc.to]) open.emplace(length + arc.length, arc.to);
  }
  return lengths;
}

}  // namespace sansang::networks
