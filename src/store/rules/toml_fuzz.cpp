// SPDX-License-Identifier: Apache-2.0
// Any bytes as a file of rules: it is TOML or a finding says where it is not; every value can be
// asked for in every way, every number is one, and every finding names the file and a line of it.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>

#include "base/vietnamese.hpp"
#include "store/rules/dated_rule.hpp"

namespace {

using namespace sansang;
using namespace sansang::store;

void expect(bool holds) {
  if (!holds) std::abort();
}

void ask_all(const TomlTable& table) {
  for (const auto& key : table.keys()) {
    expect(table.has(key) && is_valid_utf8(key));
    if (const auto text = table.string(key)) expect(is_valid_utf8(*text));
    if (const auto number = table.number(key)) expect(std::isfinite(*number));
    table.integer(key);
    table.boolean(key);
    if (const auto day = table.date(key)) expect(day->time_since_epoch().count() < 10'000 * 366);
    for (const double number : table.numbers(key)) expect(std::isfinite(number));
    table.strings(key);
    table.cells(key);
    if (const auto inner = table.table(key)) ask_all(*inner);
    for (const auto& inner : table.tables(key)) ask_all(inner);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const TomlDocument document(bytes, "fuzz.toml");
  ask_all(document.root());
  dated_rule(document.root());
  const auto lines = std::count(bytes.begin(), bytes.end(), '\n') + 1;
  for (const auto& finding : document.findings())
    expect(finding.where.file == "fuzz.toml" && finding.where.row <= lines + 1);
  return 0;
}
