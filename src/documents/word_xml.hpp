// SPDX-License-Identifier: Apache-2.0
/// WordXml: the few elements of WordprocessingML that an official document needs, written under one
/// parent node. Sizes are given in points and mm and written in half points and twentieths of a
/// point, as the format wants them.
#pragma once
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "documents/document_layout.hpp"
#include "documents/official_document.hpp"

namespace sansang::documents {

struct TextStyle {
  double size_pt = 14;
  bool bold = false;
  bool italic = false;
};

enum class Justification { Left, Centre, Right, Both };

struct ParagraphStyle {
  Justification justification = Justification::Left;
  double before_pt = 0;
  double after_pt = 0;
  double left_mm = 0;
  double right_mm = 0;
  double first_line_mm = 0;
  double exact_line_pt = 0;  ///< 0: single spacing times `line_spacing`
  double line_spacing = 1.0;
  bool rule_above = false;
  bool keep_with_next = false;
  bool page_break_before = false;
};

long twips_of_mm(double mm);

/// A paragraph under `parent`; line ends in `text` become line breaks.
pugi::xml_node word_paragraph(pugi::xml_node parent, const std::string& text,
                              const TextStyle& text_style, const ParagraphStyle& style);

/// A centred line of `length_mm` in a column `width_mm` wide.
void word_rule(pugi::xml_node parent, double length_mm, double width_mm);

/// A table with the given column widths; bordered when the cells have a padding, else invisible.
/// Returns the w:tbl.
pugi::xml_node word_table(pugi::xml_node parent, const std::vector<double>& widths_mm,
                          double padding_mm = 0);
pugi::xml_node word_row(pugi::xml_node table, bool repeated_as_heading);
/// Returns the w:tc, which needs at least one paragraph.
pugi::xml_node word_cell(pugi::xml_node row, double width_mm, bool centred_vertically = false);

}  // namespace sansang::documents
