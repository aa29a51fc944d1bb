// SPDX-License-Identifier: Apache-2.0
#include "documents/tables/cells.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/ensure.hpp"
#include "base/vietnamese.hpp"

namespace sansang::documents {
namespace {

std::optional<double> plain_number(std::string_view text) {
  if (text.starts_with('+')) {
    text.remove_prefix(1);
    if (text.starts_with('-')) return std::nullopt;
  }
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return std::isfinite(number) ? std::optional<double>(number) : std::nullopt;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// "1.234", "12.345.678": one to three digits, then groups of exactly three after dots.
bool is_grouped(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  const auto first = std::min(text.find('.'), text.size());
  if (first == 0 || first > 3) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dot = i >= first && (i - first) % 4 == 0;
    if (dot ? text[i] != '.' : !is_digit(text[i])) return false;
  }
  return (text.size() - first) % 4 == 0 && first < text.size();
}

std::string without_dots(std::string_view text) {
  std::string kept;
  std::copy_if(text.begin(), text.end(), std::back_inserter(kept), [](char c) { return c != '.'; });
  return kept;
}

/// "1.234,5" or "58,5" as the number it means.
std::optional<double> vietnamese_number(std::string_view text) {
  const auto comma = text.find(',');
  const auto whole = text.substr(0, comma);
  if (whole.find('.') != std::string_view::npos && !is_grouped(whole)) return std::nullopt;
  const auto part = text.substr(comma + 1);
  if (part.empty() || !std::all_of(part.begin(), part.end(), is_digit)) return std::nullopt;
  return plain_number(without_dots(whole) + "." + std::string(part));
}

bool is_ambiguous(std::string_view text) {
  return is_grouped(text) && !text.starts_with("0.") && !text.starts_with("-0.") &&
         !text.starts_with("+0.");
}

}  // namespace

std::optional<std::size_t> column_named(const Table& table, std::string_view heading) {
  const auto at = std::find(table.header.begin(), table.header.end(), heading);
  if (at == table.header.end()) return std::nullopt;
  return static_cast<std::size_t>(at - table.header.begin());
}

Cell cell_at(const Table& table, const TableRow& row, std::size_t column) {
  ensure(column < table.header.size() && column < row.cells.size(), "a cell outside its table");
  Place where{table.file, table.sheet, row.row, static_cast<int>(column) + 1, table.header[column]};
  return {std::move(where), row.cells[column], table.decimal_comma};
}

Finding finding_at(const Cell& cell, std::string code, Parameters parameters, Severity severity) {
  return {std::move(code), severity, cell.where, cell.text, std::move(parameters)};
}

bool require(const Cell& cell, Findings& findings) {
  if (cell.text.empty()) findings.push_back(finding_at(cell, "cell_missing"));
  return !cell.text.empty();
}

std::optional<double> read_number(const Cell& cell, Findings& findings) {
  if (cell.text.empty()) return std::nullopt;
  const bool comma = cell.text.find(',') != std::string::npos;
  if (comma && vietnamese_number(cell.text)) {
    if (cell.decimal_comma) return vietnamese_number(cell.text);
    findings.push_back(finding_at(cell, "cell_decimal_comma"));
    return std::nullopt;
  }
  if (cell.decimal_comma && is_ambiguous(cell.text)) {
    findings.push_back(finding_at(cell, "cell_number_ambiguous"));
    return std::nullopt;
  }
  const auto number = plain_number(cell.text);
  if (!number) findings.push_back(finding_at(cell, "cell_not_a_number"));
  return number;
}

std::optional<std::int64_t> read_integer(const Cell& cell, Findings& findings) {
  const auto number = read_number(cell, findings);
  if (!number) return std::nullopt;
  if (std::trunc(*number) != *number || std::abs(*number) > 9.0e15) {
    findings.push_back(finding_at(cell, "cell_not_an_integer"));
    return std::nullopt;
  }
  return static_cast<std::int64_t>(*number);
}

std::optional<Date> read_date(const Cell& cell, Findings& findings) {
  if (cell.text.empty()) return std::nullopt;
  const auto day = parse_date(cell.text);
  if (!day) findings.push_back(finding_at(cell, "cell_not_a_date"));
  return day;
}

std::optional<Instant> read_instant(const Cell& cell, Findings& findings) {
  if (cell.text.empty()) return std::nullopt;
  const auto instant = parse_instant(cell.text);
  if (!instant) findings.push_back(finding_at(cell, "cell_not_an_instant"));
  return instant;
}

std::optional<bool> read_yes_or_no(const Cell& cell, Findings& findings) {
  if (cell.text.empty()) return std::nullopt;
  const auto key = folded(cell.text);
  for (const auto* yes : {"true", "yes", "co", "1", "x"}) {
    if (key == yes) return true;
  }
  for (const auto* no : {"false", "no", "khong", "0"}) {
    if (key == no) return false;
  }
  findings.push_back(finding_at(cell, "cell_not_yes_or_no"));
  return std::nullopt;
}

std::optional<std::size_t> read_choice_index(const Cell& cell,
                                             const std::vector<std::string_view>& choices,
                                             Findings& findings) {
  if (cell.text.empty()) return std::nullopt;
  const auto key = folded(cell.text);
  std::string listed;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (key == folded(choices[i])) return i;
    listed += (i > 0 ? ", " : "") + std::string(choices[i]);
  }
  findings.push_back(finding_at(cell, "cell_not_a_choice", {{"choices", listed}}));
  return std::nullopt;
}

}  // namespace sansang::documents
