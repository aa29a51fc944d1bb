// SPDX-License-Identifier: Apache-2.0
#include "documents/tables/csv_record.hpp"

#include "documents/tables/csv.hpp"

namespace sansang::documents {
namespace {

// Each resumption re-reads the lines of a broken record; the limit keeps reading linear.
constexpr int most_resumptions = 64;

void give_up(CsvRecord& record, CsvFault fault) {
  if (record.fault != CsvFault::None) return;
  record.fault = fault;
  record.fault_column = static_cast<int>(record.cells.size()) + 1;
}

}  // namespace

bool CsvScanner::at_line_end() const {
  return at_end() || bytes_[at_] == '\n' || bytes_[at_] == '\r';
}

void CsvScanner::step_over_line_end() {
  if (at_end()) return;
  const bool carriage_return = bytes_[at_] == '\r';
  ++at_;
  if (carriage_return && !at_end() && bytes_[at_] == '\n') ++at_;
  ++line_;
}

void CsvScanner::take(std::string& text, CsvRecord& record) {
  if (text.size() < most_cell_bytes) {
    text.push_back(bytes_[at_]);
  } else {
    give_up(record, CsvFault::CellTooLong);
  }
  ++at_;
}

std::string CsvScanner::quoted_cell(CsvRecord& record) {
  std::string text;
  ++at_;
  while (!at_end()) {
    if (bytes_[at_] == '"') {
      if (at_ + 1 >= bytes_.size() || bytes_[at_ + 1] != '"') {
        ++at_;
        return text;
      }
      ++at_;
    } else if (bytes_[at_] == '\n' ||
               (bytes_[at_] == '\r' && (at_ + 1 >= bytes_.size() || bytes_[at_ + 1] != '\n'))) {
      ++line_;
    }
    take(text, record);
  }
  record.fault = CsvFault::None;  // the open quote explains any length
  give_up(record, CsvFault::QuoteNotClosed);
  return text;
}

std::string CsvScanner::cell(CsvRecord& record) {
  std::string text;
  if (!at_end() && bytes_[at_] == '"') {
    text = quoted_cell(record);
    if (!at_line_end() && bytes_[at_] != separator_) give_up(record, CsvFault::TextAfterQuote);
  }
  while (!at_line_end() && bytes_[at_] != separator_) take(text, record);
  return text;
}

void CsvScanner::resume_below(std::size_t record_start, int record_line) {
  if (line_ <= record_line + 1 || ++resumptions_ > most_resumptions) return;
  at_ = record_start;
  line_ = record_line;
  while (!at_line_end()) ++at_;
  step_over_line_end();
}

std::optional<CsvRecord> CsvScanner::next() {
  if (at_end()) return std::nullopt;
  const auto start = at_;
  CsvRecord record;
  record.line = line_;
  for (;;) {
    auto text = cell(record);
    record.cells.push_back(std::move(text));
    if (record.cells.size() > most_cells || at_line_end()) break;
    ++at_;  // the separator
  }
  if (record.cells.size() > most_cells) at_ = bytes_.size();
  const bool closed = !at_end();
  step_over_line_end();
  if (!closed) ++line_;
  if (record.fault == CsvFault::TextAfterQuote || record.fault == CsvFault::QuoteNotClosed) {
    resume_below(start, record.line);
  }
  return record;
}

}  // namespace sansang::documents
