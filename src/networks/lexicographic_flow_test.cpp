// SPDX-License-Identifier: Apache-2.0
#include "networks/lexicographic_flow.hpp"

#include <gtest/gtest.h>

#include "networks/blocking.hpp"

namespace sansang::networks {
namespace {

// 0 -> 1 -> 3 (dear, short) and 0 -> 2 -> 3; five units from 0 to 3.
FlowNetwork diamond(std::int64_t first, std::int64_t second) {
  FlowNetwork network;
  for (const std::int64_t amount : {5, 0, 0, -5}) network.add_node(amount);
  network.add_arc(0, 1, first);
  network.add_arc(1, 3, 10);
  network.add_arc(0, 2, second);
  network.add_arc(2, 3, 10);
  return network;
}

TEST(LexicographicFlow, minimises_the_first_cost_before_the_second) {
  const auto network = diamond(4, 4);
  const FlowCost prefers_upper{0, 0, 1, 0};
  const FlowCost prefers_lower{9, 9, 0, 0};
  const auto answer = lexicographic_flow(network, {prefers_upper, prefers_lower});
  ASSERT_TRUE(answer.feasible);
  EXPECT_EQ(answer.flow, (std::vector<std::int64_t>{4, 4, 1, 1}));
  const auto other = lexicographic_flow(network, {prefers_lower, prefers_upper});
  EXPECT_EQ(other.flow, (std::vector<std::int64_t>{1, 1, 4, 4}));
}

TEST(LexicographicFlow, takes_costs_that_are_not_whole) {
  const auto answer = lexicographic_flow(diamond(4, 4), {{0.25, 0, 0.5, 0}});
  EXPECT_EQ(answer.flow, (std::vector<std::int64_t>{4, 4, 1, 1}));
}

TEST(LexicographicFlow, says_when_no_flow_exists) {
  EXPECT_FALSE(lexicographic_flow(diamond(2, 2), {{0, 0, 0, 0}}).feasible);
}

TEST(Blocking, names_each_arc_that_blocks_alone) {
  auto network = diamond(2, 3);
  const std::vector<std::int64_t> flow{2, 2, 3, 3};
  const BlockingSearch search(network, flow, std::vector<ArcUse>(4, ArcUse::Free), 0);
  EXPECT_EQ(search.blocking(3).alone, (std::vector<std::size_t>{0, 2}));
}

TEST(Blocking, names_arcs_in_a_row_together) {
  FlowNetwork network;
  for (const std::int64_t amount : {2, 0, -2}) network.add_node(amount);
  network.add_arc(0, 1, 2);
  network.add_arc(1, 2, 2);
  const std::vector<std::int64_t> flow{2, 2};
  const BlockingSearch search(network, flow, std::vector<ArcUse>(2, ArcUse::Free), 0);
  EXPECT_TRUE(search.blocking(2).alone.empty());
  EXPECT_EQ(search.blocking(2).together, (std::vector<std::size_t>{0, 1}));
}

TEST(Blocking, is_open_where_room_is_left_and_empty_where_no_way_exists) {
  FlowNetwork network;
  for (int i = 0; i < 3; ++i) network.add_node();
  network.add_arc(0, 1, 1);
  const std::vector<std::int64_t> flow{0};
  const BlockingSearch search(network, flow, {ArcUse::Free}, 0);
  EXPECT_TRUE(search.blocking(1).open);
  EXPECT_FALSE(search.blocking(2).open);
  EXPECT_TRUE(search.blocking(2).alone.empty() && search.blocking(2).together.empty());
}

}  // namespace
}  // namespace sansang::networks
