// SPDX-License-Identifier: Apache-2.0
/// ReportingWeek: Monday to Sunday, numbered as ISO 8601 does ("2022-W37"). That the Ministry's
/// week runs so is unverified (Thông tư 54/2015 practice).
#pragma once
#include <string>

#include "calendar/date.hpp"

namespace sansang {

struct ReportingWeek {
  Date monday;

  static constexpr ReportingWeek containing(Date day) {
    const std::chrono::weekday weekday{day};
    return {day - (weekday - std::chrono::Monday)};
  }
  constexpr Date sunday() const { return monday + std::chrono::days{6}; }
  auto operator<=>(const ReportingWeek&) const = default;
};

std::string iso_week(ReportingWeek week);  ///< 2022-W37

}  // namespace sansang
