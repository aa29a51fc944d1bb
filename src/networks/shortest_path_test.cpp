// SPDX-License-Identifier: Apache-2.0
#include "networks/shortest_path.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace sansang::networks {
namespace {

using Lengths = std::vector<std::optional<std::int64_t>>;

TEST(ShortestPath, follows_the_direction_of_the_arcs_and_takes_the_shorter_way) {
  const std::vector<DirectedArc> arcs{{0, 1, 5}, {1, 2, 5}, {0, 2, 12}, {3, 0, 1}};
  EXPECT_EQ(shortest_lengths(4, arcs, {0}), (Lengths{0, 5, 10, std::nullopt}));
}

TEST(ShortestPath, starts_at_the_nearest_source) {
  const std::vector<DirectedArc> arcs{{0, 2, 7}, {1, 2, 3}};
  EXPECT_EQ(shortest_lengths(3, arcs, {0, 1}), (Lengths{0, 0, 3}));
  EXPECT_EQ(shortest_lengths(2, {}, {}), (Lengths{std::nullopt, std::nullopt}));
}

/// The oracle: relax every arc as often as there are nodes (Bellman, Ford).
Lengths relaxed(std::size_t nodes, const std::vector<DirectedArc>& arcs, std::size_t source) {
  Lengths lengths(nodes);
  lengths[source] = 0;
  for (std::size_t round = 0; round < nodes; ++round)
    for (const auto& arc : arcs) {
      if (!lengths[arc.from]) continue;
      const auto through = *lengths[arc.from] + arc.length;
      if (!lengths[arc.to] || through < *lengths[arc.to]) lengths[arc.to] = through;
    }
  return lengths;
}

RC_GTEST_PROP(ShortestPath, agrees_with_relaxing_every_arc, ()) {
  const auto nodes = *rc::gen::inRange<std::size_t>(1, 9);
  const auto node = rc::gen::inRange<std::size_t>(0, nodes);
  const auto arcs = *rc::gen::container<std::vector<DirectedArc>>(rc::gen::build<DirectedArc>(
      rc::gen::set(&DirectedArc::from, node), rc::gen::set(&DirectedArc::to, node),
      rc::gen::set(&DirectedArc::length, rc::gen::inRange<std::int64_t>(0, 50))));
  RC_ASSERT(shortest_lengths(nodes, arcs, {0}) == relaxed(nodes, arcs, 0));
}

}  // namespace
}  // namespace sansang::networks
