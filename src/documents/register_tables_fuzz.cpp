// SPDX-License-Identifier: Apache-2.0
// Any bytes as any of the registers: every row is either kept or left out, nothing is half-read.
#include <cstdint>
#include <cstdlib>

#include "documents/register_tables.hpp"

namespace {

template <class T>
void count(const sansang::documents::TableReading& table,
           const sansang::documents::RegisterRows<T>& rows) {
  if (rows.good.size() > table.table.rows.size()) std::abort();
  if (rows.good.size() + rows.left_out < table.table.rows.size()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sansang;
  using namespace sansang::documents;
  static const geography::UnitLists no_units{geography::UnitRecords{}};
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto table = read_csv(bytes, "fuzz.csv");
  const RegisterContext context{{}, {}, no_units, date(2021, 9, 1), {}};
  const auto read = read_registers({table, table, table, table, table}, context);
  count(table, read.facilities);
  count(table, read.equipment);
  count(table, read.suppliers);
  count(table, read.routes);
  count(table, read.officers);
  return 0;
}
