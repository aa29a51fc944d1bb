// SPDX-License-Identifier: Apache-2.0
/// Forecast of oxygen use 1–28 days ahead from measured use, with cases as driver: persistence, a
/// consumption-driven and a case-driven path, blended by horizon on their past scores
/// (statistics/series_forecast.hpp), and the out-of-sample record of the same method on the same
/// series. Days without a measured use are missing, never zero.
#pragma once
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "oxygen/mass_balance.hpp"
#include "statistics/quantiles.hpp"
#include "units/rate.hpp"

namespace sansang::oxygen {

struct ForecastDay {
  Date day{};
  statistics::QuantileForecast use;  ///< m³/day at S15

  CubicMetresPerDay at(double p) const { return CubicMetresPerDay(use.at(p)); }
};

/// The method's record at one horizon on this series, and what it rests on now.
struct ForecastRecord {
  std::int64_t horizon_days = 0, origins = 0;
  double wis = 0, relative_wis = 0;  ///< relative to persistence; NaN without origins
  double coverage50 = 0, coverage80 = 0, coverage95 = 0;
  double weight_persistence = 0, weight_consumption = 0, weight_cases = 0;
};

struct DemandForecast {
  Date origin{};  ///< the last day with a measured use
  std::vector<ForecastDay> days;
  std::vector<ForecastRecord> record;  ///< horizons 1, 7, 14, 28
};

using CasesByDay = std::map<Date, double>;

/// Nothing when fewer than 8 days are measured.
std::optional<DemandForecast> forecast_of(std::span<const DailyUse> uses, const CasesByDay& cases,
                                          bool with_record);

/// Use of a province by day: the sum over its facilities where those measured make up at least
/// 70 % of the usual use, scaled up to all; other days are left out.
std::vector<DailyUse> province_uses(const std::vector<std::vector<DailyUse>>& facilities);

}  // namespace sansang::oxygen
