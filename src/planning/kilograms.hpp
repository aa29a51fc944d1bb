// SPDX-License-Identifier: Apache-2.0
/// The quantities of supply planning: whole kilograms of O₂ (the ledger keeps grams, lorries are
/// planned in kilograms), periods counted from 0, and costs. The bridges to OxygenMass say which
/// way they round: stocks down, needs up, so that a plan never counts on oxygen that is not there.
#pragma once
#include <cstdint>

#include "units/gas.hpp"
#include "units/quantity.hpp"

namespace sansang::planning {

using Kilograms = Quantity<struct PlanKilogramsTag, std::int64_t>;
/// Kilograms missing, summed over periods.
using KilogramPeriods = Quantity<struct KilogramPeriodsTag, std::int64_t>;
/// 0 … N−1; also a number of periods (lead time).
using Period = Quantity<struct PeriodTag, std::int64_t>;
/// In the currency of the input, whatever it is (dong in the demo province).
using PlanCost = Quantity<struct PlanCostTag, double>;
using CostPerKilogram = Quantity<struct CostPerKilogramTag, double>;

constexpr OxygenMass mass_of(Kilograms kilograms) {
  return OxygenMass(kilograms.number() * std::int64_t{1000});
}
/// Whole kilograms in a stock: rounds towards less.
constexpr Kilograms available_kilograms(OxygenMass mass) {
  const auto whole = mass.number() / 1000;
  return Kilograms(mass.number() % 1000 < 0 ? whole - 1 : whole);
}
/// Whole kilograms that cover a need: rounds towards more.
constexpr Kilograms needed_kilograms(OxygenMass mass) {
  const auto whole = mass.number() / 1000;
  return Kilograms(mass.number() % 1000 > 0 ? whole + 1 : whole);
}
constexpr PlanCost cost_of(Kilograms kilograms, CostPerKilogram price) {
  return PlanCost(static_cast<double>(kilograms.number()) * price.number());
}

}  // namespace sansang::planning
