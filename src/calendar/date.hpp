// SPDX-License-Identifier: Apache-2.0
/// Days and instants, and the text forms that GCC 12 lacks. Instants are UTC; the local zone of
/// Viet Nam is the constant UTC+7 (no daylight saving).
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace sansang {

using Date = std::chrono::sys_days;
using Instant = std::chrono::sys_seconds;

inline constexpr std::chrono::hours local_offset{7};

constexpr Date date(int year, unsigned month, unsigned day) {
  return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day};
}

/// The local day on which `instant` falls.
constexpr Date local_day(Instant instant) {
  return std::chrono::floor<std::chrono::days>(instant + local_offset);
}
/// The instant of local wall-clock time `time_of_day` on `day`.
constexpr Instant at_local_time(Date day, std::chrono::seconds time_of_day) {
  return Instant(day.time_since_epoch()) + time_of_day - local_offset;
}

/// "2022-09-13"; nullopt unless exactly that form and a real day.
std::optional<Date> parse_iso_date(std::string_view text);
/// "2022-09-13", "13/9/2022" or "13/09/2022" (day first, as Vietnamese forms write it).
std::optional<Date> parse_date(std::string_view text);
/// "2022-09-13T07:05:00Z", "2022-09-13T14:05+07:00", seconds optional; without offset: local time.
std::optional<Instant> parse_instant(std::string_view text);

std::string iso_date(Date day);           ///< 2022-09-13
std::string iso_instant(Instant instant); ///< 2022-09-13T07:05:00Z
std::string vietnamese_date(Date day);    ///< 13/09/2022
/// "ngày 13 tháng 9 năm 2022": a leading zero for days under 10 and months 1 and 2 only
/// (Nghị định 30/2020/NĐ-CP, annex I).
std::string vietnamese_long_date(Date day);
std::string local_time(Instant instant);  ///< 14:05, local

}  // namespace sansang
