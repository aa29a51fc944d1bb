// SPDX-License-Identifier: Apache-2.0
#include "planning/province_network.hpp"

#include <algorithm>
#include <cmath>

namespace sansang::planning {
namespace {

Kilograms available(KilogramsLox liquid) {
  return available_kilograms(sansang::mass_of(liquid));
}

/// Net of own generation over `time`.
OxygenMass net_of(CubicMetresPerDay use, const oxygen::OwnSources& own, Hours time) {
  const auto net = std::max(use - own.generation, CubicMetresPerDay()) + own.boil_off;
  return sansang::mass_of(net * time);
}

constexpr Hours whole_day{24.0};
constexpr Hours last_departure{12.0};  // local time of day

Hours time_of_day(Instant now) {
  const auto since_midnight = now - at_local_time(local_day(now), {});
  return Hours(static_cast<double>(since_midnight.count()) / 3600.0);
}

/// Days before the first load that an order of now can be on.
std::int64_t notice_days(const facility::SupplyRoute& route, Instant now) {
  const Hours waiting = route.lead_p90 - static_cast<double>(route.lead_days) * whole_day;
  const auto days = static_cast<std::int64_t>(std::ceil(std::max(waiting / whole_day, 0.0)));
  return std::max<std::int64_t>(days, time_of_day(now) > last_departure ? 1 : 0);
}

HospitalNode hospital_of(const FacilityNeed& need, Instant now) {
  HospitalNode node;
  node.id = need.facility;
  node.tank = available_kilograms(std::max(need.capacity, need.usable));
  node.opening = available_kilograms(need.usable);
  for (std::size_t t = 0; t < need.median.size(); ++t) {
    const Hours time = t == 0 ? whole_day - time_of_day(now) : whole_day;
    const auto median = needed_kilograms(net_of(need.median[t], need.own, time));
    const auto cautious = needed_kilograms(net_of(need.cautious[t], need.own, time));
    node.critical.push_back(median);
    node.deferrable.push_back(std::max(cautious - median, Kilograms(0)));
  }
  Hours lead = whole_day;  // assumed where no route stands
  for (const auto& route : need.routes)
    if (!route.is_expired_on(local_day(now))) lead = std::max(lead, route.lead_p90);
  const auto daily_need = need.median.empty() ? OxygenMass() : net_of(need.median[0], need.own, whole_day);
  const auto wanted = sansang::mass_of(
      ((lead + Hours(24.0)) / Hours(24.0)) * kilograms_of(daily_need));
  node.safety = node.terminal = std::min(needed_kilograms(wanted), node.tank);
  return node;
}

SupplyLink link_of(const facility::SupplyRoute& route, Instant now, std::int64_t days) {
  const Date first_day = local_day(now);
  const auto notice = notice_days(route, now);
  SupplyLink link;
  link.from = route.supplier;
  link.to = route.facility;
  link.lead = Period(route.lead_days);
  link.cost = CostPerKilogram(static_cast<double>(route.cost_per_kg.number()));
  const bool has_contract = !route.contract_number.empty() && !route.is_expired_on(first_day);
  link.decided_by = has_contract ? Decider::HospitalContract : Decider::RecordedDecision;
  for (std::int64_t t = 0; t < days; ++t)
    link.capacity.push_back(t >= notice && route.sails_on(first_day + std::chrono::days{t})
                                ? available(route.daily_capacity)
                                : Kilograms(0));
  return link;
}

}  // namespace

OxygenMass capacity_of(const std::vector<oxygen::Equipment>& equipment,
                       const std::vector<oxygen::CylinderClass>& sizes) {
  OxygenMass capacity;
  for (const auto& piece : equipment) {
    if (!piece.in_service) continue;
    if (const auto* tank = std::get_if<oxygen::BulkTank>(&piece.detail))
      capacity += tank->capacity() - tank->heel_mass();
    if (const auto* dewar = std::get_if<oxygen::Dewar>(&piece.detail))
      capacity += dewar->count * sansang::mass_of(dewar->volume);
    if (const auto* pool = std::get_if<oxygen::CylinderPool>(&piece.detail))
      if (const auto* size = oxygen::find_class(sizes, pool->size))
        capacity += oxygen::content_of(*size, pool->owned);
  }
  return capacity;
}

SupplyNetwork province_network(const std::vector<FacilityNeed>& needs,
                               const std::vector<facility::Supplier>& suppliers, Instant now,
                               std::chrono::days length) {
  SupplyNetwork network;
  network.periods = Period(length.count());
  for (const auto& supplier : suppliers) {
    SupplierNode node;
    node.id = supplier.id;
    node.tank = available(std::max(supplier.tank, supplier.stock));
    node.opening = available(supplier.stock);
    node.production.assign(static_cast<std::size_t>(length.count()),
                           available(supplier.daily_production));
    network.suppliers.push_back(std::move(node));
    if (supplier.daily_fleet)
      network.fleet.push_back(
          {supplier.id, std::vector<Kilograms>(static_cast<std::size_t>(length.count()),
                                               available(*supplier.daily_fleet))});
  }
  for (const auto& need : needs) {
    network.hospitals.push_back(hospital_of(need, now));
    for (const auto& route : need.routes)
      network.links.push_back(link_of(route, now, length.count()));
  }
  return network;
}

}  // namespace sansang::planning
