// SPDX-License-Identifier: Apache-2.0
/// Answer: the rows that a command prints, once as text for the eye, as CSV or as one JSON
/// document. The columns never depend on the language; an unknown value is an empty cell, null in
/// JSON.
#pragma once
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/finding.hpp"
#include "calendar/date.hpp"
#include "cli/command.hpp"

namespace sansang::cli {

using Value = std::variant<std::monostate, bool, std::int64_t, double, std::string>;

struct Answer {
  std::string name;  ///< of the rows in the JSON document
  std::vector<std::string> columns;
  std::vector<std::vector<Value>> rows;  ///< as long as `columns`
  std::string if_empty;                  ///< text instead of no rows
};

/// `format` is text, csv or json.
void write_answer(const Answer& answer, const std::string& format, std::ostream& out);

/// Every finding as file:row:column: sentence on stderr, in the language of the call.
void write_findings(const std::vector<Finding>& findings, Context& context);

Value or_empty(const std::optional<Date>& day);
Value or_empty(const std::optional<Instant>& instant);
/// One place of decimals; a figure is rounded here only.
Value tenths(double number);

}  // namespace sansang::cli
