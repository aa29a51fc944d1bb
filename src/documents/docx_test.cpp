// SPDX-License-Identifier: Apache-2.0
#include "documents/docx.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zip.h>

#include <memory>
#include <pugixml.hpp>

#include "documents/document_samples.hpp"
#include "documents/html.hpp"

namespace sansang::documents {
namespace {

using testing::HasSubstr;
using testing::Not;

OfficialDocument sample() {
  OfficialDocument document;
  document.language = "vi";
  document.issuing_body = "SỞ Y TẾ";
  document.subject = "V/v <b>\"A & B\"</b>";
  document.addressees_label = "Kính gửi:";
  document.addressees = {"Đơn vị <A>"};
  add_paragraph(document, ParagraphKind::Body, "Nồng độ < 90 % & lưu lượng > 5\ndòng hai");
  add_paragraph(document, ParagraphKind::Item, "mục");
  document.body.emplace_back(
      DocumentTable{"Bảng", {{"Cột '1'"}, {"Cột 2", Alignment::Right, 2}}, {{"a", "1.234,5"}}});
  document.closing = "Hết./.";
  document.recipients = {"Lưu: VT."};
  return document;
}

/// The files of the archive, name and content.
std::vector<std::pair<std::string, std::string>> unpacked(const std::string& bytes) {
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  const std::unique_ptr<zip_t, decltype(&zip_discard)> archive(
      zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr), &zip_discard);
  std::vector<std::pair<std::string, std::string>> parts;
  if (archive == nullptr) return parts;
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive.get(), 0); ++i) {
    zip_stat_t stat;
    zip_stat_index(archive.get(), static_cast<zip_uint64_t>(i), 0, &stat);
    std::string content(stat.size, '\0');
    zip_file_t* file = zip_fopen_index(archive.get(), static_cast<zip_uint64_t>(i), 0);
    zip_fread(file, content.data(), content.size());
    zip_fclose(file);
    parts.emplace_back(stat.name, std::move(content));
  }
  return parts;
}

TEST(Docx, IsAnArchiveOfWellFormedParts) {
  const auto parts = unpacked(docx(sample(), samples::layout()));
  ASSERT_EQ(parts.size(), 6U);
  EXPECT_EQ(parts[0].first, "[Content_Types].xml");
  for (const auto& [name, content] : parts) {
    pugi::xml_document xml;
    EXPECT_TRUE(xml.load_buffer(content.data(), content.size())) << name;
  }
  EXPECT_THAT(parts[4].second, HasSubstr("w:val=\"vi-VN\""));
  EXPECT_THAT(parts[4].second, HasSubstr("Times New Roman"));
}

TEST(Docx, PageAndMarginsLieWithinTheRule) {
  pugi::xml_document xml;
  ASSERT_TRUE(xml.load_string(docx_main_part(sample(), samples::layout()).c_str()));
  const auto section = xml.child("w:document").child("w:body").child("w:sectPr");
  const auto mm = [&](const char* node, const char* name) {
    return section.child(node).attribute(name).as_double() * 25.4 / 1440.0;
  };
  EXPECT_NEAR(mm("w:pgSz", "w:w"), 210, 0.05);
  EXPECT_NEAR(mm("w:pgSz", "w:h"), 297, 0.05);
  for (const auto* side : {"w:top", "w:bottom"}) {
    EXPECT_GE(mm("w:pgMar", side), 19.98);
    EXPECT_LE(mm("w:pgMar", side), 25.02);
  }
  EXPECT_NEAR(mm("w:pgMar", "w:left"), 30, 0.05);
  EXPECT_NEAR(mm("w:pgMar", "w:right"), 15, 0.05);
  EXPECT_TRUE(section.child("w:titlePg")) << "no page number on page 1";
}

TEST(Docx, TextIsKeptAsWrittenAndHeadingsRepeat) {
  const auto main = docx_main_part(sample(), samples::layout());
  EXPECT_THAT(main, HasSubstr("Nồng độ &lt; 90 % &amp; lưu lượng"));
  EXPECT_THAT(main, HasSubstr("<w:tblHeader"));
  EXPECT_THAT(main, HasSubstr("- mục"));
  EXPECT_THAT(main, HasSubstr("1.234,5"));
}

TEST(Html, EscapesEveryTextAndRunsNothing) {
  const auto page = html(sample(), samples::layout());
  EXPECT_THAT(page, HasSubstr("<html lang=\"vi\">"));
  EXPECT_THAT(page, HasSubstr("V/v &lt;b&gt;&quot;A &amp; B&quot;&lt;/b&gt;"));
  EXPECT_THAT(page, HasSubstr("Đơn vị &lt;A&gt;"));
  EXPECT_THAT(page, HasSubstr("Cột &#39;1&#39;"));
  EXPECT_THAT(page, HasSubstr("@page { size: 210mm 297mm; margin: 20mm 15mm 20mm 30mm;"));
  for (const auto* forbidden : {"<b>", "<A>", "<script", "http:", "https:", "url("}) {
    EXPECT_THAT(page, Not(HasSubstr(forbidden)));
  }
}

}  // namespace
}  // namespace sansang::documents
