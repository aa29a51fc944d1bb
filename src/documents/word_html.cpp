// SPDX-License-Identifier: Apache-2.0
#include "documents/word_html.hpp"

#include <string_view>

namespace sansang::documents {
namespace {

using pugi::xml_node;

constexpr auto head =
    "<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\">"
    "<meta name=\"viewport\" content=\"width=device-width\"><style>"
    "body{font-family:'Times New Roman',Tinos,serif;font-size:13pt;max-width:180mm;"
    "margin:8mm auto;padding:0 4mm}p{margin:0 0 4pt;min-height:1em}"
    "table{border-collapse:collapse;width:100%}td{vertical-align:top;padding:1pt 4pt}"
    "table.lined td{border:1px solid #444}</style></head><body>";

std::string escaped(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    if (c == '&')
      safe += "&amp;";
    else if (c == '<')
      safe += "&lt;";
    else if (c == '>')
      safe += "&gt;";
    else
      safe += c;
  }
  return safe;
}

bool is_on(xml_node properties, const char* name) {
  const auto node = properties.child(name);
  const std::string_view value = node.attribute("w:val").value();
  return node && value != "0" && value != "false";
}

std::string alignment_of(xml_node paragraph) {
  const std::string_view value = paragraph.child("w:pPr").child("w:jc").attribute("w:val").value();
  if (value == "center" || value == "right") return std::string(value);
  return value == "both" ? "justify" : "left";
}

class Writer {
 public:
  std::string write(xml_node body) {
    blocks(body);
    return head + html_ + "</body></html>";
  }

 private:
  void blocks(xml_node parent) {
    for (const auto& node : parent.children()) {
      const std::string_view name = node.name();
      if (name == "w:p") paragraph(node);
      if (name == "w:tbl") table(node);
      if (name == "w:sdt") blocks(node.child("w:sdtContent"));
    }
  }
  void paragraph(xml_node node) {
    html_ += "<p style=\"text-align:" + alignment_of(node) + "\">";
    runs(node);
    html_ += "</p>";
  }
  void runs(xml_node parent) {
    for (const auto& node : parent.children()) {
      const std::string_view name = node.name();
      if (name == "w:r") run(node);
      if (name == "w:hyperlink" || name == "w:ins" || name == "w:smartTag") runs(node);
    }
  }
  void run(xml_node node) {
    const auto properties = node.child("w:rPr");
    const bool bold = is_on(properties, "w:b"), italic = is_on(properties, "w:i");
    if (bold) html_ += "<b>";
    if (italic) html_ += "<i>";
    for (const auto& piece : node.children()) {
      const std::string_view name = piece.name();
      if (name == "w:t") html_ += escaped(piece.text().get());
      if (name == "w:tab") html_ += " ";
      if (name == "w:br") html_ += "<br>";
    }
    if (italic) html_ += "</i>";
    if (bold) html_ += "</b>";
  }
  /// The head and the foot of a letter stand in tables without lines.
  static bool is_lined(xml_node table) {
    for (const auto& side : table.child("w:tblPr").child("w:tblBorders").children()) {
      const std::string_view value = side.attribute("w:val").value();
      if (value != "none" && value != "nil") return true;
    }
    return false;
  }
  void table(xml_node node) {
    const bool lined = is_lined(node);
    html_ += lined ? "<table class=\"lined\">" : "<table>";
    for (const auto& row : node.children("w:tr")) {
      html_ += "<tr>";
      for (const auto& cell : row.children("w:tc")) {
        html_ += "<td>";
        blocks(cell);
        html_ += "</td>";
      }
      html_ += "</tr>";
    }
    html_ += "</table>";
  }

  std::string html_;
};

}  // namespace

std::string word_html(const pugi::xml_document& main_part) {
  return Writer().write(main_part.child("w:document").child("w:body"));
}

}  // namespace sansang::documents
