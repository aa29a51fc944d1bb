// SPDX-License-Identifier: Apache-2.0
/// Workbooks written by hand, for tests: the parts are given as XML, the rest is the least that a
/// workbook needs.
#pragma once
#include <string>

#include "documents/zip_package.hpp"

namespace sansang::documents::samples {

inline constexpr const char* relationship_types =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

struct WorkbookXml {
  std::string sheet;    ///< what stands inside <worksheet>
  std::string strings;  ///< inside <sst>
  std::string styles;   ///< inside <styleSheet>
  std::string properties;
  std::string sheets = R"(<sheet name="Báo cáo" sheetId="1" r:id="r1"/>)";
};

inline std::string relationship(const std::string& id, const std::string& type,
                                const std::string& target) {
  return "<Relationship Id=\"" + id + "\" Type=\"" + relationship_types + type + "\" Target=\"" +
         target + "\"/>";
}

inline ZipParts parts_of(const WorkbookXml& xml) {
  const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  const auto part = [&](const std::string& element, const std::string& content) {
    return head + "<" + element + " xmlns:r=\"" + relationship_types + "\">" + content + "</" +
           element + ">";
  };
  return {
      {"_rels/.rels",
       part("Relationships", relationship("a", "officeDocument", "xl/workbook.xml"))},
      {"xl/workbook.xml", part("workbook", xml.properties + "<sheets>" + xml.sheets + "</sheets>")},
      {"xl/_rels/workbook.xml.rels",
       part("Relationships", relationship("r1", "worksheet", "worksheets/sheet1.xml") +
                                 relationship("r2", "worksheet", "/xl/worksheets/sheet2.xml") +
                                 relationship("r3", "styles", "styles.xml") +
                                 relationship("r4", "sharedStrings", "./sharedStrings.xml"))},
      {"xl/styles.xml", part("styleSheet", xml.styles)},
      {"xl/sharedStrings.xml", part("sst", xml.strings)},
      {"xl/worksheets/sheet1.xml", part("worksheet", xml.sheet)},
      {"xl/worksheets/sheet2.xml",
       part("worksheet",
            "<sheetData><row><c t=\"inlineStr\"><is><t>second</t></is></c></row>"
            "</sheetData>")}};
}

inline std::string workbook(const WorkbookXml& xml) {
  return zip_package(parts_of(xml));
}

/// A sheet of rows only: <row>…</row>.
inline std::string sheet_of(const std::string& rows) {
  return workbook({"<sheetData>" + rows + "</sheetData>", {}, {}, {}});
}

/// A cell of text.
inline std::string text_cell(const std::string& reference, const std::string& text) {
  return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

inline std::string number_cell(const std::string& reference, const std::string& number,
                               int style = 0) {
  return "<c r=\"" + reference + "\" s=\"" + std::to_string(style) + "\"><v>" + number + "</v></c>";
}

}  // namespace sansang::documents::samples
