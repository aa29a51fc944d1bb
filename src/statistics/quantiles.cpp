// SPDX-License-Identifier: Apache-2.0
#include "statistics/quantiles.hpp"

#include <algorithm>
#include <cmath>

#include "base/ensure.hpp"
#include "statistics/normal.hpp"

namespace sansang::statistics {

QuantileForecast::QuantileForecast(const std::array<double, level_count>& values)
    : values_(values) {
  for (std::size_t i = 0; i < level_count; ++i) {
    ensure(std::isfinite(values_[i]), "a forecast quantile is not finite");
    ensure(i == 0 || values_[i - 1] <= values_[i], "forecast quantiles cross");
  }
}

double QuantileForecast::at(double p) const {
  ensure(p > 0.0 && p < 1.0, "a quantile needs 0 < p < 1");
  const auto upper = std::lower_bound(quantile_levels.begin(), quantile_levels.end(), p);
  if (upper == quantile_levels.end()) return values_.back();
  const auto i = static_cast<std::size_t>(upper - quantile_levels.begin());
  if (i == 0 || *upper == p) return values_[i];
  const double share = (p - quantile_levels[i - 1]) / (quantile_levels[i] - quantile_levels[i - 1]);
  return std::lerp(values_[i - 1], values_[i], share);
}

double sorted_quantile(std::span<const double> sorted, double p) {
  ensure(!sorted.empty(), "a sample quantile needs a sample");
  ensure(p >= 0.0 && p <= 1.0, "a sample quantile needs 0 <= p <= 1");
  const double position = static_cast<double>(sorted.size() - 1) * p;
  const auto below = static_cast<std::size_t>(position);
  if (below + 1 >= sorted.size()) return sorted.back();
  return std::lerp(sorted[below], sorted[below + 1], position - static_cast<double>(below));
}

double sample_quantile(std::vector<double> values, double p) {
  std::sort(values.begin(), values.end());
  return sorted_quantile(values, p);
}

QuantileForecast forecast_of_sample(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  std::array<double, level_count> quantiles{};
  for (std::size_t i = 0; i < level_count; ++i) {
    quantiles[i] = sorted_quantile(values, quantile_levels[i]);
  }
  return QuantileForecast(quantiles);
}

QuantileForecast lognormal_forecast(double median, double sigma) {
  ensure(median > 0.0 && sigma >= 0.0, "a lognormal needs median > 0 and sigma >= 0");
  std::array<double, level_count> quantiles{};
  for (std::size_t i = 0; i < level_count; ++i) {
    quantiles[i] = median * std::exp(sigma * normal_quantile(quantile_levels[i]));
  }
  return QuantileForecast(quantiles);
}

QuantileForecast blend(std::span<const QuantileForecast> forecasts,
                       std::span<const double> weights) {
  ensure(!forecasts.empty() && forecasts.size() == weights.size(), "one weight per forecast");
  double total = 0.0;
  for (const double weight : weights) {
    ensure(weight >= 0.0, "a blending weight is negative");
    total += weight;
  }
  ensure(total > 0.0, "all blending weights are 0");
  std::array<double, level_count> quantiles{};
  for (std::size_t i = 0; i < level_count; ++i) {
    for (std::size_t m = 0; m < forecasts.size(); ++m) {
      quantiles[i] += weights[m] / total * forecasts[m][i];
    }
    // Rounding may undo equality of neighbours by one unit in the last place.
    if (i > 0) quantiles[i] = std::max(quantiles[i], quantiles[i - 1]);
  }
  return QuantileForecast(quantiles);
}

QuantileForecast at_least(const QuantileForecast& forecast, double floor) {
  auto quantiles = forecast.values();
  for (double& value : quantiles) value = std::max(value, floor);
  return QuantileForecast(quantiles);
}

}  // namespace sansang::statistics
