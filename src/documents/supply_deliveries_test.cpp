// SPDX-License-Identifier: Apache-2.0
#include "documents/supply_deliveries.hpp"

#include <gtest/gtest.h>

#include "documents/oxygen_situation.hpp"

namespace sansang::documents {
namespace {

ProposedDelivery delivery(unsigned day, const char* to, std::int64_t kilograms,
                          std::optional<unsigned> short_from = {}) {
  ProposedDelivery made{date(2022, 9, day), "Messer", to, grams(kilograms * 1000), "cơ sở", "", {}};
  if (short_from) made.short_without_from = date(2022, 9, *short_from);
  return made;
}

TEST(DeliveryGroups, SumARecipientAndPutTheMostUrgentFirst) {
  const auto groups = grouped({delivery(14, "B", 100), delivery(16, "A", 300, 20),
                               delivery(15, "A", 50), delivery(17, "A", 10, 18)});
  ASSERT_EQ(groups.size(), 2U);
  EXPECT_EQ(groups[0].first.to, "A");  // prevents a shortage, though B is served earlier
  EXPECT_EQ(groups[0].first.day, date(2022, 9, 15));
  EXPECT_EQ(groups[0].count, 3U);
  EXPECT_EQ(groups[0].total, grams(360'000));
  EXPECT_EQ(groups[0].short_without_from, date(2022, 9, 18));
  EXPECT_FALSE(groups[1].short_without_from.has_value());
}

TEST(DailyDeliveries, SumsOfRowsAndColumnsAgree) {
  const auto words = Sentences::load(SANSANG_SOURCE_DIR "/messages", "vi");
  const auto table = daily_delivery_table(
      {delivery(14, "Trung tâm Y tế huyện A", 1200), delivery(15, "Trung tâm Y tế huyện A", 300),
       delivery(15, "Bệnh viện B", 5)},
      words);
  const std::vector<std::vector<std::string>> rows{{"Messer", "1.200", "305", "1.505"},
                                                   {"BV B", "", "5", "5"},
                                                   {"TTYT huyện A", "1.200", "300", "1.500"},
                                                   {"Tổng cộng", "1.200", "305", "1.505"}};
  EXPECT_EQ(table.rows, rows);
  EXPECT_TRUE(table.is_strong(0) && table.is_strong(3));
}

TEST(UsualDecider, IsTheMostFrequentOne) {
  auto other = delivery(14, "A", 1);
  other.decided_by = "tỉnh";
  EXPECT_EQ(usual_decider({other, delivery(14, "A", 1), delivery(15, "A", 1)}), "cơ sở");
  EXPECT_EQ(usual_decider({}), "");
}

TEST(PageEnds, NoRowStandsAloneAndShortTablesStayWhole) {
  DocumentTable table;
  table.columns = {{"x"}};
  table.rows.resize(20, {"x"});
  EXPECT_TRUE(stays_with_next_row(table, 0, 8));
  EXPECT_FALSE(stays_with_next_row(table, 5, 8));
  EXPECT_TRUE(stays_with_next_row(table, 18, 8));
  EXPECT_FALSE(stays_with_next_row(table, 19, 8));
  table.rows.resize(8);
  for (std::size_t i = 0; i + 1 < 8; ++i) EXPECT_TRUE(stays_with_next_row(table, i, 8));
}

TEST(NeedsAttention, UnknownCoverNeverCountsAsAmple) {
  FacilityLine line;
  EXPECT_TRUE(needs_attention(line));
  line.cover = CoverHours{Hours(60.0), ample_cover};
  EXPECT_FALSE(needs_attention(line));
  line.alerts = {"VÀNG: mất số liệu"};
  EXPECT_TRUE(needs_attention(line));
}

}  // namespace
}  // namespace sansang::documents
