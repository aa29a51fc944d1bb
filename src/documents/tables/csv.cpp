// SPDX-License-Identifier: Apache-2.0
#include "documents/tables/csv.hpp"

#include <algorithm>
#include <charconv>

#include "documents/tables/csv_record.hpp"
#include "documents/tables/table_builder.hpp"

namespace sansang::documents {
namespace {

char separator_of(std::string_view bytes) {
  std::size_t commas = 0;
  std::size_t semicolons = 0;
  bool quoted = false;
  for (const char byte : bytes.substr(0, most_cell_bytes)) {
    if (byte == '"') quoted = !quoted;
    if (quoted) continue;
    if (byte == '\n' || byte == '\r') break;
    commas += byte == ',';
    semicolons += byte == ';';
  }
  return semicolons > commas ? ';' : ',';
}

bool is_plain_number(std::string_view text) {
  if (!text.empty() && text.front() == '+') text.remove_prefix(1);
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size();
}

class CsvReader {
 public:
  CsvReader(std::string_view bytes, char separator, std::string file_name)
      : scanner_(bytes, separator), builder_(std::move(file_name), {}, separator == ';') {}

  TableReading read() {
    read_header();
    if (!builder_.table().header.empty()) read_rows();
    return builder_.finish();
  }

 private:
  /// False after a finding when the record's quoting is broken.
  bool is_whole(const CsvRecord& record) {
    const auto limit = std::to_string(most_cell_bytes / 1024);
    const auto shown = printable(record.cells.back());
    switch (record.fault) {
      case CsvFault::None:
        return true;
      case CsvFault::TextAfterQuote:
        builder_.report("table_text_after_quote", record.line, record.fault_column, shown);
        break;
      case CsvFault::QuoteNotClosed:
        builder_.report("table_quote_not_closed", record.line, record.fault_column, shown);
        break;
      case CsvFault::CellTooLong:
        builder_.report("table_cell_too_long", record.line, record.fault_column, {},
                        {{"limit_kib", limit}});
        break;
    }
    return false;
  }

  static bool is_blank(const CsvRecord& record) {
    return record.fault == CsvFault::None &&
           std::all_of(record.cells.begin(), record.cells.end(), is_blank_text);
  }

  void read_header() {
    auto record = scanner_.next();
    while (record && is_blank(*record)) record = scanner_.next();
    if (!record) {
      builder_.report("table_empty", 0, 0, {});
      return;
    }
    const bool whole = is_whole(*record);
    builder_.normalise(record->line, record->cells);
    if (!whole) record->cells.clear();
    builder_.take_header(record->line, std::move(record->cells));
  }

  void read_rows() {
    const auto expected = builder_.table().header.size();
    while (auto record = scanner_.next()) {
      if (is_blank(*record) || !is_whole(*record)) continue;
      if (!builder_.has_room(record->line, record->cells.size())) return;
      if (record->cells.size() != expected) {
        builder_.report("table_cell_count", record->line, 0, {},
                        {{"expected", std::to_string(expected)},
                         {"found", std::to_string(record->cells.size())}});
        continue;
      }
      if (builder_.normalise(record->line, record->cells))
        builder_.take_row(record->line, std::move(record->cells));
    }
  }

  CsvScanner scanner_;
  TableBuilder builder_;
};

}  // namespace

TableReading read_csv(std::string_view bytes, std::string file_name) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    TableBuilder builder(std::move(file_name), {}, false);
    builder.report("table_not_utf8", 0, 0, {});
    return builder.finish();
  }
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  return CsvReader(bytes, separator_of(bytes), std::move(file_name)).read();
}

std::string disarmed(std::string_view text) {
  const bool formula =
      !text.empty() && std::string_view("=+-@\t").find(text.front()) != std::string_view::npos;
  return (formula && !is_plain_number(text) ? "'" : "") + std::string(text);
}

std::string write_csv_row(const std::vector<std::string>& cells) {
  std::string row;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const auto cell = disarmed(cells[i]);
    if (i > 0) row += ',';
    if (cell.find_first_of(",;\"\r\n") == std::string::npos) {
      row += cell;
      continue;
    }
    row += '"';
    for (const char c : cell) {
      if (c == '"') row += '"';
      row += c;
    }
    row += '"';
  }
  return row += "\r\n";
}

}  // namespace sansang::documents
