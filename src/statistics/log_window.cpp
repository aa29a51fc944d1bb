// SPDX-License-Identifier: Apache-2.0
#include "statistics/log_window.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/ensure.hpp"

namespace sansang::statistics {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
/// A weekday's mean deviation counts n / (n + this) with n weeks of evidence.
constexpr double weekday_shrinkage = 4.0;

}  // namespace

LogWindow::LogWindow(std::span<const double> values) {
  ensure(!values.empty(), "a window needs at least one day");
  const auto window = values.last(std::min(values.size(), window_days));
  set_offset(window);
  logs_.reserve(window.size());
  for (const double value : window) logs_.push_back(to_log(value));
  set_weekday_pattern();
}

void LogWindow::set_offset(std::span<const double> values) {
  double largest = 0.0;
  for (const double value : values)
    largest = std::isnan(value) ? largest : std::max(largest, value);
  const auto recent = values.last(std::min<std::size_t>(values.size(), 30));
  double noise = 0.0;
  int count = 0;
  for (std::size_t i = 2; i < recent.size(); ++i) {
    const double second = recent[i] - 2.0 * recent[i - 1] + recent[i - 2];
    if (std::isnan(second)) continue;
    noise += std::fabs(second);
    ++count;
  }
  const double half_mean = count == 0 ? 0.0 : 0.5 * noise / count;
  offset_ = std::max(half_mean, 0.02 * largest);
  if (offset_ <= 0.0) offset_ = 1.0;  // nothing but zeros: no scale is known yet
}

void LogWindow::set_weekday_pattern() {
  std::array<double, 7> sum{};
  std::array<int, 7> count{};
  const std::size_t days = logs_.size();
  for (std::size_t back = 3; back + 3 < days && back < 59; ++back) {
    double week = 0.0;
    for (std::size_t b = back - 3; b <= back + 3; ++b) week += raw(b);
    const double deviation = raw(back) - week / 7.0;
    if (std::isnan(deviation)) continue;
    sum[back % 7] += deviation;
    ++count[back % 7];
  }
  double mean = 0.0;
  for (std::size_t day = 0; day < 7; ++day) {
    pattern_[day] = sum[day] / (count[day] + weekday_shrinkage);
    mean += pattern_[day] / 7.0;
  }
  for (double& effect : pattern_) effect -= mean;
}

double LogWindow::adjusted(std::size_t back) const {
  return back < logs_.size() ? raw(back) - pattern_[back % 7] : missing;
}

double LogWindow::weekday_effect(int ahead) const {
  return pattern_[static_cast<std::size_t>((7 - ahead % 7) % 7)];
}

double LogWindow::to_log(double value) const {
  return std::isnan(value) ? missing : std::log(std::max(0.0, value) + offset_);
}

double LogWindow::from_log(double x) const {
  return std::max(0.0, std::exp(x) - offset_);
}

double LogWindow::slope(std::size_t days, std::size_t back) const {
  double n = 0.0, sum_u = 0.0, sum_x = 0.0, sum_uu = 0.0, sum_ux = 0.0;
  for (std::size_t b = back; b < back + days; ++b) {
    const double x = adjusted(b);
    if (std::isnan(x)) continue;
    const double u = -static_cast<double>(b);
    n += 1.0;
    sum_u += u;
    sum_x += x;
    sum_uu += u * u;
    sum_ux += u * x;
  }
  return n < 3.0 ? 0.0 : (n * sum_ux - sum_u * sum_x) / (n * sum_uu - sum_u * sum_u);
}

double LogWindow::smoothed_level(double alpha) const {
  double level = missing;
  for (std::size_t back = logs_.size(); back-- > 0;) {
    const double x = adjusted(back);
    if (!std::isnan(x)) level = std::isnan(level) ? x : level + alpha * (x - level);
  }
  return level;
}

}  // namespace sansang::statistics
