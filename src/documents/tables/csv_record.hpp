// SPDX-License-Identifier: Apache-2.0
/// CsvScanner: cuts bytes into records of raw cells; knows quoting and line ends, nothing of text
/// encodings or headings. A record with broken quoting is given up and scanning goes on at the line
/// below its first one, so that one forgotten quotation mark does not swallow the file.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sansang::documents {

enum class CsvFault { None, TextAfterQuote, QuoteNotClosed, CellTooLong };

struct CsvRecord {
  int line = 0;  ///< of its first character, from 1
  std::vector<std::string> cells;
  CsvFault fault = CsvFault::None;
  int fault_column = 0;  ///< from 1
};

class CsvScanner {
 public:
  explicit CsvScanner(std::string_view bytes, char separator)
      : bytes_(bytes), separator_(separator) {}

  /// The next record; nullopt at the end of the file.
  std::optional<CsvRecord> next();

 private:
  std::string cell(CsvRecord& record);
  std::string quoted_cell(CsvRecord& record);
  void take(std::string& text, CsvRecord& record);
  bool at_end() const { return at_ >= bytes_.size(); }
  bool at_line_end() const;
  void step_over_line_end();
  void resume_below(std::size_t record_start, int record_line);

  std::string_view bytes_;
  char separator_;
  std::size_t at_ = 0;
  int line_ = 1;
  int resumptions_ = 0;
};

}  // namespace sansang::documents
