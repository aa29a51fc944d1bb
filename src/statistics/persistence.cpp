// SPDX-License-Identifier: Apache-2.0
#include "statistics/persistence.hpp"

#include <algorithm>
#include <cmath>

#include "base/ensure.hpp"

namespace sansang::statistics {
namespace {

/// The i-th smallest of {d, -d}, given the sizes |d| ascending.
double mirrored(const std::vector<double>& sizes, std::size_t i) {
  const std::size_t n = sizes.size();
  return i < n ? -sizes[n - 1 - i] : sizes[i - n];
}

}  // namespace

Persistence::Persistence(int horizon) : horizon_(horizon) {
  ensure(horizon >= 1, "a horizon is at least one day");
}

void Persistence::observe(double value) {
  values_.push_back(value);
  const auto lag = static_cast<std::size_t>(horizon_);
  if (values_.size() <= lag) return;
  const double size = std::fabs(value - values_[values_.size() - 1 - lag]);
  if (std::isnan(size)) return;
  sizes_.insert(std::upper_bound(sizes_.begin(), sizes_.end(), size), size);
}

std::optional<QuantileForecast> Persistence::forecast() const {
  if (sizes_.size() < fewest_differences || std::isnan(values_.back())) return std::nullopt;
  std::array<double, level_count> quantiles{};
  for (std::size_t i = 0; i < level_count; ++i) {
    const double position = static_cast<double>(2 * sizes_.size() - 1) * quantile_levels[i];
    const auto below = static_cast<std::size_t>(position);
    const double difference = std::lerp(mirrored(sizes_, below), mirrored(sizes_, below + 1),
                                        position - static_cast<double>(below));
    quantiles[i] = std::max(0.0, values_.back() + difference);
  }
  return QuantileForecast(quantiles);
}

}  // namespace sansang::statistics
