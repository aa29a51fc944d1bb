// SPDX-License-Identifier: Apache-2.0
#include "documents/tables/sheets.hpp"

#include <algorithm>
#include <charconv>

#include "base/vietnamese.hpp"
#include "documents/tables/package.hpp"
#include "documents/tables/sheet_cells.hpp"
#include "documents/tables/workbook.hpp"

namespace sansang::documents {
namespace {

// The compound file of MS-CFB, and the name of the stream that MS-OFFCRYPTO puts into it, UTF-16.
constexpr std::string_view compound_file = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
constexpr std::string_view zip_archive = "PK\x03\x04";

std::string encrypted_stream() {
  std::string name;
  for (const char c : std::string_view("EncryptedPackage")) name += {c, '\0'};
  return name;
}

/// A workbook that is open, or the package's refusal.
struct OpenWorkbook {
  explicit OpenWorkbook(std::string_view bytes)
      : package(bytes), workbook(read_workbook(package)) {}

  Package package;
  std::optional<Workbook> workbook;
  std::size_t text_bytes = 0;
};

std::optional<Finding> refusal_of_old_kind(std::string_view bytes) {
  if (!bytes.starts_with(compound_file)) return std::nullopt;
  const bool is_encrypted = bytes.find(encrypted_stream()) != std::string_view::npos;
  return Finding{
      is_encrypted ? "sheet_file_encrypted" : "sheet_file_old_format", Severity::Error, {}, {}, {}};
}

TableReading refused(Finding why, const std::string& file_name, const std::string& sheet = {}) {
  TableReading reading;
  reading.table.file = why.where.file = file_name;
  reading.table.sheet = why.where.sheet = sheet;
  reading.findings.push_back(std::move(why));
  return reading;
}

TableReading read_cells(OpenWorkbook& open, const WorksheetEntry& sheet,
                        const std::string& file_name) {
  auto reading = read_sheet_cells(open.package, *open.workbook, sheet, file_name, open.text_bytes);
  return open.package.refusal() ? refused(*open.package.refusal(), file_name, sheet.name) : reading;
}

std::vector<const WorksheetEntry*> visible_sheets(const Workbook& workbook) {
  std::vector<const WorksheetEntry*> visible;
  for (const auto& sheet : workbook.sheets)
    if (!sheet.is_hidden) visible.push_back(&sheet);
  return visible;
}

/// The sheet that is called like one of `names`, the earlier names first.
const WorksheetEntry* sheet_called(const std::vector<const WorksheetEntry*>& sheets,
                                   const std::vector<std::string_view>& names) {
  for (const auto name : names)
    for (const auto* sheet : sheets)
      if (folded(sheet->name) == folded(name)) return sheet;
  return nullptr;
}

Finding others_not_read(const std::vector<const WorksheetEntry*>& sheets) {
  std::string others;
  for (std::size_t i = 1; i < sheets.size() && i <= 10; ++i)
    others += (i > 1 ? ", " : "") + sheets[i]->name;
  return {"sheet_others_not_read", Severity::Note, {}, {}, {{"others", others}}};
}

TableReading read_one_sheet(std::string_view bytes, const std::string& file_name,
                            const std::vector<std::string_view>& names) {
  OpenWorkbook open(bytes);
  if (!open.workbook) return refused(*open.package.refusal(), file_name);
  const auto sheets = visible_sheets(*open.workbook);
  if (sheets.empty())
    return refused(Finding{"sheet_none_visible", Severity::Error, {}, {}, {}}, file_name);
  const auto* called = sheet_called(sheets, names);
  auto reading = read_cells(open, called ? *called : *sheets.front(), file_name);
  if (called == nullptr && sheets.size() > 1 && !open.package.refusal()) {
    auto note = others_not_read(sheets);
    note.where.file = file_name;
    note.where.sheet = reading.table.sheet;
    reading.findings.push_back(std::move(note));
  }
  return reading;
}

std::optional<TemplateMark> mark_in(const Table& table) {
  TemplateMark mark;
  if (table.header.size() != 2) return std::nullopt;
  mark.id = table.header[0];
  const auto& version = table.header[1];
  const auto end = version.data() + version.size();
  const auto [at, error] = std::from_chars(version.data(), end, mark.version);
  return error == std::errc{} && at == end ? std::optional(mark) : std::nullopt;
}

}  // namespace

WorkbookReading read_xlsx(std::string_view bytes, const std::string& file_name) {
  WorkbookReading reading;
  if (auto old = refusal_of_old_kind(bytes)) {
    reading.findings = refused(std::move(*old), file_name).findings;
    return reading;
  }
  OpenWorkbook open(bytes);
  std::size_t all_cells = 0;
  if (open.workbook) {
    for (const auto& sheet : open.workbook->sheets) {
      if (open.package.refusal()) break;
      if (sheet.is_hidden && sheet.name != template_sheet_name) continue;
      auto cells = read_cells(open, sheet, file_name);
      all_cells += cells.table.rows.size() * cells.table.header.size();
      if (all_cells > most_cells)
        open.package.refuse("sheet_too_many_cells", {{"limit", std::to_string(most_cells)}});
      if (sheet.is_hidden) {
        reading.mark = mark_in(cells.table);
      } else {
        reading.sheets.push_back(std::move(cells));
      }
    }
  }
  if (open.package.refusal()) return {{}, {}, refused(*open.package.refusal(), file_name).findings};
  return reading;
}

TableReading read_table(std::string_view bytes, const std::string& file_name,
                        const std::vector<std::string_view>& names) {
  if (auto old = refusal_of_old_kind(bytes)) return refused(std::move(*old), file_name);
  if (bytes.starts_with(zip_archive)) return read_one_sheet(bytes, file_name, names);
  return read_csv(bytes, file_name);
}

}  // namespace sansang::documents
