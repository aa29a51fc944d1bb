// SPDX-License-Identifier: Apache-2.0
#include "calendar/date.hpp"

#include <array>
#include <charconv>
#include <cstdio>

namespace sansang {
namespace {

using std::chrono::year_month_day;

/// Digits only, `least` to `most` of them, taken off the front of `text`.
std::optional<int> take_number(std::string_view& text, std::size_t least, std::size_t most) {
  std::size_t n = 0;
  while (n < text.size() && n < most && text[n] >= '0' && text[n] <= '9') ++n;
  if (n < least) return std::nullopt;
  int value = 0;
  std::from_chars(text.data(), text.data() + n, value);
  text.remove_prefix(n);
  return value;
}

bool take(std::string_view& text, char c) {
  if (text.empty() || text.front() != c) return false;
  text.remove_prefix(1);
  return true;
}

std::optional<Date> real_day(int year, int month, int day) {
  const year_month_day ymd{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                           std::chrono::day{static_cast<unsigned>(day)}};
  if (!ymd.ok()) return std::nullopt;
  return Date(ymd);
}

std::optional<Date> take_iso_date(std::string_view& text) {
  const auto year = take_number(text, 4, 4);
  if (!year || !take(text, '-')) return std::nullopt;
  const auto month = take_number(text, 2, 2);
  if (!month || !take(text, '-')) return std::nullopt;
  const auto day = take_number(text, 2, 2);
  if (!day) return std::nullopt;
  return real_day(*year, *month, *day);
}

/// "Z", "+07:00" or nothing (local time), as what to subtract from the written time.
std::optional<std::chrono::minutes> take_offset(std::string_view& text) {
  if (text.empty()) return local_offset;
  if (take(text, 'Z')) return std::chrono::minutes{0};
  const int sign = text.front() == '-' ? -1 : 1;
  if (!take(text, '+') && !take(text, '-')) return std::nullopt;
  const auto hours = take_number(text, 2, 2);
  take(text, ':');
  const auto minutes = take_number(text, 2, 2);
  if (!hours || !minutes || *hours > 14 || *minutes > 59) return std::nullopt;
  return sign * (std::chrono::hours{*hours} + std::chrono::minutes{*minutes});
}

template <class... Numbers>
std::string printed(const char* format, Numbers... numbers) {
  std::array<char, 64> buffer{};
  const int n = std::snprintf(buffer.data(), buffer.size(), format, numbers...);
  return std::string(buffer.data(), static_cast<std::size_t>(n));
}

struct Parts {
  int year;
  unsigned month, day;
};
Parts parts_of(Date day) {
  const year_month_day ymd{day};
  return {static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
          static_cast<unsigned>(ymd.day())};
}

}  // namespace

std::optional<Date> parse_iso_date(std::string_view text) {
  const auto day = take_iso_date(text);
  return text.empty() ? day : std::nullopt;
}

std::optional<Date> parse_date(std::string_view text) {
  if (const auto iso = parse_iso_date(text)) return iso;
  const auto day = take_number(text, 1, 2);
  if (!day || !take(text, '/')) return std::nullopt;
  const auto month = take_number(text, 1, 2);
  if (!month || !take(text, '/')) return std::nullopt;
  const auto year = take_number(text, 4, 4);
  if (!year || !text.empty()) return std::nullopt;
  return real_day(*year, *month, *day);
}

std::optional<Instant> parse_instant(std::string_view text) {
  const auto day = take_iso_date(text);
  if (!day || (!take(text, 'T') && !take(text, ' '))) return std::nullopt;
  const auto hour = take_number(text, 2, 2);
  if (!hour || !take(text, ':')) return std::nullopt;
  const auto minute = take_number(text, 2, 2);
  if (!minute || *hour > 23 || *minute > 59) return std::nullopt;
  int second = 0;
  if (take(text, ':')) {
    const auto s = take_number(text, 2, 2);
    if (!s || *s > 59) return std::nullopt;
    second = *s;
    if (take(text, '.') && !take_number(text, 1, 9)) return std::nullopt;
  }
  const auto offset = take_offset(text);
  if (!offset || !text.empty()) return std::nullopt;
  return Instant(day->time_since_epoch()) + std::chrono::hours{*hour} +
         std::chrono::minutes{*minute} + std::chrono::seconds{second} - *offset;
}

std::string iso_date(Date day) {
  const auto p = parts_of(day);
  return printed("%04d-%02u-%02u", p.year, p.month, p.day);
}

std::string iso_instant(Instant instant) {
  const auto day = std::chrono::floor<std::chrono::days>(instant);
  const std::chrono::hh_mm_ss time{instant - day};
  return iso_date(day) + printed("T%02d:%02d:%02dZ", static_cast<int>(time.hours().count()),
                                 static_cast<int>(time.minutes().count()),
                                 static_cast<int>(time.seconds().count()));
}

std::string vietnamese_date(Date day) {
  const auto p = parts_of(day);
  return printed("%02u/%02u/%04d", p.day, p.month, p.year);
}

std::string vietnamese_long_date(Date day) {
  const auto p = parts_of(day);
  const char* form = p.month <= 2 ? "ngày %02u tháng %02u năm %d" : "ngày %02u tháng %u năm %d";
  return printed(form, p.day, p.month, p.year);
}

std::string local_time(Instant instant) {
  const auto local = instant + local_offset;
  const std::chrono::hh_mm_ss time{local - std::chrono::floor<std::chrono::days>(local)};
  return printed("%02d:%02d", static_cast<int>(time.hours().count()),
                 static_cast<int>(time.minutes().count()));
}

}  // namespace sansang
