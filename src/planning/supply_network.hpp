// SPDX-License-Identifier: Apache-2.0
/// SupplyNetwork: who makes, carries and needs oxygen, period by period; the input of a supply plan
/// (network.json). Masses are whole kilograms from 0 to `largest_mass`; every list by period has
/// `periods` entries, 1 … `most_periods`.
///
/// Meaning: a hospital's stock at the end of period t is I_t = I_{t−1} + arrivals − demand +
/// shortage with 0 ≤ I_t ≤ tank, demand = critical + deferrable, each shortage at most its demand.
/// A supplier's is S_t = S_{t−1} + produced − departures with produced ≤ production, 0 ≤ S_t ≤
/// tank. What leaves in t arrives in t + lead; nothing leaves that would arrive after the last
/// period. Link and fleet capacities bound departures; a supplier without a fleet entry is
/// unlimited.
#pragma once
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "base/fields.hpp"
#include "base/finding.hpp"
#include "base/id.hpp"
#include "planning/kilograms.hpp"

namespace sansang::planning {

inline constexpr Kilograms largest_mass{std::int64_t{1'000'000'000'000}};
/// Of all openings and demands together.
inline constexpr Kilograms largest_total{std::int64_t{1'000'000'000'000'000}};
inline constexpr Period most_periods{3660};

struct SupplierNode {
  SupplierId id;
  Kilograms tank;
  Kilograms opening;
  std::vector<Kilograms> production;
};

template <class V, class R>
requires RecordOf<R, SupplierNode>
void fields(V&& v, R& r) {
  v("id", r.id);
  v("tank_kg", r.tank);
  v("opening_kg", r.opening);
  v("production_kg", r.production);
}

/// Safety: the stock wanted at the end of every period but the last, where `terminal` is wanted.
struct HospitalNode {
  FacilityId id;
  Kilograms tank;
  Kilograms opening;
  Kilograms safety;
  Kilograms terminal;
  std::vector<Kilograms> critical;
  std::vector<Kilograms> deferrable;
};

template <class V, class R>
requires RecordOf<R, HospitalNode>
void fields(V&& v, R& r) {
  v("id", r.id);
  v("tank_kg", r.tank);
  v("opening_kg", r.opening);
  v("safety_kg", r.safety);
  v("terminal_kg", r.terminal);
  v("critical_kg", r.critical);
  v("deferrable_kg", r.deferrable);
}

/// Who can turn a line of advice into an order.
enum class Decider {
  HospitalContract,  ///< the hospital, under its own supply contract
  RecordedDecision,  ///< the department coordinates by a recorded decision
};

constexpr std::array<std::pair<Decider, std::string_view>, 2> names_of(Decider) {
  return {{{Decider::HospitalContract, "hospital_contract"},
           {Decider::RecordedDecision, "recorded_decision"}}};
}

struct SupplyLink {
  SupplierId from;
  FacilityId to;
  Period lead;
  std::vector<Kilograms> capacity;  ///< per period of departure; 0: no lorry or boat leaves
  CostPerKilogram cost;
  Decider decided_by = Decider::HospitalContract;
};

template <class V, class R>
requires RecordOf<R, SupplyLink>
void fields(V&& v, R& r) {
  v("from", r.from);
  v("to", r.to);
  v("lead_periods", r.lead);
  v("capacity_kg", r.capacity);
  v("cost_per_kg", r.cost);
  v("decided_by", r.decided_by);
}

/// What a supplier's lorries can carry away, per period of departure.
struct SupplierFleet {
  SupplierId supplier;
  std::vector<Kilograms> capacity;
};

template <class V, class R>
requires RecordOf<R, SupplierFleet>
void fields(V&& v, R& r) {
  v("supplier", r.supplier);
  v("capacity_kg", r.capacity);
}

struct SupplyNetwork {
  Period periods;
  std::vector<SupplierNode> suppliers;
  std::vector<HospitalNode> hospitals;
  std::vector<SupplyLink> links;
  std::vector<SupplierFleet> fleet;
};

template <class V, class R>
requires RecordOf<R, SupplyNetwork>
void fields(V&& v, R& r) {
  v("periods", r.periods);
  v("suppliers", r.suppliers);
  v("hospitals", r.hospitals);
  v("links", r.links);
  v("fleet", r.fleet);
}

/// What is wrong with a network; `where.field` is the JSON pointer of the place in network.json
/// ("/hospitals/3/opening_kg"). A network without errors always has a plan.
std::vector<Finding> check(const SupplyNetwork& network);

}  // namespace sansang::planning
