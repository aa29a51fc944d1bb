// SPDX-License-Identifier: Apache-2.0
#include "documents/tables/sheet_cells.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include "documents/tables/table_builder.hpp"

namespace sansang::documents {
namespace {

constexpr int last_column = 16'384;
constexpr int last_row = 1'048'576;

template <class T>
std::optional<T> number_of(std::string_view text) {
  T number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

/// A cell as the sheet writes it.
struct RawCell {
  int column = 0;
  std::string type;
  std::size_t style = 0;
  bool has_formula = false;
  bool is_too_long = false;
  std::string value;
};

/// Formulas of one column.
struct Formulas {
  int first_row = 0;
  int count = 0;
};

class SheetCells : public XmlHandler {
 public:
  SheetCells(Package& package, const Workbook& workbook, const WorksheetEntry& sheet,
             const std::string& file_name, std::size_t& text_bytes)
      : package_(package),
        workbook_(workbook),
        part_(sheet.part),
        builder_(file_name, sheet.name, true),
        text_bytes_(text_bytes) {}

  void start(std::string_view element, const XmlAttributes& attributes) override {
    if (in_cell_) {
      if (element == "f") cell_.has_formula = true;
      if (element == "v") in_value_ = true;
      inline_text_.start(element);
    } else if (element == "c" && in_row_) {
      begin_cell(attributes);
    } else if (element == "row") {
      begin_row(attributes["r"]);
    } else if (element == "mergeCell" && merged_.size() < most_findings) {
      merged_.emplace_back(attributes["ref"]);
    }
  }

  void end(std::string_view element) override {
    if (in_cell_) inline_text_.end(element);
    if (element == "v") in_value_ = false;
    if (element == "c" && in_cell_) end_cell();
    if (element == "row" && in_row_) end_row();
  }

  void text(std::string_view piece) override {
    if (!in_cell_) return;
    inline_text_.text(piece);
    if (in_value_ && !append_bounded(cell_.value, piece)) cell_.is_too_long = true;
  }

  bool wants_more() const override { return !is_full_ && !package_.refusal(); }

  TableReading finish() {
    if (!has_header_) builder_.report("table_empty", 0, 0, {});
    for (const auto& [column, formulas] : formulas_)
      builder_.report("formula_cell", formulas.first_row, column, {},
                      {{"count", std::to_string(formulas.count)}}, Severity::Note);
    for (const auto& range : merged_) report_merged(range);
    return builder_.finish();
  }

 private:
  void damaged() { package_.refuse("sheet_file_damaged", {{"part", part_}}); }

  void begin_row(std::string_view number) {
    if (is_full_) return;
    const auto row = number.empty() ? std::optional(row_ + 1) : number_of<int>(number);
    if (in_row_ || !row || *row <= row_ || *row > last_row) return damaged();
    row_ = *row;
    in_row_ = true;
    is_row_good_ = true;
    column_ = 0;
    beyond_ = 0;
    // A million empty rows below many headings must cost nothing.
    if (is_touched_) cells_.assign(builder_.table().header.size(), {});
    is_touched_ = false;
  }

  void begin_cell(const XmlAttributes& attributes) {
    const auto reference = attributes["r"];
    auto address = std::optional(CellAddress{row_, column_ + 1});
    if (!reference.empty()) address = cell_address(reference);
    if (!address || address->row != row_ || address->column <= column_ ||
        address->column > last_column)
      return damaged();
    column_ = address->column;
    cell_.column = column_;
    cell_.type = attributes["t"];
    const auto style = number_of<std::size_t>(attributes["s"]);
    cell_.style = style.value_or(0);
    cell_.has_formula = cell_.is_too_long = false;
    cell_.value.clear();
    inline_text_.clear();
    in_cell_ = true;
  }

  void end_cell() {
    in_cell_ = in_value_ = false;
    auto text = text_of_cell();
    text_bytes_ += text.size();
    if (text_bytes_ > most_text_bytes) {
      package_.refuse("sheet_text_too_large",
                      {{"limit_mib", std::to_string(most_text_bytes / 1024 / 1024)}});
      return;
    }
    if (is_blank_text(text)) return;
    is_touched_ = true;
    const auto index = static_cast<std::size_t>(cell_.column) - 1;
    if (!has_header_ && cells_.size() <= index) cells_.resize(index + 1);
    if (index < cells_.size()) {
      cells_[index] = std::move(text);
    } else if (beyond_ == 0) {
      beyond_ = cell_.column;
      value_beyond_ = std::move(text);
    }
  }

  void end_row() {
    in_row_ = false;
    if (!is_row_good_ && !has_header_) return take_header({});
    if (!is_touched_) return;
    if (!has_header_) {
      builder_.normalise(row_, cells_);
      return take_header(std::move(cells_));
    }
    if (builder_.table().header.empty()) return;
    if (!builder_.has_room(row_, cells_.size())) {
      is_full_ = true;
      return;
    }
    if (beyond_ != 0) bad_cell("sheet_cell_without_heading", beyond_, value_beyond_);
    if (builder_.normalise(row_, cells_) && is_row_good_)
      builder_.take_row(row_, std::move(cells_));
  }

  void take_header(std::vector<std::string> cells) {
    has_header_ = true;
    builder_.take_header(row_, std::move(cells));
  }

  void bad_cell(std::string code, int column, std::string value, Parameters more = {}) {
    is_row_good_ = false;
    builder_.report(std::move(code), row_, column, std::move(value), std::move(more));
  }

  /// Empty when the cell is, or after a finding.
  std::string text_of_cell() {
    if (cell_.has_formula) note_formula();
    if (cell_.type == "s") return shared_text();
    if (cell_.type == "inlineStr")
      return stored_text(inline_text_.value(), inline_text_.is_too_long());
    if (cell_.type == "str") return stored_text(cell_.value, cell_.is_too_long);
    if (cell_.value.empty()) {
      if (cell_.has_formula) bad_cell("formula_without_value", cell_.column, {});
      return {};
    }
    if (cell_.type == "b") return cell_.value == "0" ? "false" : "true";
    if (cell_.type == "e") {
      bad_cell("sheet_error_cell", cell_.column, cell_.value.substr(0, 60));
      return {};
    }
    if (cell_.type == "d") return iso_text();
    return number_text();
  }

  void note_formula() {
    auto& formulas = formulas_[cell_.column];
    if (formulas.count++ == 0) formulas.first_row = row_;
  }

  std::string stored_text(std::string_view text, bool is_too_long) {
    if (!is_too_long) return unescaped(text);
    bad_cell("table_cell_too_long", cell_.column, {},
             {{"limit_kib", std::to_string(most_cell_bytes / 1024)}});
    return {};
  }

  std::string shared_text() {
    if (cell_.value.empty()) return {};
    const auto index = number_of<std::size_t>(cell_.value);
    if (!index || *index >= workbook_.strings.size()) {
      damaged();
      return {};
    }
    const auto text = workbook_.strings.at(*index);
    return stored_text(text.text, text.is_too_long);
  }

  NumberFormat format() const {
    return cell_.style < workbook_.formats.size() ? workbook_.formats[cell_.style] : NumberFormat{};
  }

  /// A date that is stored as text; midnight says nothing in a cell that shows days.
  std::string iso_text() {
    const bool is_day = format().meaning == NumberMeaning::Date;
    return cell_.value.substr(0, is_day ? std::string_view("2021-09-01").size() : cell_.value.npos);
  }

  std::string number_text() {
    const auto number = number_of<double>(cell_.value);
    if (!number) {
      damaged();
      return {};
    }
    auto text = text_of_number(*number, format(), workbook_.days_from_1904);
    if (!text) bad_cell("sheet_date_outside", cell_.column, cell_.value);
    return text ? std::move(*text) : std::string();
  }

  void report_merged(const std::string& range) {
    const auto first = cell_address(std::string_view(range).substr(0, range.find(':')));
    const auto place = first.value_or(CellAddress{});
    builder_.report("sheet_merged_cells", place.row, place.column, {},
                    {{"range", printable(range)}}, Severity::Note);
  }

  Package& package_;
  const Workbook& workbook_;
  const std::string& part_;
  TableBuilder builder_;
  RawCell cell_;
  StringItem inline_text_;
  std::vector<std::string> cells_;  ///< of the row, under the headings
  int row_ = 0;
  int column_ = 0;
  int beyond_ = 0;  ///< column of the row's first value without a heading
  std::string value_beyond_;
  bool in_row_ = false;
  bool in_cell_ = false;
  bool in_value_ = false;
  bool is_row_good_ = true;
  bool has_header_ = false;
  bool is_touched_ = true;  ///< `cells_` must be made anew
  bool is_full_ = false;
  std::size_t& text_bytes_;
  std::map<int, Formulas> formulas_;
  std::vector<std::string> merged_;
};

}  // namespace

std::optional<CellAddress> cell_address(std::string_view text) {
  int column = 0;
  std::size_t at = 0;
  for (; at < text.size() && text[at] >= 'A' && text[at] <= 'Z' && column <= last_column; ++at)
    column = column * 26 + (text[at] - 'A' + 1);
  const auto row = number_of<int>(text.substr(at));
  if (at == 0 || column > last_column || !row || *row < 1 || *row > last_row) return std::nullopt;
  return CellAddress{*row, column};
}

TableReading read_sheet_cells(Package& package, const Workbook& workbook,
                              const WorksheetEntry& sheet, const std::string& file_name,
                              std::size_t& text_bytes) {
  SheetCells cells(package, workbook, sheet, file_name, text_bytes);
  if (!package.read(sheet.part, cells))
    package.refuse("sheet_file_damaged", {{"part", sheet.part}});
  return cells.finish();
}

}  // namespace sansang::documents
