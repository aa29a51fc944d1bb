// SPDX-License-Identifier: Apache-2.0
/// The rule sets of rules/levels/*.toml as epidemic::LevelRuleSet. Shares 0 to 1, cuts and deaths
/// per 100 000 and week. In `levels` a "?" is a cell that no source gives; in `evidence` the word
/// "unverified" is a cell that no announcement confirms. A faulty file is left out with findings
/// rule_missing, rule_wrong_type, rule_out_of_range, rule_not_toml, rule_id_twice.
#pragma once
#include <filesystem>

#include "epidemic/level_rules.hpp"
#include "store/rules/toml_document.hpp"

namespace sansang::store {

/// Nullopt after findings in the document.
std::optional<epidemic::LevelRuleSet> level_rule_set(const TomlDocument& document);

struct LevelRulesReading {
  std::vector<epidemic::LevelRuleSet> sets;  ///< by valid_from, oldest first
  std::vector<Finding> findings;
};

/// All *.toml of `folder` (rules/levels). Throws std::runtime_error when it cannot be read.
LevelRulesReading read_level_rules(const std::filesystem::path& folder);

}  // namespace sansang::store
