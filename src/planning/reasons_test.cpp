// SPDX-License-Identifier: Apache-2.0
// Every reason is put to the test: raise what it names, plan again, and the shortage must fall.
#include "planning/reasons.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "planning/test_networks.hpp"

namespace sansang::planning {
namespace {

auto unmet(const SupplyPlan& plan) {
  return std::pair{plan.levels.critical, plan.levels.deferrable};
}

void raise(std::vector<Kilograms>& list, const Reason& reason) {
  for (auto t = reason.first; t <= reason.last; t += Period(1))
    list[static_cast<std::size_t>(t.number())] += Kilograms(1);
}

/// Adds one kilogram to what `reason` names; false when it names nothing that could grow.
bool raise_named(SupplyNetwork& network, const Reason& reason) {
  for (auto& supplier : network.suppliers) {
    if (reason.supplier != supplier.id) continue;
    if (reason.code == ReasonCode::BlockedByProduction)
      return raise(supplier.production, reason), true;
    if (reason.code == ReasonCode::BlockedBySupplierTank)
      return supplier.tank += Kilograms(1), true;
  }
  for (auto& fleet : network.fleet)
    if (reason.code == ReasonCode::BlockedByFleet && reason.supplier == fleet.supplier)
      return raise(fleet.capacity, reason), true;
  const bool is_link =
      reason.code == ReasonCode::BlockedByLink || reason.code == ReasonCode::BlockedByNoDeparture;
  for (auto& link : network.links)
    if (is_link && reason.supplier == link.from && reason.hospital == link.to)
      return raise(link.capacity, reason), true;
  const bool is_tank =
      reason.code == ReasonCode::BlockedByTank || reason.code == ReasonCode::BlockedByUllage;
  for (auto& hospital : network.hospitals)
    if (is_tank && reason.hospital == hospital.id) return hospital.tank += Kilograms(1), true;
  return false;
}

/// One reason per period of its run, since each period alone is said to help.
std::vector<Reason> by_period(const Reason& reason) {
  std::vector<Reason> single;
  for (auto t = reason.first; t <= reason.last; t += Period(1)) {
    single.push_back(reason);
    single.back().first = single.back().last = t;
  }
  return single;
}

RC_GTEST_PROP(ShortageReasons, what_is_named_alone_lowers_the_shortage_when_raised, ()) {
  const auto network = drawn_network();
  const auto order = drawn_order();
  const auto plan = plan_supply(network, {order});
  for (const auto& shortage : plan.shortages) {
    for (const auto& reason : shortage.because) {
      for (const auto& single : by_period(reason)) {
        auto raised = network;
        if (!reason.alone || !raise_named(raised, single)) continue;
        const auto better = plan_supply(raised, {order});
        RC_ASSERT(unmet(better) < unmet(plan));
        if (shortage.critical > Kilograms(0))
          RC_ASSERT(better.levels.critical < plan.levels.critical);
      }
    }
  }
}

RC_GTEST_PROP(ShortageReasons, what_is_named_together_lowers_the_shortage_when_raised, ()) {
  const auto network = drawn_network();
  const auto order = drawn_order();
  const auto plan = plan_supply(network, {order});
  for (const auto& shortage : plan.shortages) {
    auto raised = network;
    bool any = false;
    for (const auto& reason : shortage.because)
      if (!reason.alone) any = raise_named(raised, reason) || any;
    if (any) RC_ASSERT(unmet(plan_supply(raised, {order})) < unmet(plan));
  }
}

/// Every shortage names something beyond "deferrable demand is given up".
RC_GTEST_PROP(ShortageReasons, name_what_blocks_for_every_shortage, ()) {
  const auto plan = plan_supply(drawn_network(), {drawn_order()});
  for (const auto& shortage : plan.shortages)
    RC_ASSERT(std::any_of(shortage.because.begin(), shortage.because.end(), [](const Reason& r) {
      return r.code != ReasonCode::DeferrableAlreadyGivenUp;
    }));
}

/// The codes of the shortage of `period`, or none.
std::vector<ReasonCode> codes(const SupplyNetwork& network, std::int64_t period,
                              DayOrder order = DayOrder::EndOfDay) {
  std::vector<ReasonCode> found;
  for (const auto& shortage : plan_supply(network, {order}).shortages)
    if (shortage.period == Period(period))
      for (const auto& reason : shortage.because) found.push_back(reason.code);
  return found;
}

using Codes = std::vector<ReasonCode>;

TEST(ShortageReasons, name_production_as_one_run_of_periods) {
  auto network = plain_network();
  network.suppliers.front().production = kilograms_list({4, 4, 3});  // of 12 critical, 6 deferrable
  const auto plan = plan_supply(network);
  EXPECT_EQ(plan.levels.critical, Kilograms(1));
  EXPECT_EQ(plan.levels.deferrable, Kilograms(6));
  for (const auto& shortage : plan.shortages) {
    const auto& reason = shortage.because.front();
    EXPECT_EQ(reason.code, ReasonCode::BlockedByProduction);
    EXPECT_EQ(reason.first, Period(0));
    EXPECT_TRUE(reason.alone);
    const bool is_critical = shortage.critical > Kilograms(0);
    EXPECT_EQ(shortage.because.back().code == ReasonCode::DeferrableAlreadyGivenUp, is_critical);
  }
}

TEST(ShortageReasons, name_the_fleet) {
  auto network = plain_network();
  network.fleet = {{SupplierId("S"), kilograms_list({5, 9, 9})}};
  EXPECT_EQ(codes(network, 0), (Codes{ReasonCode::BlockedByFleet}));
}

TEST(ShortageReasons, name_the_link_and_the_missing_boat) {
  auto network = plain_network();
  network.links.front().capacity = kilograms_list({5, 9, 9});
  EXPECT_EQ(codes(network, 0), (Codes{ReasonCode::BlockedByLink}));
  network.links.front().capacity = kilograms_list({0, 9, 9});
  EXPECT_EQ(codes(network, 0),
            (Codes{ReasonCode::BlockedByNoDeparture, ReasonCode::DeferrableAlreadyGivenUp}));
}

TEST(ShortageReasons, name_the_tank_that_cannot_bridge_two_days_without_a_boat) {
  auto network = plain_network();
  network.hospitals.front().tank = Kilograms(5);
  network.links.front().capacity = kilograms_list({30, 0, 0});
  network.suppliers.front().production = kilograms_list({30, 0, 0});
  const auto found = codes(network, 2);
  EXPECT_NE(std::find(found.begin(), found.end(), ReasonCode::BlockedByTank), found.end());
}

TEST(ShortageReasons, name_room_on_arrival) {
  auto network = plain_network();
  network.hospitals.front().tank = Kilograms(5);
  EXPECT_EQ(codes(network, 0, DayOrder::BeforeUse), (Codes{ReasonCode::BlockedByUllage}));
}

TEST(ShortageReasons, name_the_supplier_that_cannot_keep) {
  auto network = plain_network();
  network.suppliers.front().production = kilograms_list({10, 10, 0});
  network.suppliers.front().tank = Kilograms(2);
  network.links.front().capacity = kilograms_list({6, 6, 9});
  const auto found = codes(network, 2);
  EXPECT_NE(std::find(found.begin(), found.end(), ReasonCode::BlockedBySupplierTank), found.end());
}

TEST(ShortageReasons, name_no_link_and_lead_time) {
  auto network = plain_network();
  network.links.front().lead = Period(2);
  EXPECT_EQ(codes(network, 0).front(), ReasonCode::NothingArrivesBefore);
  EXPECT_EQ(plan_supply(network).shortages.front().because.front().first, Period(2));
  network.links.clear();
  EXPECT_EQ(codes(network, 0).front(), ReasonCode::NoLink);
}

TEST(ShortageReasons, say_when_two_limits_must_grow_together) {
  auto network = plain_network();
  network.links.front().capacity = kilograms_list({5, 9, 9});
  network.fleet = {{SupplierId("S"), kilograms_list({5, 9, 9})}};
  const auto plan = plan_supply(network);
  ASSERT_EQ(plan.shortages.front().because.size(), 2U);
  for (const auto& reason : plan.shortages.front().because) EXPECT_FALSE(reason.alone);
}

// H opens with 3 kg, needs 6 a day and wants 2 kg of safety stock; one load of 9 kg on day 0.
TEST(DeliveryReasons, say_what_would_be_missing_without_the_load) {
  auto network = plain_network();
  auto& hospital = network.hospitals.front();
  hospital.opening = Kilograms(3);
  hospital.safety = hospital.terminal = Kilograms(2);
  network.periods = Period(1);
  for (auto* list : {&hospital.critical, &hospital.deferrable, &network.links.front().capacity,
                     &network.suppliers.front().production})
    list->resize(1);
  const auto plan = plan_supply(network);
  ASSERT_EQ(plan.deliveries.size(), 1U);
  EXPECT_EQ(plan.deliveries.front().kilograms, Kilograms(5));
  std::vector<std::pair<ReasonCode, std::int64_t>> found;
  for (const auto& reason : plan.deliveries.front().because)
    found.emplace_back(reason.code, reason.kilograms->number());
  // 3 kg in stock against 4 critical + 2 deferrable: deferrable goes first.
  EXPECT_EQ(found, (std::vector<std::pair<ReasonCode, std::int64_t>>{
                       {ReasonCode::PreventsCriticalShortage, 1},
                       {ReasonCode::PreventsDeferrableShortage, 2},
                       {ReasonCode::KeepsSafetyStock, 2}}));
}

}  // namespace
}  // namespace sansang::planning
