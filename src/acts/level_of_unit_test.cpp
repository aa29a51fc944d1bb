// SPDX-License-Identifier: Apache-2.0
#include "acts/level_of_unit.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "documents/geography_tables.hpp"
#include "store/memory/memory_store.hpp"
#include "store/rules/level_rules.hpp"

namespace sansang::acts {
namespace {

const std::filesystem::path share = SANSANG_SOURCE_DIR;
const Date monday = date(2021, 11, 8);

std::string text_of(const char* name) {
  std::ifstream file(share / "rules/geography" / name, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

class LevelOfUnit : public ::testing::Test {
 protected:
  Result<LevelView> level(const std::string& unit, Date week = monday,
                          const std::string& rules = "VN-4800-2021") {
    return level_of_unit({*store, sets, units, vietnamese, english}, UnitCode(unit), week, rules);
  }
  void add_cases(int days, std::int64_t a_day, bool held = false) {
    store::Act act;
    act.object = "cases";
    for (int n = 0; n < days; ++n)
      act.changes.emplace_back(store::CaseCount{UnitCode("91"), monday + std::chrono::days{n},
                                                Persons(a_day), "CDC", held});
    store->commit(act);
  }

  std::unique_ptr<store::Store> store = store::memory::make_memory_store();
  std::vector<epidemic::LevelRuleSet> sets = store::read_level_rules(share / "rules/levels").sets;
  geography::UnitLists units =
      documents::read_unit_lists({text_of("lists.csv"), text_of("units.csv"),
                                  text_of("successors.csv"), text_of("borders.csv")})
          .value();
  documents::Sentences vietnamese = documents::Sentences::load(share / "messages", "vi");
  documents::Sentences english = documents::Sentences::load(share / "messages", "en");
};

TEST_F(LevelOfUnit, IncidenceIsOfTheWholeWeekAndThePopulationOfTheList) {
  add_cases(7, 500);
  const auto view = level("91").value();
  EXPECT_EQ(view.unit_name, "Tỉnh Kiên Giang");
  EXPECT_EQ(view.cases, 3500);
  ASSERT_TRUE(view.incidence_per_100k);
  EXPECT_NEAR(*view.incidence_per_100k, 3500.0 / 1'723'067.0 * 1e5, 1e-6);
  EXPECT_EQ(view.notes_vi.size(), view.notes_en.size());
}

TEST_F(LevelOfUnit, AMissingOrHeldDayMakesTheWeekUnknown) {
  add_cases(6, 500);
  EXPECT_FALSE(level("91")->cases);
  EXPECT_FALSE(level("91")->level);
  EXPECT_FALSE(level("91")->notes_vi.empty());
  add_cases(7, 500, true);
  EXPECT_FALSE(level("91")->incidence_per_100k);
}

TEST_F(LevelOfUnit, WhatIsUnknownIsNamed) {
  EXPECT_EQ(level("91", monday, "VN-1").error().code, "unknown_rule_set");
  EXPECT_EQ(level("00").error().code, "unknown_unit");
  EXPECT_EQ(level("91", date(1999, 1, 4)).error().code, "date_outside_lists");
}

}  // namespace
}  // namespace sansang::acts
