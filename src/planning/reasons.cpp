// SPDX-License-Identifier: Apache-2.0
#include "planning/reasons.hpp"

#include <algorithm>
#include <tuple>

#include "base/ensure.hpp"

namespace sansang::planning {
namespace {

using networks::ArcUse;

/// While one kind of shortage is explained, giving up less important demand counts as a way, and
/// shortage of the same or of greater importance does not.
ArcUse use_of(ArcKind kind, ArcKind shortage) {
  switch (kind) {
    case ArcKind::CriticalShortage:
      return ArcUse::Barred;
    case ArcKind::DeferrableShortage:
      return shortage == ArcKind::CriticalShortage ? ArcUse::Silent : ArcUse::Barred;
    case ArcKind::SafetyStock:
      return ArcUse::Silent;  // the tank blocks where the upper part is full
    default:
      return ArcUse::Free;
  }
}

std::vector<ArcUse> uses(const TimeExpanded& expanded, ArcKind shortage) {
  std::vector<ArcUse> all;
  for (const auto& meaning : expanded.meaning) all.push_back(use_of(meaning.kind, shortage));
  return all;
}

bool is_tank(ReasonCode code) {
  return code == ReasonCode::BlockedByTank || code == ReasonCode::BlockedBySupplierTank ||
         code == ReasonCode::BlockedByUllage;
}

auto group_of(const Reason& reason) {
  return std::tie(reason.code, reason.supplier, reason.hospital);
}

/// Runs of periods of one cause become one reason.
std::vector<Reason> merged(std::vector<Reason> reasons) {
  std::stable_sort(reasons.begin(), reasons.end(), [](const Reason& a, const Reason& b) {
    return std::make_tuple(group_of(a), a.first) < std::make_tuple(group_of(b), b.first);
  });
  std::vector<Reason> runs;
  for (const auto& reason : reasons) {
    if (runs.empty() || group_of(runs.back()) != group_of(reason) ||
        reason.first > runs.back().last + Period(1)) {
      runs.push_back(reason);
      continue;
    }
    auto& run = runs.back();
    run.last = reason.last;
    if (!is_tank(reason.code)) *run.capacity += *reason.capacity;
  }
  return runs;
}

}  // namespace

ShortageReasons::ShortageReasons(const SupplyNetwork& network, const TimeExpanded& expanded,
                                 const std::vector<std::int64_t>& flow, DayOrder order,
                                 ArcKind shortage)
    : network_(network),
      expanded_(expanded),
      order_(order),
      search_(expanded.flow, flow, uses(expanded, shortage), expanded.outside) {}

Reason ShortageReasons::reason_of(std::size_t arc) const {
  const auto& meaning = expanded_.meaning[arc];
  const auto t = meaning.period;
  Reason reason;
  reason.first = reason.last = Period(t);
  const auto at_supplier = [&](ReasonCode code, Kilograms capacity) {
    reason.code = code;
    reason.supplier = network_.suppliers[meaning.place].id;
    reason.capacity = capacity;
  };
  const auto at_hospital = [&](ReasonCode code) {
    reason.code = code;
    reason.hospital = network_.hospitals[meaning.place].id;
    reason.capacity = network_.hospitals[meaning.place].tank;
  };
  switch (meaning.kind) {
    case ArcKind::Production:
      at_supplier(ReasonCode::BlockedByProduction, network_.suppliers[meaning.place].production[t]);
      break;
    case ArcKind::SupplierStock:
      at_supplier(ReasonCode::BlockedBySupplierTank, network_.suppliers[meaning.place].tank);
      break;
    case ArcKind::Fleet:
      at_supplier(ReasonCode::BlockedByFleet, Kilograms(expanded_.flow.arcs[arc].capacity));
      break;
    case ArcKind::Intake:
      at_hospital(ReasonCode::BlockedByUllage);
      break;
    case ArcKind::Delivery: {
      const auto& link = network_.links[meaning.link];
      reason.code = link.capacity[t] == Kilograms(0) ? ReasonCode::BlockedByNoDeparture
                                                     : ReasonCode::BlockedByLink;
      reason.supplier = link.from;
      reason.hospital = link.to;
      reason.capacity = link.capacity[t];
      break;
    }
    default:
      at_hospital(ReasonCode::BlockedByTank);
  }
  return reason;
}

std::vector<Reason> ShortageReasons::named(const std::vector<std::size_t>& arcs, bool alone) const {
  std::vector<Reason> reasons;
  for (const auto arc : arcs) reasons.push_back(reason_of(arc));
  reasons = merged(std::move(reasons));
  // A tank is one thing however many periods it is full.
  const bool is_one_thing = reasons.size() == 1 && (arcs.size() == 1 || is_tank(reasons[0].code));
  for (auto& reason : reasons) reason.alone = alone || is_one_thing;
  return reasons;
}

Reason ShortageReasons::nothing_comes(std::size_t hospital) const {
  Reason reason;
  reason.hospital = network_.hospitals[hospital].id;
  for (const auto& link : network_.links) {
    if (link.to != *reason.hospital) continue;
    const auto usable = link.lead + Period(order_ == DayOrder::AfterUse ? 1 : 0);
    if (reason.code == ReasonCode::NothingArrivesBefore && usable >= reason.first) continue;
    reason.code = ReasonCode::NothingArrivesBefore;
    reason.supplier = link.from;
    reason.first = reason.last = usable;
  }
  return reason;
}

std::vector<Reason> ShortageReasons::of(std::size_t hospital, std::size_t period) const {
  const auto periods = static_cast<std::size_t>(network_.periods.number());
  const auto blocking = search_.blocking(expanded_.demand_nodes[hospital * periods + period]);
  ensure(!blocking.open, "a shortage could be lowered: the plan is not optimal");
  if (!blocking.alone.empty()) return named(blocking.alone, true);
  if (!blocking.together.empty()) return named(blocking.together, false);
  return {nothing_comes(hospital)};
}

namespace {

/// What missing kilograms do, gathered over periods.
void add_harm(std::optional<Reason>& harm, ReasonCode code, const HospitalNode& hospital,
              std::size_t t, Kilograms kilograms) {
  if (kilograms <= Kilograms(0)) return;
  if (!harm) {
    harm = Reason{};
    harm->code = code;
    harm->hospital = hospital.id;
    harm->first = Period(t);
    harm->kilograms = Kilograms(0);
  }
  harm->last = Period(t);
  *harm->kilograms += kilograms;
}

Kilograms gap(Kilograms wanted, Kilograms stock) {
  return std::max(Kilograms(0), wanted - stock);
}

}  // namespace

std::vector<Reason> reasons_of(const Delivery& delivery, const HospitalNode& hospital,
                               const HospitalPlan& plan, DayOrder order) {
  std::optional<Reason> critical, deferrable, safety;
  Kilograms missing;  // how much lower the stock is than planned
  for (std::size_t t = 0; t < plan.stock.size(); ++t) {
    const auto arrives_now = Period(t) == delivery.arrive;
    if (arrives_now && order != DayOrder::AfterUse) missing += delivery.kilograms;
    // What the plan has left over once the day's demand is met, before loads of the evening.
    const auto left =
        plan.stock[t] - (order == DayOrder::AfterUse ? plan.arrivals[t] : Kilograms(0));
    const auto lacking = gap(missing, left);
    const auto given_up = std::min(lacking, hospital.deferrable[t] - plan.deferrable_shortage[t]);
    add_harm(deferrable, ReasonCode::PreventsDeferrableShortage, hospital, t, given_up);
    add_harm(critical, ReasonCode::PreventsCriticalShortage, hospital, t, lacking - given_up);
    missing -= lacking;
    if (arrives_now && order == DayOrder::AfterUse) missing += delivery.kilograms;
    const auto wanted = t + 1 == plan.stock.size() ? hospital.terminal : hospital.safety;
    add_harm(safety, ReasonCode::KeepsSafetyStock, hospital, t,
             gap(wanted, plan.stock[t] - missing) - gap(wanted, plan.stock[t]));
  }
  std::vector<Reason> reasons;
  for (const auto& harm : {critical, deferrable, safety})
    if (harm) reasons.push_back(*harm);
  return reasons;
}

}  // namespace sansang::planning
