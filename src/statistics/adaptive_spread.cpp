// SPDX-License-Identifier: Apache-2.0
#include "statistics/adaptive_spread.hpp"

#include <algorithm>
#include <cmath>

#include "statistics/normal.hpp"
#include "statistics/scores.hpp"

namespace sansang::statistics {
namespace {

/// Errors of epidemic series have heavier tails than the normal: sizes |z|^1.15.
constexpr double tail = 1.15;
constexpr double widest = 0.9;  ///< a tuning factor lies between 1/2.5 and 2.5
constexpr std::size_t index50 = 6;
constexpr std::size_t index95 = 1;

struct Levels {
  std::array<double, level_count> shape;  ///< sign · |z|^tail / E|z|^tail
  std::array<double, level_count> share;  ///< 0 within the 50 % interval, 1 from the 95 % one on
};

/// E|z|^k = 2^(k/2) Γ((k+1)/2) / √π for a standard normal z.
Levels make_levels() {
  constexpr double root_pi = 1.7724538509055160273;
  const double mean = std::pow(2.0, tail / 2.0) * std::tgamma((tail + 1.0) / 2.0) / root_pi;
  const double z50 = -normal_quantile(quantile_levels[index50]);
  const double z95 = -normal_quantile(quantile_levels[index95]);
  Levels levels{};
  for (std::size_t i = 0; i < level_count; ++i) {
    const double z = normal_quantile(quantile_levels[i]);
    levels.shape[i] = std::copysign(std::pow(std::fabs(z), tail) / mean, z);
    levels.share[i] = std::clamp((std::fabs(z) - z50) / (z95 - z50), 0.0, 1.0);
  }
  return levels;
}

const Levels& levels() {
  static const Levels made = make_levels();
  return made;
}

}  // namespace

double saturated(double distance, double ceiling) {
  return distance <= 0.0 ? distance : ceiling * std::tanh(distance / ceiling);
}

void ErrorScale::forget() {
  sum_ *= forgetting_;
  weight_ *= forgetting_;
}

void ErrorScale::learn(double log_error) {
  sum_ += std::fabs(log_error);
  weight_ += 1.0;
}

double ErrorScale::distance(std::size_t level_index) const {
  return size() * levels().shape[level_index];
}

void IntervalTuner::learn(const QuantileForecast& tuned, double observed) {
  log_factor50_ += step_ * (covers50(tuned, observed) ? -0.5 : 0.5);
  log_factor95_ += step_ * (covers95(tuned, observed) ? -0.05 : 0.95);
  log_factor50_ = std::clamp(log_factor50_, -widest, widest);
  log_factor95_ = std::clamp(log_factor95_, -widest, widest);
}

QuantileForecast IntervalTuner::tune(const QuantileForecast& forecast, double offset,
                                     double ceiling) const {
  const double middle = std::log(forecast.median() + offset);
  std::array<double, level_count> quantiles{};
  for (std::size_t i = 0; i < level_count; ++i) {
    const double factor = std::exp(std::lerp(log_factor50_, log_factor95_, levels().share[i]));
    const double distance = std::log(forecast[i] + offset) - middle;
    quantiles[i] = std::max(0.0, std::exp(middle + saturated(factor * distance, ceiling)) - offset);
  }
  quantiles[median_index] = forecast.median();
  for (std::size_t i = median_index; i-- > 0;) {
    quantiles[i] = std::min(quantiles[i], quantiles[i + 1]);
  }
  for (std::size_t i = median_index + 1; i < level_count; ++i) {
    quantiles[i] = std::max(quantiles[i], quantiles[i - 1]);
  }
  return QuantileForecast(quantiles);
}

}  // namespace sansang::statistics
