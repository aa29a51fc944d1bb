// SPDX-License-Identifier: Apache-2.0
#include "calendar/reporting_week.hpp"

#include <array>
#include <cstdio>

namespace sansang {

std::string iso_week(ReportingWeek week) {
  // ISO 8601: the week belongs to the year of its Thursday; week 1 holds 4 January.
  const Date thursday = week.monday + std::chrono::days{3};
  const std::chrono::year_month_day ymd{thursday};
  const auto first = ReportingWeek::containing(Date(ymd.year() / 1 / 4));
  const auto number = 1 + (week.monday - first.monday).count() / 7;
  std::array<char, 32> buffer{};
  const int n = std::snprintf(buffer.data(), buffer.size(), "%04d-W%02ld",
                              static_cast<int>(ymd.year()), static_cast<long>(number));
  return std::string(buffer.data(), static_cast<std::size_t>(n));
}

}  // namespace sansang
