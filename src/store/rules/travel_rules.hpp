// SPDX-License-Identifier: Apache-2.0
/// The travel maps of rules/access/*.toml: places with the minutes inside them, legs with the days
/// they run. People are joined from the dated lists of units (preparedness::with_people).
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "preparedness/access.hpp"
#include "store/rules/dated_rule.hpp"

namespace sansang::store {

struct TravelRule {
  std::string province;  ///< GSO code
  DatedRule rule;
  preparedness::TravelMap map;
};

struct TravelReading {
  std::vector<TravelRule> rules;  ///< without what a finding refused
  std::vector<Finding> findings;
};

/// All *.toml of `folder` (rules/access). Throws std::runtime_error when it cannot be read.
TravelReading read_travel_rules(const std::filesystem::path& folder);

/// The first one of `province` that holds on `day`; nullptr when none does: no way is known.
const TravelRule* travel_rule_on(const std::vector<TravelRule>& rules, const std::string& province,
                                 Date day);

}  // namespace sansang::store
