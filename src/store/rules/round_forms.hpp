// SPDX-License-Identifier: Apache-2.0
/// The forms from which a round can be opened without designing one (rules/rounds/*.toml): title,
/// columns with their units, and which kinds of organisation usually answer. A faulty file is left
/// out with findings rule_missing, rule_wrong_type, rule_out_of_range, rule_not_toml.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "duties/round.hpp"
#include "store/rules/dated_rule.hpp"

namespace sansang::store {

struct ReadyRoundForm {
  std::string id;
  duties::RoundKind kind = duties::RoundKind::Other;
  std::string title, note;
  std::vector<duties::FormField> form;  ///< empty: the duties of the document asked about
  std::vector<std::string> addressee_kinds;
  DatedRule rule;
};

struct RoundFormsReading {
  std::vector<ReadyRoundForm> forms;  ///< by file name
  std::vector<Finding> findings;
};

/// All *.toml of `folder` (rules/rounds). Throws std::runtime_error when it cannot be read.
RoundFormsReading read_round_forms(const std::filesystem::path& folder);

}  // namespace sansang::store
