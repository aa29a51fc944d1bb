// SPDX-License-Identifier: Apache-2.0
#include "documents/tables/number_format.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

#include "calendar/date.hpp"

namespace sansang::documents {
namespace {

constexpr int seconds_of_day = 86'400;
constexpr double first_clear_day = 61;         // 1900-03-01
constexpr double first_day_out = 2'958'466;    // 10000-01-01
constexpr double days_of_1904_system = 1'462;  // 1904-01-01 in the other count

bool is_one_of(char c, std::string_view letters) {
  return letters.find(c) != std::string_view::npos;
}

/// The first section of a code without its literals, in lower case; "[h]" stays as "[h]".
std::string symbols_of(std::string_view code) {
  std::string kept;
  for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
    if (is_one_of(code[i], "\\_*")) {
      ++i;
    } else if (code[i] == '"') {
      i = std::min(code.find('"', i + 1), code.size());
    } else if (code[i] == '[') {
      const auto end = std::min(code.find(']', i), code.size());
      const auto inside = code.substr(i + 1, end - i - 1);
      const bool is_elapsed = !inside.empty() && inside.find_first_not_of("hHmMsS") == inside.npos;
      if (is_elapsed) kept += "[h]";
      i = end;
    } else {
      const bool is_upper = code[i] >= 'A' && code[i] <= 'Z';
      kept += is_upper ? static_cast<char>(code[i] - 'A' + 'a') : code[i];
    }
  }
  return kept;
}

std::string fixed(double number) {
  std::array<char, 400> text{};
  const auto form = std::abs(number) < 1e15 && std::abs(number) >= 1e-9
                        ? std::chars_format::fixed
                        : std::chars_format::scientific;
  const auto end = std::to_chars(text.data(), text.data() + text.size(), number, form).ptr;
  return {text.data(), end};
}

/// With a decimal comma; with leading zeros up to `digits`.
std::string plain(double number, int digits) {
  if (number == 0) number = 0;  // no "-0"
  if (std::trunc(number) == number && std::abs(number) < 1e15)
    return fmt::format("{:0{}d}", static_cast<std::int64_t>(number), digits);
  auto text = fixed(number);
  if (text.find('e') == std::string::npos) std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

/// What spreadsheets show: fifteen digits are certain, the rest is how computers count.
double to_fifteen_digits(double number) {
  return std::strtod(fmt::format("{:.15g}", number).c_str(), nullptr);
}

std::string clock_text(std::int64_t seconds) {
  const auto text = fmt::format("{:02}:{:02}", seconds / 3600, seconds / 60 % 60);
  return seconds % 60 == 0 ? text : fmt::format("{}:{:02}", text, seconds % 60);
}

}  // namespace

NumberFormat built_in_format(int number) {
  if (number == 9 || number == 10) return {NumberMeaning::Percent};
  if ((number >= 14 && number <= 17) || (number >= 27 && number <= 31) || number == 36 ||
      (number >= 50 && number <= 54) || number == 57 || number == 58)
    return {NumberMeaning::Date};
  if ((number >= 18 && number <= 21) || number == 45 || number == 47)
    return {NumberMeaning::TimeOfDay};
  if (number == 22) return {NumberMeaning::DateAndTime};
  if (number == 46) return {NumberMeaning::Duration};
  return {};
}

NumberFormat format_of_code(std::string_view code) {
  const auto symbols = symbols_of(code);
  if (symbols.find("general") != std::string::npos || symbols.empty() || symbols == "@") return {};
  const auto holds = [&](std::string_view letters) {
    return symbols.find_first_of(letters) != std::string::npos;
  };
  if (symbols.find("[h]") != std::string::npos) return {NumberMeaning::Duration};
  const bool has_clock = holds("hs");
  if (holds("yd") || (holds("m") && !has_clock))
    return {has_clock ? NumberMeaning::DateAndTime : NumberMeaning::Date};
  if (has_clock) return {NumberMeaning::TimeOfDay};
  if (holds("%")) return {NumberMeaning::Percent};
  const bool is_all_zeros = symbols.find_first_not_of('0') == std::string::npos;
  return {NumberMeaning::Number,
          is_all_zeros && symbols.size() <= 32 ? static_cast<int>(symbols.size()) : 0};
}

std::optional<std::string> text_of_number(double number, NumberFormat format, bool days_from_1904) {
  if (!std::isfinite(number)) return std::nullopt;
  if (format.meaning == NumberMeaning::Number) return plain(number, format.digits);
  if (format.meaning == NumberMeaning::Percent)
    return plain(to_fifteen_digits(number * 100), 0) + "%";
  if (number < 0 || number >= first_day_out) return std::nullopt;
  auto days = static_cast<int>(std::floor(number));
  auto seconds = static_cast<int>(std::lround((number - std::floor(number)) * seconds_of_day));
  if (format.meaning == NumberMeaning::Date) seconds = 0;
  days += seconds / seconds_of_day;
  seconds %= seconds_of_day;
  if (format.meaning == NumberMeaning::Duration)
    return clock_text(static_cast<std::int64_t>(days) * seconds_of_day + seconds);
  if (format.meaning == NumberMeaning::TimeOfDay && days == 0) return clock_text(seconds);
  if (days_from_1904) days += static_cast<int>(days_of_1904_system);
  if (days < first_clear_day || days >= first_day_out) return std::nullopt;
  const auto day = iso_date(date(1899, 12, 30) + std::chrono::days(days));
  return format.meaning == NumberMeaning::Date ? day : day + "T" + clock_text(seconds);
}

}  // namespace sansang::documents
