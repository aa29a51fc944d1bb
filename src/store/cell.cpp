// SPDX-License-Identifier: Apache-2.0
#include "store/cell.hpp"

namespace sansang::store {
namespace {

void put_digits(char* at, int width, unsigned value) {
  for (int i = width - 1; i >= 0; --i, value /= 10) at[i] = static_cast<char>('0' + value % 10);
}

int digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') throw UnreadableCell("a stored day is not a day");
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

DateText date_text(Date day) {
  const std::chrono::year_month_day parts{day};
  const int year = static_cast<int>(parts.year());
  ensure(year >= 0 && year <= 9999, "a stored day lies between the years 0 and 9999");
  DateText text{};
  put_digits(text.data(), 4, static_cast<unsigned>(year));
  text[4] = text[7] = '-';
  put_digits(text.data() + 5, 2, static_cast<unsigned>(parts.month()));
  put_digits(text.data() + 8, 2, static_cast<unsigned>(parts.day()));
  return text;
}

Date date_of(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-')
    throw UnreadableCell("a stored day is not a day");
  const std::chrono::year_month_day parts{
      std::chrono::year{digits(text.substr(0, 4))},
      std::chrono::month{static_cast<unsigned>(digits(text.substr(5, 2)))},
      std::chrono::day{static_cast<unsigned>(digits(text.substr(8, 2)))}};
  if (!parts.ok()) throw UnreadableCell("a stored day is not a day");
  return parts;
}

}  // namespace sansang::store
