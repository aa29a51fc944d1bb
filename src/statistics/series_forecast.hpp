// SPDX-License-Identifier: Apache-2.0
/// Forecasts of a plain daily series (use of oxygen, patients on oxygen, …) 1 to 28 days ahead,
/// optionally with driver series (admissions, cases). The same object serves the officer's page and
/// the backtest: it is shown one day after the other and cannot look ahead.
///
/// Paths, each with its own spread learned from its own errors (adaptive_spread.hpp):
///   persistence  the last value (persistence.hpp)
///   trend        consumption-driven: damped-trend exponential smoothing in logarithms with a
///                weekday pattern (Gardner & McKenzie 1985; Taylor 2003)
///   regression   driver-driven: log growth over the horizon regressed on the recent growth of the
///                series and of each driver and on the driver's ratio to the series, estimated
///                anew every day with forgetting (recursive_ridge.hpp); without drivers, on the
///                series' own growth and distance from its smoothed level
/// The blend is a Vincent average by horizon with weights floor + (1 - M floor) · softmax
/// (-η · WIS_m / mean WIS), WIS_m the path's forgetting mean; then the interval is tuned.
///
/// NaN = missing. A missing target day is no origin and is scored by nothing. Deterministic.
#pragma once
#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "statistics/quantiles.hpp"

namespace sansang::statistics {

inline constexpr int longest_horizon = 28;
inline constexpr std::size_t path_count = 3;
inline constexpr std::array<std::string_view, path_count> path_names{"persistence", "trend",
                                                                     "regression"};

/// What the forecaster was set to; docs/backtest.md says how each value was chosen.
struct ForecastTuning {
  double damping = 0.93;             ///< of the trend, per day
  double regression_damping = 0.90;  ///< of the prior growth
  double driver_prior = 0.4;         ///< prior weight of the drivers' growth beside the own
  double ridge_precision = 10.0;
  double ridge_forgetting = 0.995;
  double fastest_growth = 0.25;  ///< bound on a path's log growth per day
  /// Upper bound, approached smoothly, of a path's log growth and of a quantile's log distance
  /// above the median: more than e² = 7.4-fold is not extrapolated, because people, beds and
  /// patience are finite.
  double ceiling = 2.0;
  double error_forgetting = 0.97;
  double prior_error = 0.06;        ///< mean log error at one day; grows with √horizon
  double score_forgetting = 0.965;  ///< mean life 4 weeks; the trailing 8 weeks hold 86 %
  double sharpness = 5.0;           ///< η
  double weight_floor = 0.1;
  double tuning_step = 0.05;  ///< divided by √horizon, because errors overlap
};

/// How one path entered the blend.
struct PathShare {
  double weight = 0.0;        ///< 0: the path had no forecast
  double trailing_wis = 0.0;  ///< forgetting mean, in the unit of the series
};

struct HorizonForecast {
  int horizon = 0;
  QuantileForecast quantiles;
  std::optional<QuantileForecast> persistence;  ///< the baseline, from 28 differences on
  std::array<PathShare, path_count> paths{};
  int scored = 0;             ///< forecasts at this horizon whose day has come
  double trailing_wis = 0.0;  ///< of the blend; compare with paths[0]
  double trailing_coverage95 = 0.0;
};

/// One entry per horizon, in the order asked for.
struct SeriesForecast {
  std::vector<HorizonForecast> by_horizon;
};

class RollingForecast {
 public:
  /// Horizons 1 to 28 days.
  RollingForecast(std::vector<int> horizons, std::size_t drivers, ForecastTuning tuning = {});
  ~RollingForecast();
  RollingForecast(RollingForecast&&) noexcept;
  RollingForecast& operator=(RollingForecast&&) noexcept;

  /// The next day: target and one value per driver, NaN = missing. Takes time independent of the
  /// days seen, but for one sorted insertion.
  void observe(double target, std::span<const double> drivers = {});
  /// The forecast from the last observed day; nullopt when that day is missing or fewer than 8
  /// days are known.
  const std::optional<SeriesForecast>& latest() const;

 private:
  struct State;
  std::vector<double> target_;
  std::vector<std::vector<double>> drivers_;
  std::vector<State> states_;  ///< one per horizon
  std::optional<SeriesForecast> latest_;
  ForecastTuning tuning_;
  int known_days_ = 0;
};

/// The whole series at once: the forecast from its last day.
std::optional<SeriesForecast> forecast_series(std::span<const double> target,
                                              std::span<const std::vector<double>> drivers,
                                              const std::vector<int>& horizons);

}  // namespace sansang::statistics
