// SPDX-License-Identifier: Apache-2.0
// The plan against enumeration: every departure, every production and every shortage of a tiny
// network, by plain recursion over the days, without any flow network.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <map>
#include <optional>

#include "planning/supply.hpp"
#include "planning/test_networks.hpp"

namespace sansang::planning {
namespace {

using Levels = std::array<double, 4>;

Levels operator+(const Levels& a, const Levels& b) {
  return {a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3]};
}

/// The order of levels is kept by addition, so the best of the rest is part of the best of all.
class Enumeration {
 public:
  Enumeration(const SupplyNetwork& network, DayOrder order) : network_(network), order_(order) {}

  Levels best() {
    State state;
    for (const auto& supplier : network_.suppliers) state.suppliers.push_back(n(supplier.opening));
    for (const auto& hospital : network_.hospitals) state.hospitals.push_back(n(hospital.opening));
    state.on_the_way.assign(network_.hospitals.size(), 0);
    return *best_from(0, state);
  }

 private:
  struct State {
    std::vector<int> suppliers, hospitals, on_the_way;
    auto operator<=>(const State&) const = default;
  };
  struct Day {
    std::size_t t;
    State state;                // at the start
    std::vector<int> departed;  // per supplier
    std::vector<int> arriving;  // per hospital, today
    std::vector<int> tomorrow;  // per hospital
    Levels levels{};
  };
  using Answer = std::optional<Levels>;

  static int n(Kilograms kilograms) { return static_cast<int>(kilograms.number()); }
  static void take_better(Answer& best, const Answer& other) {
    if (other && (!best || *other < *best)) best = other;
  }

  Answer best_from(std::size_t t, const State& state) {
    if (t == static_cast<std::size_t>(network_.periods.number())) return Levels{};
    const auto key = std::pair{t, state};
    if (const auto at = known_.find(key); at != known_.end()) return at->second;
    Day day{t, state, std::vector<int>(state.suppliers.size(), 0), state.on_the_way,
            std::vector<int>(state.hospitals.size(), 0)};
    return known_[key] = choose_departures(day, 0);
  }

  template <class Nodes, class IdType>
  static std::size_t index(const Nodes& nodes, const IdType& id) {
    std::size_t i = 0;
    while (nodes[i].id != id) ++i;
    return i;
  }

  Answer choose_departures(Day& day, std::size_t l) {
    if (l == network_.links.size()) return fleets_hold(day) ? choose_production(day, 0) : Answer{};
    const auto& link = network_.links[l];
    const auto s = index(network_.suppliers, link.from);
    const auto h = index(network_.hospitals, link.to);
    const bool today = link.lead == Period(0);
    const bool in_time = Period(day.t) + link.lead < network_.periods;
    Answer best;
    for (int kg = 0; kg <= (in_time ? n(link.capacity[day.t]) : 0); ++kg) {
      Day next = day;
      next.departed[s] += kg;
      (today ? next.arriving : next.tomorrow)[h] += kg;
      next.levels[3] += kg * link.cost.number();
      take_better(best, choose_departures(next, l + 1));
    }
    return best;
  }

  bool fleets_hold(const Day& day) const {
    for (const auto& fleet : network_.fleet)
      if (day.departed[index(network_.suppliers, fleet.supplier)] > n(fleet.capacity[day.t]))
        return false;
    return true;
  }

  Answer choose_production(Day& day, std::size_t s) {
    if (s == network_.suppliers.size()) return choose_shortage(day, 0);
    const auto& supplier = network_.suppliers[s];
    Answer best;
    for (int made = 0; made <= n(supplier.production[day.t]); ++made) {
      const int stock = day.state.suppliers[s] + made - day.departed[s];
      if (stock < 0 || stock > n(supplier.tank)) continue;
      Day next = day;
      next.state.suppliers[s] = stock;
      take_better(best, choose_production(next, s + 1));
    }
    return best;
  }

  bool tank_holds(const Day& day, std::size_t h, int used) const {
    const int before = day.state.hospitals[h];
    const int after = before + day.arriving[h] - used;
    const int tank = n(network_.hospitals[h].tank);
    if (order_ == DayOrder::BeforeUse && before + day.arriving[h] > tank) return false;
    if (order_ == DayOrder::AfterUse && before - used < 0) return false;
    return after >= 0 && after <= tank;
  }

  Answer choose_shortage(Day& day, std::size_t h) {
    if (h == network_.hospitals.size()) return tomorrow(day);
    const auto& hospital = network_.hospitals[h];
    const int critical = n(hospital.critical[day.t]);
    const int deferrable = n(hospital.deferrable[day.t]);
    const bool last = Period(day.t + 1) == network_.periods;
    const int wanted = n(last ? hospital.terminal : hospital.safety);
    Answer best;
    for (int c = 0; c <= critical; ++c) {
      for (int d = 0; d <= deferrable; ++d) {
        const int used = critical + deferrable - c - d;
        if (!tank_holds(day, h, used)) continue;
        Day next = day;
        next.state.hospitals[h] += day.arriving[h] - used;
        const int missing = std::max(0, wanted - next.state.hospitals[h]);
        next.levels = next.levels + Levels{double(c), double(d), double(missing), 0.0};
        take_better(best, choose_shortage(next, h + 1));
      }
    }
    return best;
  }

  Answer tomorrow(Day& day) {
    auto state = day.state;
    state.on_the_way = day.tomorrow;
    const auto rest = best_from(day.t + 1, state);
    return rest ? Answer(day.levels + *rest) : Answer{};
  }

  const SupplyNetwork& network_;
  DayOrder order_;
  std::map<std::pair<std::size_t, State>, Answer> known_;
};

Levels levels_of(const SupplyPlan& plan) {
  return {static_cast<double>(plan.levels.critical.number()),
          static_cast<double>(plan.levels.deferrable.number()),
          static_cast<double>(plan.levels.safety.number()), plan.levels.cost.number()};
}

RC_GTEST_PROP(SupplyPlanOracle, equals_enumeration_on_all_four_levels, ()) {
  const auto network = drawn_network();
  const auto order = drawn_order();
  const auto plan = plan_supply(network, {order});
  RC_ASSERT(levels_of(plan) == Enumeration(network, order).best());
}

// Two hospitals use 2 and 3 t a day, tanks of 4 t, opening stock 4 and 3 t, a supplier of 10 t a
// day and one trip of 4 t a day to one hospital. The flow may split a load, a trip may not: so each
// of the eight ways to send three trips is planned, and the best is taken.
SupplyNetwork two_hospitals() {
  SupplyNetwork network;
  network.periods = Period(3);
  const auto hospital = [](const char* id, int opening, int use) {
    return HospitalNode{FacilityId(id),
                        Kilograms(4000),
                        Kilograms(opening),
                        Kilograms(0),
                        Kilograms(0),
                        kilograms_list({use, use, use}),
                        kilograms_list({0, 0, 0})};
  };
  network.suppliers = {
      {SupplierId("S"), Kilograms(10000), Kilograms(0), kilograms_list({10000, 10000, 10000})}};
  network.hospitals = {hospital("A", 4000, 2000), hospital("B", 3000, 3000)};
  for (const char* id : {"A", "B"})
    network.links.push_back({SupplierId("S"), FacilityId(id), Period(0),
                             kilograms_list({4000, 4000, 4000}), CostPerKilogram(1.0)});
  network.fleet = {{SupplierId("S"), kilograms_list({4000, 4000, 4000})}};
  return network;
}

std::int64_t least_unmet_by_trips(DayOrder order) {
  std::int64_t least = 1'000'000;
  for (unsigned choice = 0; choice < 8; ++choice) {
    auto network = two_hospitals();
    for (std::size_t t = 0; t < 3; ++t)
      network.links[(choice >> t) & 1U].capacity[t] = Kilograms(0);
    least = std::min(least, plan_supply(network, {order}).levels.critical.number());
  }
  return least;
}

TEST(OrderOfTheDay, changes_the_answer_of_two_hospitals_and_one_trip) {
  EXPECT_EQ(least_unmet_by_trips(DayOrder::EndOfDay), 0);
  EXPECT_EQ(least_unmet_by_trips(DayOrder::BeforeUse), 2000);
  EXPECT_EQ(least_unmet_by_trips(DayOrder::AfterUse), 2000);
}

TEST(OrderOfTheDay, a_load_that_may_be_split_leaves_nothing_unmet) {
  for (const auto order : {DayOrder::EndOfDay, DayOrder::BeforeUse, DayOrder::AfterUse})
    EXPECT_EQ(plan_supply(two_hospitals(), {order}).levels.critical, Kilograms(0));
}

}  // namespace
}  // namespace sansang::planning
