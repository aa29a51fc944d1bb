// SPDX-License-Identifier: Apache-2.0
#include "documents/geography_tables.hpp"

#include <algorithm>
#include <array>

#include "documents/tables/cells.hpp"
#include "documents/tables/csv.hpp"

namespace sansang::documents {
namespace {

using geography::AdministrativeUnit;
using geography::Border;
using geography::Placed;
using geography::Succession;
using geography::SuccessionBasis;
using geography::UnitKey;
using geography::UnitLevel;
using geography::UnitList;

constexpr std::array<std::pair<UnitLevel, std::string_view>, 3> levels{
    {{UnitLevel::Province, "province"},
     {UnitLevel::District, "district"},
     {UnitLevel::Commune, "commune"}}};

constexpr std::array<std::pair<SuccessionBasis, std::string_view>, 2> bases{
    {{SuccessionBasis::ByOverlap, "by overlap, an aid"},
     {SuccessionBasis::SetByHand, "set by hand, an aid"}}};

template <class E, std::size_t N>
std::string text_among(const std::array<std::pair<E, std::string_view>, N>& names, E wanted) {
  const auto at = std::find_if(names.begin(), names.end(),
                               [&](const auto& entry) { return entry.first == wanted; });
  return std::string(at->second);
}

/// The cells of one row by heading. A cell that cannot be read leaves a finding and spoils the row.
class Row {
 public:
  Row(const Table& table, const TableRow& row, Findings& findings)
      : table_(table), row_(row), findings_(findings) {}

  std::string text(const char* heading) const { return cell(heading).text; }
  UnitCode code(const char* heading) {
    require(cell(heading), findings_);
    return UnitCode(text(heading));
  }
  Date day(const char* heading) {
    require(cell(heading), findings_);
    return read_date(cell(heading), findings_).value_or(Date{});
  }
  std::optional<Date> last_day(const char* heading) { return read_date(cell(heading), findings_); }
  UnitKey key(const char* code_heading, const char* day_heading) {
    return {code(code_heading), day(day_heading)};
  }
  std::size_t count(const char* heading) {
    require(cell(heading), findings_);
    return static_cast<std::size_t>(
        std::max<std::int64_t>(0, read_integer(cell(heading), findings_).value_or(0)));
  }
  std::optional<Persons> persons(const char* heading) {
    const auto number = read_integer(cell(heading), findings_);
    return number ? std::optional(Persons(*number)) : std::nullopt;
  }
  Kilometres kilometres(const char* heading) {
    require(cell(heading), findings_);
    return Kilometres(read_number(cell(heading), findings_).value_or(0.0));
  }
  std::optional<Share> share(const char* heading) {
    const auto number = read_number(cell(heading), findings_);
    if (!number) return std::nullopt;
    if (*number >= 0.0 && *number <= 1.0) return Share(*number);
    findings_.push_back(finding_at(cell(heading), "geography_share_out_of_range"));
    return std::nullopt;
  }
  template <class E, std::size_t N>
  E choice(const char* heading, const std::array<std::pair<E, std::string_view>, N>& names) {
    require(cell(heading), findings_);
    return read_choice(cell(heading), names, findings_).value_or(E{});
  }
  Place where() const { return {table_.file, table_.sheet, row_.row, 0, {}}; }

 private:
  Cell cell(const char* heading) const {
    return cell_at(table_, row_, *column_named(table_, heading));
  }

  const Table& table_;
  const TableRow& row_;
  Findings& findings_;
};

UnitList list_of(Row& row) {
  return {row.text("list"),
          row.code("province_code"),
          {row.day("valid_from"), row.last_day("valid_to")},
          row.count("districts"),
          row.count("communes"),
          row.text("source"),
          row.text("licence")};
}

AdministrativeUnit unit_of(Row& row) {
  AdministrativeUnit unit;
  unit.code = row.code("code");
  unit.validity = {row.day("valid_from"), row.last_day("valid_to")};
  unit.parent = UnitCode(row.text("parent_code"));
  unit.level = row.choice("level", levels);
  unit.name = row.text("name");
  unit.full_name = row.text("full_name");
  unit.unit_type = row.text("unit_type");
  unit.province = row.code("province_code");
  unit.population_2019 = row.persons("population_2019");
  unit.list = row.text("source");
  return unit;
}

Succession succession_of(Row& row) {
  return {row.key("code_old", "valid_from_old"), row.key("code_new", "valid_from_new"),
          row.share("share"), row.choice("basis", bases)};
}

Border border_of(Row& row) {
  return {row.key("code_a", "valid_from_a"), row.key("code_b", "valid_from_b"),
          row.kilometres("shared_boundary_km")};
}

template <class T>
std::vector<Placed<T>> records(const std::string& bytes, const char* file,
                               const std::vector<const char*>& headings, T (*record_of)(Row&),
                               Findings& findings) {
  auto reading = read_csv(bytes, file);
  findings.insert(findings.end(), reading.findings.begin(), reading.findings.end());
  bool complete = true;
  for (const auto* heading : headings) {
    if (column_named(reading.table, heading)) continue;
    complete = false;
    findings.push_back({"geography_column_missing",
                        Severity::Error,
                        {file, {}, reading.table.header_row, 0, heading},
                        heading,
                        {}});
  }
  std::vector<Placed<T>> found;
  for (const auto& table_row : reading.table.rows) {
    if (!complete) break;
    Row row(reading.table, table_row, findings);
    found.push_back({record_of(row), row.where()});
  }
  return found;
}

}  // namespace

tl::expected<geography::UnitLists, Findings> read_unit_lists(const GeographyFiles& files) {
  Findings findings;
  geography::UnitRecords read;
  read.lists = records(files.lists, geography_file_names[0],
                       {"list", "province_code", "valid_from", "valid_to", "districts", "communes",
                        "source", "licence"},
                       list_of, findings);
  read.units = records(files.units, geography_file_names[1],
                       {"code", "valid_from", "valid_to", "parent_code", "level", "name",
                        "full_name", "unit_type", "province_code", "population_2019", "source"},
                       unit_of, findings);
  read.successions =
      records(files.successors, geography_file_names[2],
              {"code_old", "valid_from_old", "code_new", "valid_from_new", "share", "basis"},
              succession_of, findings);
  read.borders = records(files.borders, geography_file_names[3],
                         {"code_a", "valid_from_a", "code_b", "valid_from_b", "shared_boundary_km"},
                         border_of, findings);
  // A row that could not be read would only lead to findings that hide the first cause.
  if (has_error(findings)) return tl::unexpected(std::move(findings));
  return geography::unit_lists(read);
}

std::string text_of(geography::UnitLevel level) {
  return text_among(levels, level);
}
std::string text_of(geography::SuccessionBasis basis) {
  return text_among(bases, basis);
}

}  // namespace sansang::documents
