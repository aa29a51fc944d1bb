// SPDX-License-Identifier: Apache-2.0
/// SupplyPlan: who delivers what and when, what stays short, and why (plan.json). Advice, not an
/// order: each delivery carries who can decide it. Masses in whole kilograms, periods from 0.
#pragma once
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "planning/supply_network.hpp"

namespace sansang::planning {

/// The four levels, minimised one after the other in this order.
struct PlanLevels {
  Kilograms critical;      ///< Σ critical shortage
  Kilograms deferrable;    ///< Σ deferrable shortage
  KilogramPeriods safety;  ///< Σ over hospitals and periods of what is missing to the safety stock
  PlanCost cost;           ///< Σ kg × cost_per_kg
  bool operator==(const PlanLevels&) const = default;
};

template <class V, class R>
requires RecordOf<R, PlanLevels>
void fields(V&& v, R& r) {
  v("critical_kg", r.critical);
  v("deferrable_kg", r.deferrable);
  v("safety_kg_periods", r.safety);
  v("cost", r.cost);
}

enum class ReasonCode {
  // Why a delivery is made: what would happen at the hospital without it, all else as planned.
  PreventsCriticalShortage,
  PreventsDeferrableShortage,
  KeepsSafetyStock,
  // What blocks one more kilogram for a shortage: more of this capacity would lower it.
  BlockedByProduction,       ///< the supplier's stock and production up to then are used up
  BlockedByFleet,            ///< the supplier's lorries are full (or none drives)
  BlockedByLink,             ///< road, ferry or unloading capacity of the link is used up
  BlockedByNoDeparture,      ///< the link has no departure in that period (capacity 0)
  BlockedByTank,             ///< the hospital's tank is full, so no more could be laid in before
  BlockedByUllage,           ///< the tank has no room on arrival (deliver before use)
  BlockedBySupplierTank,     ///< the supplier could not keep more from earlier production
  DeferrableAlreadyGivenUp,  ///< all deferrable demand of those periods is given up already
  // Nothing can come at all.
  NoLink,                ///< no supplier delivers to the hospital
  NothingArrivesBefore,  ///< lead times: no load arrives before `first`
};

constexpr std::array<std::pair<ReasonCode, std::string_view>, 13> names_of(ReasonCode) {
  return {{{ReasonCode::PreventsCriticalShortage, "prevents_critical_shortage"},
           {ReasonCode::PreventsDeferrableShortage, "prevents_deferrable_shortage"},
           {ReasonCode::KeepsSafetyStock, "keeps_safety_stock"},
           {ReasonCode::BlockedByProduction, "blocked_by_production"},
           {ReasonCode::BlockedByFleet, "blocked_by_fleet"},
           {ReasonCode::BlockedByLink, "blocked_by_link"},
           {ReasonCode::BlockedByNoDeparture, "blocked_by_no_departure"},
           {ReasonCode::BlockedByTank, "blocked_by_tank"},
           {ReasonCode::BlockedByUllage, "blocked_by_ullage"},
           {ReasonCode::BlockedBySupplierTank, "blocked_by_supplier_tank"},
           {ReasonCode::DeferrableAlreadyGivenUp, "deferrable_already_given_up"},
           {ReasonCode::NoLink, "no_link"},
           {ReasonCode::NothingArrivesBefore, "nothing_arrives_before"}}};
}

/// One reason. `first`…`last` are the periods it speaks of (departure periods for production, fleet
/// and link). Shortage reasons: `alone` says that one more kilogram of this capacity alone lowers
/// the shortage by at least one; else all reasons with alone = false must grow together. `capacity`
/// is the sum over first…last (a tank: its size). Delivery reasons: `kilograms` is what would be
/// missing (for KeepsSafetyStock summed over the periods).
struct Reason {
  ReasonCode code = ReasonCode::NoLink;
  std::optional<SupplierId> supplier;
  std::optional<FacilityId> hospital;
  Period first;
  Period last;
  std::optional<Kilograms> capacity;
  std::optional<Kilograms> kilograms;
  bool alone = true;
  bool operator==(const Reason&) const = default;
};

struct Delivery {
  SupplierId from;
  FacilityId to;
  Period depart;
  Period arrive;
  Kilograms kilograms;
  PlanCost cost;
  Decider decided_by = Decider::HospitalContract;
  std::vector<Reason> because;
};

template <class V, class R>
requires RecordOf<R, Delivery>
void fields(V&& v, R& r) {
  v("from", r.from);
  v("to", r.to);
  v("depart", r.depart);
  v("arrive", r.arrive);
  v("kg", r.kilograms);
  v("cost", r.cost);
  v("decided_by", r.decided_by);
  v("because", r.because);
}

/// Stock at the end of a period.
struct HospitalStock {
  FacilityId hospital;
  Period period;
  Kilograms kilograms;
};
template <class V, class R>
requires RecordOf<R, HospitalStock>
void fields(V&& v, R& r) {
  v("hospital", r.hospital);
  v("period", r.period);
  v("kg", r.kilograms);
}

struct SupplierStock {
  SupplierId supplier;
  Period period;
  Kilograms kilograms;
  Kilograms produced;
};

template <class V, class R>
requires RecordOf<R, SupplierStock>
void fields(V&& v, R& r) {
  v("supplier", r.supplier);
  v("period", r.period);
  v("kg", r.kilograms);
  v("produced_kg", r.produced);
}

struct Shortage {
  FacilityId hospital;
  Period period;
  Kilograms critical;
  Kilograms deferrable;
  std::vector<Reason> because;
};

template <class V, class R>
requires RecordOf<R, Shortage>
void fields(V&& v, R& r) {
  v("hospital", r.hospital);
  v("period", r.period);
  v("critical_kg", r.critical);
  v("deferrable_kg", r.deferrable);
  v("because", r.because);
}

enum class PlanStatus { Optimal };

constexpr std::array<std::pair<PlanStatus, std::string_view>, 1> names_of(PlanStatus) {
  return {{{PlanStatus::Optimal, "optimal"}}};
}

/// Lists are ordered: deliveries by departure, arrival, supplier, hospital; stock and shortages by
/// place in the order of the network, then period. Only deliveries and shortages above 0 appear.
struct SupplyPlan {
  PlanStatus status = PlanStatus::Optimal;
  PlanLevels levels;
  std::vector<Delivery> deliveries;
  std::vector<HospitalStock> hospital_stock;
  std::vector<SupplierStock> supplier_stock;
  std::vector<Shortage> shortages;
};

}  // namespace sansang::planning
