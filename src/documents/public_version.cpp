// SPDX-License-Identifier: Apache-2.0
#include "documents/public_version.hpp"

#include <algorithm>
#include <pugixml.hpp>
#include <sstream>

#include "documents/contact_data.hpp"
#include "documents/word_html.hpp"
#include "documents/zip_package.hpp"

namespace sansang::documents {
namespace {

using pugi::xml_node;

/// What an office writes is far smaller; a larger one was made to be large.
constexpr std::size_t most_bytes_inside = std::size_t{64} << 20;
constexpr auto main_part = "word/document.xml";

std::vector<xml_node> nodes_named(xml_node root, std::string_view name) {
  std::vector<xml_node> found;
  struct Walker : pugi::xml_tree_walker {
    std::string_view name;
    std::vector<xml_node>* found = nullptr;
    bool for_each(xml_node& node) override {
      if (name == node.name()) found->push_back(node);
      return true;
    }
  } walker;
  walker.name = name;
  walker.found = &found;
  root.traverse(walker);
  return found;
}

/// Deeper than any office writes: parsed without recursion, but not worked on.
constexpr int most_depth = 200;
bool is_too_deep(const pugi::xml_document& part) {
  struct Walker : pugi::xml_tree_walker {
    bool for_each(xml_node&) override { return depth() < most_depth; }
  } walker;
  auto root = part.root();
  return !root.traverse(walker);
}

/// With all below it; `part` is not too deep.
void remove_named(xml_node parent, const std::vector<std::string_view>& names) {
  for (auto child = parent.first_child(); child;) {
    const auto next = child.next_sibling();
    if (std::find(names.begin(), names.end(), child.name()) != names.end())
      parent.remove_child(child);
    else
      remove_named(child, names);
    child = next;
  }
}

/// The texts of a paragraph itself, not of a text box inside it.
std::vector<xml_node> texts_of(xml_node paragraph) {
  auto texts = nodes_named(paragraph, "w:t");
  std::erase_if(texts, [&](xml_node text) {
    auto parent = text.parent();
    while (std::string_view(parent.name()) != "w:p") parent = parent.parent();
    return parent != paragraph;
  });
  return texts;
}

class Cleaner {
 public:
  Cleaner(const std::vector<std::string>& names, const PublicWords& words)
      : names_(names), words_(words) {}

  void clean(pugi::xml_document& part) {
    remove_named(part, {"w:del", "w:moveFrom", "w:commentReference", "w:commentRangeStart",
                        "w:commentRangeEnd"});
    for (const auto* name : {"w:ins", "w:moveTo", "w:rPrChange", "w:pPrChange"})
      for (auto node : nodes_named(part, name)) node.remove_attribute("w:author");
    for (auto paragraph : nodes_named(part, "w:p")) clean_paragraph(paragraph);
  }
  const std::vector<std::string>& withheld() const { return withheld_; }

 private:
  /// A number may be cut into several runs, so the paragraph is read as one text; the runs keep
  /// their own parts of what stays, and the word for what does not stands where it began.
  void clean_paragraph(xml_node paragraph) {
    const auto texts = texts_of(paragraph);
    std::string whole;
    for (const auto& text : texts) whole += text.text().get();
    if (!words_.draft.empty() && whole == words_.draft) {
      for (const auto& text : texts) text.text().set("");
      return;
    }
    const auto spans = contact_data(whole, names_);
    if (spans.empty()) return;
    for (const auto& span : spans) note(whole.substr(span.begin, span.end - span.begin));
    std::size_t at = 0;
    auto span = spans.begin();
    for (const auto& text : texts) {
      const std::string own = text.text().get();
      std::string rest;
      for (const char c : own) {
        while (span != spans.end() && span->end <= at) ++span;
        const bool is_inside = span != spans.end() && span->begin <= at;
        if (!is_inside) rest += c;
        if (is_inside && span->begin == at) rest += words_.withheld;
        ++at;
      }
      text.text().set(rest.c_str());
      set_space(text);
    }
  }
  static void set_space(xml_node text) {
    text.remove_attribute("xml:space");
    text.append_attribute("xml:space").set_value("preserve");
  }
  void note(const std::string& what) {
    if (std::find(withheld_.begin(), withheld_.end(), what) == withheld_.end())
      withheld_.push_back(what);
  }

  const std::vector<std::string>& names_;
  const PublicWords& words_;
  std::vector<std::string> withheld_;
};

void put_mark(pugi::xml_document& part, const std::string& mark) {
  auto body = part.child("w:document").child("w:body");
  auto paragraph = body.prepend_child("w:p");
  paragraph.append_child("w:pPr").append_child("w:jc").append_attribute("w:val").set_value(
      "center");
  auto run = paragraph.append_child("w:r");
  run.append_child("w:rPr").append_child("w:b");
  run.append_child("w:t").text().set(mark.c_str());
}

bool starts_with_any(const std::string& name, std::initializer_list<const char*> prefixes) {
  return std::any_of(prefixes.begin(), prefixes.end(),
                     [&](const char* prefix) { return name.starts_with(prefix); });
}

bool holds_text(const std::string& name) {
  return name.ends_with(".xml") && starts_with_any(name, {main_part, "word/header", "word/footer",
                                                          "word/footnotes", "word/endnotes"});
}
/// Comments and properties name people; the parts stay, because others refer to them, but empty.
bool names_people(const std::string& name) {
  return name.ends_with(".xml") &&
         starts_with_any(name, {"docProps/", "word/comments", "word/people"});
}

std::string text_of(const pugi::xml_document& xml) {
  std::ostringstream out;
  xml.save(out, "", pugi::format_raw, pugi::encoding_utf8);
  return out.str();
}

}  // namespace

Result<PublicVersion> public_version(std::string_view docx, const std::vector<std::string>& names,
                                     const PublicWords& words) {
  auto parts = parts_of_zip(docx, most_bytes_inside);
  if (!parts) return fault("letter_file_unreadable");
  PublicVersion made;
  Cleaner cleaner(names, words);
  for (auto& [name, content] : *parts) {
    if (!holds_text(name) && !names_people(name)) continue;
    pugi::xml_document xml;
    // Blanks between runs are text.
    if (!xml.load_buffer(content.data(), content.size(),
                         pugi::parse_default | pugi::parse_ws_pcdata))
      return fault("letter_file_unreadable");
    if (is_too_deep(xml)) return fault("letter_file_unreadable");
    if (names_people(name)) {
      xml.document_element().remove_children();
    } else {
      cleaner.clean(xml);
      if (name == main_part) put_mark(xml, words.mark);
      if (name == main_part) made.html = word_html(xml);
    }
    content = text_of(xml);
  }
  if (made.html.empty()) return fault("letter_file_unreadable");
  made.docx = zip_package(*parts);
  made.withheld = cleaner.withheld();
  return made;
}

}  // namespace sansang::documents
