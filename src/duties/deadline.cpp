// SPDX-License-Identifier: Apache-2.0
#include "duties/deadline.hpp"

#include <algorithm>
#include <string>

#include "duties/field_place.hpp"

namespace sansang::duties {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month;
using std::chrono::year_month_day;

constexpr std::int64_t minutes_in_a_day = 24 * 60;

/// Day 31 of a month with 30 days is its last day.
Date day_in(year_month month, std::int64_t day) {
  const auto last = month / std::chrono::last;
  const auto wanted = std::chrono::day{static_cast<unsigned>(day)};
  return std::chrono::sys_days{month / std::min(wanted, last.day())};
}

bool falls_in(const DeadlineRule& rule, year_month month) {
  const auto number = static_cast<std::int64_t>(static_cast<unsigned>(month.month()));
  switch (rule.recurrence) {
    case Recurrence::Yearly:
      return number == rule.month;
    case Recurrence::Quarterly:
      return (number - 1) % 3 + 1 == rule.month;
    default:
      return rule.recurrence == Recurrence::Monthly;
  }
}

/// The named days of a rule that recurs by weekday or by month, in [first, last].
std::vector<Date> named_days(const DeadlineRule& rule, Date first, Date last) {
  std::vector<Date> found;
  if (rule.recurrence == Recurrence::Once) {
    if (rule.on && first <= *rule.on && *rule.on <= last) found.push_back(*rule.on);
  } else if (rule.recurrence == Recurrence::Weekly) {
    const std::chrono::weekday wanted{static_cast<unsigned>(rule.weekday)};
    auto day = first + (wanted - std::chrono::weekday{first});
    for (; day <= last; day += days{7}) found.push_back(day);
  } else {
    const year_month_day start{first};
    auto month = start.year() / start.month();
    for (; std::chrono::sys_days{month / 1} <= last; month += months{1}) {
      const auto day = falls_in(rule, month) ? day_in(month, rule.day) : last + days{1};
      if (first <= day && day <= last) found.push_back(day);
    }
  }
  return found;
}

Instant moment_on(Date day, std::optional<std::int64_t> minute_of_day) {
  if (minute_of_day) return at_local_time(day, std::chrono::minutes{*minute_of_day});
  return at_local_time(day, days{1}) - std::chrono::seconds{1};
}

Date shifted(Date day, RestDayShift shift, const Holidays& holidays) {
  switch (shift) {
    case RestDayShift::Keep:
      return day;
    case RestDayShift::PreviousWorkingDay:
      return working_day_until(holidays, day);
    case RestDayShift::NextWorkingDay:
      return working_day_from(holidays, day);
  }
  return day;
}

std::vector<Finding> findings_on(Date day, const DeadlineRule& rule, const Holidays& holidays) {
  std::vector<Finding> findings;
  const auto place = field_place("due_day");
  const auto text = vietnamese_date(day);
  if (!holidays.knows(day)) {
    const auto year = std::to_string(static_cast<int>(year_month_day{day}.year()));
    findings.push_back(
        {"deadline_holidays_unknown", Severity::Note, place, text, {{"year", year}}});
  }
  if (is_working_day(holidays, day)) return findings;
  const auto* special = holidays.special(day);
  const Parameters what = {{"name", special ? " (" + special->name + ")" : ""},
                           {"before", vietnamese_date(previous_working_day(holidays, day))},
                           {"after", vietnamese_date(next_working_day(holidays, day))}};
  switch (rule.shift) {
    case RestDayShift::Keep:
      findings.push_back({"deadline_on_rest_day_kept", Severity::Note, place, text, what});
      break;
    case RestDayShift::PreviousWorkingDay:
      findings.push_back({"deadline_on_rest_day_earlier", Severity::Note, place, text, what});
      break;
    case RestDayShift::NextWorkingDay:
      findings.push_back({"deadline_on_rest_day_later", Severity::Note, place, text, what});
      break;
  }
  return findings;
}

Occurrence occurrence_on(Date named, const DeadlineRule& rule, const Holidays& holidays) {
  const auto meant = rule.meaning == DayMeaning::DayBefore ? named - days{1} : named;
  const auto due = shifted(meant, rule.shift, holidays);
  return {named, due, moment_on(due, rule.minute_of_day), findings_on(meant, rule, holidays)};
}

Occurrence occurrence_after(Instant event, const DeadlineRule& rule) {
  const auto moment = event + std::chrono::hours{rule.within_hours.value_or(0)};
  return {local_day(event), local_day(moment), moment, {}};
}

std::string two_digits(std::int64_t number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string recurrence_key(const DeadlineRule& rule) {
  std::string key = "deadline.";
  for (const auto& [value, name] : names_of(rule.recurrence))
    if (value == rule.recurrence) key += name;
  if (rule.recurrence == Recurrence::Standing) return key;
  if (rule.recurrence == Recurrence::WithEachEvent)
    return key + (rule.within_hours ? ".within" : ".at_once");
  if (rule.recurrence == Recurrence::Once && !rule.on) return key + ".undated";
  if (rule.recurrence == Recurrence::Weekly) return key + "." + std::to_string(rule.weekday);
  return key + (rule.written_before ? ".before" : ".by");
}

bool names_a_day(const DeadlineRule& rule) {
  switch (rule.recurrence) {
    case Recurrence::Standing:
    case Recurrence::WithEachEvent:
      return false;
    case Recurrence::Once:
      return rule.on.has_value();
    default:
      return true;
  }
}

bool within(std::int64_t number, std::int64_t low, std::int64_t high) {
  return low <= number && number <= high;
}

}  // namespace

DeadlineRule every_year_before(std::int64_t day, std::int64_t month) {
  DeadlineRule rule;
  rule.recurrence = Recurrence::Yearly;
  rule.day = day;
  rule.month = month;
  rule.written_before = true;
  rule.meaning = DayMeaning::DayBefore;
  return rule;
}

DeadlineRule once_on(Date day, std::optional<std::int64_t> minute_of_day) {
  DeadlineRule rule;
  rule.recurrence = Recurrence::Once;
  rule.on = day;
  rule.minute_of_day = minute_of_day;
  return rule;
}

std::vector<Occurrence> occurrences(const DeadlineRule& rule, Date first, Date last,
                                    const Holidays& holidays, const std::vector<Instant>& events) {
  std::vector<Occurrence> found;
  if (!check_rule(rule).empty()) return found;
  // Meaning and shift move a due day by a few days: look at named days a month around.
  const days around{31};
  if (rule.recurrence == Recurrence::WithEachEvent)
    for (const auto event : events) found.push_back(occurrence_after(event, rule));
  else if (names_a_day(rule))
    for (const auto named : named_days(rule, first - around, last + around))
      found.push_back(occurrence_on(named, rule, holidays));
  std::erase_if(found, [&](const Occurrence& o) { return o.due_day < first || last < o.due_day; });
  std::sort(found.begin(), found.end(),
            [](const Occurrence& a, const Occurrence& b) { return a.last_moment < b.last_moment; });
  return found;
}

std::vector<Sentence> sentences_of(const DeadlineRule& rule) {
  Parameters day = {{"day", two_digits(rule.day)},
                    {"month", std::to_string(rule.month)},
                    {"date", rule.on ? vietnamese_date(*rule.on) : ""},
                    {"hours", std::to_string(rule.within_hours.value_or(0))}};
  std::vector<Sentence> sentences = {{recurrence_key(rule), std::move(day)}};
  if (!names_a_day(rule)) return sentences;
  std::string meaning = rule.meaning == DayMeaning::DayBefore ? "deadline.meaning.day_before"
                                                              : "deadline.meaning.named_day";
  Parameters hour;
  if (rule.minute_of_day) {
    meaning += ".hour";
    hour = {{"hour",
             two_digits(*rule.minute_of_day / 60) + ":" + two_digits(*rule.minute_of_day % 60)}};
  }
  sentences.push_back({std::move(meaning), std::move(hour)});
  std::string shift = "deadline.shift.";
  for (const auto& [value, name] : names_of(rule.shift))
    if (value == rule.shift) shift += name;
  sentences.push_back({std::move(shift), {}});
  return sentences;
}

std::vector<Finding> check_rule(const DeadlineRule& rule) {
  std::vector<Finding> findings;
  const auto missing = [&findings](const char* field, std::int64_t value) {
    const auto text = std::to_string(value);
    findings.push_back({"deadline_day_missing", Severity::Error, field_place(field), text, {}});
  };
  const auto recurs = rule.recurrence;
  if (recurs == Recurrence::Yearly && !within(rule.month, 1, 12)) missing("month", rule.month);
  if (recurs == Recurrence::Quarterly && !within(rule.month, 1, 3)) missing("month", rule.month);
  const bool by_day = recurs == Recurrence::Yearly || recurs == Recurrence::Quarterly ||
                      recurs == Recurrence::Monthly;
  if (by_day && !within(rule.day, 1, 31)) missing("day", rule.day);
  if (recurs == Recurrence::Weekly && !within(rule.weekday, 1, 7)) missing("weekday", rule.weekday);
  const auto impossible = [&findings](const char* field, std::int64_t value) {
    const auto text = std::to_string(value);
    findings.push_back({"deadline_hour_impossible", Severity::Error, field_place(field), text, {}});
  };
  if (rule.minute_of_day && !within(*rule.minute_of_day, 0, minutes_in_a_day - 1))
    impossible("minute_of_day", *rule.minute_of_day);
  if (rule.within_hours && *rule.within_hours < 0) impossible("within_h", *rule.within_hours);
  return findings;
}

}  // namespace sansang::duties
