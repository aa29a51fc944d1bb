// SPDX-License-Identifier: Apache-2.0
#include "documents/plain_text.hpp"

namespace sansang::documents {
namespace {

class TextWriter {
 public:
  void line(const std::string& text) {
    if (!text.empty()) text_ += text + "\n";
  }
  void gap() {
    if (!text_.empty() && !text_.ends_with("\n\n")) text_ += "\n";
  }
  void list(const std::string& label, const std::vector<std::string>& items) {
    if (items.empty()) return;
    gap();
    line(label);
    for (const auto& item : items) line("- " + item);
  }
  void operator()(const Paragraph& paragraph) {
    if (paragraph.kind == ParagraphKind::Item) {
      line("- " + paragraph.text);
    } else {
      gap();
      line(paragraph.text);
    }
  }
  void operator()(const DocumentTable& table) {
    gap();
    line(table.caption);
    std::vector<std::string> headings;
    for (const auto& column : table.columns) headings.push_back(column.heading);
    cells(headings);
    for (const auto& row : table.rows) cells(row);
  }
  std::string text() && { return std::move(text_); }

 private:
  void cells(const std::vector<std::string>& row) {
    for (std::size_t i = 0; i < row.size(); ++i) text_ += (i > 0 ? " | " : "") + row[i];
    text_ += "\n";
  }
  std::string text_;
};

}  // namespace

std::string plain_text(const OfficialDocument& document) {
  TextWriter writer;
  for (const auto* part : {&document.superior_body, &document.issuing_body}) writer.line(*part);
  writer.gap();
  for (const auto* part : {&document.national_title, &document.motto}) writer.line(*part);
  writer.gap();
  for (const auto* part : {&document.number_line, &document.place_and_date, &document.draft_mark}) {
    writer.line(*part);
  }
  writer.gap();
  for (const auto* part : {&document.type_title, &document.subject}) writer.line(*part);
  writer.list(document.addressees_label, document.addressees);
  for (const auto& block : document.body) {
    std::visit([&](const auto& part) { writer(part); }, block);
  }
  writer.gap();
  writer.line(document.closing);
  writer.list(document.recipients_label, document.recipients);
  writer.gap();
  for (const auto& part : document.signing_authority) writer.line(part);
  writer.line(document.signatory);
  for (const auto& annex : document.annexes) {
    writer.gap();
    for (const auto* part : {&annex.label, &annex.title, &annex.reference}) writer.line(*part);
    for (const auto& block : annex.body) {
      std::visit([&](const auto& part) { writer(part); }, block);
    }
  }
  return std::move(writer).text();
}

}  // namespace sansang::documents
