// SPDX-License-Identifier: Apache-2.0
#include "calendar/working_days.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace sansang;
using std::chrono::days;

namespace {

/// End of April 2024: Monday 29/4 was swapped with Saturday 4/5.
Holidays april_2024() {
  return Holidays({{date(2024, 5, 4), SpecialDayKind::SwappedOn, "Làm bù", "", true},
                   {date(2024, 4, 29), SpecialDayKind::SwappedOff, "Hoán đổi", "", true},
                   {date(2024, 4, 30), SpecialDayKind::Holiday, "Ngày Chiến thắng", "", true},
                   {date(2024, 5, 1), SpecialDayKind::Holiday, "Quốc tế lao động", "", true}},
                  {2024});
}

}  // namespace

TEST(WorkingDays, WeekendsHolidaysAndSwappedDays) {
  const auto holidays = april_2024();
  EXPECT_TRUE(is_working_day(holidays, date(2024, 4, 26)));   // Friday
  EXPECT_FALSE(is_working_day(holidays, date(2024, 4, 27)));  // Saturday
  EXPECT_FALSE(is_working_day(holidays, date(2024, 4, 29)));  // Monday, swapped
  EXPECT_FALSE(is_working_day(holidays, date(2024, 5, 1)));
  EXPECT_TRUE(is_working_day(holidays, date(2024, 5, 4)));  // Saturday, worked
  EXPECT_EQ(holidays.special(date(2024, 4, 30))->name, "Ngày Chiến thắng");
  EXPECT_EQ(holidays.special(date(2024, 5, 2)), nullptr);
}

TEST(WorkingDays, NearestOnesStepOverTheBreak) {
  const auto holidays = april_2024();
  EXPECT_EQ(next_working_day(holidays, date(2024, 4, 26)), date(2024, 5, 2));
  EXPECT_EQ(previous_working_day(holidays, date(2024, 5, 2)), date(2024, 4, 26));
  EXPECT_EQ(working_day_until(holidays, date(2024, 4, 30)), date(2024, 4, 26));
  EXPECT_EQ(working_day_from(holidays, date(2024, 4, 30)), date(2024, 5, 2));
  EXPECT_EQ(working_day_until(holidays, date(2024, 5, 2)), date(2024, 5, 2));
  // 2, 3 and the worked Saturday 4 May.
  EXPECT_EQ(add_working_days(holidays, date(2024, 4, 26), 3), date(2024, 5, 4));
  EXPECT_EQ(add_working_days(holidays, date(2024, 4, 30), 0), date(2024, 4, 30));
}

TEST(WorkingDays, AYearWithoutAListIsNotAYearWithoutHolidays) {
  const auto holidays = april_2024();
  EXPECT_TRUE(holidays.knows(date(2024, 12, 31)));
  EXPECT_FALSE(holidays.knows(date(2030, 1, 1)));
  EXPECT_TRUE(is_working_day(holidays, date(2030, 1, 1)));
}

RC_GTEST_PROP(WorkingDays, counting_there_and_back_ends_where_it_began, ()) {
  const auto holidays = april_2024();
  const auto start = working_day_from(holidays, date(2024, 4, 1) + days{*rc::gen::inRange(0, 60)});
  const auto count = *rc::gen::inRange(0, 40);
  const auto there = add_working_days(holidays, start, count);
  RC_ASSERT(is_working_day(holidays, there));
  RC_ASSERT(there - start >= days{count});
  RC_ASSERT(add_working_days(holidays, there, -count) == start);
}
