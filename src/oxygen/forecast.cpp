// SPDX-License-Identifier: Apache-2.0
#include "oxygen/forecast.hpp"

#include <cmath>
#include <limits>

#include "statistics/backtest.hpp"

namespace sansang::oxygen {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

struct Series {
  std::vector<double> use, cases;
};

/// Both by day, from the first to the last measured day.
Series aligned(std::span<const DailyUse> uses, const CasesByDay& cases) {
  const Date first = uses.front().day;
  const auto length = static_cast<std::size_t>((uses.back().day - first).count()) + 1;
  Series series{std::vector<double>(length, missing), std::vector<double>(length, missing)};
  for (const auto& use : uses)
    series.use[static_cast<std::size_t>((use.day - first).count())] = use.use.number();
  for (const auto& [day, count] : cases)
    if (day >= first && day <= uses.back().day)
      series.cases[static_cast<std::size_t>((day - first).count())] = count;
  return series;
}

std::vector<ForecastRecord> record_of(const Series& series,
                                      const std::vector<std::vector<double>>& drivers,
                                      const statistics::SeriesForecast& now) {
  const std::vector<int> horizons{1, 7, 14, 28};
  std::vector<ForecastRecord> record;
  const auto rows =
      statistics::backtest(series.use, drivers, horizons, 0, series.use.size() - 1);
  for (const auto& row : rows) {
    ForecastRecord one;
    one.horizon_days = row.horizon;
    one.origins = row.forecast.count();
    one.wis = row.forecast.mean_wis();
    one.relative_wis = row.relative_wis();
    one.coverage50 = row.forecast.coverage50();
    one.coverage80 = row.forecast.coverage80();
    one.coverage95 = row.forecast.coverage95();
    const auto& paths = now.by_horizon[static_cast<std::size_t>(row.horizon - 1)].paths;
    one.weight_persistence = paths[0].weight;
    one.weight_consumption = paths[1].weight;
    one.weight_cases = paths[2].weight;
    record.push_back(one);
  }
  return record;
}

}  // namespace

std::optional<DemandForecast> forecast_of(std::span<const DailyUse> uses, const CasesByDay& cases,
                                          bool with_record) {
  if (uses.empty()) return std::nullopt;
  const auto series = aligned(uses, cases);
  std::vector<std::vector<double>> drivers;
  if (!cases.empty()) drivers.push_back(series.cases);
  std::vector<int> horizons;
  for (int h = 1; h <= statistics::longest_horizon; ++h) horizons.push_back(h);
  const auto made = statistics::forecast_series(series.use, drivers, horizons);
  if (!made) return std::nullopt;
  DemandForecast forecast;
  forecast.origin = uses.back().day;
  for (const auto& horizon : made->by_horizon)
    forecast.days.push_back(
        {forecast.origin + std::chrono::days{horizon.horizon}, horizon.quantiles});
  if (with_record) forecast.record = record_of(series, drivers, *made);
  return forecast;
}

std::vector<DailyUse> province_uses(const std::vector<std::vector<DailyUse>>& facilities) {
  std::map<Date, double> sum, usual;
  double usual_of_all = 0.0;
  for (const auto& uses : facilities) {
    if (uses.empty()) continue;
    double total = 0.0;
    for (const auto& use : uses) total += use.use.number();
    const double mean = total / static_cast<double>(uses.size());
    usual_of_all += mean;
    for (const auto& use : uses) {
      sum[use.day] += use.use.number();
      usual[use.day] += mean;
    }
  }
  std::vector<DailyUse> province;
  for (const auto& [day, use] : sum) {
    const double share = usual_of_all > 0.0 ? usual[day] / usual_of_all : 0.0;
    if (share >= 0.7) province.push_back({day, CubicMetres(use / share), share});
  }
  return province;
}

}  // namespace sansang::oxygen
