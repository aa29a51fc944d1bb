// SPDX-License-Identifier: Apache-2.0
/// Shortest paths from several sources at once (Dijkstra). Lengths are whole numbers ≥ 0 in a unit
/// of the caller's; a node that no path reaches has none.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace sansang::networks {

struct DirectedArc {
  std::size_t from = 0, to = 0;
  std::int64_t length = 0;
};

/// By node 0 … nodes − 1: the length of the shortest path from the nearest of `sources`.
std::vector<std::optional<std::int64_t>> shortest_lengths(std::size_t nodes,
                                                          const std::vector<DirectedArc>& arcs,
                                                          const std::vector<std::size_t>& sources);

}  // namespace sansang::networks
