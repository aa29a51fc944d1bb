// SPDX-License-Identifier: Apache-2.0
// Question: what does a large workbook cost to write and to read?
// Instance: 100,000 rows × 5 columns and their headings: code, day, percent, kilograms, note.
// Run: sheets write FILE, then sheets read FILE: two processes, so that each peak is its own.
// Prints cells, processor seconds and the peak of resident memory.
#include <sys/resource.h>

#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string_view>

#include "documents/tables/xlsx.hpp"

namespace {

using namespace sansang;
using namespace sansang::documents;

WorkbookContent instance() {
  constexpr int rows = 100'000;
  WorkbookContent content;
  SheetContent sheet{"reports", {}, {}, 0, 0};
  for (const auto* heading : {"facility", "reported_for", "tank_level", "received_kg", "note"})
    sheet.columns.push_back({heading, 14, {}, {}, {}});
  for (int i = 0; i < rows; ++i)
    sheet.rows.push_back({"KG-" + std::to_string(i % 700),
                          date(2021, 1, 1) + std::chrono::days(i % 365), i % 101 * 0.5,
                          std::int64_t{i} * 37 % 9000, "Ghi chú của dòng " + std::to_string(i)});
  content.sheets.push_back(std::move(sheet));
  return content;
}

double processor_seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view what = argc == 3 ? argv[1] : "";
  if (what != "write" && what != "read") {
    std::fprintf(stderr, "sheets write|read FILE\n");
    return 2;
  }
  std::size_t cells = 0;
  double began = 0;
  if (what == "write") {
    const auto content = instance();
    began = processor_seconds();
    const auto bytes = xlsx(content);
    cells = (content.sheets[0].rows.size() + 1) * content.sheets[0].columns.size();
    std::ofstream(argv[2], std::ios::binary) << bytes;
  } else {
    std::ifstream in(argv[2], std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    began = processor_seconds();
    const auto table = read_table(bytes, argv[2]).table;
    cells = (table.rows.size() + 1) * table.header.size();
  }
  const double took = processor_seconds() - began;
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::printf("%s: %zu cells, %.2f s of processor, peak %.0f MB\n", argv[1], cells, took,
              static_cast<double>(usage.ru_maxrss) / 1024);
  return 0;
}
