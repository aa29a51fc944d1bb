// SPDX-License-Identifier: Apache-2.0
#include "statistics/series_forecast.hpp"

#include <algorithm>
#include <cmath>
#include <deque>
#include <numeric>

#include "base/ensure.hpp"
#include "statistics/adaptive_spread.hpp"
#include "statistics/growth_paths.hpp"
#include "statistics/persistence.hpp"
#include "statistics/recursive_ridge.hpp"
#include "statistics/scores.hpp"

namespace sansang::statistics {
namespace {

constexpr int fewest_known_days = 8;

using PathForecasts = std::array<std::optional<QuantileForecast>, path_count>;

/// A forgetting mean that is 0 while empty.
struct ForgettingMean {
  double sum = 0.0;
  double weight = 0.0;
  void add(double value, double forgetting) {
    sum = forgetting * sum + value;
    weight = forgetting * weight + 1.0;
  }
  double value() const { return weight == 0.0 ? 0.0 : sum / weight; }
};

/// A path's log growth within what is extrapolated.
double bounded(double growth, int horizon, const ForecastTuning& tuning) {
  const double bound = tuning.fastest_growth * horizon;
  return saturated(std::clamp(growth, -bound, bound), tuning.ceiling);
}

/// What one origin stated, kept until its day comes.
struct Stated {
  double offset = 1.0;  ///< of the origin's LogWindow
  double level = 0.0;   ///< its last value, adjusted
  double effect = 0.0;  ///< weekday effect of the target day
  std::vector<double> features;
  std::array<double, path_count> medians{};  ///< logarithms
  PathForecasts paths;
  QuantileForecast blended;
};

}  // namespace

struct RollingForecast::State {
  State(int days, std::size_t drivers, const ForecastTuning& tuning)
      : horizon(days),
        baseline(days),
        ridge(prior(days, drivers, tuning), tuning.ridge_precision, tuning.ridge_forgetting),
        scales(path_count,
               ErrorScale(tuning.prior_error * std::sqrt(days), 5.0, tuning.error_forgetting)),
        tuner(tuning.tuning_step / std::sqrt(days)) {}

  static std::vector<double> prior(int days, std::size_t drivers, const ForecastTuning& tuning) {
    std::vector<double> coefficients(own_features + features_per_driver * drivers, 0.0);
    const double weeks = damped_days(tuning.regression_damping, days) / 7.0;
    coefficients[0] = weeks;
    for (std::size_t d = 0; d < drivers; ++d) {
      coefficients[own_features + features_per_driver * d] =
          tuning.driver_prior * weeks / static_cast<double>(drivers);
    }
    return coefficients;
  }

  void settle(double observed, const ForecastTuning& tuning);
  Stated foretell(const LogWindow& window, const std::vector<double>& features, const Trend& trend,
                  const ForecastTuning& tuning) const;
  std::array<double, path_count> weights(const PathForecasts& paths,
                                         const ForecastTuning& tuning) const;
  HorizonForecast report(const Stated& stated, const ForecastTuning& tuning) const;

  int horizon;
  Persistence baseline;
  RecursiveRidge ridge;
  std::vector<ErrorScale> scales;
  IntervalTuner tuner;
  std::array<ForgettingMean, path_count> path_wis{};
  ForgettingMean blend_wis;
  ForgettingMean covered95;
  int scored = 0;
  std::deque<std::optional<Stated>> waiting;  ///< oldest first, at most `horizon` days
};

/// The day `observed` has come: every path and the blend learn from what was said about it.
void RollingForecast::State::settle(double observed, const ForecastTuning& tuning) {
  ridge.forget();
  for (auto& scale : scales) scale.forget();
  if (waiting.size() < static_cast<std::size_t>(horizon)) return;
  const auto stated = std::move(waiting.front());
  waiting.pop_front();
  if (!stated || std::isnan(observed)) return;
  const double x = std::log(std::max(0.0, observed) + stated->offset);
  for (std::size_t m = 0; m < path_count; ++m) {
    if (m > 0) scales[m].learn(x - stated->medians[m]);
    if (!stated->paths[m]) continue;
    path_wis[m].add(weighted_interval_score(*stated->paths[m], observed).total(),
                    tuning.score_forgetting);
  }
  const double growth = x - stated->effect - stated->level;
  const double level = std::max(0.0, observed);
  ridge.learn(stated->features, growth, level / (level + 2.0 * stated->offset));
  blend_wis.add(weighted_interval_score(stated->blended, observed).total(),
                tuning.score_forgetting);
  covered95.add(covers95(stated->blended, observed) ? 1.0 : 0.0, tuning.score_forgetting);
  tuner.learn(stated->blended, observed);
  ++scored;
}

Stated RollingForecast::State::foretell(const LogWindow& window,
                                        const std::vector<double>& features, const Trend& trend,
                                        const ForecastTuning& tuning) const {
  Stated stated{
      window.offset(), window.adjusted(0), window.weekday_effect(horizon), features, {}, {}, {}};
  const auto coefficients = ridge.coefficients();
  const double regressed =
      std::inner_product(features.begin(), features.end(), coefficients.begin(), 0.0);
  const double trended = trend.growth * damped_days(tuning.damping, horizon);
  stated.medians[1] = trend.level + bounded(trended, horizon, tuning) + stated.effect;
  stated.medians[2] = stated.level + bounded(regressed, horizon, tuning) + stated.effect;
  stated.paths[0] = baseline.forecast();
  for (std::size_t m = 1; m < path_count; ++m) {
    std::array<double, level_count> quantiles{};
    for (std::size_t i = 0; i < level_count; ++i) {
      quantiles[i] =
          window.from_log(stated.medians[m] + saturated(scales[m].distance(i), tuning.ceiling));
    }
    stated.paths[m] = QuantileForecast(quantiles);
  }
  std::vector<QuantileForecast> forecasts;
  std::vector<double> shares;
  const auto weight = weights(stated.paths, tuning);
  for (std::size_t m = 0; m < path_count; ++m) {
    if (!stated.paths[m]) continue;
    forecasts.push_back(*stated.paths[m]);
    shares.push_back(weight[m]);
  }
  stated.blended = tuner.tune(blend(forecasts, shares), window.offset(), tuning.ceiling);
  return stated;
}

std::array<double, path_count> RollingForecast::State::weights(const PathForecasts& paths,
                                                               const ForecastTuning& tuning) const {
  double mean = 0.0;
  double present = 0.0;
  for (std::size_t m = 0; m < path_count; ++m) {
    if (!paths[m]) continue;
    mean += path_wis[m].value();
    present += 1.0;
  }
  mean /= present;
  std::array<double, path_count> weight{};
  double total = 0.0;
  for (std::size_t m = 0; m < path_count; ++m) {
    if (!paths[m]) continue;
    weight[m] = mean > 0.0 ? std::exp(-tuning.sharpness * path_wis[m].value() / mean) : 1.0;
    total += weight[m];
  }
  for (std::size_t m = 0; m < path_count; ++m) {
    if (!paths[m]) continue;
    weight[m] = tuning.weight_floor + (1.0 - present * tuning.weight_floor) * weight[m] / total;
  }
  return weight;
}

HorizonForecast RollingForecast::State::report(const Stated& stated,
                                               const ForecastTuning& tuning) const {
  HorizonForecast result;
  result.horizon = horizon;
  result.quantiles = stated.blended;
  result.persistence = stated.paths[0];
  const auto weight = weights(stated.paths, tuning);
  for (std::size_t m = 0; m < path_count; ++m) {
    result.paths[m] = {weight[m], path_wis[m].value()};
  }
  result.scored = scored;
  result.trailing_wis = blend_wis.value();
  result.trailing_coverage95 = covered95.value();
  return result;
}

RollingForecast::RollingForecast(std::vector<int> horizons, std::size_t drivers,
                                 ForecastTuning tuning)
    : drivers_(drivers), tuning_(tuning) {
  for (const int horizon : horizons) {
    ensure(horizon >= 1 && horizon <= longest_horizon, "horizons are 1 to 28 days");
    states_.emplace_back(horizon, drivers, tuning_);
  }
}

RollingForecast::~RollingForecast() = default;
RollingForecast::RollingForecast(RollingForecast&&) noexcept = default;
RollingForecast& RollingForecast::operator=(RollingForecast&&) noexcept = default;

void RollingForecast::observe(double target, std::span<const double> drivers) {
  ensure(drivers.size() == drivers_.size(), "one value per driver and day");
  target_.push_back(target);
  for (std::size_t d = 0; d < drivers.size(); ++d) drivers_[d].push_back(drivers[d]);
  known_days_ += std::isnan(target) ? 0 : 1;
  for (auto& state : states_) {
    state.settle(target, tuning_);
    state.baseline.observe(target);
  }
  latest_.reset();
  if (std::isnan(target) || known_days_ < fewest_known_days) {
    for (auto& state : states_) state.waiting.emplace_back();
    return;
  }
  const LogWindow window(target_);
  const auto features = growth_features(window, drivers_);
  const Trend trend = damped_trend(window, tuning_.damping);
  latest_.emplace();
  for (auto& state : states_) {
    auto stated = state.foretell(window, features, trend, tuning_);
    latest_->by_horizon.push_back(state.report(stated, tuning_));
    state.waiting.push_back(std::move(stated));
  }
}

const std::optional<SeriesForecast>& RollingForecast::latest() const {
  return latest_;
}

std::optional<SeriesForecast> forecast_series(std::span<const double> target,
                                              std::span<const std::vector<double>> drivers,
                                              const std::vector<int>& horizons) {
  RollingForecast rolling(horizons, drivers.size());
  std::vector<double> today(drivers.size());
  for (std::size_t day = 0; day < target.size(); ++day) {
    for (std::size_t d = 0; d < drivers.size(); ++d) {
      ensure(drivers[d].size() == target.size(), "drivers and target are equally long");
      today[d] = drivers[d][day];
    }
    rolling.observe(target[day], today);
  }
  return rolling.latest();
}

}  // namespace sansang::statistics
