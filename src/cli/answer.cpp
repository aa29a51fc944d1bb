// SPDX-License-Identifier: Apache-2.0
#include "cli/answer.hpp"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <ostream>

#include "documents/sentences.hpp"
#include "documents/tables/csv.hpp"

namespace sansang::cli {
namespace {

using Json = nlohmann::ordered_json;

struct ToJson {
  Json operator()(std::monostate) const { return nullptr; }
  template <class T>
  Json operator()(const T& value) const {
    return value;
  }
};

std::string cell_of(const Value& value) {
  if (std::holds_alternative<std::monostate>(value)) return {};
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  return std::visit(ToJson{}, value).dump();
}

void write_csv(const Answer& answer, std::ostream& out) {
  out << documents::write_csv_row(answer.columns);
  for (const auto& row : answer.rows) {
    std::vector<std::string> cells;
    for (const auto& value : row) cells.push_back(cell_of(value));
    out << documents::write_csv_row(cells);
  }
}

void write_json(const Answer& answer, std::ostream& out) {
  auto rows = Json::array();
  for (const auto& row : answer.rows) {
    auto object = Json::object();
    for (std::size_t i = 0; i < row.size(); ++i)
      object[answer.columns[i]] = std::visit(ToJson{}, row[i]);
    rows.push_back(std::move(object));
  }
  out << Json{{answer.name, rows}}.dump(1) << '\n';
}

/// Characters, not bytes: what a column of text is wide.
std::size_t width_of(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

void write_text(const Answer& answer, std::ostream& out) {
  if (answer.rows.empty() && !answer.if_empty.empty()) {
    out << answer.if_empty << '\n';
    return;
  }
  std::vector<std::vector<std::string>> lines{answer.columns};
  for (const auto& row : answer.rows) {
    auto& line = lines.emplace_back();
    for (const auto& value : row) {
      line.push_back(cell_of(value));
      if (line.back().empty()) line.back() = "–";
    }
  }
  std::vector<std::size_t> widths(answer.columns.size(), 0);
  for (const auto& line : lines)
    for (std::size_t i = 0; i < line.size(); ++i)
      widths[i] = std::max(widths[i], width_of(line[i]));
  for (const auto& line : lines) {
    for (std::size_t i = 0; i < line.size(); ++i) {
      const bool last = i + 1 == line.size();
      out << line[i] << std::string(last ? 0 : widths[i] - width_of(line[i]) + 2, ' ');
    }
    out << '\n';
  }
}

}  // namespace

void write_answer(const Answer& answer, const std::string& format, std::ostream& out) {
  if (format == "csv") return write_csv(answer, out);
  if (format == "json") return write_json(answer, out);
  write_text(answer, out);
}

void write_findings(const std::vector<Finding>& findings, Context& context) {
  if (findings.empty()) return;
  const auto sentences = documents::Sentences::load(context.share / "messages", context.language);
  for (const auto& finding : findings) context.err << sentences.line_of(finding) << '\n';
}

Value or_empty(const std::optional<Date>& day) {
  return day ? Value(iso_date(*day)) : Value();
}

Value or_empty(const std::optional<Instant>& instant) {
  return instant ? Value(iso_instant(*instant)) : Value();
}

Value tenths(double number) {
  return std::round(number * 10.0) / 10.0;
}

}  // namespace sansang::cli
