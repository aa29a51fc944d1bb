// SPDX-License-Identifier: Apache-2.0
#include "cli/backtest_series.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "documents/tables/cells.hpp"

namespace sansang::cli {
namespace {

using documents::Table;
using documents::TableRow;

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
constexpr std::chrono::days longest_span{36'525};
/// Beyond this a figure is a slip of the keyboard, and its square would overflow.
constexpr double largest_value = 1e15;

struct Positions {
  std::size_t date = 0;
  std::size_t target = 0;
  std::optional<std::size_t> region;
  std::vector<std::size_t> drivers;
};

struct DayRow {
  int row = 0;
  double target = missing;
  std::vector<double> drivers;
};

struct RegionDays {
  std::string region;
  std::map<Date, DayRow> days;
};

class SeriesReader {
 public:
  SeriesReader(const documents::TableReading& reading, const SeriesColumns& columns)
      : table_(reading.table) {
    result_.findings = reading.findings;
    find_columns(columns);
  }

  SeriesReading read() {
    if (columns_found_) {
      for (const auto& row : table_.rows) read_row(row);
      for (const auto& region : regions_) lay_out(region);
    }
    std::stable_sort(result_.findings.begin(), result_.findings.end(),
                     [](const Finding& a, const Finding& b) { return a.where.row < b.where.row; });
    return std::move(result_);
  }

 private:
  void find_columns(const SeriesColumns& columns) {
    at_.date = column(columns.date);
    at_.target = column(columns.target);
    if (columns.region) at_.region = column(*columns.region);
    for (const auto& driver : columns.drivers) at_.drivers.push_back(column(driver.column));
  }

  std::size_t column(const std::string& heading) {
    const auto found = documents::column_named(table_, heading);
    // A table without any heading has its own finding already.
    if (!found && !table_.header.empty()) {
      std::string headings;
      for (const auto& name : table_.header) headings += (headings.empty() ? "" : ", ") + name;
      Place place{table_.file, table_.sheet, table_.header_row, 0, heading};
      result_.findings.push_back(
          {"series_no_column", Severity::Error, place, heading, {{"headings", headings}}});
    }
    columns_found_ = columns_found_ && found.has_value();
    return found.value_or(0);
  }

  /// NaN when empty, unreadable or absurdly large; the last two leave a finding.
  double number(const documents::Cell& cell) {
    const auto value = documents::read_number(cell, result_.findings);
    if (!value) return missing;
    if (std::isfinite(*value) && std::fabs(*value) <= largest_value) return *value;
    result_.findings.push_back(documents::finding_at(cell, "series_value_too_large"));
    return missing;
  }

  RegionDays& region(const std::string& name) {
    const auto same = [&name](const RegionDays& r) { return r.region == name; };
    const auto found = std::find_if(regions_.begin(), regions_.end(), same);
    return found != regions_.end() ? *found : regions_.emplace_back(RegionDays{name, {}});
  }

  void read_row(const TableRow& row) {
    const auto date_cell = documents::cell_at(table_, row, at_.date);
    if (!documents::require(date_cell, result_.findings)) return;
    const auto day = documents::read_date(date_cell, result_.findings);
    std::string name = "all";
    if (at_.region) {
      const auto cell = documents::cell_at(table_, row, *at_.region);
      if (!documents::require(cell, result_.findings)) return;
      name = cell.text;
    }
    if (!day) return;
    auto& days = region(name).days;
    if (const auto first = days.find(*day); first != days.end()) {
      result_.findings.push_back(documents::finding_at(
          date_cell, "series_day_twice",
          {{"region", name}, {"first_row", std::to_string(first->second.row)}}));
      return;
    }
    DayRow read{row.row, missing, {}};
    const auto target = documents::cell_at(table_, row, at_.target);
    if (documents::require(target, result_.findings)) read.target = number(target);
    for (const auto driver : at_.drivers) {
      read.drivers.push_back(number(documents::cell_at(table_, row, driver)));
    }
    days.emplace(*day, std::move(read));
  }

  void report_gap(const RegionDays& region, Date from, Date to, int row) {
    Place place{table_.file, table_.sheet, row, static_cast<int>(at_.date) + 1,
                table_.header[at_.date]};
    result_.findings.push_back({"series_days_missing",
                                Severity::Doubt,
                                place,
                                iso_date(from),
                                {{"region", region.region},
                                 {"from", iso_date(from)},
                                 {"to", iso_date(to)},
                                 {"days", std::to_string((to - from).count() + 1)}}});
  }

  void lay_out(const RegionDays& region) {
    const auto first = region.days.begin()->first;
    const auto& [last, last_row] = *region.days.rbegin();
    if (last - first > longest_span) {
      Place place{table_.file, table_.sheet, last_row.row, static_cast<int>(at_.date) + 1,
                  table_.header[at_.date]};
      result_.findings.push_back({"series_too_long",
                                  Severity::Error,
                                  place,
                                  iso_date(last),
                                  {{"region", region.region}, {"first", iso_date(first)}}});
      return;
    }
    const auto length = static_cast<std::size_t>((last - first).count()) + 1;
    RegionSeries series{region.region, first, std::vector<double>(length, missing), {}};
    series.drivers.assign(at_.drivers.size(), series.target);
    Date expected = first;
    for (const auto& [day, row] : region.days) {
      if (day != expected) report_gap(region, expected, day - std::chrono::days{1}, row.row);
      expected = day + std::chrono::days{1};
      const auto place = static_cast<std::size_t>((day - first).count());
      series.target[place] = row.target;
      for (std::size_t d = 0; d < row.drivers.size(); ++d)
        series.drivers[d][place] = row.drivers[d];
    }
    result_.regions.push_back(std::move(series));
  }

  const Table& table_;
  Positions at_;
  bool columns_found_ = true;
  std::vector<RegionDays> regions_;
  SeriesReading result_;
};

}  // namespace

SeriesReading read_daily_series(const documents::TableReading& reading,
                                const SeriesColumns& columns) {
  return SeriesReader(reading, columns).read();
}

}  // namespace sansang::cli
