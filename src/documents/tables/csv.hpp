// SPDX-License-Identifier: Apache-2.0
/// CSV into a Table and back, after RFC 4180: quoted cells with separators, doubled quotes and line
/// ends in them, LF or CRLF. A byte order mark is accepted. The separator is a comma or a
/// semicolon, whichever the heading line holds more of; only a semicolon file may write a decimal
/// comma. Cells come out as trimmed NFC text; an empty cell is unknown, never zero.
///
/// Nothing throws and nothing stops at the first fault: a row that cannot be read becomes a Finding
/// with file, row and column, and the rows around it are kept. Codes: table_*.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.hpp"

namespace sansang::documents {

inline constexpr std::size_t most_cells = 1'000'000;
inline constexpr std::size_t most_cell_bytes = 32 * 1024;
/// After so many findings the rest is counted only.
inline constexpr std::size_t most_findings = 1'000;

/// `row` is the line of the file on which the record begins, counted from 1 (a sheet: its row).
struct TableRow {
  int row = 0;
  std::vector<std::string> cells;
  bool operator==(const TableRow&) const = default;
};

/// Rectangular text: every row has as many cells as the header. An .xlsx reader fills the same.
struct Table {
  std::string file;
  std::string sheet;
  int header_row = 1;
  bool decimal_comma = false;  ///< "1,5" means 1.5 here
  std::vector<std::string> header;
  std::vector<TableRow> rows;
};

struct TableReading {
  Table table;
  std::vector<Finding> findings;
};

TableReading read_csv(std::string_view bytes, std::string file_name);

/// Text that a spreadsheet would run as a formula (it begins with = + - @ or TAB and is not a
/// number) with an apostrophe in front; other text as it is.
std::string disarmed(std::string_view text);

/// One record of disarmed cells with its CRLF.
std::string write_csv_row(const std::vector<std::string>& cells);

}  // namespace sansang::documents
