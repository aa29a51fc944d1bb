// SPDX-License-Identifier: Apache-2.0
#include "duties/reminder.hpp"

#include <algorithm>

namespace sansang::duties {

Reminder reminder_at(Instant now, Instant last_moment, const ReminderRules& rules) {
  Reminder reminder;
  reminder.days_left = (local_day(last_moment) - local_day(now)).count();
  if (now > last_moment) {
    const bool escalates = -reminder.days_left >= rules.escalate_after_days;
    reminder.stage = escalates ? ReminderStage::Escalated : ReminderStage::Overdue;
    return reminder;
  }
  for (const auto mark : rules.days_before) {
    if (reminder.days_left > mark) continue;
    if (reminder.stage == ReminderStage::Reminded && reminder.mark <= mark) continue;
    reminder.stage = ReminderStage::Reminded;
    reminder.mark = mark;
  }
  return reminder;
}

std::vector<Date> reminder_days(Date due_day, const ReminderRules& rules) {
  std::vector<Date> days;
  for (const auto mark : rules.days_before) days.push_back(due_day - std::chrono::days{mark});
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

}  // namespace sansang::duties
