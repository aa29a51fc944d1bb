// SPDX-License-Identifier: Apache-2.0
/// DocumentLayout: page, margins (mm), type sizes (points) and spacing of an official document. The
/// values are dated data (rules/documents/nd-30-2020.toml), which says which of them the decree
/// gives, which are unverified and which are our choice.
#pragma once
#include <map>
#include <string>

#include "base/fields.hpp"
#include "base/finding.hpp"
#include "base/result.hpp"

namespace sansang::documents {

struct DocumentLayout {
  std::string font;
  double page_width_mm = 0;
  double page_height_mm = 0;
  double margin_top_mm = 0;
  double margin_bottom_mm = 0;
  double margin_left_mm = 0;
  double margin_right_mm = 0;
  double page_number_pt = 0;
  double national_title_pt = 0;
  double motto_pt = 0;
  double issuing_body_pt = 0;
  double number_pt = 0;
  double place_and_date_pt = 0;
  double letter_subject_pt = 0;
  double type_title_pt = 0;
  double body_pt = 0;
  double first_line_indent_mm = 0;
  double paragraph_spacing_pt = 0;
  double line_spacing = 0;
  double signing_authority_pt = 0;
  double signatory_pt = 0;
  double recipients_label_pt = 0;
  double recipients_pt = 0;
  double draft_mark_pt = 0;
  double table_pt = 0;
  double wide_table_pt = 0;
  double cell_padding_mm = 0;
  double wide_cell_padding_mm = 0;
  double annex_title_pt = 0;
  double signature_height_mm = 0;
  double whole_table_rows = 0;  ///< a table of at most so many rows is not torn apart
};
/// The numbers by name, `font` left out.
template <class V, class R>
requires RecordOf<R, DocumentLayout>
void fields(V&& v, R& r) {
  v("page_width_mm", r.page_width_mm);
  v("page_height_mm", r.page_height_mm);
  v("margin_top_mm", r.margin_top_mm);
  v("margin_bottom_mm", r.margin_bottom_mm);
  v("margin_left_mm", r.margin_left_mm);
  v("margin_right_mm", r.margin_right_mm);
  v("page_number_pt", r.page_number_pt);
  v("national_title_pt", r.national_title_pt);
  v("motto_pt", r.motto_pt);
  v("issuing_body_pt", r.issuing_body_pt);
  v("number_pt", r.number_pt);
  v("place_and_date_pt", r.place_and_date_pt);
  v("letter_subject_pt", r.letter_subject_pt);
  v("type_title_pt", r.type_title_pt);
  v("body_pt", r.body_pt);
  v("first_line_indent_mm", r.first_line_indent_mm);
  v("paragraph_spacing_pt", r.paragraph_spacing_pt);
  v("line_spacing", r.line_spacing);
  v("signing_authority_pt", r.signing_authority_pt);
  v("signatory_pt", r.signatory_pt);
  v("recipients_label_pt", r.recipients_label_pt);
  v("recipients_pt", r.recipients_pt);
  v("draft_mark_pt", r.draft_mark_pt);
  v("table_pt", r.table_pt);
  v("wide_table_pt", r.wide_table_pt);
  v("cell_padding_mm", r.cell_padding_mm);
  v("wide_cell_padding_mm", r.wide_cell_padding_mm);
  v("whole_table_rows", r.whole_table_rows);
  v("annex_title_pt", r.annex_title_pt);
  v("signature_height_mm", r.signature_height_mm);
}

/// The layout that `numbers` give. Findings rule_missing for a member without a number,
/// layout_value_unknown for a number without a member.
tl::expected<DocumentLayout, std::vector<Finding>> layout_of(
    std::string font, const std::map<std::string, double>& numbers);

/// A rough width of `text` in mm when set in a Times face; for the length of rules only.
double estimated_width_mm(const std::string& text, double size_pt, bool bold);

}  // namespace sansang::documents
