// SPDX-License-Identifier: Apache-2.0
/// Rows of a table as records that list their fields (base/fields.hpp): a column is spelled once,
/// as the name of the field, and may stand anywhere in the heading line. An absent column or an
/// empty cell leaves the member as it is by default (unknown, for an optional); a column that the
/// record does not have is a finding. A row with an error is left out, the others are kept.
///
/// Enumerators are the texts of names_of(E), compared without marks; quantities and counts are
/// never negative; ids are short words without blanks or any of / \ ? # %. Codes: column_*, cell_*,
/// negative, identifier_unusable, duplicate_row.
#pragma once
#include <concepts>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/fields.hpp"
#include "base/id.hpp"
#include "documents/tables/cells.hpp"
#include "units/quantity.hpp"

namespace sansang::documents {

/// Findings of a whole table: after most_findings the rest is counted only.
class FindingList {
 public:
  void add(Finding finding);
  void add(Findings some);
  /// All of them, with the note table_more_findings when some were only counted.
  Findings take(const std::string& file);

 private:
  Findings listed_;
  std::size_t counted_only_ = 0;
};

/// The cell under `heading`; an empty one at column 0 when the table has no such column.
Cell cell_named(const Table& table, const TableRow& row, std::string_view heading);

/// Findings column_missing and column_unknown at the heading line; false when a column is missing.
bool columns_are_usable(const Table& table, const std::vector<std::string>& known,
                        const std::vector<std::string_view>& required, FindingList& findings);

/// The cell's text when it can name a thing in addresses and lists.
std::optional<std::string> read_identifier(const Cell& cell, Findings& findings);

/// A visitor for fields(): fills each member from the cell under its name.
class RowReader {
 public:
  RowReader(const Table& table, const TableRow& row, std::vector<std::string_view> required)
      : table_(table), row_(row), required_(std::move(required)) {}

  template <class M>
  void operator()(const char* name, M& member) {
    const auto cell = cell_named(table_, row_, name);
    if (cell.text.empty()) {
      if (std::find(required_.begin(), required_.end(), name) != required_.end())
        require(cell, findings_);
      return;
    }
    read(cell, member);
  }

  Findings& findings() { return findings_; }

 private:
  template <class T>
  void read(const Cell& cell, std::optional<T>& member) {
    const auto before = findings_.size();
    T value{};
    read(cell, value);
    if (findings_.size() == before) member = std::move(value);
  }
  template <class Tag>
  void read(const Cell& cell, Id<Tag>& id) {
    if (auto text = read_identifier(cell, findings_)) id.text = std::move(*text);
  }
  template <IsQuantity Q>
  void read(const Cell& cell, Q& quantity) {
    typename Q::Representation number{};
    read(cell, number);
    if (number < 0) findings_.push_back(finding_at(cell, "negative"));
    quantity = Q(number);
  }
  template <class E>
  requires std::is_enum_v<E>
  void read(const Cell& cell, E& member) {
    if (const auto value = read_choice(cell, names_of(E{}), findings_)) member = *value;
  }
  void read(const Cell& cell, std::string& member) { member = cell.text; }
  void read(const Cell& cell, bool& member) { put(read_yes_or_no(cell, findings_), member); }
  void read(const Cell& cell, Date& member) { put(read_date(cell, findings_), member); }
  void read(const Cell& cell, Instant& member) { put(read_instant(cell, findings_), member); }
  void read(const Cell& cell, double& member) { put(read_number(cell, findings_), member); }
  void read(const Cell& cell, std::int64_t& member) { put(read_integer(cell, findings_), member); }
  template <class T>
  static void put(const std::optional<T>& value, T& member) {
    if (value) member = *value;
  }

  const Table& table_;
  const TableRow& row_;
  std::vector<std::string_view> required_;
  Findings findings_;
};

/// A record and the row that it stands in.
template <class T>
struct RecordRow {
  T record{};
  const TableRow* row = nullptr;
};

/// The records of the rows that can be read; `table` must outlive them.
template <HasFields T>
std::vector<RecordRow<T>> read_records(const Table& table,
                                       const std::vector<std::string_view>& required,
                                       FindingList& findings) {
  std::vector<RecordRow<T>> rows;
  if (table.header.empty() || !columns_are_usable(table, field_names<T>(), required, findings))
    return rows;
  for (const auto& row : table.rows) {
    RowReader reader(table, row, required);
    T record{};
    fields(reader, record);
    const bool is_good = !has_error(reader.findings());
    findings.add(std::move(reader.findings()));
    if (is_good) rows.push_back({std::move(record), &row});
  }
  return rows;
}

/// The rows that `judge(row, findings)` finds no error in, the first of each key only.
template <class T, class KeyOf, class Judge>
std::vector<T> accepted(const Table& table, std::vector<RecordRow<T>> rows,
                        std::string_view key_column, KeyOf key_of, Judge judge,
                        FindingList& findings) {
  std::vector<T> good;
  std::map<decltype(key_of(rows.front().record)), int> first_row;
  for (auto& row : rows) {
    Findings own;
    judge(row, own);
    const auto [at, is_new] = first_row.emplace(key_of(row.record), row.row->row);
    if (!is_new)
      own.push_back(finding_at(cell_named(table, *row.row, key_column), "duplicate_row",
                               {{"first_row", std::to_string(at->second)}}));
    const bool is_good = !has_error(own);
    if (!is_good && is_new) first_row.erase(at);
    findings.add(std::move(own));
    if (is_good) good.push_back(std::move(row.record));
  }
  return good;
}

/// Rows of the file that did not become one of `good` records, unreadable ones included.
std::size_t rows_left_out(const TableReading& reading, std::size_t good);

}  // namespace sansang::documents
