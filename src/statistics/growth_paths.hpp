// SPDX-License-Identifier: Apache-2.0
/// The two paths that follow growth: what an origin knows (Outlook), the damped trend, and the
/// features of the regression. Logarithms are those of LogWindow, growth is in logs per day.
#pragma once
#include <span>
#include <vector>

#include "statistics/log_window.hpp"

namespace sansang::statistics {

/// Φ(h) = φ + φ² + … + φ^h: how many days of today's growth a damped trend adds up to.
double damped_days(double damping, int horizon);

/// Level and growth of damped-trend exponential smoothing at the origin, in error-correction form
///   e = x - (l + φ b),  l ← l + φ b + α e,  b ← φ b + β e,
/// with (α, β) from a small grid, chosen by the least forgetting sum of e² in the window.
struct Trend {
  double level = 0.0;
  double growth = 0.0;
};
Trend damped_trend(const LogWindow& window, double damping);

/// Feature 0: growth of the series over a week; 1: its last value above its smoothed level; then
/// for each driver its week's mean against the week before, and its ratio to the series against
/// that ratio's own mean over eight weeks. Missing pieces are 0.
std::vector<double> growth_features(const LogWindow& window,
                                    std::span<const std::vector<double>> drivers);
inline constexpr std::size_t own_features = 2;
inline constexpr std::size_t features_per_driver = 2;

}  // namespace sansang::statistics
