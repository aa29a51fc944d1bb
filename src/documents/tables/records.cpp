// SPDX-License-Identifier: Apache-2.0
#include "documents/tables/records.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace sansang::documents {
namespace {

constexpr std::size_t longest_identifier = 64;

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

}  // namespace

void FindingList::add(Finding finding) {
  if (listed_.size() >= most_findings) {
    ++counted_only_;
    return;
  }
  listed_.push_back(std::move(finding));
}

void FindingList::add(Findings some) {
  for (auto& finding : some) add(std::move(finding));
}

Findings FindingList::take(const std::string& file) {
  if (counted_only_ > 0) {
    Finding more{"table_more_findings", Severity::Note, {}, {}, {}};
    more.where.file = file;
    more.parameters = {{"count", std::to_string(counted_only_)}};
    listed_.push_back(std::move(more));
  }
  counted_only_ = 0;
  return std::move(listed_);
}

Cell cell_named(const Table& table, const TableRow& row, std::string_view heading) {
  if (const auto column = column_named(table, heading)) return cell_at(table, row, *column);
  return {{table.file, table.sheet, row.row, 0, std::string(heading)}, {}, table.decimal_comma};
}

bool columns_are_usable(const Table& table, const std::vector<std::string>& known,
                        const std::vector<std::string_view>& required, FindingList& findings) {
  int column = 0;
  for (const auto& heading : table.header) {
    ++column;
    if (heading.empty() || std::find(known.begin(), known.end(), heading) != known.end()) continue;
    Finding finding{"column_unknown", Severity::Error, {}, heading, {{"known", listed(known)}}};
    finding.where = {table.file, table.sheet, table.header_row, column, heading};
    findings.add(std::move(finding));
  }
  bool is_complete = true;
  for (const auto& name : required) {
    if (column_named(table, name)) continue;
    is_complete = false;
    Finding finding{"column_missing", Severity::Error, {}, std::string(name), {}};
    finding.where = {table.file, table.sheet, table.header_row, 0, std::string(name)};
    findings.add(std::move(finding));
  }
  return is_complete;
}

std::optional<std::string> read_identifier(const Cell& cell, Findings& findings) {
  const bool usable = cell.text.size() <= longest_identifier &&
                      cell.text.find_first_of(" \t\r\n/\\?#%") == std::string::npos;
  if (usable) return cell.text;
  findings.push_back(
      finding_at(cell, "identifier_unusable", {{"longest", std::to_string(longest_identifier)}}));
  return std::nullopt;
}

std::size_t rows_left_out(const TableReading& reading, std::size_t good) {
  std::set<int> unreadable;
  for (const auto& finding : reading.findings)
    if (finding.severity == Severity::Error && finding.where.row > reading.table.header_row)
      unreadable.insert(finding.where.row);
  return unreadable.size() + reading.table.rows.size() - good;
}

}  // namespace sansang::documents
