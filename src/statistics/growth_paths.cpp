// SPDX-License-Identifier: Apache-2.0
#include "statistics/growth_paths.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sansang::statistics {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t week = 7;

/// Mean of the known days among the `week` that end `back` days before the last; NaN if none.
double week_mean(std::span<const double> values, std::size_t back) {
  double sum = 0.0;
  int count = 0;
  for (std::size_t b = back; b < back + week && b < values.size(); ++b) {
    const double value = values[values.size() - 1 - b];
    if (std::isnan(value)) continue;
    sum += value;
    ++count;
  }
  return count == 0 ? missing : std::max(0.0, sum / count);
}

double or_zero(double value) {
  return std::isnan(value) ? 0.0 : value;
}

/// 5 % of the driver's mean over eight weeks: growth between small numbers counts for little.
double driver_offset(std::span<const double> values) {
  double sum = 0.0;
  for (std::size_t back = 0; back < 56; back += week) sum += or_zero(week_mean(values, back));
  return sum > 0.0 ? 0.05 * sum / 8.0 : 1.0;
}

/// ln(driver / series) today against its forgetting mean over eight weeks, by weekly steps.
double ratio_deviation(const LogWindow& window, std::span<const double> values, double offset) {
  const double level = window.adjusted(0);
  const double today = std::log(week_mean(values, 0) + offset) - level;
  double sum = 0.0;
  double weight = 0.0;
  double share = 1.0;
  for (std::size_t back = 0; back < 56; back += week, share *= 0.8) {
    const double ratio = std::log(week_mean(values, back) + offset) - window.adjusted(back);
    if (std::isnan(ratio)) continue;
    sum += share * ratio;
    weight += share;
  }
  return weight == 0.0 ? 0.0 : or_zero(today - sum / weight);
}

}  // namespace

double damped_days(double damping, int horizon) {
  return damping * (1.0 - std::pow(damping, horizon)) / (1.0 - damping);
}

Trend damped_trend(const LogWindow& window, double damping) {
  Trend best;
  double least = std::numeric_limits<double>::infinity();
  for (const double alpha : {0.3, 0.6, 0.9}) {
    for (const double beta : {0.05, 0.15, 0.3}) {
      Trend trend{missing, 0.0};
      double loss = 0.0;
      for (std::size_t back = window_days; back-- > 0;) {
        const double x = window.adjusted(back);
        if (std::isnan(trend.level)) {
          trend.level = x;
          continue;
        }
        const double expected = trend.level + damping * trend.growth;
        const double error = or_zero(x - expected);
        trend = {expected + alpha * error, damping * trend.growth + beta * error};
        loss = 0.97 * loss + error * error;
      }
      if (loss < least) {
        least = loss;
        best = trend;
      }
    }
  }
  return best;
}

std::vector<double> growth_features(const LogWindow& window,
                                    std::span<const std::vector<double>> drivers) {
  std::vector<double> features{window.slope(week) * week,
                               or_zero(window.adjusted(0) - window.smoothed_level(0.5))};
  for (const auto& driver : drivers) {
    const double offset = driver_offset(driver);
    const double now = std::log(week_mean(driver, 0) + offset);
    const double before = std::log(week_mean(driver, week) + offset);
    features.push_back(std::clamp(or_zero(now - before), -2.0, 2.0));
    features.push_back(std::clamp(ratio_deviation(window, driver, offset), -2.0, 2.0));
  }
  features[0] = std::clamp(features[0], -2.0, 2.0);
  return features;
}

}  // namespace sansang::statistics
