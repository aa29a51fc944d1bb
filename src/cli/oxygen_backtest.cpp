// SPDX-License-Identifier: Apache-2.0
// sansang oxygen backtest: how good the forecast would have been on a daily series, day after day,
// beside persistence.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/backtest_series.hpp"
#include "cli/commands.hpp"
#include "documents/sentences.hpp"
#include "documents/tables/sheets.hpp"
#include "statistics/backtest.hpp"

namespace sansang::cli {
namespace {

using Json = nlohmann::ordered_json;
using statistics::BacktestRow;

struct Question {
  std::string input;
  SeriesColumns columns;
  std::vector<int> horizons;
  std::optional<Date> from;
  std::optional<Date> to;
};

/// Reads the words of the call; says on `err` what it cannot read.
class Words {
 public:
  Words(const Arguments& arguments, std::ostream& err) : arguments_(arguments), err_(err) {}

  std::optional<Question> question() {
    Question asked;
    asked.input = arguments_.text("--input");
    asked.columns.date = arguments_.text("--date");
    asked.columns.target = arguments_.text("--target");
    if (arguments_.has("--region")) asked.columns.region = arguments_.text("--region");
    read_drivers(asked);
    read_horizons(asked);
    asked.from = day("--from");
    asked.to = day("--to");
    if (asked.from && asked.to && *asked.from > *asked.to) refuse("--from lies after --to");
    return understood_ ? std::optional(asked) : std::nullopt;
  }

 private:
  void refuse(const std::string& why) {
    err_ << "sansang: " << why << '\n';
    understood_ = false;
  }

  std::optional<Date> day(const char* option) {
    if (!arguments_.has(option)) return std::nullopt;
    const auto read = parse_date(arguments_.text(option));
    if (!read) refuse(std::string(option) + " is a day such as 2020-09-01");
    return read;
  }

  void read_drivers(Question& asked) {
    for (const auto& text : arguments_.all("--driver")) {
      const auto equals = text.find('=');
      if (equals == std::string::npos || equals == 0 || equals + 1 == text.size()) {
        refuse("--driver is NAME=COL, such as admissions=new_patients, not " + text);
        continue;
      }
      const DriverColumn driver{text.substr(0, equals), text.substr(equals + 1)};
      const auto same = [&driver](const DriverColumn& d) { return d.name == driver.name; };
      if (std::any_of(asked.columns.drivers.begin(), asked.columns.drivers.end(), same)) {
        refuse("--driver " + driver.name + " stands twice");
      }
      asked.columns.drivers.push_back(driver);
    }
  }

  void read_horizons(Question& asked) {
    std::string_view rest = arguments_.values.at("--horizons").back();
    for (;;) {
      const auto comma = std::min(rest.find(','), rest.size());
      int days = 0;
      const auto [end, error] = std::from_chars(rest.data(), rest.data() + comma, days);
      if (error != std::errc{} || end != rest.data() + comma || days < 1 ||
          days > statistics::longest_horizon) {
        refuse("--horizons is a list of days from 1 to 28, such as 1,7,14,28");
        return;
      }
      const auto& known = asked.horizons;
      if (std::find(known.begin(), known.end(), days) == known.end()) {
        asked.horizons.push_back(days);
      }
      if (comma == rest.size()) return;
      rest.remove_prefix(comma + 1);
    }
  }

  const Arguments& arguments_;
  std::ostream& err_;
  bool understood_ = true;
};

const std::vector<std::string> column_names{
    "region",       "horizon",    "origins",    "wis",        "wis_persistence",
    "relative_wis", "coverage50", "coverage80", "coverage95", "bias"};

struct RegionRows {
  std::string region;
  std::vector<BacktestRow> rows;
};

/// The figures after the origins, NaN where nothing was scored.
std::vector<double> figures(const BacktestRow& row) {
  const auto& own = row.forecast;
  if (own.count() == 0) return std::vector<double>(7, std::nan(""));
  return {own.mean_wis(),   row.persistence.mean_wis(), row.relative_wis(), own.coverage50(),
          own.coverage80(), own.coverage95(),           own.bias()};
}

/// Every row as text; `form` is the form of a figure, `unknown` stands for none.
std::vector<std::vector<std::string>> lines(const std::vector<RegionRows>& answer, const char* form,
                                            const std::string& unknown) {
  std::vector<std::vector<std::string>> all{column_names};
  for (const auto& region : answer) {
    for (const auto& row : region.rows) {
      auto& line = all.emplace_back();
      line = {region.region, std::to_string(row.horizon), std::to_string(row.forecast.count())};
      for (const double figure : figures(row)) {
        line.push_back(std::isnan(figure) ? unknown : fmt::format(fmt::runtime(form), figure));
      }
    }
  }
  return all;
}

void write_csv(const std::vector<RegionRows>& answer, std::ostream& out) {
  for (const auto& line : lines(answer, "{:.10g}", "")) out << documents::write_csv_row(line);
}

void write_json(const std::vector<RegionRows>& answer, std::ostream& out) {
  auto rows = Json::array();
  for (const auto& region : answer) {
    for (const auto& row : region.rows) {
      Json object{
          {"region", region.region}, {"horizon", row.horizon}, {"origins", row.forecast.count()}};
      const auto values = figures(row);
      for (std::size_t i = 0; i < values.size(); ++i) {
        object[column_names[i + 3]] = std::isnan(values[i]) ? Json() : Json(values[i]);
      }
      rows.push_back(std::move(object));
    }
  }
  out << Json{{"backtest", rows}}.dump(1) << '\n';
}

/// Characters, not bytes: what a column of text is wide.
std::size_t width_of(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

void write_text(const std::vector<RegionRows>& answer, std::ostream& out) {
  const auto all = lines(answer, "{:.3f}", "–");
  std::vector<std::size_t> widths(column_names.size(), 0);
  for (const auto& line : all) {
    for (std::size_t i = 0; i < line.size(); ++i)
      widths[i] = std::max(widths[i], width_of(line[i]));
  }
  for (const auto& line : all) {
    out << line[0] << std::string(widths[0] - width_of(line[0]), ' ');
    for (std::size_t i = 1; i < line.size(); ++i) {
      out << "  " << std::string(widths[i] - width_of(line[i]), ' ') << line[i];
    }
    out << '\n';
  }
}

/// Positions of the first and the last origin in a series that begins on `first_day`; nullopt when
/// all origins asked for lie before it.
std::optional<std::pair<std::size_t, std::size_t>> origins(const Question& asked,
                                                           const RegionSeries& series) {
  const auto position = [&series](Date day) { return (day - series.first_day).count(); };
  const auto from = asked.from ? std::max<std::int64_t>(0, position(*asked.from)) : 0;
  const auto last = static_cast<std::int64_t>(series.target.size()) - 1;
  const auto to = asked.to ? std::min<std::int64_t>(last, position(*asked.to)) : last;
  if (to < 0) return std::nullopt;
  return std::pair{static_cast<std::size_t>(from), static_cast<std::size_t>(to)};
}

std::vector<BacktestRow> rows_of(const Question& asked, const RegionSeries& series) {
  if (const auto range = origins(asked, series)) {
    return statistics::backtest(series.target, series.drivers, asked.horizons, range->first,
                                range->second);
  }
  return statistics::backtest({}, series.drivers, asked.horizons, 0, 0);
}

int backtest(const Arguments& arguments, Context& context) {
  const auto asked = Words(arguments, context.err).question();
  if (!asked) return usage;
  const auto bytes = read_input(asked->input, context);
  if (!bytes) return world_failed;
  const auto reading =
      read_daily_series(documents::read_table(*bytes, asked->input), asked->columns);
  std::vector<RegionRows> answer(reading.regions.size());
  context.executor.for_each_index(answer.size(), [&](std::size_t i) {
    answer[i] = {reading.regions[i].region, rows_of(*asked, reading.regions[i])};
  });
  context.progress.step("backtest", answer.size(), answer.size());
  const auto format = arguments.text("--format");
  if (format == "csv") {
    write_csv(answer, context.out);
  } else if (format == "json") {
    write_json(answer, context.out);
  } else {
    write_text(answer, context.out);
  }
  if (reading.findings.empty()) return answered;
  const auto sentences = documents::Sentences::load(context.share / "messages", context.language);
  for (const auto& finding : reading.findings) context.err << sentences.line_of(finding) << '\n';
  return has_findings;
}

}  // namespace

std::vector<Command> oxygen_backtest_commands() {
  const auto required = [](const char* name, const char* value, const char* help) {
    return Option{name, value, help, "", true, false};
  };
  const auto optional = [](const char* name, const char* value, const char* help) {
    return Option{name, value, help, "", false, false};
  };
  return {
      {"oxygen",
       "backtest",
       "score the forecast on a daily series, from every day on, against persistence",
       {required("--input", "FILE", "CSV with one row per day (and region); - is standard input"),
        required("--date", "COL", "column of the day"),
        required("--target", "COL", "column to forecast: litres, kilograms, patients on oxygen"),
        optional("--region", "COL", "column of the region; without it all rows are one"),
        {"--driver", "NAME=COL", "a series that runs ahead: cases, admissions", "", false, true},
        {"--horizons", "LIST", "days ahead, 1 to 28", "1,7,14,28", false, false},
        optional("--from", "DATE", "first day to forecast from"),
        optional("--to", "DATE", "last day to forecast from")},
       backtest}};
}

}  // namespace sansang::cli
