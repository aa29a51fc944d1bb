// SPDX-License-Identifier: Apache-2.0
/// DocumentLayout: page, margins (mm), type sizes (points) and spacing of an official document. The
/// defaults follow Nghị định 30/2020/NĐ-CP of 05/3/2020, annex I. Values marked "unverified" were
/// not checked against the published annex; nothing in a document claims that they are law.
#pragma once
#include <cstddef>
#include <string>

namespace sansang::documents {

struct DocumentLayout {
  std::string font = "Times New Roman";
  // A4 210 × 297 mm, portrait. Annex I: top and bottom 20–25, left 30–35, right 15–20 mm.
  double page_width_mm = 210;
  double page_height_mm = 297;
  double margin_top_mm = 20;
  double margin_bottom_mm = 20;
  double margin_left_mm = 30;
  double margin_right_mm = 15;
  // Annex I: Arabic, 13–14, centred in the top margin, not on page 1.
  double page_number_pt = 13;
  double national_title_pt = 13;  // annex I: capitals 12–13, bold
  double motto_pt = 14;         // annex I: 13–14, bold; the rule as long as the text: unverified
  double issuing_body_pt = 13;  // unverified: capitals 12–13, issuing body bold, superior not
  double number_pt = 13;        // unverified
  double place_and_date_pt = 14;       // unverified: 13–14, italic
  double letter_subject_pt = 12;       // unverified: "V/v" 12–13 under the number
  double type_title_pt = 14;           // unverified: capitals 13–14, bold, subject bold below it
  double body_pt = 13;                 // unverified: 13–14, justified
  double first_line_indent_mm = 12.7;  // unverified: 1 or 1.27 cm
  double paragraph_spacing_pt = 6;     // annex I: at least 6
  double line_spacing = 1.0;           // annex I: single to 1.5
  double signing_authority_pt = 14;    // unverified: capitals 13–14, bold
  double signatory_pt = 14;            // unverified: 13–14, bold
  double recipients_label_pt = 12;     // unverified: 12, bold italic
  double recipients_pt = 11;           // unverified
  double draft_mark_pt = 13;           // our choice: the decree gives a draft no mark
  double table_pt = 10;                // our choice: readable with eight columns
  double wide_table_pt = 8.5;          // our choice: an annex with a column for every day
  double cell_padding_mm = 0.8;        // our choice
  double wide_cell_padding_mm = 0.25;  // our choice
  std::size_t whole_table_rows = 8;    // our choice: a table this short is not torn apart
  double annex_title_pt = 13;          // unverified: capitals 13–14, bold
  double signature_height_mm = 24;     // our choice: room for a signature and a seal
};

/// A rough width of `text` in mm when set in a Times face; for the length of rules only.
double estimated_width_mm(const std::string& text, double size_pt, bool bold);

}  // namespace sansang::documents
