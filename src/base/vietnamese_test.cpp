// SPDX-License-Identifier: Apache-2.0
#include "base/vietnamese.hpp"

#include <gtest/gtest.h>

using namespace sansang;

TEST(Vietnamese, ComposedAndDecomposedTextBecomeTheSameNfc) {
  const std::string decomposed = "Na\u0306\u0303ng";  // a + breve + tilde
  EXPECT_EQ(nfc(decomposed), "Nẵng");
  EXPECT_EQ(nfc("Nẵng"), "Nẵng");
}

TEST(Vietnamese, LettersThatNeedNoWorkAreNfcAsTheyAre) {
  const auto same = [](const std::string& letter) {
    const auto worked = nfc(letter + "\u2026");  // the ellipsis sends the text the long way
    EXPECT_EQ(worked, letter + "\u2026");
    EXPECT_EQ(nfc(letter), letter);
  };
  for (unsigned lead = 0xC2; lead <= 0xCB; ++lead)
    for (unsigned last = 0x80; last <= 0xBF; ++last)
      same({static_cast<char>(lead), static_cast<char>(last)});
  for (unsigned middle = 0xB8; middle <= 0xBB; ++middle)
    for (unsigned last = 0x80; last <= 0xBF; ++last)
      same({'\xE1', static_cast<char>(middle), static_cast<char>(last)});
  for (const auto* broken : {"\xC2", "\xC2x", "\xE1\xB8", "\xE1\xB8x", "\x80"})
    EXPECT_FALSE(nfc(broken)) << broken;
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
