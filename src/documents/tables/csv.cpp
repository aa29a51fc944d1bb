// SPDX-License-Identifier: Apache-2.0
#include "documents/tables/csv.hpp"

#include <algorithm>
#include <charconv>
#include <unordered_map>

#include "base/vietnamese.hpp"
#include "documents/tables/csv_record.hpp"

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

bool holds_control_character(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7f;
  });
}

/// The bytes as a person can be shown them: what is not printable ASCII becomes '?'.
std::string printable(std::string_view bytes) {
  std::string shown(bytes.substr(0, 60));
  for (char& c : shown) {
    if (c < 0x20 || c > 0x7e) c = '?';
  }
  return shown;
}

bool is_plain_number(std::string_view text) {
  if (!text.empty() && text.front() == '+') text.remove_prefix(1);
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size();
}

class CsvReader {
 public:
  CsvReader(std::string_view bytes, std::string file_name) : bytes_(bytes) {
    reading_.table.file = std::move(file_name);
  }

  TableReading read() {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (bytes_.starts_with("\xFF\xFE") || bytes_.starts_with("\xFE\xFF")) {
      report("table_not_utf8", 0, 0, {});
      return std::move(reading_);
    }
    if (bytes_.starts_with(byte_order_mark)) bytes_.remove_prefix(byte_order_mark.size());
    const char separator = separator_of(bytes_);
    reading_.table.decimal_comma = separator == ';';
    CsvScanner scanner(bytes_, separator);
    read_header(scanner);
    if (!reading_.table.header.empty()) read_rows(scanner);
    if (unreported_ > 0) {
      Finding more{"table_more_findings", Severity::Note, {}, {}, {}};
      more.where.file = reading_.table.file;
      more.parameters = {{"count", std::to_string(unreported_)}};
      reading_.findings.push_back(std::move(more));
    }
    return std::move(reading_);
  }

 private:
  void report(std::string code, int row, int column, std::string value, Parameters more = {}) {
    if (reading_.findings.size() >= most_findings) {
      ++unreported_;
      return;
    }
    Finding finding{std::move(code), Severity::Error, {}, std::move(value), std::move(more)};
    finding.where = {reading_.table.file, reading_.table.sheet, row, column, {}};
    const auto& header = reading_.table.header;
    if (column > 0 && static_cast<std::size_t>(column) <= header.size()) {
      finding.where.field = header[static_cast<std::size_t>(column) - 1];
    }
    reading_.findings.push_back(std::move(finding));
  }

  /// False after a finding when the record's quoting is broken.
  bool is_whole(const CsvRecord& record) {
    const auto limit = std::to_string(most_cell_bytes / 1024);
    const auto shown = printable(record.cells.back());
    switch (record.fault) {
      case CsvFault::None:
        return true;
      case CsvFault::TextAfterQuote:
        report("table_text_after_quote", record.line, record.fault_column, shown);
        break;
      case CsvFault::QuoteNotClosed:
        report("table_quote_not_closed", record.line, record.fault_column, shown);
        break;
      case CsvFault::CellTooLong:
        report("table_cell_too_long", record.line, record.fault_column, {}, {{"limit_kib", limit}});
        break;
    }
    return false;
  }

  /// The cells as trimmed NFC text in place; false after findings.
  bool normalise(CsvRecord& record) {
    bool good = true;
    int column = 0;
    for (auto& cell : record.cells) {
      ++column;
      auto text = nfc(cell);
      const bool control = text && holds_control_character(*text);
      if (!text || control) {
        report(text ? "table_cell_control_character" : "table_cell_not_utf8", record.line, column,
               printable(cell));
        good = false;
        cell.clear();
      } else {
        cell = trimmed(*text);
      }
    }
    return good;
  }

  static bool is_blank(const CsvRecord& record) {
    return record.fault == CsvFault::None &&
           std::all_of(record.cells.begin(), record.cells.end(), [](const std::string& cell) {
             return cell.find_first_not_of(" \t") == std::string::npos;
           });
  }

  void read_header(CsvScanner& scanner) {
    auto record = scanner.next();
    while (record && is_blank(*record)) record = scanner.next();
    if (!record) {
      report("table_empty", 0, 0, {});
      return;
    }
    reading_.table.header_row = record->line;
    const bool whole = is_whole(*record);
    normalise(*record);
    if (!whole) return;
    std::unordered_map<std::string, int> first_column;
    int column = 0;
    for (const auto& heading : record->cells) {
      ++column;
      if (heading.empty()) {
        report("table_heading_empty", record->line, column, {});
        continue;
      }
      const auto [at, is_new] = first_column.emplace(heading, column);
      if (!is_new) {
        report("table_heading_twice", record->line, column, heading,
               {{"first_column", std::to_string(at->second)}});
      }
    }
    reading_.table.header = std::move(record->cells);
  }

  void read_rows(CsvScanner& scanner) {
    auto& table = reading_.table;
    std::size_t cells = 0;
    while (auto record = scanner.next()) {
      if (is_blank(*record) || !is_whole(*record)) continue;
      cells += record->cells.size();
      if (cells > most_cells) {
        report("table_too_many_cells", record->line, 0, {},
               {{"limit", std::to_string(most_cells)}});
        return;
      }
      if (record->cells.size() != table.header.size()) {
        report("table_cell_count", record->line, 0, {},
               {{"expected", std::to_string(table.header.size())},
                {"found", std::to_string(record->cells.size())}});
        continue;
      }
      if (normalise(*record)) table.rows.push_back({record->line, std::move(record->cells)});
    }
  }

  std::string_view bytes_;
  TableReading reading_;
  std::size_t unreported_ = 0;
};

}  // namespace

TableReading read_csv(std::string_view bytes, std::string file_name) {
  return CsvReader(bytes, std::move(file_name)).read();
}

std::string write_csv_row(const std::vector<std::string>& cells) {
  std::string row;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    std::string cell = cells[i];
    const bool formula =
        !cell.empty() && std::string_view("=+-@\t").find(cell.front()) != std::string_view::npos;
    if (formula && !is_plain_number(cell)) cell.insert(cell.begin(), '\'');
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
