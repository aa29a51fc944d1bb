// SPDX-License-Identifier: Apache-2.0
/// Persistence, the baseline that every forecast has to beat: the median is the last value, the
/// spread comes from the differences over the same horizon seen so far, taken with both signs.
///
///   quantile p = max(0, y_t + Q_p({d, -d : d = y_s - y_(s-h), s <= t})),  Q_p of type 7
///
/// Days are positions; NaN is a missing day and gives no difference.
#pragma once
#include <optional>
#include <vector>

#include "statistics/quantiles.hpp"

namespace sansang::statistics {

/// A forecast needs at least so many differences.
inline constexpr std::size_t fewest_differences = 28;

/// One horizon, rolling: each day costs O(days) to insert and O(1) to forecast.
class Persistence {
 public:
  /// horizon >= 1 day.
  explicit Persistence(int horizon);
  /// The next day; NaN = missing.
  void observe(double value);
  /// From the last observed day; nullopt when it is missing or differences are too few.
  std::optional<QuantileForecast> forecast() const;

 private:
  int horizon_;
  std::vector<double> values_;
  std::vector<double> sizes_;  ///< |d|, ascending
};

}  // namespace sansang::statistics
