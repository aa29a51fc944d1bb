// SPDX-License-Identifier: Apache-2.0
#include "store/rules/rhythm_rules.hpp"

#include <algorithm>

#include "store/rules/word_of.hpp"

namespace sansang::store {
namespace {

using oxygen::ReportingMode;
using oxygen::ReportingRhythm;

/// "07:30" as minutes of the day.
std::optional<std::int64_t> minute_of(const std::string& text) {
  const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
  if (text.size() != 5 || text[2] != ':' || !digit(0) || !digit(1) || !digit(3) || !digit(4))
    return std::nullopt;
  const auto hour = (text[0] - '0') * 10 + (text[1] - '0');
  const auto minute = (text[3] - '0') * 10 + (text[4] - '0');
  if (hour > 23 || minute > 59) return std::nullopt;
  return hour * 60 + minute;
}

std::chrono::seconds hours_of(const TomlTable& table, const char* key) {
  const auto hours = table.integer(key).value_or(0);
  if (hours < 0 || hours > 7 * 24) table.refuse(key, "rule_out_of_range", {{"reason", "0 … 168"}});
  return std::chrono::hours{hours};
}

std::optional<ReportingRhythm> rhythm_of(const TomlTable& table) {
  ReportingRhythm made;
  const auto mode = word_of<ReportingMode>(table, "mode");
  for (const auto weekday : table.numbers("weekdays")) {
    made.weekdays.push_back(static_cast<std::int64_t>(weekday));
    if (weekday < 1 || weekday > 7)
      table.refuse("weekdays", "rule_out_of_range", {{"reason", "1 … 7"}});
  }
  for (const auto& text : table.strings("times")) {
    const auto minute = minute_of(text);
    if (!minute || (!made.minutes_of_day.empty() && *minute <= made.minutes_of_day.back()))
      table.refuse("times", "rule_out_of_range", {{"reason", text}});
    made.minutes_of_day.push_back(minute.value_or(0));
  }
  if (made.minutes_of_day.empty()) table.refuse("times", "rule_missing", {{"key", "times"}});
  made.early = hours_of(table, "early_hours");
  made.grace = hours_of(table, "grace_hours");
  made.optional_parts = table.strings("optional");
  if (!mode) return std::nullopt;
  made.mode = *mode;
  return made;
}

}  // namespace

oxygen::ReportingRhythms read_rhythms(const TomlTable& root) {
  oxygen::ReportingRhythms rhythms;
  rhythms.without_decision =
      word_of<ReportingMode>(root, "without_decision").value_or(ReportingMode::Enhanced);
  for (const auto& table : root.tables("mode"))
    if (auto made = rhythm_of(table)) rhythms.rhythms.push_back(std::move(*made));
  for (const auto& [mode, name] : names_of(ReportingMode{})) {
    const auto given = std::count_if(rhythms.rhythms.begin(), rhythms.rhythms.end(),
                                     [m = mode](const auto& each) { return each.mode == m; });
    if (given != 1)
      root.refuse("mode", "rule_missing", {{"key", "mode = \"" + std::string(name) + "\""}});
  }
  return rhythms;
}

}  // namespace sansang::store
