// SPDX-License-Identifier: Apache-2.0
#include "documents/report_tables.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "care/census.hpp"
#include "documents/tables/records.hpp"

namespace sansang::documents {
namespace {

using oxygen::ExpectedLine;
using oxygen::LineKind;

/// A column that becomes a line of the report.
struct LineColumn {
  std::string_view heading;
  LineKind kind;
  std::string_view unit;  ///< empty: the unit stands in tank_unit
};
constexpr std::array<LineColumn, 8> line_columns{{
    {"tank_level", LineKind::TankLevel, ""},
    {"dewars_full", LineKind::DewarsFull, "count"},
    {"cylinders_full", LineKind::CylindersFull, "count"},
    {"cylinders_empty", LineKind::CylindersEmpty, "count"},
    {"received_kg", LineKind::LiquidReceived, "kg"},
    {"cylinders_received", LineKind::CylindersReceived, "count"},
    {"generator_hours", LineKind::GeneratorHours, "h"},
    {"generator_purity_percent", LineKind::GeneratorPurity, "percent"},
}};
constexpr std::string_view unit_heading = "tank_unit";

/// What every row has besides its lines, spelled once for reading.
struct RowHead {
  FacilityId facility;
  Date reported_for{};
  Instant read_at{};
  std::string tank;
  care::CensusByMode census;
  std::optional<Beds> oxygen_beds_occupied, icu_beds_occupied;
  std::string source_note, doubt_reason;
};
template <class V, class R>
requires RecordOf<R, RowHead>
void fields(V&& v, R& r) {
  v("facility", r.facility);
  v("reported_for", r.reported_for);
  v("read_at", r.read_at);
  v("tank", r.tank);
  fields(v, r.census);
  v("oxygen_beds_occupied", r.oxygen_beds_occupied);
  v("icu_beds_occupied", r.icu_beds_occupied);
  v("source_note", r.source_note);
  v("doubt_reason", r.doubt_reason);
}
const std::vector<std::string_view> required_columns{"facility", "reported_for", "read_at"};

/// "tank_level:KG-T1" as the column's name and its asset.
struct Heading {
  std::string_view name;
  std::string asset;
};
Heading heading_of(const std::string& text) {
  const auto colon = std::min(text.find(':'), text.size());
  const auto after = std::min(colon + 1, text.size());
  return {std::string_view(text).substr(0, colon), text.substr(after)};
}

const LineColumn* line_column(std::string_view name) {
  const auto at = std::find_if(line_columns.begin(), line_columns.end(),
                               [&](const LineColumn& column) { return column.heading == name; });
  return at == line_columns.end() ? nullptr : &*at;
}

std::vector<std::string> known_headings(const Table& table) {
  auto known = field_names<RowHead>();
  known.emplace_back(unit_heading);
  for (const auto& column : line_columns) known.emplace_back(column.heading);
  for (const auto& text : table.header) {
    const auto heading = heading_of(text);
    if (!heading.asset.empty() && (line_column(heading.name) || heading.name == unit_heading))
      known.push_back(text);
  }
  return known;
}

std::string listed_assets(const std::vector<ExpectedLine>& lines, LineKind kind) {
  std::string text;
  for (const auto& line : lines)
    if (line.kind == kind) text += (text.empty() ? "" : ", ") + line.asset;
  return text;
}

/// Makes one report of one row.
class ReportRowReader {
 public:
  ReportRowReader(const Table& table, const TableRow& row, const FacilityForms& forms,
                  const std::vector<std::string>& reasons)
      : table_(table), row_(row), forms_(forms), reasons_(reasons) {}

  std::optional<ReportRow> read() {
    RowReader reader(table_, row_, required_columns);
    fields(reader, head_);
    findings_ = std::move(reader.findings());
    read_head();
    if (const auto* form = form_of_facility()) read_lines(*form);
    if (has_error(findings_)) return std::nullopt;
    return std::move(made_);
  }
  Findings& findings() { return findings_; }

 private:
  void read_head() {
    auto& report = made_.report;
    report.facility = head_.facility;
    report.reported_for = head_.reported_for;
    report.read_at = head_.read_at;
    report.source = FactSource::Import;
    report.source_note = head_.source_note.empty() ? table_.file : head_.source_note;
    report.census = head_.census;
    report.oxygen_beds_occupied = head_.oxygen_beds_occupied;
    report.icu_beds_occupied = head_.icu_beds_occupied;
    made_.facility_cell = cell_named(table_, row_, "facility");
    for (const auto& name : field_names<RowHead>())
      made_.cells.emplace(name, cell_named(table_, row_, name));
    for (const auto& name : field_names<care::CensusByMode>())
      made_.cells.emplace("census." + name, cell_named(table_, row_, name));
    std::vector<std::string_view> reasons(reasons_.begin(), reasons_.end());
    const auto cell = cell_named(table_, row_, "doubt_reason");
    if (const auto index = read_choice_index(cell, reasons, findings_))
      made_.reason = reasons_[*index];
  }

  const FacilityForm* form_of_facility() {
    if (head_.facility.empty()) return nullptr;
    const auto at = forms_.find(head_.facility);
    if (at == forms_.end()) {
      findings_.push_back(finding_at(made_.facility_cell, "facility_unknown"));
      return nullptr;
    }
    if (const auto& centre = at->second.reports_through) {
      findings_.push_back(
          finding_at(made_.facility_cell, "facility_reports_through", {{"centre", centre->text}}));
      return nullptr;
    }
    return &at->second;
  }

  void read_lines(const FacilityForm& form) {
    for (std::size_t i = 0; i < table_.header.size(); ++i) {
      const auto heading = heading_of(table_.header[i]);
      const auto* column = line_column(heading.name);
      const auto cell = cell_at(table_, row_, i);
      if (column == nullptr || cell.text.empty()) continue;
      const auto value = read_number(cell, findings_);
      const auto asset =
          heading.asset.empty() ? asset_meant(*column, cell, form) : std::optional(heading.asset);
      const auto unit_cell = unit_cell_of(heading);
      const auto unit = column->unit.empty() ? unit_in(unit_cell) : std::string(column->unit);
      if (!value || !asset) continue;
      oxygen::ReportLine line{column->kind, *asset, *value, unit};
      const auto field = oxygen::field_of(line);
      made_.cells.emplace(field, cell);
      if (column->unit.empty()) made_.cells.emplace("unit." + field, unit_cell);
      made_.report.lines.push_back(std::move(line));
    }
  }

  /// The asset that a column without a name means; nullopt after a finding.
  std::optional<std::string> asset_meant(const LineColumn& column, const Cell& cell,
                                         const FacilityForm& form) {
    const bool is_liquid =
        column.kind == LineKind::TankLevel || column.kind == LineKind::LiquidReceived;
    if (is_liquid && !head_.tank.empty()) return head_.tank;
    const auto count = std::count_if(form.lines.begin(), form.lines.end(),
                                     [&](const auto& line) { return line.kind == column.kind; });
    if (count == 0) {
      findings_.push_back(finding_at(cell, "asset_absent", {{"facility", head_.facility.text}}));
    } else if (count > 1) {
      findings_.push_back(finding_at(cell, "asset_not_named",
                                     {{"heading", std::string(column.heading)},
                                      {"assets", listed_assets(form.lines, column.kind)}}));
    } else {
      return listed_assets(form.lines, column.kind);
    }
    return std::nullopt;
  }

  /// tank_unit:<asset> where the table has it, else tank_unit.
  Cell unit_cell_of(const Heading& heading) const {
    const auto own = std::string(unit_heading) + ":" + heading.asset;
    const bool has_own = !heading.asset.empty() && column_named(table_, own);
    return cell_named(table_, row_, has_own ? own : std::string(unit_heading));
  }
  std::string unit_in(const Cell& cell) {
    if (!require(cell, findings_)) return {};
    const auto unit = read_choice(cell, names_of(oxygen::GaugeUnit{}), findings_);
    return unit ? std::string(oxygen::text_of(*unit)) : std::string();
  }

  const Table& table_;
  const TableRow& row_;
  const FacilityForms& forms_;
  const std::vector<std::string>& reasons_;
  RowHead head_;
  ReportRow made_;
  Findings findings_;
};

}  // namespace

ReportTableReading read_reports(const TableReading& reading, const FacilityForms& forms,
                                const std::vector<std::string>& reasons) {
  const auto& table = reading.table;
  FindingList findings;
  findings.add(reading.findings);
  std::vector<RecordRow<ReportRow>> rows;
  if (!table.header.empty() &&
      columns_are_usable(table, known_headings(table), required_columns, findings)) {
    for (const auto& row : table.rows) {
      ReportRowReader reader(table, row, forms, reasons);
      auto made = reader.read();
      findings.add(std::move(reader.findings()));
      if (made) rows.push_back({std::move(*made), &row});
    }
  }
  ReportTableReading result;
  result.rows = accepted(
      table, std::move(rows), "reported_for",
      [](const ReportRow& r) { return std::tuple(r.report.facility, r.report.reported_for); },
      [](const auto&, Findings&) {}, findings);
  std::sort(result.rows.begin(), result.rows.end(), [](const ReportRow& a, const ReportRow& b) {
    return std::tie(a.report.facility, a.report.reported_for) <
           std::tie(b.report.facility, b.report.reported_for);
  });
  result.left_out = rows_left_out(reading, result.rows.size());
  result.findings = findings.take(table.file);
  return result;
}

Finding placed(Finding finding, const ReportRow& row) {
  const auto& field = finding.where.field;
  auto at = row.cells.find(finding.code == "wrong_unit" ? "unit." + field : field);
  if (at == row.cells.end()) at = row.cells.find(field);
  const auto& cell = at == row.cells.end() ? row.facility_cell : at->second;
  finding.where = cell.where;
  return finding;
}

CaseTableReading read_cases(const TableReading& reading, const geography::UnitLists& units,
                            Date today) {
  const auto& table = reading.table;
  FindingList findings;
  findings.add(reading.findings);
  auto records = read_records<CaseRow>(table, {"unit", "day", "cases"}, findings);
  const auto judge = [&](RecordRow<CaseRow>& row, Findings& own) {
    const auto& count = row.record;
    if (count.day > today)
      own.push_back(finding_at(cell_named(table, *row.row, "day"), "day_in_future"));
    if (!units.unit(count.unit, count.day))
      own.push_back(finding_at(cell_named(table, *row.row, "unit"), "unit_unknown_on_day",
                               {{"day", iso_date(count.day)}}));
    if (count.source.empty()) row.record.source = table.file;
  };
  CaseTableReading result;
  result.rows = accepted(
      table, std::move(records), "day", [](const CaseRow& r) { return std::tuple(r.unit, r.day); },
      judge, findings);
  result.left_out = rows_left_out(reading, result.rows.size());
  result.findings = findings.take(table.file);
  return result;
}

}  // namespace sansang::documents
