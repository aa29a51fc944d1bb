// SPDX-License-Identifier: Apache-2.0
/// xlsx(): sheets as a workbook for Excel and LibreOffice, byte for byte the same for the same
/// content. Headings are styled and stay in view, choices become drop-down lists, help becomes a
/// note at the heading, the mark of a form stands in a hidden sheet. Texts are disarmed as in CSV.
/// Nothing in it is a formula. Numbers keep 16 digits.
///
/// The workbook is made in a temporary file that is removed again (libxlsxwriter). Throws
/// std::runtime_error when it cannot be made: no room for that file, a sheet name that spreadsheets
/// refuse (empty, twice, above 31 characters, any of [ ] : * ? / \), a text above 32,767
/// characters, a number that is not finite.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "calendar/date.hpp"
#include "documents/tables/sheets.hpp"

namespace sansang::documents {

/// The first alternative is an unknown value: the cell stays empty. Instants are shown in local
/// time.
using SheetValue =
    std::variant<std::monostate, std::string, std::int64_t, double, bool, Date, Instant>;

/// Number formats for columns; dates and instants have theirs without being asked.
inline constexpr const char* format_of_text = "@";  ///< keeps the zeros of "0912" when typed
inline constexpr const char* format_of_days = "dd/mm/yyyy";
inline constexpr const char* format_of_instants = "dd/mm/yyyy hh:mm";

struct SheetColumn {
  std::string heading;
  double width = 14;                 ///< in characters
  std::string number_format;         ///< for cells still to be typed too; empty: General
  std::vector<std::string> choices;  ///< what may stand in the cells; empty: anything
  std::string help;                  ///< shown at the heading; empty: none
};

struct SheetContent {
  std::string name;
  std::vector<SheetColumn> columns;
  std::vector<std::vector<SheetValue>> rows;  ///< each at most as long as `columns`
  int frozen_columns = 0;
  int spare_rows = 0;  ///< below the rows, with the same drop-down lists
};

struct WorkbookContent {
  std::vector<SheetContent> sheets;
  std::optional<TemplateMark> mark;
  std::string title;
  Instant created{};  ///< stands in the file's properties; given, so that bytes repeat
};

std::string xlsx(const WorkbookContent& content);

}  // namespace sansang::documents
