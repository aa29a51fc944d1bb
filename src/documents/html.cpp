// SPDX-License-Identifier: Apache-2.0
#include "documents/html.hpp"

#include <fmt/format.h>

namespace sansang::documents {
namespace {

std::string escaped(const std::string& text) {
  std::string safe;
  for (const char c : text) {
    switch (c) {
      case '&':
        safe += "&amp;";
        break;
      case '<':
        safe += "&lt;";
        break;
      case '>':
        safe += "&gt;";
        break;
      case '"':
        safe += "&quot;";
        break;
      case '\'':
        safe += "&#39;";
        break;
      case '\n':
        safe += "<br>";
        break;
      default:
        safe += c;
    }
  }
  return safe;
}

/// Long numbers such as "01/HĐ/KG-TTYT" may end a line after a stroke; dates may not.
std::string breakable(const std::string& text) {
  std::string html;
  for (std::size_t i = 0; i < text.size(); ++i) {
    html += escaped(text.substr(i, 1));
    const bool letter_follows =
        i + 1 < text.size() &&
        ((text[i + 1] >= 'A' && text[i + 1] <= 'Z') || (text[i + 1] >= 'a' && text[i + 1] <= 'z'));
    if (text[i] == '/' && letter_follows) html += "<wbr>";
  }
  return html;
}

std::string element(const std::string& tag, const std::string& style_class,
                    const std::string& text) {
  if (text.empty()) return {};
  const auto attribute = style_class.empty() ? "" : " class=\"" + style_class + "\"";
  return "<" + tag + attribute + ">" + escaped(text) + "</" + tag + ">\n";
}

std::string text_style(const DocumentLayout& layout) {
  return fmt::format(
             "@page {{ size: {}mm {}mm; margin: {}mm {}mm {}mm {}mm;\n"
             "  @top-center {{ content: counter(page); font: {}pt \"{}\", serif; }} }}\n"
             "@page :first {{ @top-center {{ content: none; }} }}\n",
             layout.page_width_mm, layout.page_height_mm, layout.margin_top_mm,
             layout.margin_right_mm, layout.margin_bottom_mm, layout.margin_left_mm,
             layout.page_number_pt, layout.font) +
         fmt::format(
             "body {{ font: {}pt/{} \"{}\", \"Liberation Serif\", serif; color: #000;\n"
             "  margin: 0 auto; max-width: {}mm; }}\n"
             "p {{ margin: 0 0 {}pt; text-align: justify; text-indent: {}mm; }}\n"
             "h2 {{ font-size: 1em; margin: {}pt 0; text-indent: {}mm; break-after: avoid; }}\n",
             layout.body_pt, layout.line_spacing * 1.2, layout.font,
             layout.page_width_mm - layout.margin_left_mm - layout.margin_right_mm,
             layout.paragraph_spacing_pt, layout.first_line_indent_mm, layout.paragraph_spacing_pt,
             layout.first_line_indent_mm) +
         fmt::format(
             ".head, .foot {{ display: grid; grid-template-columns: 42% 58%; }}\n"
             ".foot {{ grid-template-columns: 1fr 1fr; break-inside: avoid; margin-top: 12pt; }}\n"
             ".head div, .sign {{ text-align: center; }}\n"
             ".head span, .sign span, .recipients b, .title span {{ display: block; }}\n"
             ".office {{ font-size: {}pt; }} .national {{ font-size: {}pt; }}\n"
             ".motto {{ font-size: {}pt; }} .number {{ font-size: {}pt; }}\n"
             ".subject {{ font-size: {}pt; }} .date {{ font-size: {}pt; font-style: italic; }}\n"
             ".draft {{ font-size: {}pt; margin-top: 4pt; }}\n",
             layout.issuing_body_pt, layout.national_title_pt, layout.motto_pt, layout.number_pt,
             layout.letter_subject_pt, layout.place_and_date_pt, layout.draft_mark_pt);
}

std::string table_style(const DocumentLayout& layout) {
  return fmt::format(
             ".strong {{ font-weight: bold; }} .keep {{ break-after: avoid; }}\n"
             ".rule {{ border-top: 0.5pt solid #000; margin: 2pt auto 4pt; }}\n"
             ".title {{ text-align: center; font-size: {}pt; font-weight: bold; margin: 14pt 0; "
             "}}\n"
             ".addressees {{ margin: 14pt 0 8pt 25mm; }}\n"
             "ul {{ list-style: \"- \"; margin: 0 0 {}pt; padding-left: 6mm; }}\n"
             "li {{ text-align: justify; margin-bottom: 2pt; }}\n"
             ".head li, .addressees li, .recipients li {{ text-align: left; margin: 0; }}\n",
             layout.type_title_pt, layout.paragraph_spacing_pt) +
         fmt::format(
             "table {{ border-collapse: collapse; table-layout: fixed; "
             "width: calc(100% - 1pt); "
             "font-size: {}pt;\n  line-height: 1.15; margin: 4pt 0 8pt; }}\n"
             "caption {{ font-weight: bold; font-size: {}pt; }} thead {{ display: "
             "table-header-group; "
             "break-after: avoid; }}\n"
             "th, td {{ border: 0.5pt solid #000; padding: 1pt {}mm; }} "
             "tr {{ break-inside: avoid; }}\n"
             ".wide {{ font-size: {}pt; }} .wide caption {{ font-size: {}pt; }} .wide th, .wide td "
             "{{ padding: 0.5pt {}mm; }}\n"
             ".centre {{ text-align: center; }} .right {{ text-align: right; }}\n",
             layout.table_pt, layout.body_pt, layout.cell_padding_mm, layout.wide_table_pt,
             layout.table_pt, layout.wide_cell_padding_mm) +
         fmt::format(
             ".note {{ font-style: italic; font-size: {}pt; }} .closing {{ break-after: avoid; "
             "}}\n"
             ".recipients {{ font-size: {}pt; }} .recipients b {{ font-size: {}pt; "
             "font-style: italic; }}\n"
             ".sign {{ font-size: {}pt; font-weight: bold; }} "
             ".signatory {{ margin-top: {}mm; }}\n"
             ".annex {{ break-before: page; }} .annex .title {{ font-size: {}pt; "
             "margin: 0 0 6pt; }}\n"
             ".reference {{ font-weight: normal; font-style: italic; }} "
             ".number, .date, .reference {{ white-space: pre-wrap; }}\n",
             layout.table_pt, layout.recipients_pt, layout.recipients_label_pt,
             layout.signing_authority_pt, layout.signature_height_mm, layout.annex_title_pt);
}

class Page {
 public:
  Page(const OfficialDocument& document, const DocumentLayout& layout)
      : document_(document), layout_(layout) {}

  std::string write() {
    const auto title = document_.type_title.empty() ? document_.subject : document_.type_title;
    text_ = "<!DOCTYPE html>\n<html lang=\"" + escaped(document_.language) +
            "\">\n<head>\n<meta charset=\"utf-8\">\n" + element("title", "", title) + "<style>\n" +
            text_style(layout_) + table_style(layout_) + "</style>\n</head>\n<body>\n";
    write_head();
    write_addressees();
    write_blocks(document_.body);
    text_ += element("p", "closing", document_.closing);
    write_foot();
    for (const auto& annex : document_.annexes) write_annex(annex);
    return std::move(text_) + "</body>\n</html>\n";
  }

 private:
  void write_rule(double length_mm) {
    text_ += fmt::format("<div class=\"rule\" style=\"width: {:.0f}mm\"></div>\n", length_mm);
  }

  void write_head() {
    text_ += "<div class=\"head\">\n<div>\n";
    text_ += element("span", "office", document_.superior_body);
    text_ += element("span", "office strong", document_.issuing_body);
    write_rule(estimated_width_mm(document_.issuing_body, layout_.issuing_body_pt, true) / 2.0);
    text_ += element("span", "number", document_.number_line);
    if (document_.type_title.empty()) text_ += element("span", "subject", document_.subject);
    text_ += "</div>\n<div>\n";
    text_ += element("span", "national strong", document_.national_title);
    text_ += element("span", "motto strong", document_.motto);
    write_rule(estimated_width_mm(document_.motto, layout_.motto_pt, true));
    text_ += element("span", "date", document_.place_and_date);
    text_ += element("span", "draft strong", document_.draft_mark);
    text_ += "</div>\n</div>\n";
    if (document_.type_title.empty()) return;
    text_ += "<div class=\"title\">\n" + element("span", "", document_.type_title) +
             element("span", "", document_.subject) + "</div>\n";
  }

  void write_list(const std::vector<std::string>& items) {
    if (items.empty()) return;
    text_ += "<ul>\n";
    for (const auto& item : items) text_ += element("li", "", item);
    text_ += "</ul>\n";
  }

  void write_addressees() {
    if (document_.addressees.empty()) return;
    text_ += "<div class=\"addressees\">" + escaped(document_.addressees_label) + "\n";
    write_list(document_.addressees);
    text_ += "</div>\n";
  }

  void end_list() {
    if (in_list_) text_ += "</ul>\n";
    in_list_ = false;
  }

  /// What stands before a table stays with it.
  void write_blocks(const std::vector<Block>& blocks) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const bool before_table =
          i + 1 < blocks.size() && std::holds_alternative<DocumentTable>(blocks[i + 1]);
      if (const auto* paragraph = std::get_if<Paragraph>(&blocks[i])) {
        write_paragraph(*paragraph, before_table);
      } else {
        write_table(std::get<DocumentTable>(blocks[i]));
      }
    }
    end_list();
  }

  void write_paragraph(const Paragraph& paragraph, bool before_table) {
    if (paragraph.kind == ParagraphKind::Item) {
      if (!in_list_) text_ += "<ul>\n";
      in_list_ = true;
      text_ += element("li", "", paragraph.text);
      return;
    }
    end_list();
    if (paragraph.kind == ParagraphKind::Heading) {
      text_ += element("h2", "", paragraph.text);
      return;
    }
    const std::string kind = paragraph.kind == ParagraphKind::Note ? "note" : "";
    text_ += element("p", before_table ? kind + " keep" : kind, paragraph.text);
  }

  void write_columns(const DocumentTable& table) {
    text_ += "<colgroup>";
    int parts = 0;
    for (const auto& column : table.columns) parts += column.width;
    for (const auto& column : table.columns) {
      text_ += fmt::format("<col style=\"width: {:.2f}%\">", 100.0 * column.width / parts);
    }
    text_ += "</colgroup>\n<thead><tr>\n";
    for (const auto& column : table.columns) {
      text_ += "<th scope=\"col\">" + escaped(column.heading) + "</th>\n";
    }
    text_ += "</tr></thead>\n";
  }

  void write_table(const DocumentTable& table) {
    end_list();
    text_ += table.is_wide ? "<table class=\"wide\">\n" : "<table>\n";
    text_ += element("caption", "", table.caption);
    write_columns(table);
    text_ += "<tbody>\n";
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
      std::string kind = table.is_strong(r) ? "strong" : "";
      if (stays_with_next_row(table, r, static_cast<std::size_t>(layout_.whole_table_rows)))
        kind += " keep";
      text_ += kind.empty() ? "<tr>" : "<tr class=\"" + kind + "\">";
      for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto alignment = table.columns[i].alignment;
        text_ += alignment == Alignment::Left     ? "<td>"
                 : alignment == Alignment::Centre ? "<td class=\"centre\">"
                                                  : "<td class=\"right\">";
        text_ += breakable(table.rows[r].at(i)) + "</td>";
      }
      text_ += "</tr>\n";
    }
    text_ += "</tbody>\n</table>\n";
  }

  void write_annex(const Annex& annex) {
    text_ += "<section class=\"annex\">\n<div class=\"title\">\n" +
             element("span", "", annex.label) + element("span", "", annex.title) +
             element("span", "reference", annex.reference) + "</div>\n";
    write_blocks(annex.body);
    text_ += "</section>\n";
  }

  void write_foot() {
    text_ += "<div class=\"foot\">\n<div class=\"recipients\">\n" +
             element("b", "", document_.recipients_label);
    write_list(document_.recipients);
    text_ += "</div>\n<div class=\"sign\">\n";
    for (const auto& line : document_.signing_authority) text_ += element("span", "", line);
    text_ += element("span", "signatory", document_.signatory) + "</div>\n</div>\n";
  }

  const OfficialDocument& document_;
  const DocumentLayout& layout_;
  std::string text_;
  bool in_list_ = false;
};

}  // namespace

std::string html(const OfficialDocument& document, const DocumentLayout& layout) {
  return Page(document, layout).write();
}

}  // namespace sansang::documents
