// SPDX-License-Identifier: Apache-2.0
#include "documents/official_document.hpp"

namespace sansang::documents {

OfficialDocument with_letterhead(const Letterhead& letterhead, const Sentences& sentences) {
  OfficialDocument document;
  document.language = sentences.language();
  document.superior_body = letterhead.superior_body;
  document.issuing_body = letterhead.issuing_body;
  document.national_title = sentences.text("document.national_title");
  document.motto = sentences.text("document.motto");
  document.number_line = sentences.text("document.number", {{"symbol", letterhead.symbol}});
  document.place_and_date =
      sentences.text("document.place_and_blank_date",
                     {{"place", letterhead.place}, {"year", std::to_string(letterhead.year)}});
  if (letterhead.draft) document.draft_mark = sentences.text("document.draft");
  document.addressees_label = sentences.text("document.addressees");
  document.recipients_label = sentences.text("document.recipients");
  document.recipients = letterhead.recipients;
  document.signing_authority = letterhead.signing_authority;
  document.signatory = letterhead.signatory;
  return document;
}

bool stays_with_next_row(const DocumentTable& table, std::size_t i, std::size_t whole) {
  const auto count = table.rows.size();
  if (i + 1 >= count) return false;
  return count <= whole || i == 0 || i + 2 == count;
}

void add_paragraph(OfficialDocument& document, ParagraphKind kind, std::string text) {
  document.body.emplace_back(Paragraph{kind, std::move(text)});
}

}  // namespace sansang::documents
