// SPDX-License-Identifier: Apache-2.0
#include "acts/supply_plan.hpp"

#include <algorithm>
#include <map>

#include "acts/demand_forecast.hpp"
#include "base/ensure.hpp"
#include "documents/supply_json.hpp"
#include "planning/province_network.hpp"

namespace sansang::acts {
namespace {

/// Names of what a plan speaks of, and days instead of periods.
struct PlanNames {
  std::map<SupplierId, std::string> suppliers;
  std::map<FacilityId, std::string> facilities;
  std::map<std::pair<SupplierId, FacilityId>, std::string> contracts;
  Date first_day{};

  Date day(planning::Period period) const { return first_day + std::chrono::days{period.number()}; }
};

PlanNames names_for(const Desk& desk, const store::StoredPlan& stored) {
  PlanNames names;
  names.first_day = stored.first_day;
  const auto everyone = store::VisibleFacilities::everything();
  for (const auto& supplier : desk.store.suppliers(stored.computed_from))
    names.suppliers[supplier.id] = supplier.name;
  for (const auto& facility : desk.store.facilities(everyone, stored.computed_from))
    names.facilities[facility.id] = facility.name;
  for (const auto& route : desk.store.routes(everyone, stored.computed_from))
    names.contracts[{route.supplier, route.facility}] = route.contract_number;
  return names;
}

std::vector<ExplanationStep> steps_of(const std::vector<planning::Reason>& reasons,
                                      const PlanNames& names) {
  std::vector<ExplanationStep> steps;
  for (const auto& reason : reasons) {
    ExplanationStep step;
    for (const auto& [code, name] : names_of(reason.code))
      if (code == reason.code) step.code = "reason." + std::string(name);
    const auto add = [&](const char* name, const std::string& value) {
      step.parameters.push_back(std::string(name) + "=" + value);
    };
    const auto first = vietnamese_date(names.day(reason.first));
    const auto last = vietnamese_date(names.day(reason.last));
    if (reason.supplier) add("supplier", names.suppliers.at(*reason.supplier));
    if (reason.hospital) add("hospital", names.facilities.at(*reason.hospital));
    add("period", first == last ? first : first + " – " + last);
    if (reason.capacity) add("capacity", std::to_string(reason.capacity->number()));
    if (reason.kilograms) add("kg", std::to_string(reason.kilograms->number()));
    steps.push_back(std::move(step));
  }
  return steps;
}

KilogramsLox liquid(planning::Kilograms kilograms) {
  return kilograms_of(planning::mass_of(kilograms));
}

PlanDelivery delivery_view(const planning::Delivery& delivery, const PlanNames& names) {
  PlanDelivery view;
  view.from = delivery.from;
  view.from_name = names.suppliers.at(delivery.from);
  view.to = delivery.to;
  view.to_name = names.facilities.at(delivery.to);
  view.depart = names.day(delivery.depart);
  view.arrive = names.day(delivery.arrive);
  view.amount = liquid(delivery.kilograms);
  view.gas = gas_of(view.amount);
  for (const auto& [decider, name] : names_of(delivery.decided_by))
    if (decider == delivery.decided_by) view.decided_by = "supply.decided_by." + std::string(name);
  if (const auto at = names.contracts.find({delivery.from, delivery.to});
      at != names.contracts.end())
    view.contract_number = at->second;
  view.because = steps_of(delivery.because, names);
  return view;
}

planning::SupplyNetwork network_of(const store::StoredPlan& stored) {
  auto reading = documents::read_supply_network(stored.network_json);
  ensure(!has_error(reading.findings), "a stored network does not read back");
  return std::move(reading.network);
}

}  // namespace

ComputedPlan compute_plan(const Desk& desk, Instant now, LedgerPosition as_of) {
  const Date first_day = local_day(now);
  std::vector<planning::FacilityNeed> needs;
  const auto all =
      situations(desk, store::VisibleFacilities::everything(), now, as_of, forecast_memory);
  const auto cases = cases_of(desk.store, first_day, as_of);
  for (const auto& s : all) {
    if (!s.now.left || !s.now.demand || !s.now.counted) continue;
    planning::FacilityNeed need;
    need.facility = s.facility.id;
    need.usable = usable_at(s, now);
    need.capacity = planning::capacity_of(s.equipment, desk.rules.sizes);
    need.own = s.now.own;
    need.routes = s.routes;
    const auto path = demand_path(s, desk.rules.flows, cases, first_day, plan_length);
    need.median = path.median;
    need.cautious = path.cautious;
    needs.push_back(std::move(need));
  }
  ComputedPlan made;
  made.network = planning::province_network(needs, desk.store.suppliers(as_of), now, plan_length);
  made.plan = planning::plan_supply(made.network);
  return made;
}

store::StoredPlan refresh_supply_plan(const Desk& desk, const accounts::Caller& who, Instant now,
                                      const std::string& address) {
  store::StoredPlan stored;
  stored.computed_from = desk.store.position();
  const auto made = compute_plan(desk, now, stored.computed_from);
  stored.id = PlanId("plan-" + std::to_string(stored.computed_from) + "-" + iso_instant(now));
  stored.made_at = now;
  stored.made_by = who.account.id;
  stored.first_day = local_day(now);
  stored.network_json = documents::supply_network_json(made.network);
  stored.plan_json = documents::supply_plan_json(made.plan, {});
  store::Act act;
  act.at = now;
  act.actor = who.account.id;
  act.action = "refresh_supply_plan";
  act.object = "plan/" + stored.id.text;
  act.address = address;
  act.changes = {stored};
  try {
    desk.store.commit(act);
  } catch (const store::StoreConflict&) {
    // The same position in the same second: the plan is there already, and is the same.
    if (const auto twin = desk.store.plan(stored.id)) return *twin;
    throw;
  }
  return stored;
}

Result<store::StoredPlan> stored_plan(store::Store& store, const std::optional<PlanId>& id) {
  auto found = id ? store.plan(*id) : store.latest_plan();
  if (!found) return fault("unknown_plan", {{"plan", id ? id->text : ""}});
  return std::move(*found);
}

PlanView plan_view(const Desk& desk, const store::VisibleFacilities& seen,
                   const store::StoredPlan& stored) {
  const auto names = names_for(desk, stored);
  const auto network = network_of(stored);
  const auto plan = planning::plan_supply(network);
  PlanView view;
  view.id = stored.id;
  view.computed_from = stored.computed_from;
  view.made_at = stored.made_at;
  const auto maker = desk.store.account(stored.made_by);
  view.made_by = maker ? maker->full_name : stored.made_by.text;
  view.first_day = stored.first_day;
  view.days = plan_length.count();
  view.status = "optimal";
  planning::PlanCost cost;
  for (const auto& delivery : plan.deliveries) {
    if (!seen.includes(delivery.to)) continue;
    view.deliveries.push_back(delivery_view(delivery, names));
    view.delivered += view.deliveries.back().amount;
    cost += delivery.cost;
  }
  view.cost = Dong(static_cast<std::int64_t>(cost.number()));
  for (const auto& shortage : plan.shortages) {
    if (!seen.includes(shortage.hospital)) continue;
    view.shortages.push_back({shortage.hospital, names.facilities.at(shortage.hospital),
                              names.day(shortage.period), liquid(shortage.critical),
                              liquid(shortage.deferrable), steps_of(shortage.because, names)});
    view.critical_short += view.shortages.back().critical;
    view.deferrable_short += view.shortages.back().deferrable;
  }
  for (const auto& s : situations(desk, seen, stored.made_at, stored.computed_from)) {
    const auto& hospitals = network.hospitals;
    const bool planned = std::any_of(hospitals.begin(), hospitals.end(),
                                     [&](const auto& node) { return node.id == s.facility.id; });
    view.simulated = view.simulated || s.facility.simulated;
    if (!planned)
      view.not_reported.push_back({s.facility.id, s.facility.name,
                                   s.now.last ? std::optional(s.now.last->read_at) : std::nullopt});
  }
  return view;
}

void add_next_deliveries(const Desk& desk, Board& board) {
  const auto stored = desk.store.latest_plan();
  if (!stored || stored->first_day > board.day) return;
  std::map<SupplierId, std::string> suppliers;
  for (const auto& supplier : desk.store.suppliers()) suppliers[supplier.id] = supplier.name;
  std::map<FacilityId, BoardRow*> rows;
  for (auto& row : board.rows) rows[row.facility] = &row;
  for (const auto& delivery : documents::read_plan_deliveries(stored->plan_json)) {
    const auto at = rows.find(delivery.to);
    const Date day = stored->first_day + std::chrono::days{delivery.arrive.number()};
    if (at == rows.end() || day < board.day || at->second->next_delivery) continue;
    at->second->next_delivery =
        NextDelivery{day, liquid(delivery.kilograms), suppliers[delivery.from]};
  }
}

}  // namespace sansang::acts
