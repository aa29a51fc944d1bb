// SPDX-License-Identifier: Apache-2.0
/// The parts of a workbook that its sheets refer to (ECMA-376 part 1, 18): list of sheets, number
/// formats, shared strings. All readers leave what is wrong as the package's refusal().
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "documents/tables/number_format.hpp"
#include "documents/tables/package.hpp"

namespace sansang::documents {

struct WorksheetEntry {
  std::string name;
  std::string part;
  bool is_hidden = false;
};

/// Texts by number; a text above most_cell_bytes is marked and dropped.
class SharedStrings {
 public:
  struct Text {
    std::string_view text;
    bool is_too_long = false;
  };
  void add(std::string_view text, bool is_too_long);
  std::size_t size() const { return ends_.size(); }
  /// `index` below size().
  Text at(std::size_t index) const;

 private:
  std::string all_;
  std::vector<std::size_t> ends_;
  std::vector<bool> too_long_;
};

struct Workbook {
  std::vector<WorksheetEntry> sheets;  ///< in the order of their tabs; chart sheets are left out
  std::vector<NumberFormat> formats;   ///< by the style number of a cell
  SharedStrings strings;
  bool days_from_1904 = false;
};

/// Refusals besides those of the package: sheet_file_not_workbook.
std::optional<Workbook> read_workbook(Package& package);

/// The text of a string item: its runs, without how it is to be pronounced. Keeps at most
/// most_cell_bytes.
class StringItem {
 public:
  void clear();
  void start(std::string_view element);
  void end(std::string_view element);
  void text(std::string_view piece);
  const std::string& value() const { return value_; }
  bool is_too_long() const { return is_too_long_; }

 private:
  std::string value_;
  bool is_too_long_ = false;
  bool in_text_ = false;
  bool in_phonetic_ = false;
};

/// Appends at most most_cell_bytes to `value`; false when there was more.
bool append_bounded(std::string& value, std::string_view piece);

/// "_x000D_" and the like as the character they stand for (22.9.2.19).
std::string unescaped(std::string_view text);

}  // namespace sansang::documents
