// SPDX-License-Identifier: Apache-2.0
#include "documents/docx.hpp"

#include <cmath>
#include <sstream>

#include "documents/word_xml.hpp"
#include "documents/zip_package.hpp"

namespace sansang::documents {
namespace {

constexpr auto xml_head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr auto word_namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

TextStyle plain(double size_pt) {
  return {size_pt, false, false};
}
TextStyle bold(double size_pt) {
  return {size_pt, true, false};
}
TextStyle italic(double size_pt) {
  return {size_pt, false, true};
}

ParagraphStyle placed(Justification justification, double before_pt = 0, double after_pt = 0) {
  ParagraphStyle style;
  style.justification = justification;
  style.before_pt = before_pt;
  style.after_pt = after_pt;
  return style;
}

Justification justification_of(Alignment alignment) {
  switch (alignment) {
    case Alignment::Left:
      return Justification::Left;
    case Alignment::Centre:
      return Justification::Centre;
    case Alignment::Right:
      return Justification::Right;
  }
  return Justification::Left;
}

class MainPart {
 public:
  MainPart(const OfficialDocument& document, const DocumentLayout& layout)
      : document_(document),
        layout_(layout),
        text_width_mm_(layout.page_width_mm - layout.margin_left_mm - layout.margin_right_mm) {}

  std::string write() {
    pugi::xml_document xml;
    auto root = xml.append_child("w:document");
    root.append_attribute("xmlns:w").set_value(word_namespace);
    root.append_attribute("xmlns:r").set_value(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
    body_ = root.append_child("w:body");
    write_head();
    write_title();
    write_addressees();
    write_blocks(document_.body);
    if (!document_.closing.empty()) write_closing();
    write_foot();
    for (const auto& annex : document_.annexes) write_annex(annex);
    write_section();
    std::ostringstream out;
    xml.save(out, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    return xml_head + out.str();
  }

 private:
  static constexpr auto centre = Justification::Centre;

  void write_head() {
    const double left_mm = 0.42 * text_width_mm_;
    const double right_mm = text_width_mm_ - left_mm;
    auto row = word_row(word_table(body_, {left_mm, right_mm}), false);
    auto left = word_cell(row, left_mm);
    const double office_pt = layout_.issuing_body_pt;
    word_paragraph(left, document_.superior_body, plain(office_pt), placed(centre));
    word_paragraph(left, document_.issuing_body, bold(office_pt), placed(centre));
    word_rule(left, estimated_width_mm(document_.issuing_body, office_pt, true) / 2.0, left_mm);
    word_paragraph(left, document_.number_line, plain(layout_.number_pt), placed(centre, 2));
    if (document_.type_title.empty()) {
      word_paragraph(left, document_.subject, plain(layout_.letter_subject_pt), placed(centre, 2));
    }
    auto right = word_cell(row, right_mm);
    word_paragraph(right, document_.national_title, bold(layout_.national_title_pt),
                   placed(centre));
    word_paragraph(right, document_.motto, bold(layout_.motto_pt), placed(centre));
    word_rule(right, estimated_width_mm(document_.motto, layout_.motto_pt, true), right_mm);
    word_paragraph(right, document_.place_and_date, italic(layout_.place_and_date_pt),
                   placed(centre, 2));
    if (!document_.draft_mark.empty()) {
      word_paragraph(right, document_.draft_mark, bold(layout_.draft_mark_pt), placed(centre, 4));
    }
  }

  void write_title() {
    if (document_.type_title.empty()) return;
    const double size_pt = layout_.type_title_pt;
    word_paragraph(body_, document_.type_title, bold(size_pt), placed(centre, 14));
    word_paragraph(body_, document_.subject, bold(size_pt), placed(centre));
    word_rule(body_, text_width_mm_ / 4.0, text_width_mm_);
  }

  void write_addressees() {
    const auto& names = document_.addressees;
    if (names.empty()) return;
    const auto text = plain(layout_.body_pt);
    if (names.size() == 1) {
      word_paragraph(body_, document_.addressees_label + " " + names.front(), text,
                     placed(centre, 14, 8));
      return;
    }
    auto style = placed(Justification::Left, 14, 2);
    style.left_mm = 25;
    word_paragraph(body_, document_.addressees_label, text, style);
    style.before_pt = 0;
    style.left_mm = 35;
    for (const auto& name : names) {
      if (&name == &names.back()) style.after_pt = 8;
      word_paragraph(body_, "- " + name, text, style);
    }
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
  }

  void write_paragraph(const Paragraph& paragraph, bool before_table) {
    auto style = placed(Justification::Both, 0, layout_.paragraph_spacing_pt);
    style.first_line_mm = layout_.first_line_indent_mm;
    style.line_spacing = layout_.line_spacing;
    style.keep_with_next = before_table;
    auto text = plain(layout_.body_pt);
    auto words = paragraph.text;
    switch (paragraph.kind) {
      case ParagraphKind::Body:
        break;
      case ParagraphKind::Item:
        words = "- " + words;
        break;
      case ParagraphKind::Heading:
        text.bold = true;
        style.keep_with_next = true;
        style.before_pt = layout_.paragraph_spacing_pt;
        break;
      case ParagraphKind::Note:
        text = italic(layout_.table_pt);
        break;
    }
    word_paragraph(body_, words, text, style);
  }

  void write_table(const DocumentTable& table) {
    const double size_pt = table.is_wide ? layout_.wide_table_pt : layout_.table_pt;
    const double gap_pt = table.is_wide ? 0.5 : 1.0;
    if (!table.caption.empty()) {
      auto style = placed(centre, 2, 3);
      style.keep_with_next = true;
      word_paragraph(body_, table.caption, bold(table.is_wide ? layout_.table_pt : layout_.body_pt),
                     style);
    }
    const auto widths = widths_of(table);
    auto xml = word_table(body_, widths,
                          table.is_wide ? layout_.wide_cell_padding_mm : layout_.cell_padding_mm);
    auto heading = word_row(xml, true);
    for (std::size_t i = 0; i < widths.size(); ++i) {
      auto style = placed(centre, gap_pt, gap_pt);
      style.keep_with_next = true;
      word_paragraph(word_cell(heading, widths[i], true), table.columns[i].heading, bold(size_pt),
                     style);
    }
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
      auto row = word_row(xml, false);
      for (std::size_t i = 0; i < widths.size(); ++i) {
        auto style = placed(justification_of(table.columns[i].alignment), gap_pt, gap_pt);
        style.keep_with_next =
            stays_with_next_row(table, r, static_cast<std::size_t>(layout_.whole_table_rows));
        word_paragraph(word_cell(row, widths[i], true), table.rows[r].at(i),
                       {size_pt, table.is_strong(r), false}, style);
      }
    }
    word_paragraph(body_, {}, plain(4), placed(Justification::Left, 0, 2));
  }

  void write_annex(const Annex& annex) {
    auto style = placed(centre);
    style.page_break_before = true;
    word_paragraph(body_, annex.label, bold(layout_.annex_title_pt), style);
    word_paragraph(body_, annex.title, bold(layout_.annex_title_pt), placed(centre, 2));
    word_paragraph(body_, annex.reference, italic(layout_.annex_title_pt), placed(centre, 2, 6));
    write_blocks(annex.body);
  }

  std::vector<double> widths_of(const DocumentTable& table) const {
    int parts = 0;
    for (const auto& column : table.columns) parts += column.width;
    std::vector<double> widths;
    for (const auto& column : table.columns)
      widths.push_back(text_width_mm_ * column.width / parts);
    return widths;
  }

  /// Stays on the page of the signature.
  void write_closing() {
    auto style = placed(Justification::Both, 0, layout_.paragraph_spacing_pt);
    style.first_line_mm = layout_.first_line_indent_mm;
    style.line_spacing = layout_.line_spacing;
    style.keep_with_next = true;
    word_paragraph(body_, document_.closing, plain(layout_.body_pt), style);
    style.after_pt = 4;
    word_paragraph(body_, {}, plain(4), style);
  }

  void write_foot() {
    const double half_mm = text_width_mm_ / 2.0;
    auto row = word_row(word_table(body_, {half_mm, half_mm}), false);
    auto left = word_cell(row, half_mm);
    word_paragraph(left, document_.recipients_label, {layout_.recipients_label_pt, true, true},
                   placed(Justification::Left));
    for (const auto& recipient : document_.recipients) {
      word_paragraph(left, "- " + recipient, plain(layout_.recipients_pt),
                     placed(Justification::Left));
    }
    auto right = word_cell(row, half_mm);
    for (const auto& line : document_.signing_authority) {
      word_paragraph(right, line, bold(layout_.signing_authority_pt), placed(centre));
    }
    const double height_pt = layout_.signature_height_mm * 72.0 / 25.4;
    word_paragraph(right, document_.signatory, bold(layout_.signatory_pt),
                   placed(centre, height_pt));
  }

  void write_section() {
    auto section = body_.append_child("w:sectPr");
    auto header = section.append_child("w:headerReference");
    header.append_attribute("w:type").set_value("default");
    header.append_attribute("r:id").set_value("rId2");
    auto size = section.append_child("w:pgSz");
    size.append_attribute("w:w").set_value(twips_of_mm(layout_.page_width_mm));
    size.append_attribute("w:h").set_value(twips_of_mm(layout_.page_height_mm));
    auto margins = section.append_child("w:pgMar");
    margins.append_attribute("w:top").set_value(twips_of_mm(layout_.margin_top_mm));
    margins.append_attribute("w:right").set_value(twips_of_mm(layout_.margin_right_mm));
    margins.append_attribute("w:bottom").set_value(twips_of_mm(layout_.margin_bottom_mm));
    margins.append_attribute("w:left").set_value(twips_of_mm(layout_.margin_left_mm));
    margins.append_attribute("w:header").set_value(twips_of_mm(layout_.margin_top_mm / 2.0));
    margins.append_attribute("w:footer").set_value(twips_of_mm(layout_.margin_bottom_mm / 2.0));
    margins.append_attribute("w:gutter").set_value(0);
    section.append_child("w:titlePg");  // no header, hence no number, on page 1
  }

  const OfficialDocument& document_;
  const DocumentLayout& layout_;
  double text_width_mm_;
  pugi::xml_node body_;
};

std::string language_tag(const OfficialDocument& document) {
  return document.language == "en" ? "en-GB" : "vi-VN";
}

std::string content_types() {
  const std::string word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  std::string xml = xml_head;
  xml +=
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      "<Default Extension=\"rels\" "
      "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>";
  for (const auto* part : {"document.main", "styles", "header"}) {
    const std::string name = part == std::string("document.main") ? "document" : part;
    xml +=
        "<Override PartName=\"/word/" + name + ".xml\" ContentType=\"" + word + part + "+xml\"/>";
  }
  return xml + "</Types>";
}

std::string relationships(const std::vector<std::pair<std::string, std::string>>& targets) {
  std::string xml = xml_head;
  xml += "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  int number = 0;
  for (const auto& [type, target] : targets) {
    xml += "<Relationship Id=\"rId" + std::to_string(++number) +
           "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type +
           "\" Target=\"" + target + "\"/>";
  }
  return xml + "</Relationships>";
}

/// `inside` is XML already.
std::string word_part(const std::string& element, const std::string& inside) {
  return xml_head + ("<w:" + element + " xmlns:w=\"" + word_namespace + "\">") + inside +
         "</w:" + element + ">";
}

std::string styles(const OfficialDocument& document, const DocumentLayout& layout) {
  const auto size = std::to_string(std::lround(layout.body_pt * 2.0));
  std::string fonts = "<w:rFonts";
  for (const auto* script : {"ascii", "hAnsi", "cs", "eastAsia"}) {
    fonts += " w:" + std::string(script) + "=\"" + layout.font + "\"";
  }
  return word_part("styles",
                   "<w:docDefaults><w:rPrDefault><w:rPr>" + fonts + "/><w:sz w:val=\"" + size +
                       "\"/><w:szCs w:val=\"" + size + "\"/><w:lang w:val=\"" +
                       language_tag(document) +
                       "\"/></w:rPr></w:rPrDefault></w:docDefaults>"
                       "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
                       "<w:name w:val=\"Normal\"/></w:style>");
}

std::string page_number(const DocumentLayout& layout) {
  const auto size = std::to_string(std::lround(layout.page_number_pt * 2.0));
  const auto run = "<w:r><w:rPr><w:sz w:val=\"" + size + "\"/></w:rPr>";
  return word_part("hdr",
                   "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>"
                   "<w:fldSimple w:instr=\" PAGE \">" +
                       run + "<w:t>2</w:t></w:r></w:fldSimple></w:p>");
}

}  // namespace

std::string docx_main_part(const OfficialDocument& document, const DocumentLayout& layout) {
  return MainPart(document, layout).write();
}

std::string docx(const OfficialDocument& document, const DocumentLayout& layout) {
  return zip_package({{"[Content_Types].xml", content_types()},
                      {"_rels/.rels", relationships({{"officeDocument", "word/document.xml"}})},
                      {"word/document.xml", docx_main_part(document, layout)},
                      {"word/_rels/document.xml.rels",
                       relationships({{"styles", "styles.xml"}, {"header", "header.xml"}})},
                      {"word/styles.xml", styles(document, layout)},
                      {"word/header.xml", page_number(layout)}});
}

}  // namespace sansang::documents
