// SPDX-License-Identifier: Apache-2.0
/// Patients on oxygen at the morning reading of each day, drawn from the real daily cases of the
/// province. Of the cases about 9.5 % need oxygen (Ministry of Health, 13/09/2021), some days after
/// they were reported; modes follow the national snapshot of 25/02/2022 (mask 2,464, HFNC 280, NIV
/// 87, invasive 294, ECMO 12). Delays and stays are invented, near the literature (ESFT, squire).
#pragma once
#include <vector>

#include "calendar/date.hpp"
#include "care/census.hpp"
#include "simulation/site.hpp"
#include "statistics/random_stream.hpp"

namespace sansang::simulation {

/// New cases of the province on one day, as published.
struct DayCases {
  Date day{};
  std::int64_t cases = 0;
};

/// Share of COVID-19 cases that need oxygen: Ministry of Health, conference of 13/09/2021.
inline constexpr double share_needing_oxygen = 0.095;

/// Mean number of new COVID-19 patients who need oxygen in the province, day by day from `first`.
std::vector<double> oxygen_admissions(const std::vector<DayCases>& cases, Date first, int days);

/// Patients of `site` at the reading of each day from `first`; `admissions` begin 30 days earlier.
std::vector<care::CensusByMode> census_of(const Site& site, const std::vector<double>& admissions,
                                          Date first, int days, statistics::RandomStream& random);

/// Days of admissions that stand before the first reading.
inline constexpr int warm_up_days = 30;

}  // namespace sansang::simulation
