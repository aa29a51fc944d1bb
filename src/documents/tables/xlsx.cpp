// SPDX-License-Identifier: Apache-2.0
#include "documents/tables/xlsx.hpp"

#include <fmt/format.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <array>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <utility>

namespace sansang::documents {
namespace {

constexpr double seconds_of_day = 86'400;
constexpr lxw_color_t heading_fill = 0xD9E7F5;
constexpr const char* choices_sheet_name = "_choices";
constexpr std::uint8_t paper_a4 = 9;

[[noreturn]] void refuse(const std::string& why) {
  throw std::runtime_error("cannot make the workbook: " + why);
}

void require(lxw_error error) {
  if (error != LXW_NO_ERROR) refuse(lxw_strerror(error));
}

/// An empty file of our own that is removed at the end.
class TemporaryFile {
 public:
  TemporaryFile() : path_((std::filesystem::temp_directory_path() / "sansang-XXXXXX").string()) {
    const int descriptor = ::mkstemp(path_.data());
    if (descriptor < 0) refuse("no temporary file");
    ::close(descriptor);
  }
  ~TemporaryFile() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  const std::string& path() const { return path_; }
  std::string bytes() const {
    std::ifstream in(path_, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

 private:
  std::string path_;
};

double serial_of(Instant instant) {
  const auto local = (instant + local_offset).time_since_epoch();
  const auto first = date(1899, 12, 30).time_since_epoch();
  return static_cast<double>((local - first).count()) / seconds_of_day;
}

class WorkbookWriter {
 public:
  explicit WorkbookWriter(const std::string& path) : workbook_(workbook_new(path.c_str())) {
    if (workbook_ == nullptr) refuse("no memory");
    heading_ = workbook_add_format(workbook_);
    format_set_bold(heading_);
    format_set_text_wrap(heading_);
    format_set_align(heading_, LXW_ALIGN_VERTICAL_CENTER);
    format_set_bg_color(heading_, heading_fill);
    format_set_border(heading_, LXW_BORDER_THIN);
  }
  ~WorkbookWriter() {
    if (workbook_ != nullptr) lxw_workbook_free(workbook_);
  }
  WorkbookWriter(const WorkbookWriter&) = delete;
  WorkbookWriter& operator=(const WorkbookWriter&) = delete;

  void write(const WorkbookContent& content) {
    write_properties(content);
    for (const auto& sheet : content.sheets) write_sheet(sheet);
    if (!choices_.empty()) write_choices();
    if (content.mark) write_mark(*content.mark);
    require(workbook_close(std::exchange(workbook_, nullptr)));
  }

 private:
  void write_properties(const WorkbookContent& content) {
    auto title = content.title;
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.created = static_cast<time_t>(content.created.time_since_epoch().count());
    // Zero would mean "now".
    if (properties.created == 0) properties.created = 1;
    require(workbook_set_properties(workbook_, &properties));
  }

  lxw_worksheet* add(const std::string& name) {
    require(workbook_validate_sheet_name(workbook_, name.c_str()));
    auto* sheet = workbook_add_worksheet(workbook_, name.c_str());
    if (sheet == nullptr) refuse("sheet " + name);
    return sheet;
  }

  lxw_format* format(const std::string& code) {
    if (code.empty()) return nullptr;
    auto& made = formats_[code];
    if (made == nullptr) {
      made = workbook_add_format(workbook_);
      format_set_num_format(made, code.c_str());
    }
    return made;
  }

  void write_sheet(const SheetContent& content) {
    auto* sheet = add(content.name);
    lxw_col_t column = 0;
    for (const auto& about : content.columns) write_column(sheet, column++, about, content);
    lxw_row_t row = 0;
    for (const auto& values : content.rows) {
      ++row;
      if (values.size() > content.columns.size()) refuse("a row longer than its headings");
      for (std::size_t i = 0; i < values.size(); ++i)
        put(sheet, row, static_cast<lxw_col_t>(i), content.columns[i], values[i]);
    }
    worksheet_freeze_panes(sheet, 1, static_cast<lxw_col_t>(content.frozen_columns));
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, paper_a4);
    worksheet_fit_to_pages(sheet, 1, 0);
    require(worksheet_repeat_rows(sheet, 0, 0));
  }

  void write_column(lxw_worksheet* sheet, lxw_col_t column, const SheetColumn& about,
                    const SheetContent& content) {
    require(worksheet_set_column(sheet, column, column, about.width, format(about.number_format)));
    require(worksheet_write_string(sheet, 0, column, about.heading.c_str(), heading_));
    if (!about.help.empty()) {
      lxw_comment_options options{};
      options.x_scale = 2;
      options.y_scale = 1 + static_cast<double>(about.help.size()) / 200;
      require(worksheet_write_comment_opt(sheet, 0, column, about.help.c_str(), &options));
    }
    const auto last = content.rows.size() + static_cast<std::size_t>(content.spare_rows);
    if (!about.choices.empty() && last > 0) {
      choices_.push_back(&about.choices);
      auto range = choices_range();
      lxw_data_validation list{};
      list.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
      list.value_formula = range.data();
      require(worksheet_data_validation_range(sheet, 1, column, static_cast<lxw_row_t>(last),
                                              column, &list));
    }
  }

  /// Where the list that was added last will stand.
  std::string choices_range() const {
    const auto column = static_cast<lxw_col_t>(choices_.size() - 1);
    std::array<char, LXW_MAX_CELL_RANGE_LENGTH> range{};
    lxw_rowcol_to_range_abs(range.data(), 0, column,
                            static_cast<lxw_row_t>(choices_.back()->size() - 1), column);
    return fmt::format("={}!{}", choices_sheet_name, range.data());
  }

  void write_choices() {
    auto* sheet = add(choices_sheet_name);
    lxw_col_t column = 0;
    for (const auto* list : choices_) {
      lxw_row_t row = 0;
      for (const auto& choice : *list)
        require(worksheet_write_string(sheet, row++, column, choice.c_str(), nullptr));
      ++column;
    }
    worksheet_hide(sheet);
  }

  void write_mark(const TemplateMark& mark) {
    auto* sheet = add(std::string(template_sheet_name));
    require(worksheet_write_string(sheet, 0, 0, mark.id.c_str(), nullptr));
    require(worksheet_write_number(sheet, 0, 1, mark.version, nullptr));
    worksheet_hide(sheet);
  }

  void put(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const SheetColumn& about,
           const SheetValue& value) {
    const auto number = [&](double written, const std::string& code) {
      if (!std::isfinite(written)) refuse("a number that is not finite");
      require(worksheet_write_number(sheet, row, column, written, format(code)));
    };
    const auto own = [&](const char* code) {
      return about.number_format.empty() ? std::string(code) : about.number_format;
    };
    if (const auto* text = std::get_if<std::string>(&value)) {
      const auto safe = disarmed(*text);
      require(
          worksheet_write_string(sheet, row, column, safe.c_str(), format(about.number_format)));
    } else if (const auto* whole = std::get_if<std::int64_t>(&value)) {
      number(static_cast<double>(*whole), about.number_format);
    } else if (const auto* decimal = std::get_if<double>(&value)) {
      number(*decimal, about.number_format);
    } else if (const auto* yes = std::get_if<bool>(&value)) {
      require(worksheet_write_boolean(sheet, row, column, *yes, format(about.number_format)));
    } else if (const auto* day = std::get_if<Date>(&value)) {
      number(static_cast<double>((*day - date(1899, 12, 30)).count()), own(format_of_days));
    } else if (const auto* instant = std::get_if<Instant>(&value)) {
      number(serial_of(*instant), own(format_of_instants));
    }
  }

  lxw_workbook* workbook_;
  lxw_format* heading_ = nullptr;
  std::map<std::string, lxw_format*> formats_;
  std::vector<const std::vector<std::string>*> choices_;
};

}  // namespace

std::string xlsx(const WorkbookContent& content) {
  const TemporaryFile file;
  WorkbookWriter(file.path()).write(content);
  return file.bytes();
}

}  // namespace sansang::documents
