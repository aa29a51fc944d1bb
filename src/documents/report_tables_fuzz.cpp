// SPDX-License-Identifier: Apache-2.0
// Any bytes as a table of reports or cases: rows that are kept have a facility that is known and a
// cell for each of their lines.
#include <cstdint>
#include <cstdlib>

#include "documents/report_tables.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sansang;
  using namespace sansang::documents;
  static const geography::UnitLists no_units{geography::UnitRecords{}};
  static const FacilityForms forms = [] {
    FacilityForms all;
    all[FacilityId("A")].lines = {
        {oxygen::LineKind::TankLevel, "T", "", "percent", 100, 1000, false}};
    return all;
  }();
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto table = read_csv(bytes, "fuzz.csv");
  for (const auto& row : read_reports(table, forms, {"refilled"}).rows) {
    if (!forms.contains(row.report.facility)) std::abort();
    for (const auto& line : row.report.lines)
      if (!row.cells.contains(oxygen::field_of(line))) std::abort();
  }
  if (read_cases(table, no_units, date(2021, 9, 1)).rows.size() > table.table.rows.size())
    std::abort();
  return 0;
}
