// SPDX-License-Identifier: Apache-2.0
#include <toml++/toml.h>

#include "store/rules/toml_value.hpp"

namespace sansang::store {
namespace {

TomlValue converted(const toml::node& node, const std::string& file,
                    std::vector<Finding>& findings);

TomlMap converted_table(const toml::table& table, const std::string& file,
                        std::vector<Finding>& findings) {
  TomlMap map;
  for (const auto& [key, node] : table)
    map.emplace(std::string(key.str()), converted(node, file, findings));
  return map;
}

TomlArray converted_array(const toml::array& array, const std::string& file,
                          std::vector<Finding>& findings) {
  TomlArray values;
  for (const auto& node : array) values.push_back(converted(node, file, findings));
  return values;
}

Date converted_date(const toml::date& day) {
  return date(day.year, day.month, day.day);
}

TomlValue converted(const toml::node& node, const std::string& file,
                    std::vector<Finding>& findings) {
  TomlValue result;
  result.line = static_cast<int>(node.source().begin.line);
  result.column = static_cast<int>(node.source().begin.column);
  if (const auto* table = node.as_table())
    result.value = converted_table(*table, file, findings);
  else if (const auto* array = node.as_array())
    result.value = converted_array(*array, file, findings);
  else if (const auto* text = node.as_string())
    result.value = text->get();
  else if (const auto* whole = node.as_integer())
    result.value = whole->get();
  else if (const auto* real = node.as_floating_point())
    result.value = real->get();
  else if (const auto* yes = node.as_boolean())
    result.value = yes->get();
  else if (const auto* day = node.as_date())
    result.value = converted_date(day->get());
  else
    findings.push_back({"rule_wrong_type",
                        Severity::Error,
                        {file, "", result.line, result.column, ""},
                        "",
                        {{"expected", "date"}}});
  return result;
}

}  // namespace

TomlValue parse_toml(std::string_view text, const std::string& file,
                     std::vector<Finding>& findings) {
  try {
    return converted(toml::parse(text, file), file, findings);
  } catch (const toml::parse_error& error) {
    const auto at = error.source().begin;
    findings.push_back({"rule_not_toml",
                        Severity::Error,
                        {file, "", static_cast<int>(at.line), static_cast<int>(at.column), ""},
                        "",
                        {{"reason", std::string(error.description())}}});
    return {TomlMap{}, 1, 1};
  }
}

}  // namespace sansang::store
