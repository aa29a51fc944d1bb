// SPDX-License-Identifier: Apache-2.0
/// A TOML text of rules/** and the questions that every reader of rules asks it: level rules,
/// oxygen flows, checks of reports, alert thresholds. Each question that finds no answer of the
/// right kind leaves a finding (rule_missing, rule_wrong_type, rule_out_of_range; with file, line
/// and column) and returns nothing, so that a reader goes on to the end and reports all faults at
/// once:
///
///   TomlDocument document(text, "rules/oxygen/flow-by-severity.toml");
///   const auto rule = dated_rule(document.root());            // store/rules/dated_rule.hpp
///   for (const auto& mode : document.root().tables("mode")) { // [[mode]]
///     const auto flow = mode.number("flow_lpm");              // nullopt + finding if absent
///     if (mode.has("note")) note = mode.string("note");       // an optional key is asked with
///     has()
///   }
///   if (has_error(document.findings())) …                     // refuse the file
#pragma once
#include <memory>
#include <optional>

#include "store/rules/toml_value.hpp"

namespace sansang::store {

/// A cell of a table whose columns may hold numbers or a mark such as "?".
using TomlCell = std::variant<std::string, double>;

/// One table of the document; cheap to copy, valid also after the document is gone.
class TomlTable {
 public:
  bool has(std::string_view key) const;
  std::vector<std::string> keys() const;

  std::optional<std::string> string(std::string_view key) const;  ///< not blank
  std::optional<double> number(std::string_view key) const;       ///< whole numbers too
  std::optional<std::int64_t> integer(std::string_view key) const;
  std::optional<bool> boolean(std::string_view key) const;
  std::optional<Date> date(std::string_view key) const;  ///< written 2021-10-12, unquoted
  std::optional<TomlTable> table(std::string_view key) const;

  // Empty, with a finding, when absent or when one element is of the wrong kind.
  std::vector<TomlTable> tables(std::string_view key) const;
  std::vector<std::string> strings(std::string_view key) const;
  std::vector<double> numbers(std::string_view key) const;
  std::vector<TomlCell> cells(std::string_view key) const;

  /// Where `key` stands, or the table itself when it is absent.
  Place place(std::string_view key) const;
  /// For rules of the reader's own ("a share lies between 0 and 1").
  void refuse(std::string_view key, std::string code, Parameters parameters = {}) const;

 private:
  friend class TomlDocument;
  struct Source;
  TomlTable(std::shared_ptr<Source> source, const TomlValue* table)
      : source_(std::move(source)), table_(table) {}
  const TomlValue* find(std::string_view key) const;
  template <class T>
  std::optional<T> value(std::string_view key, const char* expected) const;
  template <class T, class Convert>
  std::vector<T> array(std::string_view key, const char* expected, Convert convert) const;

  std::shared_ptr<Source> source_;
  const TomlValue* table_;
};

class TomlDocument {
 public:
  TomlDocument(std::string_view text, std::string file);
  /// An empty table when the text is not TOML.
  TomlTable root() const;
  /// All that was found so far.
  const std::vector<Finding>& findings() const;

 private:
  std::shared_ptr<TomlTable::Source> source_;
};

}  // namespace sansang::store
