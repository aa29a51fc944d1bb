// SPDX-License-Identifier: Apache-2.0
#include "documents/tables/workbook.hpp"

#include <charconv>
#include <map>

#include "documents/tables/csv.hpp"

namespace sansang::documents {
namespace {

constexpr std::size_t most_styles = 65'536;      // of a spreadsheet program
constexpr std::size_t longest_sheet_name = 128;  // 31 characters, in bytes

int number_in(std::string_view text, int otherwise) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? number : otherwise;
}

/// "xl" for "xl/workbook.xml".
std::string folder_of(const std::string& part) {
  const auto slash = part.rfind('/');
  return slash == std::string::npos ? "" : part.substr(0, slash);
}

/// A relationship's target, relative to the folder of the part that names it.
std::string resolved(std::string folder, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  while (target.starts_with("../") || target.starts_with("./")) {
    if (target.starts_with("../")) folder = folder_of(folder);
    target.remove_prefix(target.find('/') + 1);
  }
  return (folder.empty() ? "" : folder + "/") + std::string(target);
}

struct Relationship {
  std::string type;  ///< the last word of the type's address
  std::string part;
};

class Relationships : public XmlHandler {
 public:
  explicit Relationships(const std::string& source) : folder_(folder_of(source)) {}
  void start(std::string_view element, const XmlAttributes& attributes) override {
    if (element != "Relationship" || attributes["TargetMode"] == "External") return;
    const auto type = attributes["Type"];
    by_id[std::string(attributes["Id"])] = {std::string(type.substr(type.rfind('/') + 1)),
                                            resolved(folder_, attributes["Target"])};
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}
  bool wants_more() const override { return by_id.size() <= most_package_entries; }

  std::string part_of_type(std::string_view type) const {
    for (const auto& [id, relationship] : by_id)
      if (relationship.type == type) return relationship.part;
    return {};
  }

  std::map<std::string, Relationship, std::less<>> by_id;

 private:
  std::string folder_;
};

Relationships relationships_of(Package& package, const std::string& source) {
  Relationships found(source);
  const auto folder = folder_of(source);
  const auto name = source.substr(folder.empty() ? 0 : folder.size() + 1);
  package.read((folder.empty() ? "" : folder + "/") + "_rels/" + name + ".rels", found);
  return found;
}

class SheetList : public XmlHandler {
 public:
  SheetList(Workbook& workbook, const Relationships& relationships)
      : workbook_(workbook), relationships_(relationships) {}
  void start(std::string_view element, const XmlAttributes& attributes) override {
    if (element == "workbookPr") {
      const auto value = attributes["date1904"];
      workbook_.days_from_1904 = value == "1" || value == "true";
    }
    if (element != "sheet") return;
    const auto at = relationships_.by_id.find(attributes["id"]);
    if (at == relationships_.by_id.end() || at->second.type != "worksheet") return;
    const auto state = attributes["state"];
    workbook_.sheets.push_back({std::string(attributes["name"]), at->second.part,
                                state == "hidden" || state == "veryHidden"});
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}
  bool wants_more() const override { return workbook_.sheets.size() <= most_package_entries; }

 private:
  Workbook& workbook_;
  const Relationships& relationships_;
};

class Styles : public XmlHandler {
 public:
  explicit Styles(std::vector<NumberFormat>& formats) : formats_(formats) {}
  void start(std::string_view element, const XmlAttributes& attributes) override {
    if (element == "cellXfs") in_cells_ = true;
    const auto number = number_in(attributes["numFmtId"], 0);
    if (element == "numFmt") own_[number] = format_of_code(attributes["formatCode"]);
    if (element != "xf" || !in_cells_) return;
    const auto own = own_.find(number);
    formats_.push_back(own == own_.end() ? built_in_format(number) : own->second);
  }
  void end(std::string_view element) override {
    if (element == "cellXfs") in_cells_ = false;
  }
  void text(std::string_view) override {}
  bool wants_more() const override { return formats_.size() + own_.size() <= most_styles; }

 private:
  std::vector<NumberFormat>& formats_;
  std::map<int, NumberFormat> own_;
  bool in_cells_ = false;
};

class StringTable : public XmlHandler {
 public:
  explicit StringTable(SharedStrings& strings) : strings_(strings) {}
  void start(std::string_view element, const XmlAttributes&) override {
    if (element == "si") item_.clear();
    item_.start(element);
  }
  void end(std::string_view element) override {
    item_.end(element);
    if (element == "si") strings_.add(item_.value(), item_.is_too_long());
  }
  void text(std::string_view piece) override { item_.text(piece); }
  bool wants_more() const override { return strings_.size() <= most_cells; }

 private:
  SharedStrings& strings_;
  StringItem item_;
};

bool is_hexadecimal(std::string_view text) {
  return text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

}  // namespace

bool append_bounded(std::string& value, std::string_view piece) {
  const auto room = most_cell_bytes - value.size();
  value += piece.substr(0, room);
  return piece.size() <= room;
}

std::string unescaped(std::string_view text) {
  if (text.find("_x00") == std::string_view::npos) return std::string(text);
  std::string kept;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_escape = text.substr(i).starts_with("_x00") && i + 6 < text.size() &&
                           text[i + 6] == '_' && is_hexadecimal(text.substr(i + 4, 2));
    unsigned code = 0;
    if (is_escape) std::from_chars(text.data() + i + 4, text.data() + i + 6, code, 16);
    if (is_escape && code < 0x80) {
      kept += static_cast<char>(code);
      i += 6;
    } else {
      kept += text[i];
    }
  }
  return kept;
}

void SharedStrings::add(std::string_view text, bool is_too_long) {
  if (!is_too_long) all_ += text;
  ends_.push_back(all_.size());
  too_long_.push_back(is_too_long);
}

SharedStrings::Text SharedStrings::at(std::size_t index) const {
  const auto begin = index == 0 ? 0 : ends_[index - 1];
  return {std::string_view(all_).substr(begin, ends_[index] - begin), too_long_[index]};
}

void StringItem::clear() {
  value_.clear();
  is_too_long_ = in_text_ = in_phonetic_ = false;
}

void StringItem::start(std::string_view element) {
  if (element == "rPh") in_phonetic_ = true;
  if (element == "t") in_text_ = !in_phonetic_;
}

void StringItem::end(std::string_view element) {
  if (element == "rPh") in_phonetic_ = false;
  if (element == "t") in_text_ = false;
}

void StringItem::text(std::string_view piece) {
  if (in_text_ && !append_bounded(value_, piece)) is_too_long_ = true;
}

std::optional<Workbook> read_workbook(Package& package) {
  const auto part = relationships_of(package, "").part_of_type("officeDocument");
  Workbook workbook;
  if (part.ends_with(".xml")) {
    const auto relationships = relationships_of(package, part);
    SheetList sheets(workbook, relationships);
    package.read(part, sheets);
    Styles styles(workbook.formats);
    package.read(relationships.part_of_type("styles"), styles);
    StringTable strings(workbook.strings);
    package.read(relationships.part_of_type("sharedStrings"), strings);
  }
  if (workbook.sheets.empty()) package.refuse("sheet_file_not_workbook");
  for (const auto& sheet : workbook.sheets)
    if (sheet.name.size() > longest_sheet_name)
      package.refuse("sheet_file_damaged", {{"part", part}});
  if (package.refusal()) return std::nullopt;
  return workbook;
}

}  // namespace sansang::documents
