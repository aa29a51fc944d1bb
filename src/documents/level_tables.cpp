// SPDX-License-Identifier: Apache-2.0
#include "documents/level_tables.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "documents/json_fields.hpp"
#include "documents/tables/cells.hpp"

namespace sansang::documents {
namespace {

using epidemic::LevelCriterion;
using epidemic::LevelRuleSet;
using epidemic::PerHundredThousandPerWeek;
using epidemic::ResponseCapacity;

/// The criteria by the columns that hold them.
constexpr std::array<std::pair<LevelCriterion, std::string_view>, 9> criterion_columns{
    {{LevelCriterion::Incidence, "incidence_per_100k"},
     {LevelCriterion::Ge18Dose1, "ge18_dose1"},
     {LevelCriterion::OlderFull, "older_full"},
     {LevelCriterion::ZeroCases, "zero_cases"},
     {LevelCriterion::Deaths, "deaths_per_100k"},
     {LevelCriterion::FullPopulation, "full_population"},
     {LevelCriterion::HighRiskFull, "highrisk_full"},
     {LevelCriterion::TransmissionDegree, "transmission_degree"},
     {LevelCriterion::Capacity, "capacity"}}};

constexpr std::array<std::pair<ResponseCapacity, std::string_view>, 3> capacities{
    {{ResponseCapacity::High, "high"},
     {ResponseCapacity::Medium, "medium"},
     {ResponseCapacity::Low, "low"}}};

/// Reads one row, noting which fields could not be used.
class RowReader {
 public:
  RowReader(const Table& table, const TableRow& row, Findings& findings)
      : table_(table), row_(row), findings_(findings) {}

  LevelRow read() {
    read_key();
    auto& known = level_row_.indicators;
    known.incidence = rate("incidence_per_100k");
    known.deaths = rate("deaths_per_100k");
    known.ge18_dose1 = share("ge18_dose1");
    known.older_full = share("older_full");
    known.full_population = share("full_population");
    known.highrisk_full = share("highrisk_full");
    known.transmission_degree = degree("transmission_degree");
    known.zero_cases = value<bool>("zero_cases", read_yes_or_no);
    known.capacity = value<ResponseCapacity>("capacity", [](const Cell& cell, Findings& findings) {
      return read_choice(cell, capacities, findings);
    });
    return std::move(level_row_);
  }

 private:
  std::optional<Cell> cell(std::string_view column) const {
    const auto at = column_named(table_, column);
    if (!at) return std::nullopt;
    return cell_at(table_, row_, *at);
  }

  /// `reader` on the cell of `column`; a column that is not there is not known.
  template <class T, class Reader>
  std::optional<T> value(std::string_view column, Reader reader) {
    const auto at = cell(column);
    if (!at) return std::nullopt;
    const auto before = findings_.size();
    auto read = reader(*at, findings_);
    if (findings_.size() > before) level_row_.refused_fields.emplace_back(column);
    return read;
  }

  void refuse(std::string_view column, std::string code) {
    findings_.push_back(finding_at(*cell(column), std::move(code)));
    level_row_.refused_fields.emplace_back(column);
  }

  void read_key() {
    level_row_.unit = cell("unit")->text;
    level_row_.week_start = cell("week_start")->text;
    if (!require(*cell("unit"), findings_)) level_row_.refused_fields.emplace_back("unit");
    level_row_.first_day = value<Date>("week_start", [](const Cell& at, Findings& findings) {
      return require(at, findings) ? read_date(at, findings) : std::nullopt;
    });
    if (level_row_.first_day) level_row_.week_start = iso_date(*level_row_.first_day);
  }

  std::optional<PerHundredThousandPerWeek> rate(std::string_view column) {
    const auto number = value<double>(column, read_number);
    if (!number) return std::nullopt;
    if (*number >= 0.0) return PerHundredThousandPerWeek(*number);
    refuse(column, "level_negative");
    return std::nullopt;
  }

  std::optional<Share> share(std::string_view column) {
    const auto number = value<double>(column, read_number);
    if (!number) return std::nullopt;
    if (*number >= 0.0 && *number <= 1.0) return Share(*number);
    refuse(column, "level_share_out_of_range");
    return std::nullopt;
  }

  std::optional<epidemic::TransmissionDegree> degree(std::string_view column) {
    const auto number = value<std::int64_t>(column, read_integer);
    if (!number) return std::nullopt;
    if (*number >= 1 && *number <= 4) return static_cast<epidemic::TransmissionDegree>(*number);
    refuse(column, "level_degree_out_of_range");
    return std::nullopt;
  }

  const Table& table_;
  const TableRow& row_;
  Findings& findings_;
  LevelRow level_row_;
};

void find_missing_column(const Table& table, std::string_view column, Severity severity,
                         Findings& findings) {
  if (column_named(table, column)) return;
  findings.push_back({"level_column_missing",
                      severity,
                      {table.file, table.sheet, table.header_row, 1, std::string(column)},
                      "",
                      {}});
}

void check_columns(const Table& table, const LevelRuleSet& rules, Findings& findings) {
  for (const auto* key : {"unit", "week_start"})
    find_missing_column(table, key, Severity::Error, findings);
  if (!column_named(table, "transmission_degree"))
    find_missing_column(table, "incidence_per_100k", Severity::Doubt, findings);
  for (const auto& criterion : rules.coverage)
    find_missing_column(table, column_of(criterion_of(criterion.indicator)), Severity::Doubt,
                        findings);
  if (rules.by_capacity) find_missing_column(table, "capacity", Severity::Doubt, findings);
  if (rules.deaths) find_missing_column(table, "deaths_per_100k", Severity::Doubt, findings);
  for (std::size_t i = 0; i < table.header.size(); ++i) {
    const auto& heading = table.header[i];
    const bool known = heading == "unit" || heading == "week_start" ||
                       std::any_of(criterion_columns.begin(), criterion_columns.end(),
                                   [&](const auto& entry) { return entry.second == heading; });
    if (!known)
      findings.push_back(
          {"level_column_unknown",
           Severity::Doubt,
           {table.file, table.sheet, table.header_row, static_cast<int>(i) + 1, heading},
           heading,
           {}});
  }
}

}  // namespace

std::string_view column_of(LevelCriterion criterion) {
  return enum_text(criterion, criterion_columns);
}

LevelRowsReading read_level_rows(const Table& table, const LevelRuleSet& rules) {
  LevelRowsReading reading;
  check_columns(table, rules, reading.findings);
  if (has_error(reading.findings)) return reading;
  std::set<std::pair<std::string, std::string>> seen;
  for (const auto& row : table.rows) {
    auto level_row = RowReader(table, row, reading.findings).read();
    if (!seen.emplace(level_row.unit, level_row.week_start).second)
      reading.findings.push_back(finding_at(cell_at(table, row, *column_named(table, "unit")),
                                            "level_row_twice", {{"week", level_row.week_start}},
                                            Severity::Doubt));
    reading.rows.push_back(std::move(level_row));
  }
  return reading;
}

std::vector<ProposedLevel> proposed_levels(const std::vector<LevelRow>& rows,
                                           const LevelRuleSet& rules) {
  std::vector<ProposedLevel> lines;
  for (const auto& row : rows) {
    ProposedLevel line{row.unit, row.week_start, {}, row.refused_fields};
    if (row.refused_fields.empty() && row.first_day)
      line.decision = epidemic::level_by(rules, row.indicators, *row.first_day);
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace sansang::documents
