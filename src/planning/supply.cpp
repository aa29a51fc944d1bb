// SPDX-License-Identifier: Apache-2.0
#include "planning/supply.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/ensure.hpp"
#include "planning/laws.hpp"
#include "planning/reasons.hpp"
#include "planning/time_expanded.hpp"

namespace sansang::planning {
namespace {

/// Reads the flow back into the words of the plan.
class PlanReading {
 public:
  PlanReading(const SupplyNetwork& network, DayOrder order)
      : network_(network),
        order_(order),
        periods_(static_cast<std::size_t>(network.periods.number())),
        expanded_(time_expanded(network, order)),
        hospitals_(network.hospitals.size()),
        suppliers_(network.suppliers.size()) {
    for (auto& hospital : hospitals_)
      for (auto* row : {&hospital.arrivals, &hospital.stock, &hospital.critical_shortage,
                        &hospital.deferrable_shortage})
        row->resize(periods_);
    for (auto& supplier : suppliers_) {
      supplier.stock.resize(periods_);
      supplier.produced.resize(periods_);
    }
    for (std::size_t h = 0; h < network.hospitals.size(); ++h)
      hospital_index_[network.hospitals[h].id] = h;
  }

  SupplyPlan plan() {
    const auto solved = networks::lexicographic_flow(expanded_.flow, level_costs(expanded_));
    ensure(solved.feasible, "a checked network has no plan");
    flow_ = solved.flow;
    for (std::size_t i = 0; i < flow_.size(); ++i) read_arc(expanded_.meaning[i], flow_[i]);
    add_stock();
    add_delivery_reasons();
    add_shortages();
    plan_.levels.safety = missing_safety(network_, plan_);
    return std::move(plan_);
  }

 private:
  struct SupplierReading {
    std::vector<Kilograms> stock, produced;
  };

  void read_arc(const ArcMeaning& meaning, std::int64_t amount) {
    const auto kilograms = Kilograms(amount);
    const auto [kind, place, t, link] = meaning;
    switch (kind) {
      case ArcKind::Production:
        suppliers_[place].produced[t] += kilograms;
        break;
      case ArcKind::SupplierStock:
        suppliers_[place].stock[t] += kilograms;
        break;
      case ArcKind::SafetyStock:
      case ArcKind::UpperStock:
        hospitals_[place].stock[t] += kilograms;
        break;
      case ArcKind::CriticalShortage:
        hospitals_[place].critical_shortage[t] += kilograms;
        plan_.levels.critical += kilograms;
        break;
      case ArcKind::DeferrableShortage:
        hospitals_[place].deferrable_shortage[t] += kilograms;
        plan_.levels.deferrable += kilograms;
        break;
      case ArcKind::Delivery:
        if (amount > 0) add_delivery(network_.links[link], t, kilograms);
        break;
      case ArcKind::Fleet:
      case ArcKind::Intake:
      case ArcKind::DayUse:
        break;
    }
  }

  void add_delivery(const SupplyLink& link, std::size_t t, Kilograms kilograms) {
    const auto arrive = Period(t) + link.lead;
    hospitals_[hospital_index_.at(link.to)].arrivals[static_cast<std::size_t>(arrive.number())] +=
        kilograms;
    const auto cost = cost_of(kilograms, link.cost);
    plan_.deliveries.push_back(
        {link.from, link.to, Period(t), arrive, kilograms, cost, link.decided_by, {}});
    plan_.levels.cost += cost;
  }

  void add_stock() {
    for (std::size_t h = 0; h < hospitals_.size(); ++h)
      for (std::size_t t = 0; t < periods_; ++t)
        plan_.hospital_stock.push_back(
            {network_.hospitals[h].id, Period(t), hospitals_[h].stock[t]});
    for (std::size_t s = 0; s < suppliers_.size(); ++s)
      for (std::size_t t = 0; t < periods_; ++t)
        plan_.supplier_stock.push_back({network_.suppliers[s].id, Period(t), suppliers_[s].stock[t],
                                        suppliers_[s].produced[t]});
  }

  void add_delivery_reasons() {
    std::sort(plan_.deliveries.begin(), plan_.deliveries.end(),
              [](const Delivery& a, const Delivery& b) {
                return std::tie(a.depart, a.arrive, a.from, a.to) <
                       std::tie(b.depart, b.arrive, b.from, b.to);
              });
    for (auto& delivery : plan_.deliveries) {
      const auto h = hospital_index_.at(delivery.to);
      delivery.because = reasons_of(delivery, network_.hospitals[h], hospitals_[h], order_);
    }
  }

  void add_shortages() {
    if (plan_.levels.critical == Kilograms(0) && plan_.levels.deferrable == Kilograms(0)) return;
    const ShortageReasons critical(network_, expanded_, flow_, order_, ArcKind::CriticalShortage);
    const ShortageReasons deferrable(network_, expanded_, flow_, order_,
                                     ArcKind::DeferrableShortage);
    for (std::size_t h = 0; h < hospitals_.size(); ++h) {
      for (std::size_t t = 0; t < periods_; ++t) {
        Shortage shortage{network_.hospitals[h].id,
                          Period(t),
                          hospitals_[h].critical_shortage[t],
                          hospitals_[h].deferrable_shortage[t],
                          {}};
        if (shortage.critical > Kilograms(0)) {
          shortage.because = critical.of(h, t);
          if (shortage.deferrable > Kilograms(0)) shortage.because.push_back(given_up(h, t));
        } else if (shortage.deferrable > Kilograms(0)) {
          shortage.because = deferrable.of(h, t);
        }
        if (!shortage.because.empty()) plan_.shortages.push_back(std::move(shortage));
      }
    }
  }

  /// Where critical demand is short, deferrable demand of the same day has gone first.
  Reason given_up(std::size_t h, std::size_t t) const {
    const auto& hospital = network_.hospitals[h];
    ensure(hospitals_[h].deferrable_shortage[t] == hospital.deferrable[t],
           "critical demand is short before deferrable demand is given up");
    Reason reason;
    reason.code = ReasonCode::DeferrableAlreadyGivenUp;
    reason.hospital = hospital.id;
    reason.first = reason.last = Period(t);
    reason.kilograms = hospital.deferrable[t];
    return reason;
  }

  const SupplyNetwork& network_;
  DayOrder order_;
  std::size_t periods_;
  TimeExpanded expanded_;
  std::vector<std::int64_t> flow_;
  std::vector<HospitalPlan> hospitals_;
  std::vector<SupplierReading> suppliers_;
  std::map<FacilityId, std::size_t> hospital_index_;
  SupplyPlan plan_;
};

}  // namespace

SupplyPlan plan_supply(const SupplyNetwork& network, const SupplyOptions& options) {
  ensure(!has_error(check(network)), "a supply network with findings cannot be planned");
  auto plan = PlanReading(network, options.day_order).plan();
  const auto broken = broken_laws(network, plan, options.day_order);
  ensure(broken.empty(), broken.empty() ? std::string{} : broken.front());
  return plan;
}

}  // namespace sansang::planning
