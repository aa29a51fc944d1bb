// SPDX-License-Identifier: Apache-2.0
/// Oxygen as mass, liquid and gas. Mass in grams is what the ledger keeps: free of phase and of
/// rounding drift. Every gas volume of the program is at 15 °C and 101.325 kPa (S15) unless a
/// function says otherwise; at_reference() is the only door for other states.
///
/// Densities: gas 1.3543 kg/m³ is real oxygen (ideal gas × Z ≈ 0.9990–0.9994, M = 31.9988 g/mol) at
/// 15 °C, 101.325 kPa; liquid 1.141 kg/L at the normal boiling point. Their quotient gives 842.5 L
/// of gas per litre of liquid at S15 and 860.4 at 21.1 °C: the widespread "861 at 15 °C" is wrong.
#pragma once
#include <cmath>
#include <cstdint>

#include "units/quantity.hpp"

namespace sansang {

using OxygenMass = Quantity<struct OxygenMassTag, std::int64_t>;        ///< grams of O₂
using KilogramsLox = Quantity<struct KilogramsLoxTag, double>;          ///< liquid, kg
using LitresLox = Quantity<struct LitresLoxTag, double>;                ///< liquid, L at boiling point
using CubicMetres = Quantity<struct CubicMetresTag, double>;            ///< gas at S15, m³

inline constexpr double gas_density_s15_kg_per_m3 = 1.3543;
inline constexpr double liquid_density_kg_per_l = 1.141;

constexpr OxygenMass grams(std::int64_t g) { return OxygenMass(g); }

inline OxygenMass mass_of(KilogramsLox liquid) {
  return OxygenMass(static_cast<std::int64_t>(std::llround(liquid.number() * 1000.0)));
}
inline OxygenMass mass_of(LitresLox liquid) {
  return mass_of(KilogramsLox(liquid.number() * liquid_density_kg_per_l));
}
inline OxygenMass mass_of(CubicMetres gas) {
  return mass_of(KilogramsLox(gas.number() * gas_density_s15_kg_per_m3));
}
constexpr KilogramsLox kilograms_of(OxygenMass mass) {
  return KilogramsLox(static_cast<double>(mass.number()) / 1000.0);
}
constexpr LitresLox litres_of(OxygenMass mass) {
  return LitresLox(kilograms_of(mass).number() / liquid_density_kg_per_l);
}
constexpr CubicMetres gas_of(OxygenMass mass) {
  return CubicMetres(kilograms_of(mass).number() / gas_density_s15_kg_per_m3);
}
constexpr CubicMetres gas_of(KilogramsLox liquid) {
  return CubicMetres(liquid.number() / gas_density_s15_kg_per_m3);
}
constexpr LitresLox liquid_of(CubicMetres gas) {
  return LitresLox(gas.number() * gas_density_s15_kg_per_m3 / liquid_density_kg_per_l);
}

/// The reference states met in papers and on gauges, with the density of real oxygen there
/// (kg/m³; ideal gas × Z, M = 31.9988 g/mol).
struct ReferenceState {
  double celsius;
  double kilopascal;
  double density_kg_per_m3;
};
inline constexpr ReferenceState n0{0.0, 101.325, 1.4290};     ///< "Nm³"
inline constexpr ReferenceState s15{15.0, 101.325, 1.3543};   ///< ours
inline constexpr ReferenceState b15{15.0, 100.0, 1.3366};
inline constexpr ReferenceState s20{20.0, 101.325, 1.3311};
inline constexpr ReferenceState us70{21.1, 101.325, 1.3261};
inline constexpr ReferenceState c25{25.0, 101.325, 1.3087};

/// A volume measured at another reference state, as S15 volume of the same mass.
constexpr CubicMetres at_reference(double cubic_metres, ReferenceState state) {
  return CubicMetres(cubic_metres * state.density_kg_per_m3 / s15.density_kg_per_m3);
}

}  // namespace sansang
