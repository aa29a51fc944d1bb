// SPDX-License-Identifier: Apache-2.0
/// LayoutRule: the sizes of official documents as dated data (rules/documents/*.toml, after Nghị
/// định 30/2020/NĐ-CP), named numbers in mm and points. Each says its basis: "annex I",
/// "unverified" (not checked against the printed text) or "choice" (the decree is silent). A number
/// outside what its file allows is refused (rule_out_of_range).
#pragma once
#include <map>

#include "store/rules/dated_rule.hpp"

namespace sansang::store {

struct LayoutRule {
  std::string font;
  std::map<std::string, double> numbers;
  DatedRule rule;
};

struct LayoutReading {
  std::optional<LayoutRule> layout;  ///< nothing when there is an error
  std::vector<Finding> findings;
};

LayoutReading read_layout(std::string_view text, const std::string& file);

}  // namespace sansang::store
