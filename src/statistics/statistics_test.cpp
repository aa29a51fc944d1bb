// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>

#include "base/ensure.hpp"
#include "statistics/normal.hpp"
#include "statistics/quantiles.hpp"
#include "statistics/scores.hpp"

namespace sansang::statistics {
namespace {

/// The quantiles of an arbitrary sample of at least one value.
QuantileForecast any_forecast() {
  const auto sample = *rc::gen::nonEmpty(rc::gen::container<std::vector<double>>(
      rc::gen::map(rc::gen::inRange(-1000, 1000), [](int n) { return n / 7.0; })));
  return forecast_of_sample(sample);
}

TEST(Normal, QuantileInvertsTheDistributionFunction) {
  EXPECT_NEAR(normal_quantile(0.975), 1.959963984540054, 1e-14);
  EXPECT_NEAR(normal_quantile(1e-10), -6.361340902404056, 1e-12);
  for (double p = 0.001; p < 1.0; p += 0.001) EXPECT_NEAR(normal_cdf(normal_quantile(p)), p, 1e-14);
  EXPECT_THROW(normal_quantile(0.0), BrokenAssumption);
}

TEST(Quantiles, Type7MatchesHandComputedValues) {
  EXPECT_DOUBLE_EQ(sample_quantile({4.0, 1.0, 3.0, 2.0}, 0.25), 1.75);
  EXPECT_DOUBLE_EQ(sample_quantile({4.0, 1.0, 3.0, 2.0}, 0.5), 2.5);
  EXPECT_DOUBLE_EQ(sample_quantile({5.0}, 0.9), 5.0);
}

TEST(Quantiles, LevelsAreSymmetric) {
  for (std::size_t i = 0; i < level_count; ++i) {
    EXPECT_NEAR(quantile_levels[i] + quantile_levels[level_count - 1 - i], 1.0, 1e-15);
  }
}

TEST(Quantiles, CrossingQuantilesAreRefused) {
  std::array<double, level_count> values{};
  values[3] = 1.0;
  EXPECT_THROW(QuantileForecast{values}, BrokenAssumption);
}

TEST(Quantiles, LognormalHasItsMedianAndSpread) {
  const auto forecast = lognormal_forecast(100.0, 0.5);
  EXPECT_NEAR(forecast.median(), 100.0, 1e-12);
  EXPECT_NEAR(forecast.at(0.975), 100.0 * std::exp(0.5 * 1.959963984540054), 1e-9);
  EXPECT_NEAR(forecast.at(0.5), 100.0, 1e-12);
}

RC_GTEST_PROP(Quantiles, BlendNeverCrossesAndStaysBetween, ()) {
  const std::vector<QuantileForecast> forecasts{any_forecast(), any_forecast(), any_forecast()};
  const std::vector<double> weights{*rc::gen::inRange(0, 9) / 3.0, *rc::gen::inRange(0, 9) / 7.0,
                                    *rc::gen::inRange(1, 9) / 11.0};
  const auto mixed = blend(forecasts, weights);
  for (std::size_t i = 0; i < level_count; ++i) {
    const auto [low, high] = std::minmax({forecasts[0][i], forecasts[1][i], forecasts[2][i]});
    RC_ASSERT(mixed[i] >= low - 1e-9);
    RC_ASSERT(mixed[i] <= high + 1e-9);
    if (i > 0) RC_ASSERT(mixed[i - 1] <= mixed[i]);
  }
}

// Acceptance example T19: five levels, observed 160.
TEST(Scores, T19FiveLevelsGive38Point1) {
  const std::vector<double> levels{0.05, 0.25, 0.5, 0.75, 0.95};
  const std::vector<double> values{70.0, 90.0, 100.0, 115.0, 150.0};
  EXPECT_NEAR(weighted_interval_score(levels, values, 160.0).total(), 38.1, 1e-12);
  double pinball = 0.0;
  for (std::size_t i = 0; i < 5; ++i) pinball += pinball_loss(levels[i], values[i], 160.0);
  EXPECT_NEAR(2.0 * pinball / 5.0, 38.1, 1e-12);
}

// First row of a negative binomial example computed in R from the published formula.
TEST(Scores, PartsAgreeWithTheReferenceRow) {
  const QuantileForecast forecast(
      {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 15, 16, 18, 19, 21, 24, 27, 33, 38, 45});
  const auto score = weighted_interval_score(forecast, 12.0);
  EXPECT_NEAR(score.total(), 1.98608695652174, 1e-13);
  EXPECT_NEAR(score.dispersion, 1.94260869565217, 1e-13);
  EXPECT_NEAR(score.over, 0.0434782608695652, 1e-13);
  EXPECT_EQ(score.under, 0.0);
}

RC_GTEST_PROP(Scores, WisIsTwiceTheMeanPinballLoss, ()) {
  const auto forecast = any_forecast();
  const double y = *rc::gen::inRange(-2000, 2000) / 7.0;
  double pinball = 0.0;
  for (std::size_t i = 0; i < level_count; ++i) {
    pinball += pinball_loss(quantile_levels[i], forecast[i], y);
  }
  const double wis = weighted_interval_score(forecast, y).total();
  RC_ASSERT(std::fabs(wis - 2.0 * pinball / level_count) < 1e-9 * (1.0 + wis));
}

TEST(Scores, SheetAveragesOverForecasts) {
  ScoreSheet sheet;
  const auto forecast = lognormal_forecast(100.0, 0.1);
  sheet.add(forecast, 100.0);
  sheet.add(forecast, 200.0);
  EXPECT_EQ(sheet.count(), 2);
  EXPECT_DOUBLE_EQ(sheet.coverage95(), 0.5);
  EXPECT_NEAR(sheet.bias(), -50.0, 1e-9);
  EXPECT_NEAR(interval_score(10.0, 20.0, 0.5, 25.0), 10.0 + 4.0 * 5.0, 1e-12);
}

}  // namespace
}  // namespace sansang::statistics
