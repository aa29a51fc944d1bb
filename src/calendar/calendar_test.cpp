// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "calendar/date.hpp"
#include "calendar/known.hpp"
#include "calendar/reporting_week.hpp"

using namespace sansang;

TEST(DateText, FormsOfVietnameseLetters) {
  EXPECT_EQ(iso_date(date(2022, 9, 13)), "2022-09-13");
  EXPECT_EQ(vietnamese_date(date(2022, 9, 5)), "05/09/2022");
  EXPECT_EQ(vietnamese_long_date(date(2022, 9, 13)), "ngày 13 tháng 9 năm 2022");
  EXPECT_EQ(vietnamese_long_date(date(2022, 2, 5)), "ngày 05 tháng 02 năm 2022");
}

TEST(DateText, OnlyRealDaysAreRead) {
  EXPECT_EQ(parse_date("13/9/2022"), date(2022, 9, 13));
  EXPECT_EQ(parse_date("2024-02-29"), date(2024, 2, 29));
  for (const char* bad : {"2023-02-29", "2022-9-13", "13-09-2022", "31/04/2022", "", "2022-09-13 ",
                          "99999-01-01"})
    EXPECT_FALSE(parse_date(bad)) << bad;
}

TEST(DateText, InstantsCarryAnOffsetOrAreLocal) {
  const Instant noon_utc = Instant(date(2022, 9, 13).time_since_epoch()) + std::chrono::hours{12};
  EXPECT_EQ(parse_instant("2022-09-13T12:00:00Z"), noon_utc);
  EXPECT_EQ(parse_instant("2022-09-13T19:00"), noon_utc);
  EXPECT_EQ(parse_instant("2022-09-13T19:00+07:00"), noon_utc);
  EXPECT_FALSE(parse_instant("2022-09-13T25:00Z"));
  EXPECT_EQ(iso_instant(noon_utc), "2022-09-13T12:00:00Z");
  EXPECT_EQ(local_time(noon_utc), "19:00");
  EXPECT_EQ(local_day(noon_utc + std::chrono::hours{6}), date(2022, 9, 14));
}

TEST(ReportingWeekTest, RunsMondayToSundayWithIsoNumbers) {
  const auto week = ReportingWeek::containing(date(2022, 9, 13));
  EXPECT_EQ(week.monday, date(2022, 9, 12));
  EXPECT_EQ(iso_week(week), "2022-W37");
  EXPECT_EQ(iso_week(ReportingWeek::containing(date(2021, 1, 3))), "2020-W53");
  EXPECT_EQ(iso_week(ReportingWeek::containing(date(2018, 12, 31))), "2019-W01");
}

TEST(KnownTest, UnknownRemembersSinceWhenAndRefusesToBeZero) {
  const auto since = at_local_time(date(2022, 9, 11), std::chrono::hours{7});
  const auto stock = Known<int>::unknown(since);
  EXPECT_FALSE(stock.is_known());
  EXPECT_EQ(stock.since(), since);
  EXPECT_THROW(stock.value(), BrokenAssumption);
}
