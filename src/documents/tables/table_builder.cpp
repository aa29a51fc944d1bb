// SPDX-License-Identifier: Apache-2.0
#include "documents/tables/table_builder.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/vietnamese.hpp"

namespace sansang::documents {
namespace {

bool holds_control_character(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7f;
  });
}

}  // namespace

std::string printable(std::string_view bytes) {
  std::string shown(bytes.substr(0, 60));
  for (char& c : shown) {
    if (c < 0x20 || c > 0x7e) c = '?';
  }
  return shown;
}

bool is_blank_text(std::string_view cell) {
  return cell.find_first_not_of(" \t") == std::string_view::npos;
}

TableBuilder::TableBuilder(std::string file, std::string sheet, bool decimal_comma) {
  reading_.table.file = std::move(file);
  reading_.table.sheet = std::move(sheet);
  reading_.table.decimal_comma = decimal_comma;
}

void TableBuilder::report(std::string code, int row, int column, std::string value, Parameters more,
                          Severity severity) {
  if (reading_.findings.size() >= most_findings) {
    ++unreported_;
    return;
  }
  Finding finding{std::move(code), severity, {}, std::move(value), std::move(more)};
  finding.where = {reading_.table.file, reading_.table.sheet, row, column, {}};
  const auto& header = reading_.table.header;
  if (column > 0 && static_cast<std::size_t>(column) <= header.size()) {
    finding.where.field = header[static_cast<std::size_t>(column) - 1];
  }
  reading_.findings.push_back(std::move(finding));
}

bool TableBuilder::normalise(int row, std::vector<std::string>& cells) {
  bool good = true;
  int column = 0;
  for (auto& cell : cells) {
    ++column;
    if (cell.empty()) continue;
    auto text = nfc(cell);
    const bool control = text && holds_control_character(*text);
    if (!text || control) {
      report(text ? "table_cell_control_character" : "table_cell_not_utf8", row, column,
             printable(cell));
      good = false;
      cell.clear();
    } else {
      cell = trimmed(*text);
    }
  }
  return good;
}

void TableBuilder::take_header(int row, std::vector<std::string> cells) {
  reading_.table.header_row = row;
  std::unordered_map<std::string, int> first_column;
  int column = 0;
  for (const auto& heading : cells) {
    ++column;
    if (heading.empty()) {
      report("table_heading_empty", row, column, {});
      continue;
    }
    const auto [at, is_new] = first_column.emplace(heading, column);
    if (!is_new) {
      report("table_heading_twice", row, column, heading,
             {{"first_column", std::to_string(at->second)}});
    }
  }
  reading_.table.header = std::move(cells);
}

bool TableBuilder::has_room(int row, std::size_t cells) {
  cells_ += cells;
  if (cells_ <= most_cells) return true;
  report("table_too_many_cells", row, 0, {}, {{"limit", std::to_string(most_cells)}});
  return false;
}

void TableBuilder::take_row(int row, std::vector<std::string> cells) {
  reading_.table.rows.push_back({row, std::move(cells)});
}

TableReading TableBuilder::finish() {
  if (unreported_ > 0) {
    Finding more{"table_more_findings", Severity::Note, {}, {}, {}};
    more.where.file = reading_.table.file;
    more.where.sheet = reading_.table.sheet;
    more.parameters = {{"count", std::to_string(unreported_)}};
    reading_.findings.push_back(std::move(more));
  }
  return std::move(reading_);
}

}  // namespace sansang::documents
