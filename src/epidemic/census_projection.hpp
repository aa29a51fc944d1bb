// SPDX-License-Identifier: Apache-2.0
/// Projection of patients by respiratory mode from the census of today and the recent cases: the
/// case-driven path for a facility that has no measured history yet.
///
/// Per path and mode k with stay L_k days: discharges ~ Binomial(n, 1 − exp(−1/L_k)); admissions
/// ~ Poisson(n_0/L_k · g(t)), where n_0/L_k keeps today's census in balance and g(t) = exp(r Σ φ^i)
/// is the growth of cases, damped by φ a day, with r drawn for each path around the log slope of
/// the last 14 days of cases (7-day sums, so that weekends do not count as growth).
#pragma once
#include <array>
#include <span>

#include "care/census_forecast.hpp"
#include "statistics/random_stream.hpp"

namespace sansang::epidemic {

/// Planning values of a projection; stays after the WHO ESFT (severe 1 week, critical 2 weeks).
struct ProjectionSettings {
  std::array<double, 5> stay_days{7.0, 9.0, 9.0, 14.0, 14.0};  ///< by care::RespiratoryMode
  double damping = 0.90;         ///< φ, per day
  double growth_sd = 0.03;       ///< of r between paths, per day: ours
  double fastest_growth = 0.15;  ///< bound on |r|
};

/// Log growth per day of the weekly sums of `cases` (daily, oldest first; at least 14 days, else 0).
double case_growth(std::span<const double> cases);

/// `now` holds today's patients by mode; the first projected day is `first`.
care::CensusForecast project_census(const std::array<double, 5>& now, double growth, Date first,
                                    std::size_t days, std::size_t paths, std::uint64_t seed,
                                    const ProjectionSettings& settings = {});

}  // namespace sansang::epidemic
