// SPDX-License-Identifier: Apache-2.0
#include "documents/public_version.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "documents/contact_data.hpp"
#include "documents/zip_package.hpp"

namespace sansang::documents {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const PublicWords words{"BẢN CÔNG KHAI", "[…]", "DỰ THẢO"};

std::vector<std::string> found(const std::string& text, std::vector<std::string> names = {}) {
  std::vector<std::string> pieces;
  for (const auto& span : contact_data(text, names))
    pieces.push_back(text.substr(span.begin, span.end - span.begin));
  return pieces;
}

std::string word_file(const std::string& body, const std::string& comments = "<w:comments/>") {
  const std::string open = "<w:document xmlns:w=\"urn:w\"><w:body>";
  return zip_package({{"[Content_Types].xml", "<Types/>"},
                      {"docProps/core.xml", "<c><creator>Lê Văn Bình</creator></c>"},
                      {"word/comments.xml", comments},
                      {"word/document.xml", open + body + "</w:body></w:document>"}});
}
std::string run(const std::string& text) {
  return "<w:r><w:t>" + text + "</w:t></w:r>";
}
ZipParts parts_in(const std::string& docx) {
  if (auto parts = parts_of_zip(docx, 1 << 20)) return std::move(*parts);
  return {};
}
std::string part(const std::string& docx, const std::string& name) {
  for (const auto& [each, content] : parts_in(docx))
    if (each == name) return content;
  return {};
}

TEST(contact_data, telephone_numbers_as_vietnam_writes_them) {
  EXPECT_THAT(found("ĐT: 0297 3 861 234; DĐ 0913.456.789, (0297) 3812345 hoặc +84 913 456 789."),
              ElementsAre("0297 3 861 234", "0913.456.789", "(0297) 3812345", "+84 913 456 789"));
  EXPECT_THAT(found("02973812345 0913456789"), ElementsAre("02973812345", "0913456789"));
}

TEST(contact_data, figures_dates_and_service_numbers_are_none) {
  EXPECT_THAT(found("Số 3183/SYT-KHTC ngày 05/9/2022; 10.000.000 m³; 0,95; 115; 1900 9095; "
                    "0123456789012345"),
              IsEmpty());
}

TEST(contact_data, addresses_and_the_names_given) {
  EXPECT_THAT(found("Bà Trần Thị Lan (lan.tt@syt.gov.vn).", {"Trần Thị Lan"}),
              ElementsAre("Trần Thị Lan", "lan.tt@syt.gov.vn"));
}

RC_GTEST_PROP(contact_data, spans_are_in_order_and_inside_the_text, (const std::string& text)) {
  std::size_t before = 0;
  for (const auto& span : contact_data(text, {"0913", "9"})) {
    RC_ASSERT(before <= span.begin);
    RC_ASSERT(span.begin < span.end);
    before = span.end;
  }
  RC_ASSERT(before <= text.size());
}

TEST(public_version, a_number_cut_into_runs_goes_and_the_rest_stays) {
  const auto made = public_version(
      word_file("<w:p>" + run("Gọi 09") + run("13 456") + run(" 789 trước 16 giờ") + "</w:p>"), {},
      words);
  ASSERT_TRUE(made);
  EXPECT_THAT(made->withheld, ElementsAre("0913 456 789"));
  EXPECT_THAT(made->html, HasSubstr("Gọi […] trước 16 giờ"));
  const auto text = part(made->docx, "word/document.xml");
  EXPECT_THAT(text, HasSubstr("BẢN CÔNG KHAI"));
  EXPECT_THAT(text, Not(HasSubstr("456")));
}

TEST(public_version, deleted_text_comments_and_authors_go) {
  const auto docx = word_file("<w:p><w:del w:author=\"B\">" + run("Nguyễn Văn Mật") + "</w:del>" +
                                  run("Kính gửi") + "</w:p><w:p>" + run("DỰ THẢO") + "</w:p>",
                              "<w:comments><w:comment>riêng</w:comment></w:comments>");
  const auto made = public_version(docx, {}, words);
  ASSERT_TRUE(made);
  EXPECT_EQ(parts_in(made->docx).size(), 4U);
  for (const auto& [name, content] : parts_in(made->docx))
    EXPECT_THAT(content, testing::AllOf(Not(HasSubstr("Mật")), Not(HasSubstr("riêng")),
                                        Not(HasSubstr("Bình")), Not(HasSubstr("DỰ THẢO"))))
        << name;
}

TEST(public_version, what_is_no_word_file_is_a_fault) {
  const std::string deep(300, 'x');
  std::string nested;
  for (int i = 0; i < 300; ++i) nested += "<w:p>";
  for (int i = 0; i < 300; ++i) nested += "</w:p>";
  for (const auto& bytes : {deep, zip_package({{"a", "b"}}), word_file("<w:p>"), word_file(nested)})
    EXPECT_FALSE(public_version(bytes, {}, words));
  EXPECT_FALSE(parts_of_zip(zip_package({{"a", std::string(1000, 'a')}}), 999));
}

}  // namespace
}  // namespace sansang::documents
