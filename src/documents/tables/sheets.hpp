// SPDX-License-Identifier: Apache-2.0
/// .xlsx into Tables, and read_table(), which takes CSV and .xlsx alike and tells them apart by
/// content, never by the file's name. A file that cannot be read whole (cut off, encrypted, of the
/// old .xls kind, above the limits of package.hpp) gives a table without rows and one finding.
/// Nothing throws; macros, links and pictures are not looked at. Codes: those of csv.hpp,
/// package.hpp and sheet_cells.hpp, sheet_file_old_format, sheet_none_visible,
/// sheet_others_not_read, sheet_too_many_cells.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "documents/tables/csv.hpp"

namespace sansang::documents {

/// From which form a workbook was made: the hidden sheet `template_sheet_name` says it.
struct TemplateMark {
  std::string id;
  int version = 0;
  bool operator==(const TemplateMark&) const = default;
};
inline constexpr std::string_view template_sheet_name = "_template";

struct WorkbookReading {
  std::vector<TableReading> sheets;  ///< the visible ones, in their order
  std::optional<TemplateMark> mark;
  std::vector<Finding> findings;  ///< why nothing could be read
};

WorkbookReading read_xlsx(std::string_view bytes, const std::string& file_name);

/// The table of a CSV file, or of the visible sheet that is called like one of `names` (without
/// regard to marks and case), else of the first visible one: then a note names the others.
TableReading read_table(std::string_view bytes, const std::string& file_name,
                        const std::vector<std::string_view>& names = {});

}  // namespace sansang::documents
