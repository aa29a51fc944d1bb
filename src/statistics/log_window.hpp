// SPDX-License-Identifier: Apache-2.0
/// LogWindow: the last 84 days of a daily series as a forecaster looks at them from one origin, on
/// a logarithmic scale, x = ln(y + offset), freed of the weekday pattern. The offset is the noise
/// of the series itself (half the mean size of its second differences over 28 days, at least 2 % of
/// its largest recent value), so that growth from 1 to 3 patients counts for little and the unit
/// (litres, kilograms, patients) does not matter. Missing days are NaN and stay so.
#pragma once
#include <array>
#include <span>
#include <vector>

namespace sansang::statistics {

inline constexpr std::size_t window_days = 84;

class LogWindow {
 public:
  /// `values` up to and including the origin; `negative` ones count as 0. At least one is known.
  explicit LogWindow(std::span<const double> values);

  double offset() const { return offset_; }
  /// x of `back` days before the origin without the weekday pattern; NaN when missing.
  double adjusted(std::size_t back) const;
  /// The weekday pattern's addition to x, `ahead` days after the origin.
  double weekday_effect(int ahead) const;
  /// x = ln(value + offset).
  double to_log(double value) const;
  /// max(0, e^x - offset).
  double from_log(double x) const;
  /// Daily growth: least-squares slope of adjusted x over the `days` days that end `back` days
  /// before the origin; 0 with fewer than 3 known days.
  double slope(std::size_t days, std::size_t back = 0) const;
  /// Exponential average of adjusted x with share `alpha` for the newest day.
  double smoothed_level(double alpha) const;

 private:
  void set_offset(std::span<const double> values);
  void set_weekday_pattern();
  double raw(std::size_t back) const { return logs_[logs_.size() - 1 - back]; }
  double offset_ = 1.0;
  std::vector<double> logs_;         ///< oldest first
  std::array<double, 7> pattern_{};  ///< by days back, modulo 7
};

}  // namespace sansang::statistics
