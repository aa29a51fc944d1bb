// SPDX-License-Identifier: Apache-2.0
#include "store/rules/layout_rule.hpp"

namespace sansang::store {
namespace {

void read_value(const TomlTable& value, std::map<std::string, double>& numbers) {
  const auto name = value.string("name");
  const auto number = value.number("number");
  const auto basis = value.string("basis");
  if (!name || !number || !basis) return;
  if (*basis != "annex I" && *basis != "unverified" && *basis != "choice")
    value.refuse("basis", "rule_out_of_range", {{"reason", "annex I, unverified, choice"}});
  if (value.has("allowed")) {
    const auto allowed = value.numbers("allowed");
    if (allowed.size() != 2 || *number < allowed[0] || *number > allowed[1])
      value.refuse("number", "rule_out_of_range", {{"reason", *name + " ∉ allowed"}});
  }
  if (!numbers.emplace(*name, *number).second)
    value.refuse("name", "rule_id_twice", {{"id", *name}});
}

}  // namespace

LayoutReading read_layout(std::string_view text, const std::string& file) {
  const TomlDocument document(text, file);
  const auto root = document.root();
  LayoutRule made;
  made.font = root.string("font").value_or("");
  for (const auto& value : root.tables("value")) read_value(value, made.numbers);
  if (const auto rule = dated_rule(root)) made.rule = *rule;
  LayoutReading reading{.layout = {}, .findings = document.findings()};
  if (!has_error(reading.findings)) reading.layout = std::move(made);
  return reading;
}

}  // namespace sansang::store
