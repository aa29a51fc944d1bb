// SPDX-License-Identifier: Apache-2.0
/// Forecast of demand for a facility or the province, with its score; and the demand path that a
/// plan is made for.
#pragma once
#include <optional>
#include <vector>

#include "acts/situations.hpp"
#include "acts/views/forecast.hpp"
#include "oxygen/forecast.hpp"

namespace sansang::acts {

/// History that a forecast learns from.
inline constexpr std::chrono::days forecast_memory{240};

/// New cases by day of every unit that is a province, up to `today`, held ones left out.
oxygen::CasesByDay cases_of(store::Store& store, Date today, LedgerPosition as_of);

/// Without a facility: the sum of the province. Fault unknown_facility.
Result<ForecastView> demand_forecast(const Desk& desk, const store::VisibleFacilities& seen,
                                     const std::optional<FacilityId>& facility, Instant now,
                                     LedgerPosition as_of = store::newest);

/// Median and 80 % quantile of use by day from `first_day`: the forecast of measured use where
/// there is history, else patients projected from the census and the cases.
struct DemandPath {
  std::vector<CubicMetresPerDay> median, cautious;
};
DemandPath demand_path(const FacilitySituation& s, const oxygen::FlowRules& flows,
                       const oxygen::CasesByDay& cases, Date first_day, std::chrono::days length);

/// Usable stock now: the last count less the median use since; never below zero.
OxygenMass usable_at(const FacilitySituation& s, Instant now);

}  // namespace sansang::acts
