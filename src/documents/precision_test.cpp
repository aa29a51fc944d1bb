// SPDX-License-Identifier: Apache-2.0
#include "documents/precision.hpp"

#include <gtest/gtest.h>

#include "base/ensure.hpp"

namespace sansang::documents {
namespace {

class ShownTest : public testing::Test {
 protected:
  const Sentences vi_ = Sentences::load(SANSANG_SOURCE_DIR "/messages", "vi");
  const Sentences en_ = Sentences::load(SANSANG_SOURCE_DIR "/messages", "en");
  const Shown shown_{vi_};
};

TEST_F(ShownTest, NumbersAreWrittenTheVietnameseWay) {
  EXPECT_EQ(shown_.number(1234567.5, 1), "1.234.567,5");
  EXPECT_EQ(shown_.number(123, 0), "123");
  EXPECT_EQ(shown_.number(-1234, 0), "-1.234");
  EXPECT_EQ(shown_.number(-0.4, 0), "0");
  EXPECT_EQ(Shown(en_).number(1234.5, 1), "1,234.5");
}

TEST_F(ShownTest, RoundsOnceAndHalvesAwayFromZero) {
  EXPECT_EQ(shown_.number(4.046, decimals_of("days")), "4,0");
  EXPECT_EQ(shown_.number(0.5, 0), "1");
  EXPECT_EQ(shown_.number(2.5, 0), "3");
  EXPECT_EQ(shown_.number(-2.5, 0), "-3");
  EXPECT_EQ(shown_.kilograms(grams(1'499'499)), "1.499");
  EXPECT_EQ(shown_.cubic_metres(grams(1'354'300)), "1.000");
  EXPECT_EQ(shown_.percent(Share(0.625)), "63%");
}

TEST_F(ShownTest, ChangesCarryTheirSign) {
  EXPECT_EQ(shown_.change(Hours(3.2)), "+3");
  EXPECT_EQ(shown_.change(Hours(-27.6)), "-28");
  EXPECT_EQ(shown_.change(Hours(0.2)), "0");
}

TEST_F(ShownTest, UnknownIsSaidWithItsDayAndIsNeverZero) {
  const auto morning = at_local_time(date(2022, 9, 5), std::chrono::hours{6});
  const auto kilograms = [&](OxygenMass mass) { return shown_.kilograms(mass); };
  const auto today = date(2022, 9, 13);
  EXPECT_EQ(shown_.known(Known<OxygenMass>::unknown(), today, kilograms), "chưa báo cáo");
  EXPECT_EQ(shown_.known(Known<OxygenMass>::unknown(morning), today, kilograms),
            "chưa báo cáo từ ngày 05/9/2022");
  const Known<OxygenMass> old(grams(406'000), morning, FactSource::Import);
  EXPECT_EQ(shown_.known(old, today, kilograms), "406 (ngày 05/9/2022)");
  EXPECT_EQ(shown_.known(old, date(2022, 9, 5), kilograms), "406");
}

TEST(DocumentDate, ZerosStandWhereTheDecreeWantsThem) {
  EXPECT_EQ(document_date(date(2022, 9, 5)), "05/9/2022");
  EXPECT_EQ(document_date(date(2022, 2, 13)), "13/02/2022");
  EXPECT_EQ(document_date(date(2022, 12, 25)), "25/12/2022");
}

TEST(DocumentDate, AYearIsSaidOnceAndOnlyWhereItIsNeeded) {
  EXPECT_EQ(document_short_date(date(2022, 9, 5)), "05/9");
  EXPECT_EQ(document_days(date(2022, 9, 19), date(2022, 9, 20)), "19/9 – 20/9/2022");
  EXPECT_EQ(document_days(date(2022, 9, 19), date(2022, 9, 19)), "19/9/2022");
}

TEST_F(ShownTest, StoredEvidenceIsSaidInLocalTimeAndWithADecimalComma) {
  const Parameters stored{{"read_at", "2021-09-15T23:54:00Z"},
                          {"until", "2021-10-05"},
                          {"purity", "88.50"},
                          {"ratio", "1.30"},
                          {"hours", "1500"},
                          {"limit", "90.00"},
                          {"name", "Messer 2.0"},
                          {"odd", "1.2.3"}};
  const Parameters said{{"read_at", "06:54 ngày 16/9/2021"},
                        {"until", "05/10/2021"},
                        {"purity", "88,5"},
                        {"ratio", "1,3"},
                        {"hours", "1.500"},
                        {"limit", "90"},
                        {"name", "Messer 2.0"},
                        {"odd", "1.2.3"}};
  EXPECT_EQ(shown_evidence(stored, vi_), said);
}

TEST(Precision, AUnitWithoutARowIsOurFault) {
  EXPECT_THROW(decimals_of("furlong"), BrokenAssumption);
}

}  // namespace
}  // namespace sansang::documents
