// SPDX-License-Identifier: Apache-2.0
#include "documents/tables/sheets.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/vietnamese.hpp"
#include "documents/tables/cells.hpp"
#include "documents/tables/package.hpp"
#include "documents/tables/sheet_cells.hpp"
#include "documents/tables/sheet_samples.hpp"

namespace sansang::documents {
namespace {

using namespace samples;
using testing::ElementsAre;
using testing::IsEmpty;
using Cells = std::vector<std::string>;

/// "row:column code value" of each finding.
Cells told(const TableReading& reading) {
  Cells found;
  for (const auto& finding : reading.findings)
    found.push_back(std::to_string(finding.where.row) + ":" + std::to_string(finding.where.column) +
                    " " + finding.code + (finding.value.empty() ? "" : " " + finding.value));
  return found;
}

const std::string headings =
    "<row r=\"1\">" + text_cell("A1", "unit") + text_cell("B1", "oxygen_kg") + "</row>";

TEST(Sheets, TextsOfAllKinds) {
  WorkbookXml xml;
  xml.strings =
      "<si><t>Rạch Giá</t></si>"
      "<si><r><t>Phú </t></r><r><rPr><b/></rPr><t>Quốc</t></r><rPh><t>no</t></rPh></si>"
      "<si><t xml:space=\"preserve\"> hai_x000D_\ndòng &amp; &lt;x&gt; </t></si>";
  xml.sheet = "<sheetData><row r=\"2\"><c r=\"B2\" t=\"s\"><v>0</v></c>" + text_cell("C2", "b") +
              "</row><row r=\"5\"><c r=\"B5\" t=\"s\"><v>1</v></c><c r=\"C5\" t=\"s\"><v>2</v></c>"
              "</row><row><c/><c t=\"str\"><f>A1</f><v>=kg</v></c><c t=\"b\"><v>1</v></c></row>"
              "<row r=\"9\"><c r=\"C9\" s=\"1\"/></row></sheetData>";
  const auto reading = read_table(workbook(xml), "a.xlsx");
  EXPECT_EQ(reading.table.sheet, "Báo cáo");
  EXPECT_EQ(reading.table.header_row, 2);
  EXPECT_EQ(reading.table.header, (Cells{"", "Rạch Giá", "b"}));
  ASSERT_EQ(reading.table.rows.size(), 2U);
  EXPECT_EQ(reading.table.rows[0], (TableRow{5, {"", "Phú Quốc", "hai\r\ndòng & <x>"}}));
  EXPECT_EQ(reading.table.rows[1], (TableRow{6, {"", "=kg", "true"}}));
  EXPECT_THAT(told(reading), ElementsAre("2:1 table_heading_empty", "6:2 formula_cell"));
}

TEST(Sheets, NumbersAreReadAsTheyAreMeant) {
  WorkbookXml xml;
  xml.styles =
      "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/>"
      "<numFmt numFmtId=\"165\" formatCode=\"0000\"/></numFmts><cellStyleXfs><xf/></cellStyleXfs>"
      "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"22\"/>"
      "<xf numFmtId=\"165\"/><xf numFmtId=\"9\"/></cellXfs>";
  xml.sheet = "<sheetData>" + headings + "<row r=\"2\">" + number_cell("A2", "44440", 1) +
              number_cell("B2", "1.234") + "</row><row r=\"3\">" +
              number_cell("A3", "44440.270833333336", 2) + number_cell("B3", "62", 0) +
              "</row><row r=\"4\">" + number_cell("A4", "91", 3) + number_cell("B4", "0.62", 4) +
              "</row><row r=\"5\">" + number_cell("A5", "59", 1) + number_cell("B5", "-1E-3") +
              "</row></sheetData>";
  const auto reading = read_table(workbook(xml), "a.xlsx");
  ASSERT_EQ(reading.table.rows.size(), 3U);
  EXPECT_EQ(reading.table.rows[0].cells, (Cells{"2021-09-01", "1,234"}));
  EXPECT_EQ(reading.table.rows[1].cells, (Cells{"2021-09-01T06:30", "62"}));
  EXPECT_EQ(reading.table.rows[2].cells, (Cells{"0091", "62%"}));
  EXPECT_THAT(told(reading), ElementsAre("5:1 sheet_date_outside 59"));
  Findings findings;
  EXPECT_EQ(read_number(cell_at(reading.table, reading.table.rows[0], 1), findings), 1.234);
  EXPECT_TRUE(findings.empty());
  EXPECT_EQ(read_number(cell_at(reading.table, reading.table.rows[2], 1), findings), std::nullopt);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "cell_not_a_number");
  EXPECT_EQ(findings[0].where, (Place{"a.xlsx", "Báo cáo", 4, 2, "oxygen_kg"}));
  xml.properties = "<workbookPr date1904=\"1\"/>";
  xml.sheet = "<sheetData>" + headings + "<row r=\"2\">" + number_cell("A2", "42978", 1) +
              "</row></sheetData>";
  EXPECT_EQ(read_table(workbook(xml), "a.xlsx").table.rows.at(0).cells.at(0), "2021-09-01");
}

TEST(Sheets, BadRowsAreNamedAndGoodRowsKept) {
  const std::string longest(most_cell_bytes, 'x');
  WorkbookXml xml;
  xml.sheet = "<sheetData>" + headings + "<row r=\"2\"><c r=\"A2\" t=\"e\"><v>#N/A</v></c></row>" +
              "<row r=\"3\">" + text_cell("A3", "A") + "<c r=\"B3\"><f>1+1</f><v>2</v></c></row>" +
              "<row r=\"4\">" + text_cell("A4", "B") + "<c r=\"B4\"><f>1+1</f></c></row>" +
              "<row r=\"5\">" + text_cell("A5", longest + "x") + "</row><row r=\"6\">" +
              text_cell("A6", longest) + "</row><row r=\"7\">" + text_cell("A7", "C") +
              text_cell("D7", "nhầm cột") + "</row><row r=\"8\">" + text_cell("A8", "_x0001_") +
              "</row><row r=\"9\">" + text_cell("A9", "D") +
              "</row></sheetData><mergeCells count=\"1\">" +
              "<mergeCell ref=\"A9:A10\"/></mergeCells>";
  const auto reading = read_table(workbook(xml), "a.xlsx");
  EXPECT_THAT(told(reading),
              ElementsAre("2:1 sheet_error_cell #N/A", "4:2 formula_without_value",
                          "5:1 table_cell_too_long", "7:4 sheet_cell_without_heading nhầm cột",
                          "8:1 table_cell_control_character ?", "3:2 formula_cell",
                          "9:1 sheet_merged_cells"));
  EXPECT_EQ(reading.findings[0].where, (Place{"a.xlsx", "Báo cáo", 2, 1, "unit"}));
  EXPECT_EQ(reading.findings.at(5).parameters, (Parameters{{"count", "2"}}));
  EXPECT_EQ(reading.findings.at(6).parameters, (Parameters{{"range", "A9:A10"}}));
  ASSERT_EQ(reading.table.rows.size(), 3U);
  EXPECT_EQ(reading.table.rows[0], (TableRow{3, {"A", "2"}}));
  EXPECT_EQ(reading.table.rows[2], (TableRow{9, {"D", ""}}));
}

TEST(Sheets, TheSheetOfATableIsFoundByItsName) {
  WorkbookXml xml;
  xml.sheet = "<sheetData>" + headings + "</sheetData>";
  xml.sheets =
      R"(<sheet name="Hidden" sheetId="1" state="hidden" r:id="r1"/>)"
      R"(<sheet name="Ghi chú" sheetId="2" r:id="r2"/><sheet name="Cơ sở" sheetId="3" r:id="r1"/>)";
  const auto bytes = workbook(xml);
  EXPECT_EQ(read_table(bytes, "a", {"facilities", "co so"}).table.header,
            (Cells{"unit", "oxygen_kg"}));
  const auto first = read_table(bytes, "a", {"facilities", "hidden"});
  EXPECT_EQ(first.table.header, (Cells{"second"}));
  EXPECT_THAT(told(first), ElementsAre("0:0 sheet_others_not_read"));
  EXPECT_EQ(first.findings[0].parameters, (Parameters{{"others", "Cơ sở"}}));
  EXPECT_EQ(read_xlsx(bytes, "a").sheets.size(), 2U);
  xml.sheets = R"(<sheet name="x" state="veryHidden" r:id="r1"/>)";
  EXPECT_THAT(told(read_table(workbook(xml), "a")), ElementsAre("0:0 sheet_none_visible"));
}

TEST(Sheets, CsvIsStillCsv) {
  const auto reading = read_table("a;b\n1,5;x\n", "really.xlsx", {"facilities"});
  EXPECT_EQ(reading.table.header, (Cells{"a", "b"}));
  EXPECT_TRUE(reading.table.decimal_comma);
}

TEST(Sheets, PrefixedNamesAndUtf16AreXmlToo) {
  auto parts = parts_of({});
  parts[5].second =
      "<x:worksheet xmlns:x=\"u\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" t=\"inlineStr\"><x:is>"
      "<x:t>unit</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>";
  EXPECT_EQ(read_table(zip_package(parts), "a").table.header, (Cells{"unit"}));
}

TEST(Sheets, AnEmptySheetHasNoData) {
  EXPECT_THAT(told(read_table(sheet_of(""), "a")), ElementsAre("0:0 table_empty"));
}

/// The one finding of a file that is refused whole.
std::string refusal(const std::string& bytes) {
  const auto reading = read_table(bytes, "a.xlsx");
  EXPECT_TRUE(reading.table.header.empty() && reading.table.rows.empty());
  EXPECT_EQ(reading.findings.size(), 1U);
  EXPECT_EQ(reading.findings.at(0).severity, Severity::Error);
  EXPECT_EQ(reading.findings.at(0).where.file, "a.xlsx");
  const auto whole = read_xlsx(bytes, "a.xlsx");
  EXPECT_TRUE(whole.sheets.empty());
  EXPECT_EQ(whole.findings.size(), 1U);
  return reading.findings.at(0).code;
}

TEST(SheetLimits, OtherFilesAreToldApart) {
  const std::string compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0');
  EXPECT_EQ(refusal(compound), "sheet_file_old_format");
  std::string stream;
  for (const char c : std::string("EncryptedPackage")) stream += {c, '\0'};
  EXPECT_EQ(refusal(compound + stream), "sheet_file_encrypted");
  EXPECT_EQ(refusal(zip_package({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}})),
            "sheet_file_not_workbook");
  auto parts = parts_of({});
  parts.erase(parts.begin() + 5);
  EXPECT_EQ(refusal(zip_package(parts)), "sheet_file_damaged");
}

TEST(SheetLimits, AFileThatIsCutOffGivesNothing) {
  std::string rows = headings;
  for (int i = 2; i < 400; ++i)
    rows += "<row>" + text_cell("A" + std::to_string(i), std::to_string(i * i * 7919)) + "</row>";
  const auto bytes = sheet_of(rows);
  ASSERT_THAT(told(read_table(bytes, "a")), IsEmpty());
  for (std::size_t size = 4; size < bytes.size(); size += 37)
    EXPECT_EQ(refusal(bytes.substr(0, size)), "sheet_file_damaged") << size;
  auto flipped = bytes;
  flipped[bytes.find("sheet1.xml") + 600] ^= 0x10;
  EXPECT_EQ(refusal(flipped), "sheet_file_damaged");
}

TEST(SheetLimits, XmlThatIsNotAllowed) {
  auto parts = parts_of({});
  parts[4].second =
      "<!DOCTYPE sst [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><sst><si><t>&b;</t></si></sst>";
  EXPECT_EQ(refusal(zip_package(parts)), "sheet_has_document_type");
  parts = parts_of({});
  parts[4].second = "<sst>&undeclared;</sst>";
  EXPECT_EQ(refusal(zip_package(parts)), "sheet_file_damaged");
  const auto nested = [&](int depth) {
    std::string open, close;
    for (int i = 1; i < depth; ++i) open += "<d>", close += "</d>";
    return sheet_of(headings + open + close);
  };
  EXPECT_THAT(told(read_table(nested(most_xml_depth - 1), "a")), IsEmpty());
  EXPECT_EQ(refusal(nested(most_xml_depth)), "sheet_too_deep");
}

TEST(SheetLimits, SizesCountWhileInflating) {
  EXPECT_EQ(refusal(sheet_of(headings + "<!--" + std::string(8 << 20, ' ') + "-->")),
            "sheet_inflates_too_much");
  EXPECT_EQ(refusal("PK\x03\x04" + std::string(most_package_bytes, 'x')), "table_too_large");
  auto parts = parts_of({});
  for (std::size_t i = parts.size(); i < most_package_entries; ++i)
    parts.emplace_back("xl/media/" + std::to_string(i), "x");
  EXPECT_THAT(told(read_table(zip_package(parts), "a")), ElementsAre("0:0 table_empty"));
  parts.emplace_back("xl/media/one_more", "x");
  EXPECT_EQ(refusal(zip_package(parts)), "sheet_too_many_entries");
}

TEST(SheetLimits, AReferenceBeyondTheSharedStringsIsDamage) {
  EXPECT_EQ(refusal(sheet_of("<row><c t=\"s\"><v>7</v></c></row>")), "sheet_file_damaged");
  EXPECT_EQ(refusal(sheet_of("<row r=\"2\"/><row r=\"1\"/>")), "sheet_file_damaged");
  EXPECT_EQ(refusal(sheet_of("<row r=\"1048577\"/>")), "sheet_file_damaged");
  EXPECT_EQ(refusal(sheet_of("<row r=\"1\"><c r=\"XFE1\"/></row>")), "sheet_file_damaged");
}

TEST(SheetLimits, OneLongTextUsedOftenFillsNoMemory) {
  WorkbookXml xml;
  xml.strings = "<si><t>";
  unsigned state = 1;
  for (std::size_t i = 0; i < most_cell_bytes; ++i)
    xml.strings += static_cast<char>('a' + (state = state * 1103515245U + 12345U) / 65536U % 26U);
  xml.strings += "</t></si>";
  xml.sheet = "<sheetData>" + headings;
  for (int i = 0; i < 2100; ++i) xml.sheet += "<row><c t=\"s\"><v>0</v></c></row>";
  xml.sheet += "</sheetData>";
  EXPECT_EQ(refusal(workbook(xml)), "sheet_text_too_large");
}

TEST(SheetLimits, OneTextOfBlanksUsedOftenIsNoWay) {
  WorkbookXml xml;
  xml.strings = "<si><t>" + std::string(most_cell_bytes, ' ') + "</t></si>";
  xml.sheet = "<sheetData>" + headings;
  for (int i = 0; i < 2100; ++i) xml.sheet += "<row><c t=\"s\"><v>0</v></c></row>";
  xml.sheet += "</sheetData><!--";
  unsigned state = 1;
  for (int i = 0; i < 20'000; ++i)
    xml.sheet += static_cast<char>('a' + (state = state * 1103515245U + 12345U) / 65536U % 26U);
  xml.sheet += "-->";
  EXPECT_EQ(refusal(workbook(xml)), "sheet_text_too_large");
}

TEST(SheetLimits, TheCellsOfAllSheetsCountTogether) {
  WorkbookXml xml;
  xml.sheet = "<sheetData><row>";
  for (int i = 0; i < 10'000; ++i) xml.sheet += "<c t=\"str\"><v>" + std::to_string(i) + "</v></c>";
  xml.sheet += "</row>";
  for (int i = 0; i < 60; ++i) xml.sheet += "<row><c><v>1</v></c></row>";
  xml.sheet += "</sheetData>";
  const auto one = read_xlsx(workbook(xml), "a");
  EXPECT_THAT(one.findings, IsEmpty());
  EXPECT_EQ(one.sheets.at(0).table.rows.size(), 60U);
  xml.sheets = R"(<sheet name="a" r:id="r1"/><sheet name="b" r:id="r1"/>)";
  const auto two = read_xlsx(workbook(xml), "a");
  EXPECT_TRUE(two.sheets.empty());
  ASSERT_EQ(two.findings.size(), 1U);
  EXPECT_EQ(two.findings[0].code, "sheet_too_many_cells");
}

TEST(SheetLimits, MoreCellsThanATableHolds) {
  std::string rows = "<row>";
  unsigned state = 1;
  for (int i = 0; i < 16'384; ++i)
    rows += "<c t=\"str\"><v>" +
            std::to_string(i * 1000 + static_cast<int>((state = state * 69069 + 1) % 999)) +
            "</v></c>";
  rows += "</row>";
  for (int i = 0; i < 70; ++i) rows += "<row><c><v>1</v></c></row>";
  const auto reading = read_table(sheet_of(rows), "a");
  EXPECT_THAT(told(reading), ElementsAre("63:0 table_too_many_cells"));
  EXPECT_EQ(reading.table.rows.size(), 61U);
}

RC_GTEST_PROP(Sheets, AnyBytesMakeARectangle, (const std::string& bytes)) {
  const auto reading = read_table("PK\x03\x04" + bytes, "a");
  RC_ASSERT(reading.table.rows.empty());
  RC_ASSERT(!reading.findings.empty());
}

}  // namespace
}  // namespace sansang::documents
