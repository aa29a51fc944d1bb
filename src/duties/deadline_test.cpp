// SPDX-License-Identifier: Apache-2.0
#include "duties/deadline.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "duties/reminder.hpp"

namespace sansang::duties {
namespace {

using std::chrono::hours;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Holidays of_2023() {
  return Holidays({{date(2023, 9, 1), SpecialDayKind::Holiday, "Quốc khánh", "", true},
                   {date(2023, 9, 2), SpecialDayKind::Holiday, "Quốc khánh", "", true},
                   {date(2023, 9, 4), SpecialDayKind::InLieu, "Nghỉ bù Quốc khánh", "", true}},
                  {2022, 2023, 2024, 2025, 2026, 2027, 2028});
}

std::vector<Date> due_days(const DeadlineRule& rule, Date first, Date last) {
  std::vector<Date> found;
  for (const auto& occurrence : occurrences(rule, first, last, of_2023()))
    found.push_back(occurrence.due_day);
  return found;
}

Occurrence in_2023(const DeadlineRule& rule) {
  return occurrences(rule, date(2023, 1, 1), date(2023, 12, 31), of_2023()).at(0);
}

TEST(Deadline, Before25DecemberEndsWith24December) {
  const auto occurrence = in_2023(every_year_before(25, 12));
  EXPECT_EQ(occurrence.named_day, date(2023, 12, 25));
  EXPECT_EQ(occurrence.due_day, date(2023, 12, 24));
  EXPECT_EQ(occurrence.last_moment,
            at_local_time(date(2023, 12, 25), hours{0}) - std::chrono::seconds{1});
  // 24/12/2023 is a Sunday: the finding says that the rule keeps it, and names Friday 22/12.
  ASSERT_EQ(occurrence.findings.size(), 1u);
  EXPECT_EQ(occurrence.findings[0].code, "deadline_on_rest_day_kept");
  EXPECT_EQ(occurrence.findings[0].parameters[1].second, "22/12/2023");
}

TEST(Deadline, TheAlternativesAreSettings) {
  auto rule = every_year_before(25, 12);
  rule.shift = RestDayShift::PreviousWorkingDay;
  EXPECT_EQ(in_2023(rule).due_day, date(2023, 12, 22));
  EXPECT_EQ(in_2023(rule).findings.at(0).code, "deadline_on_rest_day_earlier");
  rule.shift = RestDayShift::NextWorkingDay;
  EXPECT_EQ(in_2023(rule).due_day, date(2023, 12, 25));
  rule.meaning = DayMeaning::NamedDay;
  rule.shift = RestDayShift::Keep;
  EXPECT_EQ(in_2023(rule).due_day, date(2023, 12, 25));
  EXPECT_THAT(in_2023(rule).findings, IsEmpty());
}

TEST(Deadline, ADeadlineOnAHolidayNamesIt) {
  const auto occurrence = in_2023(once_on(date(2023, 9, 4), 16 * 60));
  EXPECT_EQ(occurrence.last_moment, at_local_time(date(2023, 9, 4), hours{16}));
  ASSERT_EQ(occurrence.findings.size(), 1u);
  EXPECT_EQ(occurrence.findings[0].parameters[0].second, " (Nghỉ bù Quốc khánh)");
  const auto later =
      occurrences(once_on(date(2031, 9, 2)), date(2031, 1, 1), date(2031, 12, 31), of_2023());
  EXPECT_EQ(later.at(0).findings.at(0).code, "deadline_holidays_unknown");
}

TEST(Deadline, RecursByQuarterMonthAndWeek) {
  DeadlineRule rule;
  rule.recurrence = Recurrence::Monthly;
  rule.day = 31;
  EXPECT_THAT(due_days(rule, date(2023, 1, 31), date(2023, 3, 31)),
              ElementsAre(date(2023, 1, 31), date(2023, 2, 28), date(2023, 3, 31)));
  rule.recurrence = Recurrence::Quarterly;
  rule.month = 3;
  rule.day = 20;
  EXPECT_THAT(due_days(rule, date(2023, 1, 1), date(2023, 7, 1)),
              ElementsAre(date(2023, 3, 20), date(2023, 6, 20)));
  rule.recurrence = Recurrence::Weekly;
  rule.weekday = 5;
  EXPECT_THAT(due_days(rule, date(2023, 9, 8), date(2023, 9, 21)),
              ElementsAre(date(2023, 9, 8), date(2023, 9, 15)));
}

TEST(Deadline, FollowsEachEvent) {
  DeadlineRule rule;
  rule.recurrence = Recurrence::WithEachEvent;
  rule.within_hours = 24;
  const auto event = at_local_time(date(2023, 5, 1), hours{20});
  const auto found = occurrences(rule, date(2023, 5, 1), date(2023, 5, 31), of_2023(), {event});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].last_moment, event + hours{24});
  EXPECT_EQ(found[0].due_day, date(2023, 5, 2));
}

TEST(Deadline, IsPrintedWithItsMeaning) {
  const auto sentences = sentences_of(every_year_before(25, 12));
  ASSERT_EQ(sentences.size(), 3u);
  EXPECT_EQ(sentences[0].key, "deadline.yearly.before");
  EXPECT_EQ(sentences[1].key, "deadline.meaning.day_before");
  EXPECT_EQ(sentences[2].key, "deadline.shift.keep");
  EXPECT_EQ(sentences_of(DeadlineRule{}).at(0).key, "deadline.standing");
}

TEST(Deadline, ARuleWithoutItsDayIsRefusedAndNeverDue) {
  auto rule = every_year_before(32, 13);
  EXPECT_EQ(check_rule(rule).size(), 2u);
  EXPECT_THAT(due_days(rule, date(2023, 1, 1), date(2024, 1, 1)), IsEmpty());
  rule = once_on(date(2023, 5, 1), 1440);
  EXPECT_EQ(check_rule(rule).at(0).code, "deadline_hour_impossible");
}

RC_GTEST_PROP(Deadline, a_period_cut_in_two_has_the_same_deadlines, ()) {
  DeadlineRule rule;
  rule.recurrence = *rc::gen::element(Recurrence::Yearly, Recurrence::Quarterly,
                                      Recurrence::Monthly, Recurrence::Weekly);
  rule.month = *rc::gen::inRange(1, rule.recurrence == Recurrence::Quarterly ? 4 : 13);
  rule.day = *rc::gen::inRange(1, 32);
  rule.weekday = *rc::gen::inRange(1, 8);
  rule.meaning = *rc::gen::element(DayMeaning::DayBefore, DayMeaning::NamedDay);
  rule.shift = *rc::gen::element(RestDayShift::Keep, RestDayShift::PreviousWorkingDay,
                                 RestDayShift::NextWorkingDay);
  const auto first = date(2023, 1, 1);
  const auto last = date(2024, 12, 31);
  const auto cut = first + std::chrono::days{*rc::gen::inRange(0, 730)};
  auto parts = due_days(rule, first, cut);
  for (const auto day : due_days(rule, cut + std::chrono::days{1}, last)) parts.push_back(day);
  RC_ASSERT(parts == due_days(rule, first, last));
}

TEST(ReminderTest, StepsFrom30DaysToEscalation) {
  const ReminderRules rules{{30, 10, 3}, 7, OrganisationId("so-y-te"), AccountId()};
  const auto due = in_2023(every_year_before(25, 12)).last_moment;
  const auto on = [&](Date day) { return reminder_at(at_local_time(day, hours{8}), due, rules); };
  EXPECT_EQ(on(date(2023, 11, 23)), (Reminder{ReminderStage::None, 31, 0}));
  EXPECT_EQ(on(date(2023, 11, 24)), (Reminder{ReminderStage::Reminded, 30, 30}));
  EXPECT_EQ(on(date(2023, 12, 15)), (Reminder{ReminderStage::Reminded, 9, 10}));
  EXPECT_EQ(on(date(2023, 12, 24)), (Reminder{ReminderStage::Reminded, 0, 3}));
  EXPECT_EQ(on(date(2023, 12, 25)), (Reminder{ReminderStage::Overdue, -1, 0}));
  EXPECT_EQ(on(date(2023, 12, 31)), (Reminder{ReminderStage::Escalated, -7, 0}));
  EXPECT_EQ(on(date(2026, 1, 1)).stage, ReminderStage::Escalated);
  EXPECT_THAT(reminder_days(date(2023, 12, 24), rules),
              ElementsAre(date(2023, 11, 24), date(2023, 12, 14), date(2023, 12, 21)));
}

}  // namespace
}  // namespace sansang::duties
