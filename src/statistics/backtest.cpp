// SPDX-License-Identifier: Apache-2.0
#include "statistics/backtest.hpp"

#include <cmath>
#include <limits>

#include "base/ensure.hpp"

namespace sansang::statistics {

double BacktestRow::relative_wis() const {
  const double baseline = persistence.mean_wis();
  return baseline > 0.0 ? forecast.mean_wis() / baseline : std::numeric_limits<double>::quiet_NaN();
}

std::vector<BacktestRow> backtest(std::span<const double> target,
                                  std::span<const std::vector<double>> drivers,
                                  const std::vector<int>& horizons, std::size_t first_origin,
                                  std::size_t last_origin, const ForecastTuning& tuning) {
  std::vector<BacktestRow> rows;
  for (const int horizon : horizons) rows.push_back({horizon, {}, {}});
  RollingForecast rolling(horizons, drivers.size(), tuning);
  std::vector<double> today(drivers.size());
  for (std::size_t day = 0; day < target.size() && day <= last_origin; ++day) {
    for (std::size_t d = 0; d < drivers.size(); ++d) {
      ensure(drivers[d].size() == target.size(), "drivers and target are equally long");
      today[d] = drivers[d][day];
    }
    rolling.observe(target[day], today);
    if (day < first_origin || !rolling.latest()) continue;
    for (std::size_t h = 0; h < horizons.size(); ++h) {
      const auto& stated = rolling.latest()->by_horizon[h];
      const std::size_t due = day + static_cast<std::size_t>(horizons[h]);
      if (due >= target.size() || std::isnan(target[due]) || !stated.persistence) continue;
      rows[h].forecast.add(stated.quantiles, target[due]);
      rows[h].persistence.add(*stated.persistence, target[due]);
    }
  }
  return rows;
}

}  // namespace sansang::statistics
