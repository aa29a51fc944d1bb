// SPDX-License-Identifier: Apache-2.0
#include "statistics/scores.hpp"

#include <algorithm>
#include <cmath>

#include "base/ensure.hpp"

namespace sansang::statistics {

double pinball_loss(double p, double q, double y) {
  return y >= q ? (y - q) * p : (q - y) * (1.0 - p);
}

double interval_score(double lower, double upper, double alpha, double y) {
  return (upper - lower) + 2.0 / alpha * (std::max(0.0, lower - y) + std::max(0.0, y - upper));
}

WeightedIntervalScore weighted_interval_score(std::span<const double> levels,
                                              std::span<const double> values, double y) {
  ensure(levels.size() == values.size() && levels.size() % 2 == 1, "WIS needs 2K + 1 levels");
  const std::size_t middle = levels.size() / 2;
  const double median = values[middle];
  WeightedIntervalScore score;
  (y < median ? score.over : score.under) = 0.5 * std::fabs(y - median);
  for (std::size_t i = 0; i < middle; ++i) {
    const double lower = values[i];
    const double upper = values[values.size() - 1 - i];
    score.dispersion += levels[i] * (upper - lower);  // alpha/2 is the lower level
    score.over += std::max(0.0, lower - y);
    score.under += std::max(0.0, y - upper);
  }
  const double scale = 1.0 / (static_cast<double>(middle) + 0.5);
  return {score.dispersion * scale, score.over * scale, score.under * scale};
}

WeightedIntervalScore weighted_interval_score(const QuantileForecast& forecast, double y) {
  return weighted_interval_score(quantile_levels, forecast.values(), y);
}

bool covers(const QuantileForecast& forecast, std::size_t index, double y) {
  ensure(index < median_index, "an interval needs a level below the median");
  return forecast[index] <= y && y <= forecast[level_count - 1 - index];
}

void ScoreSheet::add(const QuantileForecast& forecast, double y) {
  ++count_;
  wis_ += weighted_interval_score(forecast, y).total();
  inside50_ += covers50(forecast, y) ? 1.0 : 0.0;
  inside80_ += covers80(forecast, y) ? 1.0 : 0.0;
  inside95_ += covers95(forecast, y) ? 1.0 : 0.0;
  bias_ += forecast.median() - y;
}

}  // namespace sansang::statistics
