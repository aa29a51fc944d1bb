// SPDX-License-Identifier: Apache-2.0
#include "store/rules/holidays.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace sansang::store {
namespace {

const std::filesystem::path rules = std::filesystem::path(SANSANG_SOURCE_DIR) / "rules";

Holidays shipped() {
  return read_holidays(rules / "calendar").holidays;
}

TEST(HolidayRules, AreReadWithoutFindings) {
  for (const auto& finding : read_holidays(rules / "calendar").findings)
    ADD_FAILURE() << finding.code << " " << finding.where.row << " " << finding.where.field;
}

TEST(HolidayRules, EveryYearHasTheElevenDaysOfTheLabourCode) {
  const auto holidays = shipped();
  for (int year = 2021; year <= 2027; ++year) {
    std::int64_t days_off = 0;
    for (const auto& special : holidays.days()) {
      const bool is_of_year =
          static_cast<int>(std::chrono::year_month_day{special.day}.year()) == year;
      if (is_of_year && special.kind == SpecialDayKind::Holiday) ++days_off;
    }
    EXPECT_EQ(days_off, year < 2026 ? 11 : 12) << year;  // 24/11 from 2026 on, unverified
    EXPECT_TRUE(holidays.knows(date(year, 6, 1)));
  }
}

TEST(HolidayRules, WhatStandsInLieuFollowsAHolidayOnADayOfRest) {
  const auto holidays = shipped();
  for (const auto& special : holidays.days()) {
    if (special.kind == SpecialDayKind::InLieu || special.kind == SpecialDayKind::SwappedOff) {
      EXPECT_FALSE(is_weekend(special.day)) << iso_date(special.day);
    }
  }
}

TEST(HolidayRules, EverySwappedDayOffHasOneWorkedForIt) {
  const auto holidays = shipped();
  std::int64_t balance = 0;
  for (const auto& special : holidays.days()) {
    if (special.kind == SpecialDayKind::SwappedOff) ++balance;
    if (special.kind == SpecialDayKind::SwappedOn) --balance;
  }
  EXPECT_EQ(balance, 0);
}

TEST(HolidayRules, TheDaysAroundTheBreaksAreThoseAnnounced) {
  const auto holidays = shipped();
  EXPECT_EQ(next_working_day(holidays, date(2021, 2, 9)), date(2021, 2, 17));
  EXPECT_EQ(next_working_day(holidays, date(2022, 8, 31)), date(2022, 9, 5));
  EXPECT_EQ(next_working_day(holidays, date(2023, 1, 19)), date(2023, 1, 27));
  EXPECT_EQ(next_working_day(holidays, date(2024, 4, 26)), date(2024, 5, 2));
  EXPECT_EQ(next_working_day(holidays, date(2025, 1, 24)), date(2025, 2, 3));
  EXPECT_EQ(next_working_day(holidays, date(2026, 8, 28)), date(2026, 9, 3));
  EXPECT_TRUE(is_working_day(holidays, date(2026, 8, 22)));
  EXPECT_FALSE(holidays.special(date(2027, 2, 5))->verified);
}

TEST(HolidayRules, RefuseABreakThatEndsBeforeItBegins) {
  const auto folder = std::filesystem::path(::testing::TempDir()) / "holiday-rules";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "a.toml") << "number = \"a\"\nsource = \"b\"\nissued = 2021-01-01\n"
                                      "valid_from = 2021-01-01\n[[year]]\nyear = 2021\n"
                                      "source = \"c\"\nverified = true\nrest = [{ from = "
                                      "2021-09-03, to = 2021-09-02, kind = \"holiday\", name = "
                                      "\"x\" }]\nwork = [{ on = 2021-09-01, name = \"y\" }]\n";
  const auto reading = read_holidays(folder);
  EXPECT_EQ(reading.findings.size(), 2u);
  EXPECT_TRUE(reading.holidays.days().empty());
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace sansang::store
