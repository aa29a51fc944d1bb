// SPDX-License-Identifier: Apache-2.0
#include "base/vietnamese.hpp"

#include <gtest/gtest.h>

using namespace sansang;

TEST(Vietnamese, ComposedAndDecomposedTextBecomeTheSameNfc) {
  const std::string decomposed = "Na\u0306\u0303ng";  // a + breve + tilde
  EXPECT_EQ(nfc(decomposed), "Nẵng");
  EXPECT_EQ(nfc("Nẵng"), "Nẵng");
}

TEST(Vietnamese, SearchKeyDropsMarksAndTheStrokeOfD) {
  EXPECT_EQ(folded("Bệnh viện  Đa khoa ĐẶNG Ứng Hoè"), "benh vien da khoa dang ung hoe");
  EXPECT_EQ(folded("Uỷ ban"), folded("Ủy ban"));
  EXPECT_EQ(folded("Hiệp Hòa"), folded("Hiệp Hoà"));
}

TEST(Vietnamese, TextThatIsNotUtf8IsRecognised) {
  EXPECT_FALSE(is_valid_utf8("Ki\xeann"));
  EXPECT_FALSE(nfc("\xff\xfe"));
  EXPECT_TRUE(is_valid_utf8("Kiên Giang"));
}

TEST(Vietnamese, TrimmingKnowsTheNoBreakSpaceOfExcel) {
  EXPECT_EQ(trimmed(" \u00a0 Rạch Giá\u00a0\r\n"), "Rạch Giá");
}
