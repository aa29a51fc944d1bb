// SPDX-License-Identifier: Apache-2.0
#include "planning/time_expanded.hpp"

#include <algorithm>
#include <map>

namespace sansang::planning {
namespace {

std::size_t size(Period period) {
  return static_cast<std::size_t>(period.number());
}

/// No best plan ships more than this; larger capacities are cut down to it, which keeps the sums
/// of "unlimited" figures within whole numbers.
std::int64_t all_that_is_wanted(const SupplyNetwork& network) {
  Kilograms wanted;
  for (const auto& hospital : network.hospitals) {
    wanted += std::max(hospital.safety, hospital.terminal);
    for (const auto kilograms : hospital.critical) wanted += kilograms;
    for (const auto kilograms : hospital.deferrable) wanted += kilograms;
  }
  return wanted.number();
}

class Builder {
 public:
  Builder(const SupplyNetwork& network, DayOrder order)
      : network_(network),
        order_(order),
        periods_(size(network.periods)),
        wanted_(all_that_is_wanted(network)) {
    expanded_.outside = expanded_.flow.add_node();
    for (std::size_t s = 0; s < network.suppliers.size(); ++s) add_supplier(s);
    for (std::size_t h = 0; h < network.hospitals.size(); ++h) add_hospital(h);
    for (std::size_t l = 0; l < network.links.size(); ++l) add_link(l);
    balance_outside();
  }

  TimeExpanded take() { return std::move(expanded_); }

 private:
  void arc(std::size_t from, std::size_t to, std::int64_t capacity, ArcMeaning meaning,
           double cost = 0.0) {
    expanded_.flow.add_arc(from, to, capacity);
    expanded_.meaning.push_back(meaning);
    expanded_.cost_per_kilogram.push_back(cost);
  }

  std::int64_t within_wanted(Kilograms capacity) const {
    return std::min(capacity.number(), wanted_);
  }

  const SupplierFleet* fleet_of(const SupplierId& supplier) const {
    const auto is_theirs = [&](const SupplierFleet& fleet) { return fleet.supplier == supplier; };
    const auto at = std::find_if(network_.fleet.begin(), network_.fleet.end(), is_theirs);
    return at == network_.fleet.end() ? nullptr : &*at;
  }

  void add_supplier(std::size_t s) {
    const auto& supplier = network_.suppliers[s];
    const auto* fleet = fleet_of(supplier.id);
    const auto first = expanded_.flow.supply.size();
    first_supplier_node_[supplier.id] = first;
    for (std::size_t t = 0; t < periods_; ++t) {
      const auto stock = expanded_.flow.add_node(t == 0 ? supplier.opening.number() : 0);
      const auto loading = expanded_.flow.add_node();
      const auto next = t + 1 < periods_ ? stock + 2 : expanded_.outside;
      arc(expanded_.outside, stock, within_wanted(supplier.production[t]),
          {ArcKind::Production, s, t});
      arc(stock, loading, fleet ? within_wanted(fleet->capacity[t]) : wanted_,
          {ArcKind::Fleet, s, t});
      pending_stock_.push_back({stock, next, supplier.tank.number(), s, t});
    }
    for (const auto& p : pending_stock_)
      arc(p.from, p.to, p.capacity, {ArcKind::SupplierStock, p.place, p.period});
    pending_stock_.clear();
  }

  /// The nodes of one hospital and period: loads and yesterday's stock enter at `arrival` and
  /// `morning`, demand is met at `day`, tomorrow's stock leaves from `evening`.
  struct HospitalDay {
    std::size_t morning, arrival, day, evening;
  };

  HospitalDay add_hospital_day(std::size_t h, std::size_t t) {
    const auto& hospital = network_.hospitals[h];
    const auto demand = hospital.critical[t] + hospital.deferrable[t];
    const auto day = expanded_.flow.add_node(-demand.number());
    HospitalDay nodes{day, day, day, day};
    if (order_ == DayOrder::BeforeUse) {
      nodes.morning = nodes.arrival = expanded_.flow.add_node();
      arc(nodes.arrival, day, hospital.tank.number(), {ArcKind::Intake, h, t});
    } else if (order_ == DayOrder::AfterUse) {
      nodes.arrival = nodes.evening = expanded_.flow.add_node();
      arc(day, nodes.evening, hospital.tank.number(), {ArcKind::DayUse, h, t});
    }
    arc(expanded_.outside, day, hospital.critical[t].number(), {ArcKind::CriticalShortage, h, t});
    arc(expanded_.outside, day, hospital.deferrable[t].number(),
        {ArcKind::DeferrableShortage, h, t});
    expanded_.demand_nodes.push_back(day);
    return nodes;
  }

  void add_hospital(std::size_t h) {
    const auto& hospital = network_.hospitals[h];
    std::vector<HospitalDay> days;
    for (std::size_t t = 0; t < periods_; ++t) days.push_back(add_hospital_day(h, t));
    expanded_.flow.supply[days.front().morning] += hospital.opening.number();
    for (std::size_t t = 0; t < periods_; ++t) {
      const bool is_last = t + 1 == periods_;
      const auto next = is_last ? expanded_.outside : days[t + 1].morning;
      const auto target = is_last ? hospital.terminal : hospital.safety;
      const auto counted = std::min(target, hospital.tank);
      arc(days[t].evening, next, counted.number(), {ArcKind::SafetyStock, h, t});
      arc(days[t].evening, next, (hospital.tank - counted).number(), {ArcKind::UpperStock, h, t});
      arrivals_[hospital.id].push_back(days[t].arrival);
    }
  }

  void add_link(std::size_t l) {
    const auto& link = network_.links[l];
    const auto lead = size(link.lead);
    const auto supplier = first_supplier_node_.at(link.from);
    const auto& arrivals = arrivals_.at(link.to);
    for (std::size_t t = 0; t + lead < periods_; ++t)
      arc(supplier + 2 * t + 1, arrivals[t + lead], within_wanted(link.capacity[t]),
          {ArcKind::Delivery, 0, t, l}, link.cost.number());
  }

  void balance_outside() {
    std::int64_t inside = 0;
    for (const auto amount : expanded_.flow.supply) inside += amount;
    expanded_.flow.supply[expanded_.outside] = -inside;
  }

  struct PendingStock {
    std::size_t from, to;
    std::int64_t capacity;
    std::size_t place, period;
  };

  const SupplyNetwork& network_;
  DayOrder order_;
  std::size_t periods_;
  std::int64_t wanted_;
  TimeExpanded expanded_;
  std::map<SupplierId, std::size_t> first_supplier_node_;
  std::map<FacilityId, std::vector<std::size_t>> arrivals_;
  std::vector<PendingStock> pending_stock_;
};

}  // namespace

TimeExpanded time_expanded(const SupplyNetwork& network, DayOrder order) {
  return Builder(network, order).take();
}

std::vector<networks::FlowCost> level_costs(const TimeExpanded& expanded) {
  const auto arcs = expanded.meaning.size();
  std::vector<networks::FlowCost> costs(5, networks::FlowCost(arcs, 0.0));
  for (std::size_t i = 0; i < arcs; ++i) {
    const auto kind = expanded.meaning[i].kind;
    if (kind == ArcKind::CriticalShortage) costs[0][i] = 1.0;
    if (kind == ArcKind::DeferrableShortage) costs[1][i] = 1.0;
    if (kind == ArcKind::SafetyStock) costs[2][i] = -1.0;
    if (kind == ArcKind::Delivery) {
      costs[3][i] = expanded.cost_per_kilogram[i];
      costs[4][i] = 1.0;
    }
  }
  return costs;
}

}  // namespace sansang::planning
