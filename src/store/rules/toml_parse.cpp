// SPDX-License-Identifier: Apache-2.0
#include <toml++/toml.h>

#include <cmath>

#include "store/rules/toml_value.hpp"

namespace sansang::store {
namespace {

/// Dotted keys may nest without end; the rules need four, and each level costs stack.
constexpr int deepest = 32;

Date converted_date(const toml::date& day) {
  return date(day.year, day.month, day.day);
}

class Conversion {
 public:
  Conversion(const std::string& file, std::vector<Finding>& findings)
      : file_(file), findings_(findings) {}

  TomlValue converted(const toml::node& node, int depth) {
    TomlValue result;
    result.line = static_cast<int>(node.source().begin.line);
    result.column = static_cast<int>(node.source().begin.column);
    if (const auto* table = node.as_table())
      result.value = converted_table(*table, result, depth);
    else if (const auto* array = node.as_array())
      result.value = converted_array(*array, result, depth);
    else if (const auto* text = node.as_string())
      result.value = text->get();
    else if (const auto* whole = node.as_integer())
      result.value = whole->get();
    else if (const auto* real = node.as_floating_point())
      result.value = converted_number(real->get(), result);
    else if (const auto* yes = node.as_boolean())
      result.value = yes->get();
    else if (const auto* day = node.as_date())
      result.value = converted_date(day->get());
    else
      refuse(result, "rule_wrong_type", {{"key", key_}, {"expected", "date"}});
    return result;
  }

 private:
  void refuse(const TomlValue& at, std::string code, Parameters parameters) {
    findings_.push_back({std::move(code),
                         Severity::Error,
                         {file_, "", at.line, at.column, ""},
                         "",
                         std::move(parameters)});
  }
  bool too_deep(const TomlValue& at, int depth) {
    if (depth < deepest) return false;
    refuse(at, "rule_not_toml", {{"reason", "@rule.too_deep"}});
    return true;
  }
  TomlMap converted_table(const toml::table& table, const TomlValue& at, int depth) {
    TomlMap map;
    if (too_deep(at, depth)) return map;
    for (const auto& [key, node] : table) {
      key_ = std::string(key.str());
      auto value = converted(node, depth + 1);
      map.emplace(std::string(key.str()), std::move(value));
    }
    return map;
  }
  TomlArray converted_array(const toml::array& array, const TomlValue& at, int depth) {
    TomlArray values;
    if (too_deep(at, depth)) return values;
    for (const auto& node : array) values.push_back(converted(node, depth + 1));
    return values;
  }
  /// TOML knows nan and inf; a limit of nan would let everything pass.
  double converted_number(double number, const TomlValue& at) {
    if (std::isfinite(number)) return number;
    refuse(at, "rule_wrong_type", {{"key", key_}, {"expected", "number"}});
    return 0.0;
  }

  const std::string& file_;
  std::vector<Finding>& findings_;
  std::string key_;  ///< of the value at hand, for findings
};

}  // namespace

TomlValue parse_toml(std::string_view text, const std::string& file,
                     std::vector<Finding>& findings) {
  try {
    return Conversion(file, findings).converted(toml::parse(text, file), 0);
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
