// SPDX-License-Identifier: Apache-2.0
// Any bytes as a workbook, and any texts as the parts of one ("strings---styles---sheet---
// properties", so that mutations get past the checksums of the archive): a rectangular table of
// valid, short texts, or no rows and a finding.
#include <cstdint>
#include <cstdlib>

#include "base/vietnamese.hpp"
#include "documents/tables/cells.hpp"
#include "documents/tables/sheet_samples.hpp"
#include "documents/tables/sheets.hpp"

namespace {

std::string next_part(std::string_view& rest) {
  constexpr std::string_view rule = "---";
  const auto end = rest.find(rule);
  const std::string part(rest.substr(0, end));
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + rule.size());
  return part;
}

std::string workbook_of(std::string_view bytes) {
  if (bytes.starts_with("PK")) return std::string(bytes);
  sansang::documents::samples::WorkbookXml xml;
  xml.strings = next_part(bytes);
  xml.styles = next_part(bytes);
  xml.sheet = next_part(bytes);
  xml.properties = next_part(bytes);
  return sansang::documents::samples::workbook(xml);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sansang;
  using namespace sansang::documents;
  const auto bytes = workbook_of({reinterpret_cast<const char*>(data), size});
  auto reading = read_table(bytes, "fuzz.xlsx");
  const auto& table = reading.table;
  if (table.rows.empty() && table.header.empty() && reading.findings.empty()) std::abort();
  int last_row = table.header_row;
  for (const auto& row : table.rows) {
    if (row.row <= last_row || row.cells.size() != table.header.size()) std::abort();
    last_row = row.row;
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
      const auto cell = cell_at(table, row, column);
      if (!is_valid_utf8(cell.text) || cell.text.size() > 3 * most_cell_bytes) std::abort();
      read_number(cell, reading.findings);
      read_date(cell, reading.findings);
      read_instant(cell, reading.findings);
      read_yes_or_no(cell, reading.findings);
    }
  }
  const auto whole = read_xlsx(bytes, "fuzz.xlsx");
  if (whole.sheets.empty() && whole.mark) std::abort();
  return 0;
}
