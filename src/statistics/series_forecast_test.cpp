// SPDX-License-Identifier: Apache-2.0
#include "statistics/series_forecast.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/ensure.hpp"
#include "statistics/backtest.hpp"
#include "statistics/growth_paths.hpp"
#include "statistics/persistence.hpp"
#include "statistics/random_stream.hpp"
#include "statistics/recursive_ridge.hpp"

namespace sansang::statistics {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
using Series = std::vector<double>;

/// Two waves: expected patients 200·(1 + 0.9 sin) over 120 days, Poisson noise; and admissions that
/// run a week ahead of them.
struct Waves {
  Series target;
  std::vector<Series> drivers{1};
};
Waves waves(std::size_t days, std::uint64_t seed) {
  Waves made;
  RandomStream stream(seed);
  const auto expected = [](double day) { return 200.0 * (1.0 + 0.9 * std::sin(day * 0.0524)); };
  for (std::size_t day = 0; day < days; ++day) {
    const auto t = static_cast<double>(day);
    made.target.push_back(static_cast<double>(stream.poisson(expected(t))));
    made.drivers[0].push_back(static_cast<double>(stream.poisson(0.1 * expected(t + 7.0))));
  }
  return made;
}

/// The forecast from every day, one after the other.
std::vector<std::optional<SeriesForecast>> roll(const Series& target,
                                                const std::vector<Series>& drivers,
                                                const std::vector<int>& horizons) {
  RollingForecast rolling(horizons, drivers.size());
  std::vector<std::optional<SeriesForecast>> forecasts;
  Series today(drivers.size());
  for (std::size_t day = 0; day < target.size(); ++day) {
    for (std::size_t d = 0; d < drivers.size(); ++d) today[d] = drivers[d][day];
    rolling.observe(target[day], today);
    forecasts.push_back(rolling.latest());
  }
  return forecasts;
}

TEST(Persistence, IsTheLastValueAndTheMirroredDifferences) {
  const auto series = waves(60, 5).target;
  Persistence rolling(7);
  for (const double value : series) rolling.observe(value);
  Series mirrored;
  for (std::size_t day = 7; day < series.size(); ++day) {
    mirrored.push_back(series[day] - series[day - 7]);
    mirrored.push_back(series[day - 7] - series[day]);
  }
  const auto forecast = rolling.forecast();
  ASSERT_TRUE(forecast);
  for (std::size_t i = 0; i < level_count; ++i) {
    const double difference = sample_quantile(mirrored, quantile_levels[i]);
    EXPECT_NEAR((*forecast)[i], std::max(0.0, series.back() + difference), 1e-9);
  }
}

TEST(Persistence, Needs28DifferencesAndAKnownLastDay) {
  Persistence rolling(7);
  for (int day = 0; day < 34; ++day) rolling.observe(day);
  EXPECT_FALSE(rolling.forecast());
  rolling.observe(34.0);
  EXPECT_TRUE(rolling.forecast());
  rolling.observe(missing);
  EXPECT_FALSE(rolling.forecast());
}

TEST(RecursiveRidge, StartsAtThePriorAndLearnsTheCoefficients) {
  RecursiveRidge ridge({0.5, -1.0}, 1.0, 1.0);
  EXPECT_DOUBLE_EQ(ridge.coefficients()[0], 0.5);
  EXPECT_DOUBLE_EQ(ridge.coefficients()[1], -1.0);
  RandomStream stream(3);
  for (int i = 0; i < 20'000; ++i) {
    const Series features{stream.normal(), stream.normal()};
    ridge.learn(features, 2.0 * features[0] + 3.0 * features[1] + stream.normal(0.0, 0.1), 1.0);
  }
  EXPECT_NEAR(ridge.coefficients()[0], 2.0, 0.01);
  EXPECT_NEAR(ridge.coefficients()[1], 3.0, 0.01);
}

TEST(LogWindow, FindsTheWeekdayPatternAndTheGrowth) {
  Series series;
  for (int day = 0; day < 84; ++day) {
    series.push_back(1000.0 * std::exp(0.02 * day) * (day % 7 == 0 ? 0.7 : 1.0));
  }
  const LogWindow window(series);  // the last day is day 83, 83 % 7 = 6: tomorrow is the low day
  EXPECT_LT(window.weekday_effect(1), -0.1);
  EXPECT_LT(window.weekday_effect(8), -0.1);
  EXPECT_GT(window.weekday_effect(2), 0.0);
  EXPECT_NEAR(window.slope(14), 0.02, 0.006);
  EXPECT_NEAR(damped_days(0.5, 3), 0.875, 1e-12);
}

// Alter everything after a day: what was forecast on it, and before it, stays bit for bit.
RC_GTEST_PROP(RollingForecast, CannotLookAhead, ()) {
  const auto made = waves(120, *rc::gen::inRange<std::uint64_t>(1, 1000));
  const auto origin = *rc::gen::inRange<std::size_t>(20, 110);
  auto altered = made;
  for (std::size_t day = origin + 1; day < 120; ++day) {
    altered.target[day] = day % 3 == 0 ? missing : 1e6 / static_cast<double>(day);
    altered.drivers[0][day] = -5.0;
  }
  const std::vector<int> horizons{1, 7, 14, 28};
  const auto before = roll(made.target, made.drivers, horizons);
  const auto after = roll(altered.target, altered.drivers, horizons);
  for (std::size_t day = 0; day <= origin; ++day) {
    RC_ASSERT(before[day].has_value() == after[day].has_value());
    if (!before[day]) continue;
    for (std::size_t h = 0; h < horizons.size(); ++h) {
      RC_ASSERT(before[day]->by_horizon[h].quantiles == after[day]->by_horizon[h].quantiles);
      RC_ASSERT(before[day]->by_horizon[h].persistence == after[day]->by_horizon[h].persistence);
    }
  }
}

// Gaps, zeros, negative values, jumps: forecasts stay finite, ordered, non-negative, and the
// weights sum to 1. (QuantileForecast itself refuses crossing and infinite quantiles.)
RC_GTEST_PROP(RollingForecast, SurvivesAnySeries, ()) {
  const auto kinds = *rc::gen::container<std::vector<int>>(90, rc::gen::inRange(0, 12));
  Series target;
  std::vector<Series> drivers(2);
  double level = 1.0;
  for (const int kind : kinds) {
    if (kind == 0) level *= 1e3;
    if (kind == 1) level /= 1e3;
    const double value = kind == 2 ? 0.0 : kind == 3 ? -level : kind * level;
    target.push_back(kind == 4 ? missing : value);
    drivers[0].push_back(kind == 5 ? missing : -value);
    drivers[1].push_back(missing);
  }
  for (const auto& forecast : roll(target, drivers, {1, 5, 28})) {
    if (!forecast) continue;
    for (const auto& stated : forecast->by_horizon) {
      double sum = 0.0;
      for (const auto& path : stated.paths) sum += path.weight;
      RC_ASSERT(std::fabs(sum - 1.0) < 1e-9);
      RC_ASSERT(stated.quantiles[0] >= 0.0);
    }
  }
}

// Litres or kilograms: the unit scales the forecast and nothing else.
TEST(RollingForecast, ScalesWithTheUnit) {
  auto made = waves(150, 8);
  const auto plain = forecast_series(made.target, made.drivers, {1, 14});
  for (double& value : made.target) value *= 1429.0;
  const auto scaled = forecast_series(made.target, made.drivers, {1, 14});
  ASSERT_TRUE(plain && scaled);
  for (std::size_t h = 0; h < 2; ++h) {
    for (std::size_t i = 0; i < level_count; ++i) {
      const double expected = plain->by_horizon[h].quantiles[i] * 1429.0;
      EXPECT_NEAR(scaled->by_horizon[h].quantiles[i], expected, 1e-6 * expected + 1e-6);
    }
  }
}

TEST(RollingForecast, HasNoForecastBefore8KnownDaysNorFromAMissingDay) {
  RollingForecast rolling({1}, 0);
  for (int day = 0; day < 7; ++day) rolling.observe(5.0);
  EXPECT_FALSE(rolling.latest());
  rolling.observe(5.0);
  ASSERT_TRUE(rolling.latest());
  EXPECT_FALSE(rolling.latest()->by_horizon[0].persistence);
  EXPECT_NEAR(rolling.latest()->by_horizon[0].quantiles.median(), 5.0, 0.2);
  rolling.observe(missing);
  EXPECT_FALSE(rolling.latest());
  EXPECT_THROW(RollingForecast({0}, 0), BrokenAssumption);
  EXPECT_THROW(RollingForecast({29}, 0), BrokenAssumption);
}

TEST(Backtest, BeatsPersistenceInWavesAndKeepsItsCoverage) {
  const auto made = waves(500, 21);
  const auto rows = backtest(made.target, made.drivers, {1, 7, 14}, 120, 499);
  for (const auto& row : rows) {
    EXPECT_EQ(row.forecast.count(), 500 - 120 - row.horizon);
    EXPECT_LT(row.relative_wis(), row.horizon == 1 ? 1.02 : 0.8) << row.horizon;
    EXPECT_GT(row.forecast.coverage95(), 0.90) << row.horizon;
    EXPECT_LT(row.forecast.coverage95(), 0.99) << row.horizon;
  }
}

TEST(Backtest, TheDriverHelps) {
  const auto made = waves(500, 22);
  const auto with = backtest(made.target, made.drivers, {14}, 120, 499);
  const auto without = backtest(made.target, {}, {14}, 120, 499);
  EXPECT_LT(with[0].forecast.mean_wis(), 0.9 * without[0].forecast.mean_wis());
}

TEST(Backtest, AMissingDayIsNeitherOriginNorTarget) {
  auto made = waves(100, 4);
  made.target[70] = missing;
  const auto rows = backtest(made.target, {}, {7}, 60, 80);
  EXPECT_EQ(rows[0].forecast.count(), 21 - 2);  // origins 60 … 80 without 63 and 70
  EXPECT_EQ(rows[0].persistence.count(), 19);
}

TEST(Backtest, RelativeWisOfASeriesThatNeverMovesIsUnknown) {
  const auto rows = backtest(Series(60, 3.0), {}, {1}, 0, 59);
  EXPECT_EQ(rows[0].forecast.count(), 31);  // origins 28 … 58
  EXPECT_TRUE(std::isnan(rows[0].relative_wis()));
}

}  // namespace
}  // namespace sansang::statistics
