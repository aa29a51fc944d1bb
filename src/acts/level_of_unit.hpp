// SPDX-License-Identifier: Apache-2.0
/// The epidemic level that a rule set proposes for a unit and a week, from the cases in the store.
/// A proposal with its explanation; a committee decides.
#pragma once
#include <string>
#include <vector>

#include "acts/views/session.hpp"
#include "documents/sentences.hpp"
#include "epidemic/level_rules.hpp"
#include "geography/unit_list.hpp"
#include "store/store.hpp"

namespace sansang::acts {

struct LevelDesk {
  store::Store& store;
  const std::vector<epidemic::LevelRuleSet>& sets;
  const geography::UnitLists& units;
  const documents::Sentences& vietnamese;
  const documents::Sentences& english;
};

/// Faults unknown_rule_set, unknown_unit, date_outside_lists. Held counts are not used; a week with
/// a missing day has no incidence.
Result<LevelView> level_of_unit(const LevelDesk& desk, const UnitCode& unit, Date week_start,
                                const std::string& rules);

}  // namespace sansang::acts
