// SPDX-License-Identifier: Apache-2.0
/// CylinderClass: a size of oxygen cylinder with its declared content. The ledger uses the nominal
/// content (water volume × pressure rule at S15), declared in rules/oxygen/cylinders.toml:
/// 40 L × 150 bar = 6.0 m³. A part-full cylinder holds nominal × (P − P_residual)/P_nominal.
#pragma once
#include <algorithm>
#include <string>
#include <vector>

#include "units/gas.hpp"
#include "units/quantity.hpp"

namespace sansang::oxygen {

struct CylinderClass {
  std::string code;          ///< "40L"
  double water_volume_l = 0; ///< litres
  double pressure_bar = 0;   ///< nominal filling pressure, gauge
  double residual_bar = 0;   ///< not drawn below
  CubicMetres nominal;       ///< content of a full one, S15
  bool unverified = false;   ///< the rules file says the figure wants confirmation
  bool operator==(const CylinderClass&) const = default;
};

inline OxygenMass content_of(const CylinderClass& size, Cylinders full) {
  return full.number() * mass_of(size.nominal);
}

/// Content at `gauge_bar`, between empty (residual pressure) and nominal.
inline CubicMetres content_at(const CylinderClass& size, double gauge_bar) {
  const double part = (gauge_bar - size.residual_bar) / size.pressure_bar;
  return std::clamp(part, 0.0, 1.0) * size.nominal;
}

inline const CylinderClass* find_class(const std::vector<CylinderClass>& all,
                                       const std::string& code) {
  const auto at = std::find_if(all.begin(), all.end(),
                               [&](const CylinderClass& c) { return c.code == code; });
  return at == all.end() ? nullptr : &*at;
}

}  // namespace sansang::oxygen
