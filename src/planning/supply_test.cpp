// SPDX-License-Identifier: Apache-2.0
// What must hold for every plan: more never hurts, scale does not matter, and the limits are known.
#include "planning/supply.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <utility>

#include "planning/laws.hpp"
#include "planning/test_networks.hpp"

namespace sansang::planning {
namespace {

auto unmet(const SupplyPlan& plan) {
  return std::pair{plan.levels.critical, plan.levels.deferrable};
}

/// One kilogram more of something.
SupplyNetwork with_more(SupplyNetwork network) {
  const auto t = static_cast<std::size_t>(drawn(0, static_cast<int>(network.periods.number()) - 1));
  const auto grow = [](Kilograms& kilograms) { kilograms += Kilograms(1); };
  auto& hospital = network.hospitals.front();
  auto& supplier = network.suppliers.front();
  const int choice = drawn(0, 5);
  if (choice == 0) grow(supplier.production[t]);
  if (choice == 1) grow(supplier.tank);
  if (choice == 2 || choice == 3) grow(hospital.tank);
  // Opening stock takes room that loads need on arrival, so it grows together with the tank.
  if (choice == 3) grow(hospital.opening);
  if (choice == 4 && !network.links.empty()) grow(network.links.front().capacity[t]);
  if (choice == 5 && !network.fleet.empty()) grow(network.fleet.front().capacity[t]);
  return network;
}

RC_GTEST_PROP(SupplyPlan, more_of_anything_never_raises_unmet, ()) {
  const auto network = drawn_network();
  const auto more = with_more(network);
  const auto order = drawn_order();
  RC_ASSERT(unmet(plan_supply(more, {order})) <= unmet(plan_supply(network, {order})));
}

// Only where the supplier can wait: what is on the way needs no tank, so that a shorter way can
// hurt a supplier whose tank is full or whose lorries stand still that day.
RC_GTEST_PROP(SupplyPlan, a_shorter_way_never_raises_unmet, ()) {
  auto network = drawn_network();
  if (network.links.empty()) return;
  network.fleet.clear();
  for (auto& supplier : network.suppliers) supplier.tank = Kilograms(1000);
  auto& link = network.links.front();
  link.lead = Period(1);
  std::fill(link.capacity.begin(), link.capacity.end(), Kilograms(2));
  auto shorter = network;
  shorter.links.front().lead = Period(0);
  const auto order = drawn_order();
  RC_ASSERT(unmet(plan_supply(shorter, {order})) <= unmet(plan_supply(network, {order})));
}

SupplyNetwork scaled(SupplyNetwork network, std::int64_t c) {
  const auto scale = [c](Kilograms& kilograms) { kilograms = c * kilograms; };
  const auto scale_all = [&](std::vector<Kilograms>& list) {
    for (auto& kilograms : list) scale(kilograms);
  };
  for (auto& supplier : network.suppliers) {
    scale(supplier.tank);
    scale(supplier.opening);
    scale_all(supplier.production);
  }
  for (auto& hospital : network.hospitals) {
    for (auto* one : {&hospital.tank, &hospital.opening, &hospital.safety, &hospital.terminal})
      scale(*one);
    scale_all(hospital.critical);
    scale_all(hospital.deferrable);
  }
  for (auto& link : network.links) scale_all(link.capacity);
  for (auto& fleet : network.fleet) scale_all(fleet.capacity);
  return network;
}

RC_GTEST_PROP(SupplyPlan, scales_with_all_masses, ()) {
  const auto network = drawn_network();
  const auto order = drawn_order();
  const std::int64_t c = *rc::gen::element<std::int64_t>(2, 7, 1000, 1'000'000'007);
  const auto small = plan_supply(network, {order}).levels;
  const auto large = plan_supply(scaled(network, c), {order}).levels;
  RC_ASSERT(large.critical == c * small.critical);
  RC_ASSERT(large.deferrable == c * small.deferrable);
  RC_ASSERT(large.safety == c * small.safety);
  RC_ASSERT(large.cost.number() == static_cast<double>(c) * small.cost.number());
}

RC_GTEST_PROP(SupplyPlan, unlimited_supply_leaves_nothing_unmet, ()) {
  auto network = drawn_network();
  const auto all =
      std::vector<Kilograms>(static_cast<std::size_t>(network.periods.number()), largest_mass);
  network.fleet.clear();
  network.links.clear();
  network.suppliers.front().production = all;
  for (const auto& hospital : network.hospitals)
    network.links.push_back(
        {network.suppliers.front().id, hospital.id, Period(0), all, CostPerKilogram(1)});
  const auto plan = plan_supply(network);
  RC_ASSERT(plan.shortages.empty());
}

RC_GTEST_PROP(SupplyPlan, zero_supply_leaves_demand_beyond_opening_stock, ()) {
  auto network = drawn_network();
  network.links.clear();
  const auto plan = plan_supply(network, {drawn_order()});
  Kilograms expected;
  for (const auto& hospital : network.hospitals) {
    auto beyond = -hospital.opening;
    for (const auto kilograms : hospital.critical) beyond += kilograms;
    for (const auto kilograms : hospital.deferrable) beyond += kilograms;
    expected += std::max(Kilograms(0), beyond);
  }
  RC_ASSERT(plan.levels.critical + plan.levels.deferrable == expected);
}

RC_GTEST_PROP(SupplyPlan, losing_a_supplier_is_never_better, ()) {
  const auto network = drawn_network();
  auto lost = network;
  std::erase_if(lost.links,
                [&](const SupplyLink& link) { return link.from == network.suppliers.front().id; });
  RC_ASSERT(unmet(plan_supply(lost)) >= unmet(plan_supply(network)));
}

RC_GTEST_PROP(SupplyPlan, is_the_same_each_time, ()) {
  const auto network = drawn_network();
  const auto one = plan_supply(network);
  const auto other = plan_supply(network);
  RC_ASSERT(one.levels == other.levels);
  RC_ASSERT(one.deliveries.size() == other.deliveries.size());
  for (std::size_t i = 0; i < one.deliveries.size(); ++i)
    RC_ASSERT(one.deliveries[i].kilograms == other.deliveries[i].kilograms);
}

TEST(SupplyPlan, ships_nothing_that_costs_nothing_and_serves_nothing) {
  auto network = plain_network();
  network.links.front().cost = CostPerKilogram(0);
  Kilograms shipped;
  for (const auto& delivery : plan_supply(network).deliveries) shipped += delivery.kilograms;
  EXPECT_EQ(shipped, Kilograms(18));
}

TEST(SupplyPlan, carries_who_decides) {
  auto network = plain_network();
  EXPECT_EQ(plan_supply(network).deliveries.front().decided_by, Decider::HospitalContract);
  network.links.front().decided_by = Decider::RecordedDecision;
  EXPECT_EQ(plan_supply(network).deliveries.front().decided_by, Decider::RecordedDecision);
}

TEST(SupplyPlan, refuses_a_network_with_findings) {
  auto network = plain_network();
  network.hospitals.front().opening = Kilograms(21);
  EXPECT_ANY_THROW(plan_supply(network));
}

TEST(SupplyPlan, of_no_hospital_is_empty) {
  SupplyNetwork network;
  network.periods = Period(2);
  const auto plan = plan_supply(network);
  EXPECT_TRUE(plan.deliveries.empty() && plan.shortages.empty());
}

// The laws see through a plan that was tampered with.
TEST(SupplyLaws, hold_for_a_plan_and_break_for_a_changed_one) {
  const auto network = plain_network();
  const auto plan = plan_supply(network);
  EXPECT_TRUE(broken_laws(network, plan, DayOrder::EndOfDay).empty());
  auto more = plan;
  more.deliveries.front().kilograms += Kilograms(30);
  EXPECT_FALSE(broken_laws(network, more, DayOrder::EndOfDay).empty());
  auto silent = plan;
  silent.deliveries.front().because.clear();
  EXPECT_EQ(broken_laws(network, silent, DayOrder::EndOfDay).size(), 1U);
  auto hidden = plan;
  hidden.levels.critical = Kilograms(1);
  EXPECT_EQ(broken_laws(network, hidden, DayOrder::EndOfDay).size(), 1U);
}

TEST(Kilograms, cross_to_grams_and_back_on_the_cautious_side) {
  EXPECT_EQ(mass_of(Kilograms(3)), OxygenMass(3000));
  EXPECT_EQ(available_kilograms(OxygenMass(3999)), Kilograms(3));
  EXPECT_EQ(needed_kilograms(OxygenMass(3001)), Kilograms(4));
  EXPECT_EQ(available_kilograms(OxygenMass(-1)), Kilograms(-1));
  EXPECT_EQ(needed_kilograms(OxygenMass(-1999)), Kilograms(-1));
}

}  // namespace
}  // namespace sansang::planning
