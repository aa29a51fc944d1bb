// SPDX-License-Identifier: Apache-2.0
#include "preparedness/checklist.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace sansang::preparedness {
namespace {

using ::testing::Contains;
using ::testing::Field;
using ::testing::IsEmpty;

const Date today = date(2022, 9, 13);
const FacilityId centre("KG-TTYT-912");

ChecklistItem item(const char* id, NeedRule need, double amount, std::int64_t per = 1) {
  ChecklistItem made;
  made.id = Id<ChecklistItem>(id);
  made.need = need;
  made.amount = Amount(amount);
  made.per = per;
  return made;
}

ChecklistEntry entry(const char* id, std::optional<double> have, Date as_of = today) {
  ChecklistEntry made;
  made.facility = centre;
  made.item = Id<ChecklistItem>(id);
  made.id = entry_id(centre, made.item);
  if (have) made.have = Amount(*have);
  made.as_of = as_of;
  made.evidence = "Sổ kho";
  made.source = "Khoa Dược";
  return made;
}

UnitFacts facts() {
  UnitFacts made;
  made.facility = centre;
  made.kind = "health_centre";
  made.oxygen_beds = Beds(25);
  made.population = Persons(17'588);
  return made;
}

ChecklistLine line_of(const ChecklistItem& asked, const std::vector<ChecklistEntry>& entries,
                      const UnitFacts& unit = facts()) {
  Checklist checklist;
  checklist.items = {asked};
  return checklist_lines(checklist, unit, entries, today).at(0);
}

TEST(Checklist, ComparesWhatIsThereWithWhatIsNeeded) {
  const auto nurses = item("nurses", NeedRule::PerOxygenBeds, 1, 4);  // 25 / 4 → 7
  EXPECT_EQ(line_of(nurses, {entry("nurses", 7)}).standing, LineStanding::Met);
  const auto lacking = line_of(nurses, {entry("nurses", 5)});
  EXPECT_EQ(lacking.standing, LineStanding::Short);
  EXPECT_EQ(lacking.need, Amount(7));
  EXPECT_EQ(lacking.gap, Amount(2));
  const auto teams = item("teams", NeedRule::PerPopulation, 1, 20'000);
  EXPECT_EQ(line_of(teams, {entry("teams", 1)}).need, Amount(1)) << "0.88 teams are one team";
}

TEST(Checklist, WhatIsNotKnownIsUnknown) {
  const auto nurses = item("nurses", NeedRule::PerIcuBeds, 1);
  EXPECT_EQ(line_of(nurses, {}).reason, UnknownReason::NoEntry);
  EXPECT_EQ(line_of(nurses, {entry("nurses", 9)}).reason, UnknownReason::NoNeed)
      << "nobody said how many ICU beds";
  const auto fixed = item("sets", NeedRule::Fixed, 2);
  EXPECT_EQ(line_of(fixed, {entry("sets", std::nullopt)}).reason, UnknownReason::NoHave);
  const auto old = line_of(fixed, {entry("sets", 5, today - std::chrono::days{91})});
  EXPECT_EQ(old.reason, UnknownReason::OldEntry);
  EXPECT_EQ(old.standing, LineStanding::Unknown);
  EXPECT_TRUE(old.entry.has_value()) << "the old entry is still shown";
  EXPECT_EQ(line_of(fixed, {entry("sets", 5, today - std::chrono::days{90})}).standing,
            LineStanding::Met);
}

TEST(Checklist, ConsumedThingsHaveDaysOfCover) {
  auto masks = item("masks", NeedRule::DaysOfUse, 14);
  masks.is_consumed = true;
  auto kept = entry("masks", 300);
  EXPECT_EQ(line_of(masks, {kept}).reason, UnknownReason::NoNeed) << "use per day unknown";
  kept.use_per_day = Amount(30);
  const auto line = line_of(masks, {kept});
  EXPECT_EQ(line.cover, DaysOfCover(10));
  EXPECT_EQ(line.need, Amount(420));
  EXPECT_EQ(line.gap, Amount(120));
}

TEST(Checklist, WhatTheProgramKnowsIsNotTypedAgain) {
  auto oxygen = item("cover", NeedRule::Fixed, 7);
  oxygen.fact = KnownFact::OxygenCoverDays;
  auto unit = facts();
  EXPECT_EQ(line_of(oxygen, {entry("cover", 99)}, unit).reason, UnknownReason::NoFact);
  unit.oxygen_cover = DaysOfCover(4.0);
  EXPECT_EQ(line_of(oxygen, {}, unit).standing, LineStanding::Short);
  Checklist checklist;
  checklist.items = {oxygen};
  EXPECT_THAT(check_entry(entry("cover", 9), checklist, unit, today),
              Contains(Field(&Finding::code, "entry_counted_by_program")));
}

TEST(Checklist, AThemeIsMetOnlyWhenNothingIsUnknown) {
  EXPECT_EQ((ThemeCounts{ReadinessTheme::Staff, 3, 0, 0}).standing(), LineStanding::Met);
  EXPECT_EQ((ThemeCounts{ReadinessTheme::Staff, 3, 0, 1}).standing(), LineStanding::Unknown);
  EXPECT_EQ((ThemeCounts{ReadinessTheme::Staff, 3, 1, 1}).standing(), LineStanding::Short);
  EXPECT_EQ((ThemeCounts{ReadinessTheme::Staff, 0, 0, 0}).standing(), LineStanding::Unknown);
}

TEST(Checklist, NamesEveryFaultOfAnEntry) {
  Checklist checklist;
  checklist.items = {item("sets", NeedRule::Fixed, 2), item("icu", NeedRule::Fixed, 1)};
  checklist.items[1].kinds = {"provincial_general_hospital"};
  checklist.items[0].is_consumed = true;
  auto wrong = entry("sets", -1, today + std::chrono::days{1});
  wrong.evidence = wrong.source = " ";
  std::vector<std::string> codes;
  for (const auto& finding : check_entry(wrong, checklist, facts(), today))
    codes.push_back(finding.code);
  EXPECT_THAT(codes, ::testing::ElementsAre("entry_use_missing", "entry_negative", "entry_later",
                                            "entry_without_evidence", "entry_without_source"));
  EXPECT_THAT(check_entry(entry("icu", 1), checklist, facts(), today),
              Contains(Field(&Finding::code, "entry_not_asked")));
  EXPECT_THAT(check_entry(entry("what", 1), checklist, facts(), today),
              Contains(Field(&Finding::code, "entry_item_unknown")));
}

// ---- laws --------------------------------------------------------------------------------------

std::optional<Amount> any_amount() {
  if (*rc::gen::inRange(0, 4) == 0) return std::nullopt;
  return Amount(*rc::gen::inRange(0, 30));
}

Checklist any_checklist() {
  Checklist checklist;
  for (int i = 0; i < 6; ++i) {
    auto made =
        item(("i" + std::to_string(i)).c_str(),
             *rc::gen::element(NeedRule::Fixed, NeedRule::PerOxygenBeds, NeedRule::PerIcuBeds,
                               NeedRule::PerPopulation, NeedRule::DaysOfUse, NeedRule::Stated),
             *rc::gen::inRange(0, 20), *rc::gen::inRange(1, 10));
    made.theme = *rc::gen::element(ReadinessTheme::Staff, ReadinessTheme::Tests);
    made.is_consumed = *rc::gen::arbitrary<bool>();
    if (*rc::gen::inRange(0, 5) == 0) made.fact = KnownFact::IcuBeds;
    checklist.items.push_back(made);
  }
  return checklist;
}

std::vector<ChecklistEntry> any_entries() {
  std::vector<ChecklistEntry> entries;
  for (int i = 0; i < 6; ++i) {
    auto made = entry(("i" + std::to_string(i)).c_str(), std::nullopt,
                      today - std::chrono::days{*rc::gen::inRange(0, 120)});
    made.have = any_amount();
    made.use_per_day = any_amount();
    made.stated_need = any_amount();
    entries.push_back(made);
  }
  return entries;
}

RC_GTEST_PROP(ChecklistLaws, taking_data_away_never_makes_a_theme_readier, ()) {
  const auto checklist = any_checklist();
  auto entries = any_entries();
  auto unit = facts();
  unit.icu_beds = Beds(*rc::gen::inRange(0, 10));
  const auto before = counts_by_theme(checklist_lines(checklist, unit, entries, today));
  const auto gone = *rc::gen::inRange(0, 6);
  switch (*rc::gen::inRange(0, 6)) {
    case 0:
      entries.erase(entries.begin() + gone);
      break;
    case 1:
      entries[static_cast<std::size_t>(gone)].have.reset();
      break;
    case 2:
      entries[static_cast<std::size_t>(gone)].use_per_day.reset();
      break;
    case 3:
      entries[static_cast<std::size_t>(gone)].stated_need.reset();
      break;
    case 4:
      unit.icu_beds.reset();
      break;
    default:
      unit.oxygen_beds.reset();
      unit.population.reset();
  }
  const auto after = counts_by_theme(checklist_lines(checklist, unit, entries, today));
  for (std::size_t i = 0; i < before.size(); ++i) {
    RC_ASSERT(after[i].met <= before[i].met);
    RC_ASSERT(after[i].asked() == before[i].asked());
    if (after[i].standing() == LineStanding::Met)
      RC_ASSERT(before[i].standing() == LineStanding::Met);
  }
}

}  // namespace
}  // namespace sansang::preparedness
