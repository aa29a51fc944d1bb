// SPDX-License-Identifier: Apache-2.0
#include "store/rules/toml_document.hpp"

#include "base/vietnamese.hpp"

namespace sansang::store {

struct TomlTable::Source {
  std::string file;
  TomlValue root;
  bool is_toml = true;
  std::vector<Finding> findings;
};

namespace {

std::optional<double> as_number(const TomlValue& value) {
  if (const auto* real = std::get_if<double>(&value.value)) return *real;
  if (const auto* whole = std::get_if<std::int64_t>(&value.value))
    return static_cast<double>(*whole);
  return std::nullopt;
}

std::optional<TomlCell> as_cell(const TomlValue& value) {
  if (const auto* text = std::get_if<std::string>(&value.value)) return TomlCell(*text);
  if (const auto number = as_number(value)) return TomlCell(*number);
  return std::nullopt;
}

std::optional<std::string> as_string(const TomlValue& value) {
  const auto* text = std::get_if<std::string>(&value.value);
  if (text && !trimmed(*text).empty()) return *text;
  return std::nullopt;
}

}  // namespace

const TomlValue* TomlTable::find(std::string_view key) const {
  const auto& map = std::get<TomlMap>(table_->value);
  const auto at = map.find(std::string(key));
  return at == map.end() ? nullptr : &at->second;
}

bool TomlTable::has(std::string_view key) const {
  return find(key) != nullptr;
}

std::vector<std::string> TomlTable::keys() const {
  std::vector<std::string> names;
  for (const auto& [key, value] : std::get<TomlMap>(table_->value)) names.push_back(key);
  return names;
}

Place TomlTable::place(std::string_view key) const {
  const auto* found = find(key);
  const auto& at = found ? *found : *table_;
  return {source_->file, "", at.line, at.column, std::string(key)};
}

void TomlTable::refuse(std::string_view key, std::string code, Parameters parameters) const {
  // A text that is not TOML has said so once; that all its keys are missing says nothing more.
  if (!source_->is_toml) return;
  parameters.insert(parameters.begin(), {"key", std::string(key)});
  source_->findings.push_back(
      {std::move(code), Severity::Error, place(key), "", std::move(parameters)});
}

template <class T>
std::optional<T> TomlTable::value(std::string_view key, const char* expected) const {
  const auto* found = find(key);
  if (!found) {
    refuse(key, "rule_missing");
    return std::nullopt;
  }
  if (const auto* typed = std::get_if<T>(&found->value)) return *typed;
  refuse(key, "rule_wrong_type", {{"expected", expected}});
  return std::nullopt;
}

template <class T, class Convert>
std::vector<T> TomlTable::array(std::string_view key, const char* expected, Convert convert) const {
  const auto values = value<TomlArray>(key, expected);
  std::vector<T> converted;
  for (const auto& element : values.value_or(TomlArray{})) {
    auto one = convert(element);
    if (!one) {
      refuse(key, "rule_wrong_type", {{"expected", expected}});
      return {};
    }
    converted.push_back(*std::move(one));
  }
  return converted;
}

std::optional<std::string> TomlTable::string(std::string_view key) const {
  auto text = value<std::string>(key, "text");
  if (text && trimmed(*text).empty()) {
    refuse(key, "rule_missing");
    return std::nullopt;
  }
  return text;
}

std::optional<double> TomlTable::number(std::string_view key) const {
  const auto* found = find(key);
  if (!found || !as_number(*found)) return value<double>(key, "number");
  return as_number(*found);
}

std::optional<std::int64_t> TomlTable::integer(std::string_view key) const {
  return value<std::int64_t>(key, "whole number");
}

std::optional<bool> TomlTable::boolean(std::string_view key) const {
  return value<bool>(key, "true or false");
}

std::optional<Date> TomlTable::date(std::string_view key) const {
  return value<Date>(key, "date such as 2021-10-12");
}

std::optional<TomlTable> TomlTable::table(std::string_view key) const {
  if (!value<TomlMap>(key, "table")) return std::nullopt;
  return TomlTable(source_, find(key));
}

std::vector<TomlTable> TomlTable::tables(std::string_view key) const {
  if (!value<TomlArray>(key, "list of tables")) return {};
  std::vector<TomlTable> result;
  for (const auto& element : std::get<TomlArray>(find(key)->value)) {
    if (!std::holds_alternative<TomlMap>(element.value)) {
      refuse(key, "rule_wrong_type", {{"expected", "list of tables"}});
      return {};
    }
    result.push_back(TomlTable(source_, &element));
  }
  return result;
}

std::vector<std::string> TomlTable::strings(std::string_view key) const {
  return array<std::string>(key, "list of texts", as_string);
}

std::vector<double> TomlTable::numbers(std::string_view key) const {
  return array<double>(key, "list of numbers", as_number);
}

std::vector<TomlCell> TomlTable::cells(std::string_view key) const {
  return array<TomlCell>(key, "list of numbers or texts", as_cell);
}

TomlDocument::TomlDocument(std::string_view text, std::string file)
    : source_(std::make_shared<TomlTable::Source>()) {
  source_->file = std::move(file);
  source_->root = parse_toml(text, source_->file, source_->findings);
  source_->is_toml = source_->findings.empty();
}

TomlTable TomlDocument::root() const {
  return TomlTable(source_, &source_->root);
}

const std::vector<Finding>& TomlDocument::findings() const {
  return source_->findings;
}

}  // namespace sansang::store
