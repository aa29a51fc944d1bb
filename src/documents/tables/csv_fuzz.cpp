// SPDX-License-Identifier: Apache-2.0
// Any bytes make a rectangular table of valid, short texts, and every cell can be asked for a
// value.
#include <cstdint>
#include <cstdlib>

#include "base/vietnamese.hpp"
#include "documents/tables/cells.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sansang;
  using namespace sansang::documents;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  auto reading = read_csv(bytes, "fuzz.csv");
  int last_row = 0;
  for (const auto& row : reading.table.rows) {
    if (row.row <= last_row || row.cells.size() != reading.table.header.size()) std::abort();
    last_row = row.row;
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
      const auto cell = cell_at(reading.table, row, column);
      if (!is_valid_utf8(cell.text)) std::abort();
      read_number(cell, reading.findings);
      read_integer(cell, reading.findings);
      read_date(cell, reading.findings);
      read_instant(cell, reading.findings);
      read_yes_or_no(cell, reading.findings);
    }
  }
  return 0;
}
