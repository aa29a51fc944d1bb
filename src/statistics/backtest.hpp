// SPDX-License-Identifier: Apache-2.0
/// Rolling-origin backtest: from every day on, the forecast that could have been made then, scored
/// against the day it was made for, beside persistence on the same origins.
#pragma once
#include <cstddef>
#include <span>
#include <vector>

#include "statistics/scores.hpp"
#include "statistics/series_forecast.hpp"

namespace sansang::statistics {

/// One horizon. An origin counts when its day and its target day are known, the target lies in the
/// series, and persistence has its 28 differences.
struct BacktestRow {
  int horizon = 0;
  ScoreSheet forecast;
  ScoreSheet persistence;
  /// WIS / WIS of persistence; NaN without origins or when persistence never errs.
  double relative_wis() const;
};

/// Origins are the days first_origin … last_origin (positions, both included, clipped to the
/// series); days before first_origin are learned from. `drivers` are as long as `target`.
std::vector<BacktestRow> backtest(std::span<const double> target,
                                  std::span<const std::vector<double>> drivers,
                                  const std::vector<int>& horizons, std::size_t first_origin,
                                  std::size_t last_origin, const ForecastTuning& tuning = {});

}  // namespace sansang::statistics
