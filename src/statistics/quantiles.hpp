// SPDX-License-Identifier: Apache-2.0
/// Quantiles: the 23 levels of forecast evaluation (Bracher, Ray, Gneiting, Reich 2021, "Evaluating
/// epidemic forecasts in an interval format"), a forecast given by them, sample quantiles, and
/// averaging of quantiles. Values in any one unit; nothing here is NaN.
#pragma once
#include <array>
#include <span>
#include <vector>

namespace sansang::statistics {

inline constexpr std::size_t level_count = 23;
inline constexpr std::size_t median_index = 11;
/// Level i and level 22 - i are the ends of one central interval.
inline constexpr std::array<double, level_count> quantile_levels{
    0.01, 0.025, 0.05, 0.10, 0.15, 0.20, 0.25, 0.30, 0.35, 0.40,  0.45, 0.50,
    0.55, 0.60,  0.65, 0.70, 0.75, 0.80, 0.85, 0.90, 0.95, 0.975, 0.99};

/// The quantiles of one uncertain number at the 23 levels. They never cross.
class QuantileForecast {
 public:
  /// All mass at 0.
  QuantileForecast() = default;
  /// `values` are finite and do not decrease.
  explicit QuantileForecast(const std::array<double, level_count>& values);

  const std::array<double, level_count>& values() const { return values_; }
  double operator[](std::size_t index) const { return values_[index]; }
  double median() const { return values_[median_index]; }
  /// Linear between the levels, constant beyond the first and the last; 0 < p < 1.
  double at(double p) const;
  bool operator==(const QuantileForecast&) const = default;

 private:
  std::array<double, level_count> values_{};
};

/// The type-7 quantile (Hyndman & Fan 1996) of sorted values: linear between the order statistics
/// at position (n-1)p. At least one value; 0 <= p <= 1.
double sorted_quantile(std::span<const double> sorted, double p);
/// The same of values in any order.
double sample_quantile(std::vector<double> values, double p);
/// The forecast that a sample is, by type-7 quantiles. At least one value.
QuantileForecast forecast_of_sample(std::vector<double> values);

/// Quantiles of exp(normal): median > 0, sigma >= 0 of the logarithm.
QuantileForecast lognormal_forecast(double median, double sigma);

/// Vincent averaging: level by level the weighted mean of the quantiles, so that they cannot cross.
/// As many weights as forecasts, none negative, sum > 0 (they are scaled to 1).
QuantileForecast blend(std::span<const QuantileForecast> forecasts,
                       std::span<const double> weights);

/// The same forecast with every quantile at least `floor`.
QuantileForecast at_least(const QuantileForecast& forecast, double floor);

}  // namespace sansang::statistics
