// SPDX-License-Identifier: Apache-2.0
#include "store/rules/dated_rule.hpp"

namespace sansang::store {

std::optional<DatedRule> dated_rule(const TomlTable& root) {
  const auto source = root.string("source");
  const auto number = root.string("number");
  const auto issued = root.date("issued");
  const auto valid_from = root.date("valid_from");
  std::optional<Date> valid_to;
  if (root.has("valid_to")) {
    valid_to = root.date("valid_to");
    if (!valid_to) return std::nullopt;
  }
  if (!source || !number || !issued || !valid_from) return std::nullopt;
  if (valid_to && *valid_to <= *valid_from) {
    root.refuse("valid_to", "rule_out_of_range", {{"reason", "valid_to <= valid_from"}});
    return std::nullopt;
  }
  const auto unverified =
      root.has("unverified") ? root.strings("unverified") : std::vector<std::string>{};
  return DatedRule{*source, *number, *issued, *valid_from, valid_to, unverified};
}

}  // namespace sansang::store
