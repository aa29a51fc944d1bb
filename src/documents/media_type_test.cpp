// SPDX-License-Identifier: Apache-2.0
#include "documents/media_type.hpp"

#include <gtest/gtest.h>

namespace sansang::documents {
namespace {

using namespace std::string_literals;

const std::string docx_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

TEST(MediaType, IsToldByTheBytes) {
  EXPECT_EQ(media_type_of("%PDF-1.7\n..."), "application/pdf");
  EXPECT_EQ(media_type_of("\x89PNG\r\n\x1A\n...."), "image/png");
  EXPECT_EQ(media_type_of("\xFF\xD8\xFF\xE0.."), "image/jpeg");
  EXPECT_EQ(media_type_of("PK\x03\x04[Content_Types].xml word/document.xml"s), docx_type);
  EXPECT_EQ(media_type_of("PK\x03\x04[Content_Types].xml xl/workbook.xml"s),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
}

TEST(MediaType, NothingThatRunsOrIsUnknownIsTaken) {
  EXPECT_EQ(media_type_of(""), std::nullopt);
  EXPECT_EQ(media_type_of("<html><script>"), std::nullopt);
  EXPECT_EQ(media_type_of("MZ\x90"), std::nullopt);
  EXPECT_EQ(media_type_of("PK\x03\x04 readme.txt"s), std::nullopt);
  EXPECT_EQ(media_type_of("PK\x03\x04[Content_Types].xml word/document.xml word/vbaProject.bin"s),
            std::nullopt);
  EXPECT_EQ(media_type_of("<svg xmlns='http://www.w3.org/2000/svg'>"), std::nullopt);
}

TEST(MediaType, ANameIsCleanAndHasTheEndingOfItsType) {
  EXPECT_EQ(file_name_of("Công văn 3183.pdf", "application/pdf"), "Công văn 3183.pdf");
  EXPECT_EQ(file_name_of("ANH.JPEG", "image/jpeg"), "ANH.jpg");
  EXPECT_EQ(file_name_of("C:\\Users\\an\\qd.docx", docx_type), "qd.docx");
  EXPECT_EQ(file_name_of("../../etc/passwd", "application/pdf"), "passwd.pdf");
  EXPECT_EQ(file_name_of("a\r\nSet-Cookie: x\".pdf", "application/pdf"), "aSet-Cookie x.pdf");
  EXPECT_EQ(file_name_of("", "image/png"), "tep.png");
  EXPECT_EQ(file_name_of("virus.exe", "application/pdf"), "virus.exe.pdf");
  std::string tones;
  for (int i = 0; i < 100; ++i) tones += "ế";
  const auto cut = file_name_of(tones, "image/png");
  EXPECT_LE(cut.size(), 120U);
  EXPECT_EQ((cut.size() - 4) % std::string("ế").size(), 0U) << "cut within a character";
}

TEST(MediaType, TheDispositionSavesAndNeverShows) {
  EXPECT_EQ(attachment_disposition("Bản \"1\".pdf"),
            "attachment; filename=\"B___n__1_.pdf\"; filename*=UTF-8''B%E1%BA%A3n%20%221%22.pdf");
}

}  // namespace
}  // namespace sansang::documents
