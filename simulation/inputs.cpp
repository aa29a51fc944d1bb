// SPDX-License-Identifier: Apache-2.0
#include "simulation/inputs.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

#include "documents/geography_tables.hpp"
#include "documents/tables/cells.hpp"
#include "documents/tables/csv.hpp"
#include "simulation/kien_giang.hpp"

namespace sansang::simulation {
namespace {

std::string text_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The first thing wrong, as file:row:column: code.
void refuse(const std::vector<Finding>& findings, const std::string& what) {
  for (const auto& finding : findings)
    if (finding.severity == Severity::Error)
      throw std::runtime_error(what + ": " + finding.where.file + ":" +
                               std::to_string(finding.where.row) + ":" +
                               std::to_string(finding.where.column) + ": " + finding.code);
}

std::size_t column(const documents::Table& table, const char* heading) {
  const auto at = documents::column_named(table, heading);
  if (!at) throw std::runtime_error(table.file + ": no column " + heading);
  return *at;
}

}  // namespace

std::vector<DayCases> daily_cases(std::string_view csv, std::string_view province) {
  auto reading = documents::read_csv(csv, "cases");
  const auto& table = reading.table;
  auto& findings = reading.findings;
  const auto of_province = column(table, "gso_province");
  const auto of_day = column(table, "date"), of_cases = column(table, "cases_cumulative");
  std::vector<DayCases> days;
  std::optional<DayCases> before;
  for (const auto& row : table.rows) {
    if (row.cells[of_province] != province) continue;
    const auto day = documents::read_date(cell_at(table, row, of_day), findings);
    const auto sum = documents::read_integer(cell_at(table, row, of_cases), findings);
    if (!day || !sum) continue;
    if (before && *day - before->day == std::chrono::days{1})
      days.push_back({*day, *sum - before->cases});
    before = DayCases{*day, *sum};
  }
  refuse(findings, "daily cases");
  return days;
}

ProvinceInputs read_inputs(const std::filesystem::path& share) {
  const auto rules_folder = share / "rules";
  const auto geography = [&](int i) {
    return text_of(rules_folder / "geography" / documents::geography_file_names[i]);
  };
  auto units = documents::read_unit_lists({geography(0), geography(1), geography(2), geography(3)});
  if (!units) refuse(units.error(), "rules/geography");
  auto rules = store::read_oxygen_rules(rules_folder);
  refuse(rules.findings, "rules");
  if (!rules.rules) throw std::runtime_error("rules/oxygen: no rules");
  return {std::move(*units),
          daily_cases(text_of(share / "testdata/cases/vn_province_daily_2020-03-18_2021-09-19.csv"),
                      kien_giang),
          std::move(*rules.rules)};
}

}  // namespace sansang::simulation
