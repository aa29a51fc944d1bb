// SPDX-License-Identifier: Apache-2.0
/// The checklists of rules/readiness/*.toml as preparedness::Checklist of a day. Several files may
/// hold at once: an item of a later file (by path) takes the place of an item of the same id, so
/// that a province replaces an example without editing the file that came with the program.
#pragma once
#include <filesystem>
#include <optional>
#include <vector>

#include "preparedness/checklist.hpp"
#include "store/rules/dated_rule.hpp"

namespace sansang::store {

struct ReadinessRule {
  DatedRule rule;
  std::vector<preparedness::ChecklistItem> items;
  std::optional<std::chrono::days> entry_life;
};

struct ReadinessReading {
  std::vector<ReadinessRule> rules;  ///< without what a finding refused
  std::vector<Finding> findings;
};

/// All *.toml of `folder` (rules/readiness). Throws std::runtime_error when it cannot be read.
ReadinessReading read_readiness_rules(const std::filesystem::path& folder);

/// The items that hold on `day`; empty when none do.
preparedness::Checklist checklist_on(const std::vector<ReadinessRule>& rules, Date day);

}  // namespace sansang::store
