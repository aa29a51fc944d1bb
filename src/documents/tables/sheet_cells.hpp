// SPDX-License-Identifier: Apache-2.0
/// The cells of one worksheet as a Table: the first row that holds anything is the heading row.
/// Formulas are not computed: the value that the spreadsheet saved is taken, with a note for each
/// column that has them. Of merged cells only the first has the value, with a note that names the
/// range. Findings besides those of csv.hpp and package.hpp: formula_cell, formula_without_value,
/// sheet_error_cell, sheet_date_outside, sheet_cell_without_heading, sheet_merged_cells; refusal
/// sheet_text_too_large.
#pragma once
#include <string>

#include "documents/tables/csv.hpp"
#include "documents/tables/workbook.hpp"

namespace sansang::documents {

/// Of all cells of a workbook: a text may be stored once and used a million times.
inline constexpr std::size_t most_text_bytes = 64 * 1024 * 1024;

/// A table without header and rows when package.refusal() is set afterwards. `text_bytes` counts
/// what the sheets of the workbook have used of most_text_bytes.
TableReading read_sheet_cells(Package& package, const Workbook& workbook,
                              const WorksheetEntry& sheet, const std::string& file_name,
                              std::size_t& text_bytes);

/// "BC12" as column 55 and row 12, from 1; nullopt outside the largest sheet (XFD1048576).
struct CellAddress {
  int row = 0;
  int column = 0;
};
std::optional<CellAddress> cell_address(std::string_view text);

}  // namespace sansang::documents
