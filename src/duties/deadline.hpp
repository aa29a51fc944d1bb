// SPDX-License-Identifier: Apache-2.0
/// Deadlines (thời hạn): the rule as a document writes it, and what it is taken to mean. "Trước
/// ngày 25/12" names a day that is itself too late: by default the last moment is the end of 24/12.
/// An office that reads it as "up to and with 25/12" says so in the rule, and one that moves a
/// deadline off a day of rest says that too; the default moves nothing, so that nobody is called
/// late before the wording says so. sentences_of() prints the rule with its meaning. Days and hours
/// are local.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/fields.hpp"
#include "base/finding.hpp"
#include "calendar/date.hpp"
#include "calendar/working_days.hpp"
#include "duties/sentence.hpp"

namespace sansang::duties {

enum class Recurrence {
  Standing,       ///< thường xuyên, duy trì: no day
  Once,           ///< on one day; without a day: "khẩn trương", the day still to be set
  Yearly,         ///< hằng năm
  Quarterly,      ///< hằng quý
  Monthly,        ///< hằng tháng
  Weekly,         ///< hằng tuần
  WithEachEvent,  ///< mỗi khi có sự việc
};
constexpr std::array<std::pair<Recurrence, std::string_view>, 7> names_of(Recurrence) {
  return {{{Recurrence::Standing, "standing"},
           {Recurrence::Once, "once"},
           {Recurrence::Yearly, "yearly"},
           {Recurrence::Quarterly, "quarterly"},
           {Recurrence::Monthly, "monthly"},
           {Recurrence::Weekly, "weekly"},
           {Recurrence::WithEachEvent, "with_each_event"}}};
}

/// What the last day is, from the day that the document names.
enum class DayMeaning {
  DayBefore,  ///< "trước ngày": the end of the day before
  NamedDay,   ///< "chậm nhất ngày", or an office that reads "trước ngày" so
};
constexpr std::array<std::pair<DayMeaning, std::string_view>, 2> names_of(DayMeaning) {
  return {{{DayMeaning::DayBefore, "day_before"}, {DayMeaning::NamedDay, "named_day"}}};
}

/// What happens when the last day is a day of rest.
enum class RestDayShift { Keep, PreviousWorkingDay, NextWorkingDay };
constexpr std::array<std::pair<RestDayShift, std::string_view>, 3> names_of(RestDayShift) {
  return {{{RestDayShift::Keep, "keep"},
           {RestDayShift::PreviousWorkingDay, "previous_working_day"},
           {RestDayShift::NextWorkingDay, "next_working_day"}}};
}

struct DeadlineRule {
  Recurrence recurrence = Recurrence::Standing;
  std::optional<Date> on;    ///< Once
  std::int64_t month = 0;    ///< Yearly: 1 to 12; Quarterly: 1 to 3, the month of the quarter
  std::int64_t day = 0;      ///< Yearly, Quarterly, Monthly: 1 to 31, a short month ends earlier
  std::int64_t weekday = 0;  ///< Weekly: 1 Monday to 7 Sunday
  std::optional<std::int64_t> minute_of_day;  ///< the hour on the last day; none: its end
  std::optional<std::int64_t> within_hours;   ///< WithEachEvent; none: at once, no hour named
  bool written_before = false;                ///< the document says "trước", not "chậm nhất"
  DayMeaning meaning = DayMeaning::NamedDay;
  RestDayShift shift = RestDayShift::Keep;
  bool operator==(const DeadlineRule&) const = default;
};
template <class V, class R>
requires RecordOf<R, DeadlineRule>
void fields(V&& v, R& r) {
  v("recurrence", r.recurrence);
  v("on", r.on);
  v("month", r.month);
  v("day", r.day);
  v("weekday", r.weekday);
  v("minute_of_day", r.minute_of_day);
  v("within_h", r.within_hours);
  v("written_before", r.written_before);
  v("meaning", r.meaning);
  v("shift", r.shift);
}

/// "Trước ngày 25/12 hằng năm" with the default meaning.
DeadlineRule every_year_before(std::int64_t day, std::int64_t month);
DeadlineRule once_on(Date day, std::optional<std::int64_t> minute_of_day = std::nullopt);

/// One due date of a rule.
struct Occurrence {
  Date named_day{};       ///< as the document names it
  Date due_day{};         ///< the last day, after meaning and shift
  Instant last_moment{};  ///< inclusive: what arrives at this instant is in time
  std::vector<Finding> findings;
  bool operator==(const Occurrence&) const = default;
};

/// Deadlines whose due day lies in [first, last], in order; empty for Standing and an undated Once.
/// For WithEachEvent one per event, due `within_hours` after it; an event without a term is due at
/// once. A due day of rest carries the Note deadline_on_rest_day_kept, _earlier or _later, which
/// says what the rule does; a year without a list of holidays deadline_holidays_unknown.
std::vector<Occurrence> occurrences(const DeadlineRule& rule, Date first, Date last,
                                    const Holidays& holidays,
                                    const std::vector<Instant>& events = {});

/// The rule as written, then what it means, then what happens on a day of rest.
std::vector<Sentence> sentences_of(const DeadlineRule& rule);

/// deadline_day_missing (a yearly rule without a day …), deadline_hour_impossible.
std::vector<Finding> check_rule(const DeadlineRule& rule);

}  // namespace sansang::duties
