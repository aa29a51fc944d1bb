// SPDX-License-Identifier: Apache-2.0
#include "calendar/working_days.hpp"

#include <algorithm>

#include "base/ensure.hpp"

namespace sansang {
namespace {

// No rest is longer; a list that says otherwise would make the search endless.
constexpr int longest_rest_days = 366;

Date nearest_working_day(const Holidays& holidays, Date day, std::chrono::days step) {
  for (int i = 0; i < longest_rest_days; ++i) {
    day += step;
    if (is_working_day(holidays, day)) return day;
  }
  ensure(false, "a year without a working day");
  return day;
}

}  // namespace

Holidays::Holidays(std::vector<SpecialDay> days, std::vector<int> years)
    : days_(std::move(days)), years_(std::move(years)) {
  const auto earlier = [](const SpecialDay& a, const SpecialDay& b) { return a.day < b.day; };
  const auto same = [](const SpecialDay& a, const SpecialDay& b) { return a.day == b.day; };
  std::stable_sort(days_.begin(), days_.end(), earlier);
  days_.erase(std::unique(days_.begin(), days_.end(), same), days_.end());
  std::sort(years_.begin(), years_.end());
}

const SpecialDay* Holidays::special(Date day) const {
  const auto at = std::lower_bound(days_.begin(), days_.end(), day,
                                   [](const SpecialDay& s, Date wanted) { return s.day < wanted; });
  return at != days_.end() && at->day == day ? &*at : nullptr;
}

bool Holidays::knows(Date day) const {
  const int year = static_cast<int>(std::chrono::year_month_day{day}.year());
  return std::binary_search(years_.begin(), years_.end(), year);
}

bool is_weekend(Date day) {
  const std::chrono::weekday weekday{day};
  return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

bool is_working_day(const Holidays& holidays, Date day) {
  if (const auto* special = holidays.special(day))
    return special->kind == SpecialDayKind::SwappedOn;
  return !is_weekend(day);
}

Date previous_working_day(const Holidays& holidays, Date day) {
  return nearest_working_day(holidays, day, std::chrono::days{-1});
}

Date next_working_day(const Holidays& holidays, Date day) {
  return nearest_working_day(holidays, day, std::chrono::days{1});
}

Date working_day_until(const Holidays& holidays, Date day) {
  return is_working_day(holidays, day) ? day : previous_working_day(holidays, day);
}

Date working_day_from(const Holidays& holidays, Date day) {
  return is_working_day(holidays, day) ? day : next_working_day(holidays, day);
}

Date add_working_days(const Holidays& holidays, Date day, std::int64_t count) {
  for (; count > 0; --count) day = next_working_day(holidays, day);
  for (; count < 0; ++count) day = previous_working_day(holidays, day);
  return day;
}

}  // namespace sansang
