// SPDX-License-Identifier: Apache-2.0
#include "planning/laws.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace sansang::planning {
namespace {

using ByPeriod = std::vector<Kilograms>;

class Laws {
 public:
  Laws(const SupplyNetwork& network, const SupplyPlan& plan, DayOrder order)
      : network_(network),
        plan_(plan),
        order_(order),
        periods_(static_cast<std::size_t>(network.periods.number())) {}

  std::vector<std::string> broken() {
    for (const auto& delivery : plan_.deliveries) add_delivery(delivery);
    for (const auto& shortage : plan_.shortages) add_shortage(shortage);
    for (const auto& line : plan_.hospital_stock)
      row(hospital_stock_, line.hospital)[index(line.period)] = line.kilograms;
    for (const auto& line : plan_.supplier_stock) {
      row(supplier_stock_, line.supplier)[index(line.period)] = line.kilograms;
      row(produced_, line.supplier)[index(line.period)] = line.produced;
    }
    for (const auto& supplier : network_.suppliers) check_supplier(supplier);
    for (const auto& hospital : network_.hospitals) check_hospital(hospital);
    check_links_and_fleet();
    check_levels();
    return std::move(sentences_);
  }

 private:
  using LinkKey = std::tuple<SupplierId, FacilityId, Period>;

  static std::size_t index(Period period) { return static_cast<std::size_t>(period.number()); }
  template <class Key>
  ByPeriod& row(std::map<Key, ByPeriod>& table, const Key& key) const {
    auto& values = table[key];
    values.resize(periods_);
    return values;
  }
  void require(bool holds, const std::string& sentence) {
    if (!holds) sentences_.push_back(sentence);
  }

  void add_delivery(const Delivery& delivery) {
    const bool in_time = delivery.depart >= Period(0) && delivery.arrive >= delivery.depart &&
                         delivery.arrive < network_.periods;
    require(in_time, "a delivery lies outside the plan: " + delivery.to.text);
    if (!in_time) return;
    const auto t = index(delivery.depart);
    require(delivery.kilograms > Kilograms(0), "a delivery is empty: " + delivery.to.text);
    require(!delivery.because.empty(), "a delivery has no reason: " + delivery.to.text);
    row(departures_, delivery.from)[t] += delivery.kilograms;
    row(arrivals_, delivery.to)[index(delivery.arrive)] += delivery.kilograms;
    row(carried_, LinkKey{delivery.from, delivery.to, delivery.arrive - delivery.depart})[t] +=
        delivery.kilograms;
  }

  void add_shortage(const Shortage& shortage) {
    const auto t = index(shortage.period);
    row(critical_, shortage.hospital)[t] += shortage.critical;
    row(deferrable_, shortage.hospital)[t] += shortage.deferrable;
    require(!shortage.because.empty(), "a shortage has no reason: " + shortage.hospital.text);
  }

  void check_supplier(const SupplierNode& supplier) {
    const auto& name = supplier.id.text;
    auto stock = supplier.opening;
    for (std::size_t t = 0; t < periods_; ++t) {
      const auto produced = row(produced_, supplier.id)[t];
      require(produced >= Kilograms(0) && produced <= supplier.production[t],
              "a supplier makes more than it can: " + name);
      stock += produced - row(departures_, supplier.id)[t];
      require(stock >= Kilograms(0), "a supplier ships more than it has: " + name);
      require(stock <= supplier.tank, "a supplier's tank overflows: " + name);
      require(stock == row(supplier_stock_, supplier.id)[t],
              "a supplier's stock is wrong: " + name);
    }
  }

  void check_hospital(const HospitalNode& hospital) {
    const auto& name = hospital.id.text;
    auto stock = hospital.opening;
    for (std::size_t t = 0; t < periods_; ++t) {
      const auto arrived = row(arrivals_, hospital.id)[t];
      const auto critical = row(critical_, hospital.id)[t];
      const auto deferrable = row(deferrable_, hospital.id)[t];
      require(critical >= Kilograms(0) && critical <= hospital.critical[t] &&
                  deferrable >= Kilograms(0) && deferrable <= hospital.deferrable[t],
              "a shortage exceeds its demand: " + name);
      const auto used = hospital.critical[t] + hospital.deferrable[t] - critical - deferrable;
      if (order_ == DayOrder::BeforeUse)
        require(stock + arrived <= hospital.tank, "a load has no room on arrival: " + name);
      if (order_ == DayOrder::AfterUse)
        require(stock - used >= Kilograms(0), "a day uses what comes after it: " + name);
      stock += arrived - used;
      require(stock >= Kilograms(0), "a hospital uses more than it has: " + name);
      require(stock <= hospital.tank, "a hospital's tank overflows: " + name);
      require(stock == row(hospital_stock_, hospital.id)[t],
              "a hospital's stock is wrong: " + name);
    }
  }

  void check_links_and_fleet() {
    std::map<LinkKey, const SupplyLink*> links;
    for (const auto& link : network_.links) links[{link.from, link.to, link.lead}] = &link;
    for (const auto& [key, carried] : carried_) {
      const auto at = links.find(key);
      require(at != links.end(), "a delivery takes a link that does not exist");
      if (at == links.end()) continue;
      for (std::size_t t = 0; t < periods_; ++t)
        require(carried[t] <= at->second->capacity[t],
                "a link carries more than it can: " + at->second->to.text);
    }
    for (const auto& fleet : network_.fleet)
      for (std::size_t t = 0; t < periods_; ++t)
        require(row(departures_, fleet.supplier)[t] <= fleet.capacity[t],
                "lorries carry more than they can: " + fleet.supplier.text);
  }

  void check_levels() {
    Kilograms critical, deferrable;
    for (const auto& shortage : plan_.shortages) {
      critical += shortage.critical;
      deferrable += shortage.deferrable;
    }
    double cost = 0.0;
    for (const auto& delivery : plan_.deliveries) cost += delivery.cost.number();
    require(critical == plan_.levels.critical && deferrable == plan_.levels.deferrable,
            "the levels of shortage are not the sums of the shortages");
    require(missing_safety(network_, plan_) == plan_.levels.safety,
            "the level of safety is not the sum of what is missing");
    require(std::abs(cost - plan_.levels.cost.number()) <= 1e-9 * std::max(1.0, cost),
            "the cost is not the sum of the deliveries' costs");
  }

  const SupplyNetwork& network_;
  const SupplyPlan& plan_;
  DayOrder order_;
  std::size_t periods_;
  std::map<SupplierId, ByPeriod> departures_, produced_, supplier_stock_;
  std::map<FacilityId, ByPeriod> arrivals_, critical_, deferrable_, hospital_stock_;
  std::map<LinkKey, ByPeriod> carried_;
  std::vector<std::string> sentences_;
};

}  // namespace

KilogramPeriods missing_safety(const SupplyNetwork& network, const SupplyPlan& plan) {
  std::map<FacilityId, const HospitalNode*> hospitals;
  for (const auto& hospital : network.hospitals) hospitals[hospital.id] = &hospital;
  KilogramPeriods missing;
  for (const auto& line : plan.hospital_stock) {
    const auto& hospital = *hospitals.at(line.hospital);
    const bool is_last = line.period + Period(1) == network.periods;
    const auto wanted = is_last ? hospital.terminal : hospital.safety;
    missing += KilogramPeriods(std::max(Kilograms(0), wanted - line.kilograms).number());
  }
  return missing;
}

std::vector<std::string> broken_laws(const SupplyNetwork& network, const SupplyPlan& plan,
                                     DayOrder order) {
  return Laws(network, plan, order).broken();
}

}  // namespace sansang::planning
