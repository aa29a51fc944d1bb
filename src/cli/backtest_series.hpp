// SPDX-License-Identifier: Apache-2.0
/// A table of days read as daily series, one per region: every day from the region's first to its
/// last has a place, and what the table does not tell is NaN. Rows may come in any order.
///
/// Findings (each at its row): a day missing between two rows (series_days_missing), a target cell
/// that is empty or no number, a day that stands twice (series_day_twice, the first is kept), a
/// region whose days lie more than 100 years apart (series_too_long, left out), a column that the
/// table lacks (series_no_column, nothing is read). Empty driver cells are unknown and no finding.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "calendar/date.hpp"
#include "documents/tables/csv.hpp"

namespace sansang::cli {

/// A driver as the caller names it: NAME=COL.
struct DriverColumn {
  std::string name;
  std::string column;
};

struct SeriesColumns {
  std::string date;
  std::string target;
  std::optional<std::string> region;  ///< absent: all rows are the region "all"
  std::vector<DriverColumn> drivers;
};

struct RegionSeries {
  std::string region;
  Date first_day;
  std::vector<double> target;
  std::vector<std::vector<double>> drivers;  ///< in the order of the columns
};

struct SeriesReading {
  std::vector<RegionSeries> regions;  ///< in the order in which the table first names them
  std::vector<Finding> findings;      ///< by row
};

SeriesReading read_daily_series(const documents::TableReading& reading,
                                const SeriesColumns& columns);

}  // namespace sansang::cli
