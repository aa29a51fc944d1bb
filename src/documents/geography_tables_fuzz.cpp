// SPDX-License-Identifier: Apache-2.0
// Any bytes as the four tables of rules/geography, one after the other with a line "%" between
// them: findings that name their table, or lists in which every unit is found on its own day.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>

#include "documents/geography_tables.hpp"

namespace {

using namespace sansang;

void expect(bool holds) {
  if (!holds) std::abort();
}

/// Up to the next separator, which is taken from `rest` too.
std::string taken(std::string_view& rest) {
  constexpr std::string_view separator = "%\n";
  const auto at = std::min(rest.find(separator), rest.size());
  const std::string part(rest.substr(0, at));
  rest.remove_prefix(std::min(at + separator.size(), rest.size()));
  return part;
}

void expect_sound(const geography::UnitLists& lists) {
  for (const auto& list : lists.lists()) {
    const auto units = lists.as_of(list.validity.from, list.province);
    expect(units.has_value());
    for (const auto& unit : *units) {
      expect(lists.unit(unit.code, list.validity.from)->key() == unit.key());
      for (const auto& part : lists.successors_of(unit.key())) {
        const auto back = lists.predecessors_of(part.after);
        expect(std::any_of(back.begin(), back.end(),
                           [&](const auto& other) { return other.before == unit.key(); }));
      }
      for (const auto& border : lists.borders_of(unit.key()))
        expect(!lists.borders_of(border.other).empty());
    }
    for (const auto& neighbour : lists.provinces())
      lists.borders_between(list.validity.from, list.province, neighbour,
                            geography::UnitLevel::District);
    lists.islands(list.validity.from, list.province, geography::UnitLevel::Commune);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  documents::GeographyFiles files;
  for (auto* file : {&files.lists, &files.units, &files.successors, &files.borders})
    *file = taken(rest);
  const auto lists = documents::read_unit_lists(files);
  if (lists) {
    expect_sound(*lists);
    return 0;
  }
  expect(!lists.error().empty());
  for (const auto& finding : lists.error())
    expect(std::any_of(std::begin(documents::geography_file_names),
                       std::end(documents::geography_file_names),
                       [&](const char* name) { return finding.where.file == name; }));
  return 0;
}
