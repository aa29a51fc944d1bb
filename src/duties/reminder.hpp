// SPDX-License-Identifier: Apache-2.0
/// Reminders (nhắc việc): at 30, 10 and 3 days before the last day, every day once it has passed,
/// and to a named organisation or person after more days. The days are data
/// (rules/duties/reminders.toml). What is overdue stays so until it is done.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "base/fields.hpp"
#include "base/id.hpp"
#include "calendar/date.hpp"

namespace sansang::duties {

struct ReminderRules {
  std::vector<std::int64_t> days_before;  ///< 30, 10, 3
  std::int64_t escalate_after_days = 0;   ///< days overdue from which the superior is told
  OrganisationId escalate_to;
  AccountId escalate_to_person;  ///< blank: the organisation
  bool operator==(const ReminderRules&) const = default;
};

enum class ReminderStage {
  None,       ///< further away than the first reminder
  Reminded,   ///< within one of the reminders
  Overdue,    ///< quá hạn
  Escalated,  ///< quá hạn, đã báo cấp trên
};
constexpr std::array<std::pair<ReminderStage, std::string_view>, 4> names_of(ReminderStage) {
  return {{{ReminderStage::None, "none"},
           {ReminderStage::Reminded, "reminded"},
           {ReminderStage::Overdue, "overdue"},
           {ReminderStage::Escalated, "escalated"}}};
}

struct Reminder {
  ReminderStage stage = ReminderStage::None;
  std::int64_t days_left = 0;  ///< negative: overdue by so many days
  std::int64_t mark = 0;       ///< Reminded: the reminder reached, 30, 10 or 3
  bool operator==(const Reminder&) const = default;
};
template <class V, class R>
requires RecordOf<R, Reminder>
void fields(V&& v, R& r) {
  v("stage", r.stage);
  v("days_left", r.days_left);
  v("mark", r.mark);
}

/// What an open task due at `last_moment` calls for at `now`.
Reminder reminder_at(Instant now, Instant last_moment, const ReminderRules& rules);

/// The days on which reminders go out, in order.
std::vector<Date> reminder_days(Date due_day, const ReminderRules& rules);

}  // namespace sansang::duties
