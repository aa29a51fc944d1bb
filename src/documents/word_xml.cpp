// SPDX-License-Identifier: Apache-2.0
#include "documents/word_xml.hpp"

#include <algorithm>
#include <cmath>

namespace sansang::documents {
namespace {

long twips_of_pt(double pt) {
  return std::lround(pt * 20.0);
}

pugi::xml_node with(pugi::xml_node parent, const char* name, const char* attribute,
                    const char* value) {
  auto node = parent.append_child(name);
  node.append_attribute(attribute).set_value(value);
  return node;
}

pugi::xml_node with(pugi::xml_node parent, const char* name, const char* attribute, long value) {
  auto node = parent.append_child(name);
  node.append_attribute(attribute).set_value(value);
  return node;
}

const char* word_of(Justification justification) {
  switch (justification) {
    case Justification::Left:
      return "left";
    case Justification::Centre:
      return "center";
    case Justification::Right:
      return "right";
    case Justification::Both:
      return "both";
  }
  return "left";
}

void write_border(pugi::xml_node borders, const char* side, const char* line) {
  auto border = with(borders, side, "w:val", line);
  border.append_attribute("w:sz").set_value(4);  // eighths of a point
  border.append_attribute("w:space").set_value(0);
  border.append_attribute("w:color").set_value("000000");
}

void write_spacing(pugi::xml_node properties, const ParagraphStyle& style) {
  auto spacing = properties.append_child("w:spacing");
  spacing.append_attribute("w:before").set_value(twips_of_pt(style.before_pt));
  spacing.append_attribute("w:after").set_value(twips_of_pt(style.after_pt));
  const bool exact = style.exact_line_pt > 0;
  // 240 units are one line when the rule is "auto".
  spacing.append_attribute("w:line").set_value(exact ? twips_of_pt(style.exact_line_pt)
                                                     : std::lround(240.0 * style.line_spacing));
  spacing.append_attribute("w:lineRule").set_value(exact ? "exact" : "auto");
}

/// The order of the children is fixed by the schema (CT_PPr).
void write_properties(pugi::xml_node paragraph, const ParagraphStyle& style, double mark_pt) {
  auto properties = paragraph.append_child("w:pPr");
  if (style.keep_with_next) properties.append_child("w:keepNext");
  if (style.page_break_before) properties.append_child("w:pageBreakBefore");
  if (style.rule_above) write_border(properties.append_child("w:pBdr"), "w:top", "single");
  write_spacing(properties, style);
  auto indent = properties.append_child("w:ind");
  indent.append_attribute("w:left").set_value(twips_of_mm(style.left_mm));
  indent.append_attribute("w:right").set_value(twips_of_mm(style.right_mm));
  indent.append_attribute("w:firstLine").set_value(twips_of_mm(style.first_line_mm));
  with(properties, "w:jc", "w:val", word_of(style.justification));
  // The paragraph mark has a size too; an empty paragraph is as high as its mark.
  with(properties.append_child("w:rPr"), "w:sz", "w:val", std::lround(mark_pt * 2.0));
}

void write_run(pugi::xml_node paragraph, const std::string& text, const TextStyle& style,
               bool break_before) {
  auto run = paragraph.append_child("w:r");
  auto properties = run.append_child("w:rPr");
  if (style.bold) properties.append_child("w:b");
  if (style.italic) properties.append_child("w:i");
  const long half_points = std::lround(style.size_pt * 2.0);
  with(properties, "w:sz", "w:val", half_points);
  with(properties, "w:szCs", "w:val", half_points);
  if (break_before) run.append_child("w:br");
  with(run, "w:t", "xml:space", "preserve").text().set(text.c_str());
}

}  // namespace

long twips_of_mm(double mm) {
  return std::lround(mm * 1440.0 / 25.4);
}

pugi::xml_node word_paragraph(pugi::xml_node parent, const std::string& text,
                              const TextStyle& text_style, const ParagraphStyle& style) {
  auto paragraph = parent.append_child("w:p");
  write_properties(paragraph, style, text_style.size_pt);
  std::size_t at = 0;
  for (;;) {
    const auto end = text.find('\n', at);
    write_run(paragraph, text.substr(at, end - at), text_style, at > 0);
    if (end == std::string::npos) break;
    at = end + 1;
  }
  return paragraph;
}

void word_rule(pugi::xml_node parent, double length_mm, double width_mm) {
  ParagraphStyle style;
  style.rule_above = true;
  style.exact_line_pt = 5;
  style.before_pt = 4;
  style.left_mm = style.right_mm = std::max(0.0, (width_mm - length_mm) / 2.0);
  word_paragraph(parent, {}, {4, false, false}, style);
}

pugi::xml_node word_table(pugi::xml_node parent, const std::vector<double>& widths_mm,
                          double padding_mm) {
  const bool bordered = padding_mm > 0;
  auto table = parent.append_child("w:tbl");
  auto properties = table.append_child("w:tblPr");
  double total = 0;
  for (const double width : widths_mm) total += width;
  with(properties, "w:tblW", "w:w", twips_of_mm(total)).append_attribute("w:type").set_value("dxa");
  with(properties, "w:jc", "w:val", "center");
  auto borders = properties.append_child("w:tblBorders");
  for (const auto* side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}) {
    write_border(borders, side, bordered ? "single" : "nil");
  }
  with(properties, "w:tblLayout", "w:type", "fixed");
  auto margins = properties.append_child("w:tblCellMar");
  for (const auto* side : {"w:left", "w:right"}) {
    with(margins, side, "w:w", twips_of_mm(padding_mm)).append_attribute("w:type").set_value("dxa");
  }
  auto grid = table.append_child("w:tblGrid");
  for (const double width : widths_mm) with(grid, "w:gridCol", "w:w", twips_of_mm(width));
  return table;
}

pugi::xml_node word_row(pugi::xml_node table, bool repeated_as_heading) {
  auto row = table.append_child("w:tr");
  auto properties = row.append_child("w:trPr");
  properties.append_child("w:cantSplit");
  if (repeated_as_heading) properties.append_child("w:tblHeader");
  return row;
}

pugi::xml_node word_cell(pugi::xml_node row, double width_mm, bool centred_vertically) {
  auto cell = row.append_child("w:tc");
  auto properties = cell.append_child("w:tcPr");
  with(properties, "w:tcW", "w:w", twips_of_mm(width_mm))
      .append_attribute("w:type")
      .set_value("dxa");
  if (centred_vertically) with(properties, "w:vAlign", "w:val", "center");
  return cell;
}

}  // namespace sansang::documents
