// SPDX-License-Identifier: Apache-2.0
/// Daily oxygen reports and daily cases as tables (docs/import.md). A reports table has one row per
/// facility and day: tank_level, tank_unit, received_kg, cylinders_full:<class> … in the units of
/// the gauges; an empty cell is unknown. A column about an asset may name it after a colon
/// ("tank_level:KG-01-T2"); without a colon it means the tank of column `tank`, or the only asset
/// of its kind.
///
/// Reading turns rows into reports as typed and finds what cannot be read; the checks of the report
/// itself are oxygen::check, whose findings placed() puts at the cells. Codes besides those of
/// records.hpp: facility_unknown, facility_reports_through, asset_absent, asset_not_named.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "documents/tables/cells.hpp"
#include "documents/tables/csv.hpp"
#include "geography/unit_list.hpp"
#include "oxygen/report_check.hpp"

namespace sansang::documents {

/// What a facility reports; a station's report is part of the form of its centre.
struct FacilityForm {
  std::vector<oxygen::ExpectedLine> lines;
  std::optional<FacilityId> reports_through;
};
using FacilityForms = std::map<FacilityId, FacilityForm>;

struct ReportRow {
  oxygen::DailyReport report;         ///< without id, received_at and reported_by
  std::map<std::string, Cell> cells;  ///< by field as oxygen::check names it
  Cell facility_cell;
  std::string reason;  ///< answers the doubts of the row; empty = no answer
};

struct ReportTableReading {
  std::vector<ReportRow> rows;  ///< sorted by facility, then day
  std::size_t left_out = 0;
  std::vector<Finding> findings;
};
/// `reasons` are the answers that the rules know. Source notes that are empty become `file`.
ReportTableReading read_reports(const TableReading& reading, const FacilityForms& forms,
                                const std::vector<std::string>& reasons);

/// A finding of oxygen::check at its cell.
Finding placed(Finding finding, const ReportRow& row);

/// New cases of a unit and day.
struct CaseRow {
  UnitCode unit;
  Date day{};
  Persons cases;
  std::string source;
};
template <class V, class R>
requires RecordOf<R, CaseRow>
void fields(V&& v, R& r) {
  v("unit", r.unit);
  v("day", r.day);
  v("cases", r.cases);
  v("source", r.source);
}

struct CaseTableReading {
  std::vector<CaseRow> rows;
  std::size_t left_out = 0;
  std::vector<Finding> findings;
};
/// Findings day_in_future, unit_unknown_on_day (also for a day outside the lists).
CaseTableReading read_cases(const TableReading& reading, const geography::UnitLists& units,
                            Date today);

}  // namespace sansang::documents
