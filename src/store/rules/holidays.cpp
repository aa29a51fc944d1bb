// SPDX-License-Identifier: Apache-2.0
#include "store/rules/holidays.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "store/rules/dated_rule.hpp"
#include "store/rules/rule_files.hpp"
#include "store/rules/word_of.hpp"

namespace sansang::store {
namespace {

constexpr const char* out_of_range = "rule_out_of_range";
constexpr std::chrono::days longest_break{14};

/// What the entries of one [[year]] share.
struct YearHead {
  std::chrono::year year;
  std::string source;
  bool verified;
};

void read_rest(const TomlTable& table, const YearHead& head, std::vector<SpecialDay>& days) {
  const auto from = table.date("from");
  const auto to = table.date("to");
  const auto kind = word_of<SpecialDayKind>(table, "kind");
  const auto name = table.string("name");
  if (!from || !to || !kind || !name) return;
  const auto in_year = [&](Date day) {
    return std::chrono::year_month_day{day}.year() == head.year;
  };
  if (*to < *from || *to - *from > longest_break || !in_year(*from) || !in_year(*to)) {
    table.refuse("to", out_of_range, {{"reason", "from <= to"}});
    return;
  }
  for (auto day = *from; day <= *to; day += std::chrono::days{1})
    days.push_back({day, *kind, *name, head.source, head.verified});
}

void read_work(const TomlTable& table, const YearHead& head, std::vector<SpecialDay>& days) {
  const auto on = table.date("on");
  const auto name = table.string("name");
  if (!on || !name) return;
  if (!is_weekend(*on)) {
    table.refuse("on", out_of_range, {{"reason", iso_date(*on) + " ∉ {T7, CN}"}});
    return;
  }
  days.push_back({*on, SpecialDayKind::SwappedOn, *name, head.source, head.verified});
}

std::optional<YearHead> year_head(const TomlTable& table) {
  const auto year = table.integer("year");
  const auto source = table.string("source");
  const auto verified = table.boolean("verified");
  if (!year || !source || !verified) return std::nullopt;
  if (*year < 1945 || *year > 2999) {
    table.refuse("year", out_of_range, {{"reason", "1945 … 2999"}});
    return std::nullopt;
  }
  return YearHead{std::chrono::year{static_cast<int>(*year)}, *source, *verified};
}

}  // namespace

HolidaysReading read_holidays(const std::filesystem::path& folder) {
  HolidaysReading reading;
  std::vector<SpecialDay> days;
  std::vector<int> years;
  for (const auto& file : rule_files(folder)) {
    const TomlDocument document(file.text, file.path.string());
    const auto root = document.root();
    dated_rule(root);
    for (const auto& table : root.tables("year")) {
      const auto head = year_head(table);
      if (!head) continue;
      years.push_back(static_cast<int>(head->year));
      if (table.has("rest"))
        for (const auto& rest : table.tables("rest")) read_rest(rest, *head, days);
      if (table.has("work"))
        for (const auto& work : table.tables("work")) read_work(work, *head, days);
    }
    const auto& found = document.findings();
    reading.findings.insert(reading.findings.end(), found.begin(), found.end());
  }
  reading.holidays = Holidays(std::move(days), std::move(years));
  return reading;
}

}  // namespace sansang::store
