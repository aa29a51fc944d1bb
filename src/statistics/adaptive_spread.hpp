// SPDX-License-Identifier: Apache-2.0
/// How wide a forecast has to be, learned from its own errors as they become known.
///
/// ErrorScale turns a median into quantiles: on the log scale of LogWindow the error's size has an
/// exponentially forgetting mean, and its shape is a normal one with heavier tails
/// (sign · |z|^tail, scaled to that mean). IntervalTuner then corrects the width by adaptive
/// conformal steps (Gibbs & Candès 2021): after each observation the 50 % and the 95 % interval
/// widen if it lay outside and narrow a little if it lay inside, so that in the long run they cover
/// what they promise however the series behaves; the levels between follow both.
#pragma once
#include "statistics/quantiles.hpp"

namespace sansang::statistics {

/// `distance` as far as it is 0 or negative; above, it bends smoothly and stays below `ceiling` >
/// 0.
double saturated(double distance, double ceiling);

class ErrorScale {
 public:
  /// `prior_size`: mean size of the log error expected before any is known, counting like
  /// `prior_count` observations; `forgetting` per day.
  ErrorScale(double prior_size, double prior_count, double forgetting)
      : sum_(prior_size * prior_count), weight_(prior_count), forgetting_(forgetting) {}
  void forget();
  void learn(double log_error);
  /// Mean size now.
  double size() const { return sum_ / weight_; }
  /// Log distance from the median at a level, for errors of that mean size.
  double distance(std::size_t level_index) const;

 private:
  double sum_;
  double weight_;
  double forgetting_;
};

class IntervalTuner {
 public:
  /// `step` of the log factors per observation.
  explicit IntervalTuner(double step) : step_(step) {}
  /// `observed` against the forecast as tuned when it was made.
  void learn(const QuantileForecast& tuned, double observed);
  /// `forecast` with its distances from the median (in ln(value + offset)) multiplied and
  /// saturated; never negative, never crossing.
  QuantileForecast tune(const QuantileForecast& forecast, double offset, double ceiling) const;

 private:
  double step_;
  double log_factor50_ = 0.0;
  double log_factor95_ = 0.0;
};

}  // namespace sansang::statistics
