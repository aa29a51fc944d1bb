// SPDX-License-Identifier: Apache-2.0
// The arithmetic of levels on small rule sets; the decisions themselves are tested from their files
// in store/rules/worked_cases_test.cpp.
#include "epidemic/level.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "epidemic/announcement.hpp"

namespace sansang::epidemic {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

using Rate = PerHundredThousandPerWeek;

MatrixRow row(std::array<int, 4> levels) {
  MatrixRow cells;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (levels[i] > 0) cells[i].level = static_cast<EpidemicLevel>(levels[i]);
    cells[i].evidence = "seen";
  }
  return cells;
}

/// Coverage picks the row, older people raise the level.
LevelRuleSet by_coverage() {
  LevelRuleSet rules;
  rules.numerator = CaseNumerator::CommunityCases;
  rules.cuts = {IncidenceCut{Rate(20), ClosedSide::Left, true},
                IncidenceCut{Rate(50), ClosedSide::Left, false},
                IncidenceCut{Rate(150), ClosedSide::Left, true}};
  rules.coverage = {
      {CoverageIndicator::Ge18Dose1, Share(0.7), CoverageEffect::MatrixRow, false, {}},
      {CoverageIndicator::OlderFull, Share(0.8), CoverageEffect::LevelUp, true, {}}};
  rules.matrix = {row({1, 1, 2, 3}), row({1, 2, 3, 4})};
  return rules;
}

/// Capacity picks the row, coverage raises the degree, deaths raise the level; 0 is a missing cell.
LevelRuleSet by_capacity() {
  LevelRuleSet rules;
  rules.cuts = {IncidenceCut{Rate(90), ClosedSide::Left, true},
                IncidenceCut{Rate(450), ClosedSide::Left, true},
                IncidenceCut{Rate(600), ClosedSide::Right, true}};
  rules.coverage = {
      {CoverageIndicator::FullPopulation, Share(0.75), CoverageEffect::DegreeUp, false, {}},
      {CoverageIndicator::HighRiskFull, Share(0.9), CoverageEffect::DegreeUp, false, {}}};
  rules.by_capacity = true;
  rules.matrix = {row({1, 1, 2, 0}), row({1, 2, 0, 0}), row({2, 0, 0, 0})};
  rules.deaths = DeathRule{Rate(6)};
  return rules;
}

LevelIndicators covered(double incidence) {
  LevelIndicators indicators;
  indicators.incidence = Rate(incidence);
  indicators.ge18_dose1 = Share(0.98);
  indicators.older_full = Share(0.9);
  return indicators;
}

LevelIndicators capable(int degree) {
  LevelIndicators indicators;
  indicators.transmission_degree = static_cast<TransmissionDegree>(degree);
  indicators.full_population = Share(0.8);
  indicators.highrisk_full = Share(0.95);
  indicators.capacity = ResponseCapacity::High;
  indicators.deaths = Rate(1);
  return indicators;
}

int number(const LevelDecision& decision) {
  return decision.level ? static_cast<int>(*decision.level) : 0;
}

std::vector<LevelNoteKind> kinds(const LevelDecision& decision) {
  std::vector<LevelNoteKind> all;
  for (const auto& note : decision.notes) all.push_back(note.kind);
  return all;
}

TEST(Incidence, PerHundredThousandAndWeek) {
  EXPECT_NEAR(per_hundred_thousand(Persons(1), Persons(16'667)).number(), 6.0, 1e-3);
  EXPECT_NEAR(
      per_hundred_thousand(Persons(3'292), Persons(8'250'000), std::chrono::days{14}).number(),
      19.95, 0.005);
  EXPECT_THROW(per_hundred_thousand(Persons(1), Persons(0)), BrokenAssumption);
  EXPECT_THROW(per_hundred_thousand(Persons(-1), Persons(10)), BrokenAssumption);
}

TEST(Degree, TheClosedSideOfEachCutCounts) {
  const auto left = by_coverage().cuts;
  EXPECT_EQ(degree_of(Rate(19.999), left), TransmissionDegree::First);
  EXPECT_EQ(degree_of(Rate(20), left), TransmissionDegree::Second);
  EXPECT_EQ(degree_of(Rate(150), left), TransmissionDegree::Fourth);
  const auto right = by_capacity().cuts;
  EXPECT_EQ(degree_of(Rate(600), right), TransmissionDegree::Third);
  EXPECT_EQ(degree_of(Rate(600.1), right), TransmissionDegree::Fourth);
}

TEST(Level, DegreeAndCoveragePickACell) {
  const auto decision = level_by(by_coverage(), covered(160));
  EXPECT_EQ(number(decision), 3);
  EXPECT_THAT(decision.decided_by,
              ElementsAre(LevelCriterion::Incidence, LevelCriterion::Ge18Dose1));
  EXPECT_THAT(decision.notes, IsEmpty());
}

TEST(Level, OlderPeopleRaiseItUnlessAtFourOrWithoutCases) {
  auto missed = covered(60);
  missed.older_full = Share(0.79);
  EXPECT_EQ(number(level_by(by_coverage(), missed)), 3);
  EXPECT_THAT(
      level_by(by_coverage(), missed).decided_by,
      ElementsAre(LevelCriterion::Incidence, LevelCriterion::Ge18Dose1, LevelCriterion::OlderFull));
  missed.incidence = Rate(0);
  EXPECT_EQ(number(level_by(by_coverage(), missed)), 1);
  missed.zero_cases = false;
  EXPECT_EQ(number(level_by(by_coverage(), missed)), 2);
  missed.incidence = Rate(500);
  missed.ge18_dose1 = Share(0.5);
  EXPECT_EQ(number(level_by(by_coverage(), missed)), 4);
}

TEST(Level, AUnitWithoutCasesHasNoIncidence) {
  LevelIndicators none;
  none.zero_cases = true;
  const auto decision = level_by(by_coverage(), none);
  EXPECT_EQ(number(decision), 1);
  EXPECT_THAT(kinds(decision),
              ElementsAre(LevelNoteKind::UnknownIndicator, LevelNoteKind::UnknownIndicator));
}

TEST(Level, MissedCoverageRaisesTheDegreeOnce) {
  auto missed = capable(2);
  missed.full_population = Share(0.7);
  missed.highrisk_full = Share(0.5);
  EXPECT_EQ(number(level_by(by_capacity(), missed)), 2);
  EXPECT_THAT(level_by(by_capacity(), missed).decided_by,
              ElementsAre(LevelCriterion::TransmissionDegree, LevelCriterion::FullPopulation,
                          LevelCriterion::HighRiskFull, LevelCriterion::Capacity));
}

TEST(Level, ManyDeathsRaiseItAboveNotAtSix) {
  auto deaths = capable(2);
  deaths.deaths = Rate(6);
  EXPECT_EQ(number(level_by(by_capacity(), deaths)), 1);
  deaths.deaths = Rate(6.01);
  EXPECT_EQ(number(level_by(by_capacity(), deaths)), 2);
  EXPECT_EQ(level_by(by_capacity(), deaths).decided_by.back(), LevelCriterion::Deaths);
}

TEST(Level, AMissingCellIsNamedAndGivesNoLevel) {
  const auto decision = level_by(by_capacity(), capable(4));
  EXPECT_EQ(number(decision), 0);
  EXPECT_THAT(decision.decided_by, IsEmpty());
  ASSERT_THAT(kinds(decision), ElementsAre(LevelNoteKind::MissingCell));
  EXPECT_EQ(decision.notes[0].cell, (CellPlace{TransmissionDegree::Fourth, 0}));
}

TEST(Level, AnUnknownIndicatorThatCannotChangeItIsNamed) {
  auto unknown = covered(5);
  unknown.ge18_dose1.reset();
  const auto decision = level_by(by_coverage(), unknown);
  EXPECT_EQ(number(decision), 1);
  EXPECT_THAT(decision.decided_by, ElementsAre(LevelCriterion::Incidence));
  ASSERT_THAT(kinds(decision), ElementsAre(LevelNoteKind::UnknownIndicator));
  EXPECT_EQ(decision.notes[0].criterion, LevelCriterion::Ge18Dose1);
}

TEST(Level, AnUnknownIndicatorThatMattersLeavesItOpen) {
  auto unknown = covered(160);
  unknown.older_full.reset();
  const auto decision = level_by(by_coverage(), unknown);
  EXPECT_EQ(number(decision), 0);
  ASSERT_EQ(decision.notes.front().kind, LevelNoteKind::OpenLevels);
  EXPECT_THAT(decision.notes.front().possible,
              ElementsAre(EpidemicLevel::High, EpidemicLevel::VeryHigh));
}

TEST(Level, UsedCutsAndCellsWithoutEvidenceAreNamed) {
  auto rules = by_coverage();
  rules.matrix[0][2].evidence.clear();
  const auto decision = level_by(rules, covered(60));
  EXPECT_EQ(number(decision), 2);
  ASSERT_THAT(kinds(decision),
              ElementsAre(LevelNoteKind::UnverifiedCut, LevelNoteKind::UnverifiedCell));
  EXPECT_EQ(decision.notes[0].cut, Rate(50));
  EXPECT_THAT(level_by(rules, covered(10)).notes, IsEmpty()) << "the cut at 50 is not used at 10";
}

TEST(Level, TheNumeratorAndTheTimeMatter) {
  auto all = covered(160);
  all.numerator = CaseNumerator::AllCases;
  EXPECT_THAT(kinds(level_by(by_coverage(), all)), ElementsAre(LevelNoteKind::NumeratorDiffers));
  auto rules = by_coverage();
  rules.valid_from = date(2021, 10, 12);
  rules.valid_to = date(2022, 1, 27);
  EXPECT_THAT(level_by(rules, covered(5), date(2021, 10, 11)).notes, IsEmpty())
      << "a week that reaches into the time of the rule";
  EXPECT_THAT(kinds(level_by(rules, covered(5), date(2022, 1, 27))),
              ElementsAre(LevelNoteKind::OutsideValidity));
  EXPECT_THAT(kinds(level_by(rules, covered(5), date(2021, 10, 4))),
              ElementsAre(LevelNoteKind::OutsideValidity));
}

TEST(Announcement, MayDifferWithAReason) {
  const auto proposal = level_by(by_coverage(), covered(20));
  ASSERT_EQ(number(proposal), 1);
  LevelAnnouncement announcement{EpidemicLevel::Medium, "816/TB-UBND", "UBND TP. Hà Nội", ""};
  ASSERT_EQ(check(announcement, proposal).size(), 1u);
  EXPECT_EQ(check(announcement, proposal)[0].code, "level_reason_missing");
  announcement.reason = "mật độ dân cư cao";
  EXPECT_THAT(check(announcement, proposal), IsEmpty());
  EXPECT_EQ(check(LevelAnnouncement{}, proposal).size(), 2u);
}

/// Any indicators: rates on and around the cuts, shares on both sides, some not known.
rc::Gen<LevelIndicators> any_indicators() {
  return rc::gen::exec([] {
    LevelIndicators known;
    const auto rate = rc::gen::map(rc::gen::inRange(0, 800), [](int r) { return Rate(r); });
    const auto share =
        rc::gen::map(rc::gen::inRange(0, 101), [](int p) { return Share(p / 100.0); });
    if (*rc::gen::arbitrary<bool>()) known.incidence = *rate;
    if (*rc::gen::arbitrary<bool>()) known.ge18_dose1 = *share;
    if (*rc::gen::arbitrary<bool>()) known.older_full = *share;
    if (*rc::gen::arbitrary<bool>()) known.full_population = *share;
    if (*rc::gen::arbitrary<bool>()) known.highrisk_full = *share;
    if (*rc::gen::arbitrary<bool>()) known.deaths = Rate(*rc::gen::inRange(0, 13));
    if (*rc::gen::arbitrary<bool>())
      known.capacity = *rc::gen::element(ResponseCapacity::High, ResponseCapacity::Medium,
                                         ResponseCapacity::Low);
    return known;
  });
}

/// Learning more never changes a level that was given.
RC_GTEST_PROP(LevelLaws, KnowingMoreKeepsTheLevel, ()) {
  const auto rules = *rc::gen::arbitrary<bool>() ? by_coverage() : by_capacity();
  const auto less = *any_indicators();
  auto more = less;
  const auto others = *any_indicators();
  if (!more.incidence) more.incidence = others.incidence;
  if (!more.ge18_dose1) more.ge18_dose1 = others.ge18_dose1;
  if (!more.older_full) more.older_full = others.older_full;
  if (!more.full_population) more.full_population = others.full_population;
  if (!more.highrisk_full) more.highrisk_full = others.highrisk_full;
  if (!more.deaths) more.deaths = others.deaths;
  if (!more.capacity) more.capacity = others.capacity;
  const auto before = level_by(rules, less).level;
  if (before) RC_ASSERT(level_by(rules, more).level == before);
}

/// More cases never lower the level.
RC_GTEST_PROP(LevelLaws, MoreCasesNeverLowerIt, ()) {
  auto fewer = *any_indicators();
  fewer.incidence = Rate(*rc::gen::inRange(1, 800));
  auto more = fewer;
  more.incidence = *fewer.incidence + Rate(*rc::gen::inRange(0, 200));
  for (const auto& rules : {by_coverage(), by_capacity()}) {
    const auto low = level_by(rules, fewer).level;
    const auto high = level_by(rules, more).level;
    if (low && high) RC_ASSERT(*low <= *high);
  }
}

}  // namespace
}  // namespace sansang::epidemic
