// SPDX-License-Identifier: Apache-2.0
// The shipped lists of rules/geography: counts, borders and islands against the published figures.
#include "documents/geography_tables.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <sstream>
#include <tuple>

#include "documents/tables/cells.hpp"
#include "documents/tables/csv.hpp"

namespace sansang::documents {
namespace {

using geography::UnitLevel;
using geography::UnitLists;
using ::testing::ElementsAre;
using ::testing::UnorderedElementsAre;

std::string bytes_of(const std::string& path) {
  std::ifstream file(std::string(SANSANG_SOURCE_DIR) + "/" + path, std::ios::binary);
  EXPECT_TRUE(file) << path;
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

GeographyFiles shipped_files() {
  const std::string folder = "rules/geography/";
  return {bytes_of(folder + "lists.csv"), bytes_of(folder + "units.csv"),
          bytes_of(folder + "successors.csv"), bytes_of(folder + "borders.csv")};
}

const UnitLists& shipped() {
  static const UnitLists lists = [] {
    auto reading = read_unit_lists(shipped_files());
    if (!reading) {
      for (const auto& finding : reading.error()) {
        ADD_FAILURE() << finding.where.file << ":" << finding.where.row << " " << finding.code
                      << " " << finding.value;
      }
    }
    return std::move(reading).value();
  }();
  return lists;
}

const Date letter_day = date(2022, 9, 13);
const Date plan_day = date(2023, 6, 1);
const Date after = date(2025, 7, 1);
const UnitCode thai_nguyen("19");
const UnitCode bac_giang("24");
const UnitCode kien_giang("91");

std::size_t count(Date day, const UnitCode& province, UnitLevel level) {
  const auto units = shipped().as_of(day, province).value();
  return static_cast<std::size_t>(std::count_if(
      units.begin(), units.end(), [&](const auto& unit) { return unit.level == level; }));
}

std::string name(const geography::UnitKey& key) {
  return shipped().unit(key.code, key.valid_from)->full_name;
}

TEST(GeographyTables, CountsOfTheLists) {
  EXPECT_EQ(count(letter_day, kien_giang, UnitLevel::District), 15u);
  EXPECT_EQ(count(letter_day, kien_giang, UnitLevel::Commune), 144u);
  std::size_t districts = 0;
  std::size_t communes = 0;
  std::size_t new_communes = 0;
  for (const auto& province : shipped().provinces()) {
    districts += count(plan_day, province, UnitLevel::District);
    communes += count(plan_day, province, UnitLevel::Commune);
    EXPECT_EQ(count(after, province, UnitLevel::District), 0u);
    new_communes += count(after, province, UnitLevel::Commune);
  }
  EXPECT_EQ(districts, 34u);
  EXPECT_EQ(communes, 530u);
  EXPECT_EQ(new_communes, 293u);
}

TEST(GeographyTables, ReusedCodesAndCensus) {
  EXPECT_EQ(shipped().unit(bac_giang, plan_day)->full_name, "Tỉnh Bắc Giang");
  EXPECT_EQ(shipped().unit(bac_giang, after)->full_name, "Tỉnh Bắc Ninh");
  EXPECT_EQ(shipped().unit(kien_giang, letter_day)->population_2019, Persons(1'723'067));
  EXPECT_EQ(shipped().unit(kien_giang, after)->population_2019, std::nullopt);
  EXPECT_EQ(shipped().unit(UnitCode("05587"), plan_day)->name, "Bình Yên");
  EXPECT_EQ(shipped().unit(UnitCode("30742"), after)->full_name, "Phường Rạch Giá");
}

TEST(GeographyTables, DaysOutsideTheLists) {
  EXPECT_EQ(shipped().as_of(letter_day, bac_giang).error().code, "date_outside_lists");
  const auto spring = shipped().as_of(date(2025, 3, 1), kien_giang);
  EXPECT_THAT(spring.error().parameters,
              ::testing::Contains(std::pair<std::string, std::string>("list", "2023-04")));
}

TEST(GeographyTables, EveryFormerUnitHasASuccessorInItsProvince) {
  for (const auto& province : shipped().provinces()) {
    const auto units = shipped().as_of(plan_day, province).value();
    for (const auto& unit : units) {
      const auto parts = shipped().successors_of(unit.key());
      EXPECT_FALSE(parts.empty()) << unit.full_name;
      double sum = 0;
      for (const auto& part : parts) {
        EXPECT_EQ(shipped().unit(part.after.code, after)->province, province);
        if (part.share) sum += part.share->number();
      }
      EXPECT_LE(sum, 1.011) << unit.full_name;  // printed with two decimals
    }
  }
}

/// By overlap, Yên Thế becomes five communes; Na Mao straddles two; Thổ Châu is set by hand.
TEST(GeographyTables, SuccessorsOfTheCrosswalk) {
  std::vector<std::string> names;
  for (const auto& part : shipped().successors_of({UnitCode("215"), date(2023, 4, 10)})) {
    names.push_back(name(part.after));
  }
  EXPECT_THAT(names, UnorderedElementsAre("Xã Yên Thế", "Xã Bố Hạ", "Xã Đồng Kỳ", "Xã Xuân Lương",
                                          "Xã Tam Tiến"));
  const auto na_mao = shipped().named("Xã Na Mao", plan_day);
  ASSERT_EQ(na_mao.size(), 1u);
  const auto parts = shipped().successors_of(na_mao[0].key());
  ASSERT_EQ(parts.size(), 2u);
  EXPECT_EQ(parts[0].share, Share(0.65));
  EXPECT_EQ(parts[1].share, Share(0.34));
  const auto tho_chau = shipped().successors_of({UnitCode("31105"), date(2021, 7, 1)});
  ASSERT_EQ(tho_chau.size(), 1u);
  EXPECT_EQ(tho_chau[0].basis, geography::SuccessionBasis::SetByHand);
  EXPECT_EQ(tho_chau[0].share, std::nullopt);
}

TEST(GeographyTables, TheThirtyFourPairsOfBacGiangAndThaiNguyen) {
  const auto borders =
      shipped().borders_between(plan_day, thai_nguyen, bac_giang, UnitLevel::Commune).value();
  std::vector<std::string> computed;
  for (const auto& border : borders) {
    computed.push_back(border.one.code.text + " " + border.other.code.text);
  }
  const auto raw =
      read_csv(bytes_of("testdata/geography/vn_border_communes_bacgiang_thainguyen.csv"), "border")
          .table;
  std::vector<std::string> listed;
  for (const auto& row : raw.rows) {
    const auto text = [&](const char* heading) {
      return cell_at(raw, row, *column_named(raw, heading)).text;
    };
    listed.push_back(text("tn_commune_code") + " " + text("bg_commune_code"));
  }
  EXPECT_EQ(listed.size(), 34u);
  EXPECT_THAT(computed, ::testing::UnorderedElementsAreArray(listed));
}

TEST(GeographyTables, TheSixDistrictPairsAndTheirLengths) {
  std::vector<std::tuple<std::string, std::string, double>> pairs;
  const auto borders =
      shipped().borders_between(plan_day, thai_nguyen, bac_giang, UnitLevel::District).value();
  for (const auto& border : borders) {
    pairs.emplace_back(name(border.one), name(border.other),
                       std::round(border.length.number() * 10) / 10);
  }
  EXPECT_THAT(pairs, UnorderedElementsAre(std::tuple("Huyện Đồng Hỷ", "Huyện Yên Thế", 14.6),
                                          std::tuple("Huyện Võ Nhai", "Huyện Yên Thế", 13.8),
                                          std::tuple("Huyện Phú Bình", "Huyện Yên Thế", 8.5),
                                          std::tuple("Huyện Phú Bình", "Huyện Tân Yên", 11.7),
                                          std::tuple("Huyện Phú Bình", "Huyện Hiệp Hòa", 14.8),
                                          std::tuple("Thành phố Phổ Yên", "Huyện Hiệp Hòa", 17.0)));
}

TEST(GeographyTables, TheSameBorderHasThirteenPairsSince2025) {
  EXPECT_EQ(shipped().borders_between(after, bac_giang, thai_nguyen, UnitLevel::Commune)->size(),
            13u);
  EXPECT_TRUE(
      shipped().borders_between(plan_day, kien_giang, bac_giang, UnitLevel::Commune)->empty());
}

TEST(GeographyTables, TheIslandsOfKienGiang) {
  std::vector<std::string> codes;
  const auto communes = shipped().islands(letter_day, kien_giang, UnitLevel::Commune).value();
  for (const auto& unit : communes) {
    codes.push_back(unit.code.text);
  }
  EXPECT_THAT(codes,
              ElementsAre("30781", "30811", "30814", "31105", "31108", "31111", "31114", "31115"));
  std::vector<std::string> districts;
  const auto island_districts =
      shipped().islands(letter_day, kien_giang, UnitLevel::District).value();
  for (const auto& unit : island_districts) {
    districts.push_back(unit.name);
  }
  EXPECT_THAT(districts, ElementsAre("Phú Quốc", "Kiên Hải"));
}

TEST(GeographyTables, TwoUnitsOfOneNameInVinhThuan) {
  EXPECT_EQ(shipped().named("Thị trấn Vĩnh Thuận", letter_day).size(), 1u);
  EXPECT_EQ(shipped().named("xa vinh thuan", letter_day).size(), 1u);
  EXPECT_EQ(shipped().named("Kiên Giang").size(), 1u);
}

TEST(GeographyTables, BadFilesAreNamedByCell) {
  auto files = shipped_files();
  files.borders.replace(files.borders.find("1.54"), 4, "1,5x");
  files.successors = "code_old,valid_from_old\n";
  files.lists.replace(files.lists.find("2023-04-10"), 10, "2023-13-10");
  const auto reading = read_unit_lists(files);
  ASSERT_FALSE(reading.has_value());
  std::vector<std::string> places;
  for (const auto& finding : reading.error()) places.push_back(finding.where.file);
  EXPECT_THAT(places, ::testing::IsSupersetOf({"borders.csv", "successors.csv", "lists.csv"}));
}

}  // namespace
}  // namespace sansang::documents
