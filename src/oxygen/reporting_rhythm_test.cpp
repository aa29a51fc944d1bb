// SPDX-License-Identifier: Apache-2.0
#include "oxygen/reporting_rhythm.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>

namespace sansang::oxygen {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

const FacilityId centre("KG-TTYT-912"), other("KG-BVDK");
const Date monday = date(2022, 9, 12);

const ReportingRhythms& rhythms(ReportingMode without_decision = ReportingMode::Regular) {
  static std::map<ReportingMode, ReportingRhythms> all;
  return all[without_decision] = {
             {{ReportingMode::Regular, {1}, {420}, {}, hours(24), hours(24)},
              {ReportingMode::Enhanced, {}, {420}, {}, hours(6), hours(2)},
              {ReportingMode::Emergency, {}, {420, 1140}, {}, hours(3), hours(1)}},
             without_decision};
}
ModeDecision decision(const char* id, ReportingMode mode, Date from,
                      std::vector<FacilityId> facilities = {}) {
  ModeDecision made;
  made.id = ModeDecisionId(id);
  made.mode = mode;
  made.facilities = std::move(facilities);
  made.decision_number = "12/QĐ-BCĐ";
  made.decided_on = from;
  made.signer = "Nguyễn Văn A";
  made.from = from;
  return made;
}
Instant at(Date day, minutes of_day) {
  return at_local_time(day, of_day);
}

TEST(ReportingRhythm, AWeeklyUnitIsNotSilentOnSunday) {
  const ReportingCalendar calendar(centre, rhythms(), {});
  const auto read = at(monday, minutes(400));
  EXPECT_EQ(calendar.missed(read, at(monday + std::chrono::days(6), minutes(1439))), 0);
  EXPECT_EQ(calendar.missed(read, at(monday + std::chrono::days(8), minutes(420))), 1);
  EXPECT_EQ(calendar.next_unanswered(read)->at, at(monday + std::chrono::days(7), minutes(420)));
}

TEST(ReportingRhythm, ADailyUnitMissesOneAfterTheGraceOfTheNextMorning) {
  const ReportingCalendar calendar(centre, rhythms(ReportingMode::Enhanced), {});
  const auto read = at(monday, minutes(400));
  const auto next = monday + std::chrono::days(1);
  EXPECT_EQ(calendar.missed(read, at(next, minutes(539))), 0);
  EXPECT_EQ(calendar.missed(read, at(next, minutes(540))), 1);
  // A count of the evening before is too old to answer the morning.
  EXPECT_EQ(calendar.missed(at(monday, minutes(1380)), at(next, minutes(540))), 1);
  // A late count answers its own day, not the next one.
  EXPECT_EQ(calendar.missed(at(monday, minutes(700)), at(next, minutes(540))), 1);
}

TEST(ReportingRhythm, ADecisionChangesWhatIsOwedFromItsDayOn) {
  const auto from = monday + std::chrono::days(2);
  const ReportingCalendar calendar(centre, rhythms(),
                                   {decision("D1", ReportingMode::Emergency, from)});
  EXPECT_EQ(calendar.decision_on(monday), nullptr);
  ASSERT_NE(calendar.decision_on(from), nullptr);
  const auto read = at(monday, minutes(400));
  EXPECT_EQ(calendar.missed(read, at(from, minutes(481))), 1);
  EXPECT_EQ(calendar.missed(read, at(from, minutes(1201))), 2);
  EXPECT_EQ(calendar.next_due(at(from, minutes(421)))->at, at(from, minutes(1140)));
}

TEST(ReportingRhythm, ADecisionForNamedUnitsOutweighsTheProvince) {
  const std::vector<ModeDecision> decisions = {
      decision("D2", ReportingMode::Emergency, monday),
      decision("D1", ReportingMode::Regular, monday, {centre})};
  EXPECT_EQ(ReportingCalendar(centre, rhythms(), decisions).rhythm_on(monday).mode,
            ReportingMode::Regular);
  EXPECT_EQ(ReportingCalendar(other, rhythms(), decisions).rhythm_on(monday).mode,
            ReportingMode::Emergency);
}

TEST(ReportingRhythm, ACalmDiseaseDoesNotSilenceAnOutbreakOfAnother) {
  auto outbreak = decision("D1", ReportingMode::Emergency, monday);
  outbreak.disease = "COVID-19";
  auto calm = decision("D2", ReportingMode::Regular, monday);
  calm.disease = "sởi";
  calm.decided_on = monday + std::chrono::days(1);
  EXPECT_EQ(ReportingCalendar(centre, rhythms(), {outbreak, calm}).rhythm_on(monday).mode,
            ReportingMode::Emergency);
  calm.disease = outbreak.disease;
  EXPECT_EQ(ReportingCalendar(centre, rhythms(), {outbreak, calm}).rhythm_on(monday).mode,
            ReportingMode::Regular);
}

TEST(ReportingRhythm, ADecisionWithoutNumberSignerOrPeriodIsRefused) {
  auto made = decision("D1", ReportingMode::Regular, monday, {centre, other});
  EXPECT_TRUE(check_mode_decision(made, {centre, other}).empty());
  made.signer.clear();
  made.decision_number.clear();
  made.to = monday;
  const auto findings = check_mode_decision(made, {centre});
  ASSERT_EQ(findings.size(), 4U);
  EXPECT_EQ(findings[3].value, other.text);
}

/// The law of missing: silence only grows, and a newer count never makes it worse.
RC_GTEST_PROP(ReportingRhythm, MissedGrowsWithTimeAndShrinksWithNewerCounts,
              (std::uint16_t read_hours, std::uint16_t later_hours, std::uint16_t more_hours)) {
  const auto mode =
      *rc::gen::element(ReportingMode::Regular, ReportingMode::Enhanced, ReportingMode::Emergency);
  const ReportingCalendar calendar(centre, rhythms(mode), {});
  const auto read = at(monday, {}) + hours(read_hours % 500);
  const auto now = read + hours(later_hours % 800);
  RC_ASSERT(calendar.missed(read, now) <= calendar.missed(read, now + hours(more_hours % 100)));
  const auto newer = std::min(now, read + hours(more_hours % 100));
  RC_ASSERT(calendar.missed(newer, now) <= calendar.missed(read, now));
  const auto due = calendar.next_unanswered(read);
  RC_ASSERT(due.has_value());
  RC_ASSERT((calendar.missed(read, now) > 0) == (now >= due->missed_at));
}

}  // namespace
}  // namespace sansang::oxygen
