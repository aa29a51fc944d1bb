// SPDX-License-Identifier: Apache-2.0
/// Demand of one facility now, as a distribution of m³/day at S15.
///
/// Bottom-up (oxygen literature, section "flow per patient"): with n_k patients in mode k whose
/// flow is lognormal with median M_k and log-sd s_k,
///   m = 1.44/(1−ℓ) · Σ n_k M_k exp(s_k²/2),  v = (1.44/(1−ℓ))² · Σ n_k Var_k,
/// ℓ the share lost; as lognormal with σ² = ln(1 + v/m²), μ = ln m − σ²/2.
/// Calibration: log θ ~ N(0, τ²) between hospitals; log(Σ measured / Σ bottom-up) of the n last
/// measured days is an observation with variance s_d²/n; conjugate update. Demand = bottom-up · θ. Without a census the measured
/// uses alone, without measured uses the planning values alone: each case says which it was.
#pragma once
#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "care/census_forecast.hpp"
#include "oxygen/mass_balance.hpp"
#include "units/rate.hpp"
#include "units/share.hpp"

namespace sansang::oxygen {

struct FlowOfMode {
  LitresPerMinute median;
  double log_sd = 0.0;
  std::string source;
  bool unverified = false;

  LitresPerMinute mean() const;
  double variance_lpm2() const;
};

/// rules/oxygen/flow-by-severity.toml.
struct FlowRules {
  std::array<FlowOfMode, 5> modes;  ///< by care::RespiratoryMode
  Share loss;                       ///< leaks, venting, filling
  double between_hospitals_log_sd = 0.0;  ///< τ
  double day_log_sd = 0.0;                ///< s_d
  std::int64_t calibration_days = 0;      ///< measured days that count
};

/// Which of the two sides the figure rests on.
enum class DemandBasis { PatientsAndMeasured, PatientsOnly, MeasuredOnly };
constexpr std::array<std::pair<DemandBasis, std::string_view>, 3> names_of(DemandBasis) {
  return {{{DemandBasis::PatientsAndMeasured, "patients_and_measured"},
           {DemandBasis::PatientsOnly, "patients_only"},
           {DemandBasis::MeasuredOnly, "measured_only"}}};
}

struct DemandEstimate {
  DemandBasis basis = DemandBasis::PatientsOnly;
  double log_mean = 0.0, log_sd = 0.0;  ///< of ln(m³/day)
  std::optional<CubicMetresPerDay> bottom_up;   ///< mean of planning values
  std::optional<CubicMetresPerDay> measured;    ///< mean of the measured days used
  double calibration = 1.0;                     ///< θ, 1 = as planned
  std::size_t measured_days = 0;

  /// 0 < p < 1.
  CubicMetresPerDay quantile(double p) const;
  CubicMetresPerDay median() const { return quantile(0.5); }
};

/// Mean use of `patients` in one mode, losses included.
CubicMetresPerDay mean_use(Persons patients, const FlowOfMode& flow, Share loss);
/// Mean use of a census; nothing when no count is known.
std::optional<CubicMetresPerDay> bottom_up_use(const care::CensusByMode& census,
                                               const FlowRules& rules);

/// Use of one projected day: median and 80 % quantile over the paths of a census forecast, planning
/// flows, hospital factor `calibration` (1 = as planned).
struct ProjectedUse {
  CubicMetresPerDay median, cautious;
};
ProjectedUse projected_use(const care::CensusForecast& census, std::size_t day,
                           const FlowRules& rules, double calibration);

/// `facts` of one facility sorted by reading time, `uses` its measured days. Nothing when neither a
/// census nor a measured day is there.
std::optional<DemandEstimate> demand_of(std::span<const DailyFact> facts,
                                        std::span<const DailyUse> uses, const FlowRules& rules);

}  // namespace sansang::oxygen
