// SPDX-License-Identifier: Apache-2.0
/// Scores of quantile forecasts against what was then observed. Weighted interval score: Bracher,
/// Ray, Gneiting, Reich 2021, PLoS Comput Biol 17(2) e1008618, equation (1), with
/// weights alpha_k/2 and 1/2 for the median; in the unit of the forecast, smaller is better.
#pragma once
#include "statistics/quantiles.hpp"

namespace sansang::statistics {

/// WIS and its three parts; dispersion + over + under = total. `over`: the forecast was too high.
struct WeightedIntervalScore {
  double dispersion = 0.0;
  double over = 0.0;
  double under = 0.0;
  double total() const { return dispersion + over + under; }
};

/// (y - q)·p if y >= q, else (q - y)·(1 - p): the loss of stating q as the p-quantile.
double pinball_loss(double p, double q, double y);

/// IS = (u - l) + 2/alpha·(l - y)⁺ + 2/alpha·(y - u)⁺ of a central (1 - alpha) interval.
double interval_score(double lower, double upper, double alpha, double y);

/// WIS = 1/(K + 1/2)·(1/2·|y - m| + Σ_k alpha_k/2·IS_k) for `levels` symmetric about 1/2, odd in
/// number (2K + 1), ascending; equal to twice the mean pinball loss.
WeightedIntervalScore weighted_interval_score(std::span<const double> levels,
                                              std::span<const double> values, double y);
/// The same over the 23 levels, K = 11.
WeightedIntervalScore weighted_interval_score(const QuantileForecast& forecast, double y);

/// Whether y lies in the closed central interval between levels `index` and 22 - `index`.
bool covers(const QuantileForecast& forecast, std::size_t index, double y);
inline bool covers50(const QuantileForecast& f, double y) {
  return covers(f, 6, y);
}
inline bool covers80(const QuantileForecast& f, double y) {
  return covers(f, 3, y);
}
inline bool covers95(const QuantileForecast& f, double y) {
  return covers(f, 1, y);
}

/// Running means over many forecasts.
class ScoreSheet {
 public:
  void add(const QuantileForecast& forecast, double y);
  int count() const { return count_; }
  double mean_wis() const { return mean(wis_); }
  double coverage50() const { return mean(inside50_); }
  double coverage80() const { return mean(inside80_); }
  double coverage95() const { return mean(inside95_); }
  /// mean(median - observed); positive: forecasts too high.
  double bias() const { return mean(bias_); }

 private:
  double mean(double sum) const { return count_ == 0 ? 0.0 : sum / count_; }
  int count_ = 0;
  double wis_ = 0.0;
  double inside50_ = 0.0;
  double inside80_ = 0.0;
  double inside95_ = 0.0;
  double bias_ = 0.0;
};

}  // namespace sansang::statistics
