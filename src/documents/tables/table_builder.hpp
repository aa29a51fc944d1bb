// SPDX-License-Identifier: Apache-2.0
/// TableBuilder: what every reader of tables does with cells once it has them. Cells become trimmed
/// NFC text; the heading row is judged; rows are kept while they fit the limits of csv.hpp; what
/// cannot be kept becomes a finding at its place. Rows come in ascending order.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "documents/tables/csv.hpp"

namespace sansang::documents {

class TableBuilder {
 public:
  TableBuilder(std::string file, std::string sheet, bool decimal_comma);

  const Table& table() const { return reading_.table; }

  /// At a row and column of the table, 0 = not applicable.
  void report(std::string code, int row, int column, std::string value, Parameters more = {},
              Severity severity = Severity::Error);

  /// The cells as trimmed NFC text in place; false after findings.
  bool normalise(int row, std::vector<std::string>& cells);

  /// The headings, normalised already; none when the heading row cannot be read. Findings for empty
  /// and repeated ones.
  void take_header(int row, std::vector<std::string> cells);

  /// Counts the cells of a row to come; false after the finding that the table is full.
  bool has_room(int row, std::size_t cells);

  /// One row, as many cells as the header, normalised already.
  void take_row(int row, std::vector<std::string> cells);

  /// The table, with a note when findings were only counted.
  TableReading finish();

 private:
  TableReading reading_;
  std::size_t cells_ = 0;
  std::size_t unreported_ = 0;
};

/// The bytes as a person can be shown them: what is not printable ASCII becomes '?'.
std::string printable(std::string_view bytes);

bool is_blank_text(std::string_view cell);

}  // namespace sansang::documents
