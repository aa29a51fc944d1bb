// SPDX-License-Identifier: Apache-2.0
/// Typed reading of one cell. Every reader returns nullopt both for an empty cell (unknown, no
/// finding) and for text it cannot read (a finding at the cell's place is appended); `require`
/// makes emptiness a finding too. Nothing throws. Codes: cell_*.
///
/// Numbers: decimal point ("1234.5", "-3", "+2", "1e3"); in a semicolon file also the Vietnamese
/// way ("1.234,5"). There "1.234" could be either number and is refused, as is any decimal comma
/// in a comma file: guessing wrong would be wrong by a factor of a thousand.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/finding.hpp"
#include "calendar/date.hpp"
#include "documents/tables/csv.hpp"

namespace sansang::documents {

using Findings = std::vector<Finding>;

/// The text of one cell and where it stands.
struct Cell {
  Place where;
  std::string text;
  bool decimal_comma = false;
};

/// The column (from 0) under `heading`, compared exactly.
std::optional<std::size_t> column_named(const Table& table, std::string_view heading);

/// `column` from 0, below the header's size.
Cell cell_at(const Table& table, const TableRow& row, std::size_t column);

/// A finding about `cell`, for rules that go beyond its form (range, unknown code).
Finding finding_at(const Cell& cell, std::string code, Parameters parameters = {},
                   Severity severity = Severity::Error);

/// True when the cell holds text; else the finding cell_missing.
bool require(const Cell& cell, Findings& findings);

std::optional<double> read_number(const Cell& cell, Findings& findings);
std::optional<std::int64_t> read_integer(const Cell& cell, Findings& findings);
/// ISO, or day first: 2022-09-13, 13/9/2022, 13/09/2022.
std::optional<Date> read_date(const Cell& cell, Findings& findings);
/// 2022-09-13T07:05:00Z, or with an offset; without one it is local time.
std::optional<Instant> read_instant(const Cell& cell, Findings& findings);
/// true/false, yes/no, có/không, 1/0.
std::optional<bool> read_yes_or_no(const Cell& cell, Findings& findings);

/// The index of the cell's text among `choices`; upper and lower case are alike.
std::optional<std::size_t> read_choice_index(const Cell& cell,
                                             const std::vector<std::string_view>& choices,
                                             Findings& findings);

/// The enumerator whose text the cell holds.
template <class E, std::size_t N>
std::optional<E> read_choice(const Cell& cell,
                             const std::array<std::pair<E, std::string_view>, N>& names,
                             Findings& findings) {
  std::vector<std::string_view> choices;
  for (const auto& entry : names) choices.push_back(entry.second);
  const auto index = read_choice_index(cell, choices, findings);
  return index ? std::optional<E>(names[*index].first) : std::nullopt;
}

}  // namespace sansang::documents
