// SPDX-License-Identifier: Apache-2.0
/// DatedRule (quy định có ngày hiệu lực): what every file of rules/** says about itself. A rule
/// without source, number, issued and valid_from is refused with a finding: law without a date
/// cannot be followed. `valid_to` is exclusive, the first day on which the rule no longer holds.
/// A file may list in `unverified` what has not been checked against the printed text.
#pragma once
#include "store/rules/toml_document.hpp"

namespace sansang::store {

struct DatedRule {
  std::string source;  ///< where it can be read
  std::string
      number;  ///< "4800/QĐ-BYT"; for a table of physics, the standard or document it is from
  Date issued;
  Date valid_from;
  std::optional<Date> valid_to;
  std::vector<std::string> unverified;

  bool holds_on(Date day) const { return valid_from <= day && (!valid_to || day < *valid_to); }
};

/// Nullopt after findings in the document.
std::optional<DatedRule> dated_rule(const TomlTable& root);

}  // namespace sansang::store
