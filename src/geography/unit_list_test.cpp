// SPDX-License-Identifier: Apache-2.0
// The rules of the lists on a small invented country; the real lists are tested where they are
// read, in documents/geography_tables_test.cpp.
#include "geography/unit_list.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

namespace sansang::geography {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Date old_from = date(2021, 7, 1);
const Date old_to = date(2024, 12, 31);
const Date new_from = date(2025, 7, 1);

AdministrativeUnit unit(const char* code, UnitLevel level, const char* parent, const char* name,
                        bool is_new = false) {
  AdministrativeUnit made;
  made.code = UnitCode(code);
  made.validity = is_new ? Validity{new_from, std::nullopt} : Validity{old_from, old_to};
  made.parent = UnitCode(parent);
  made.level = level;
  made.name = made.full_name = name;
  made.province = UnitCode("91");
  made.list = is_new ? "new" : "old";
  return made;
}

UnitList list(const char* name, Validity validity, std::size_t districts, std::size_t communes) {
  return {name, UnitCode("91"), validity, districts, communes, "invented", "none"};
}

/// Two districts of two communes each, side by side, and an island commune; later two communes.
UnitRecords small_country() {
  UnitRecords records;
  records.lists = {{list("old", {old_from, old_to}, 2, 5), {}},
                   {list("new", {new_from, std::nullopt}, 0, 2), {}}};
  for (const auto& made : {unit("91", UnitLevel::Province, "", "Tỉnh Kiên Giang"),
                           unit("910", UnitLevel::District, "91", "Huyện Vĩnh Thuận"),
                           unit("911", UnitLevel::District, "91", "Thành phố Phú Quốc"),
                           unit("00001", UnitLevel::Commune, "910", "Thị trấn Vĩnh Thuận"),
                           unit("00002", UnitLevel::Commune, "910", "Xã Vĩnh Thuận"),
                           unit("00003", UnitLevel::Commune, "911", "Xã Đông"),
                           unit("00004", UnitLevel::Commune, "911", "Xã Tây"),
                           unit("00005", UnitLevel::Commune, "911", "Xã Thổ Châu"),
                           unit("91", UnitLevel::Province, "", "Tỉnh An Giang", true),
                           unit("00001", UnitLevel::Commune, "91", "Xã Vĩnh Thuận", true),
                           unit("00005", UnitLevel::Commune, "91", "Đặc khu Thổ Châu", true)}) {
    records.units.push_back({made, {}});
  }
  const auto part = [&](const char* before, const char* after, std::optional<Share> share) {
    return Placed<Succession>{
        {{UnitCode(before), old_from}, {UnitCode(after), new_from}, share, {}}, {}};
  };
  records.successions = {part("00002", "00005", Share(0.2)), part("00002", "00001", Share(0.8)),
                         part("00005", "00005", std::nullopt)};
  const auto border = [&](const char* one, const char* other, double km) {
    return Placed<Border>{{{UnitCode(one), old_from}, {UnitCode(other), old_from}, Kilometres(km)},
                          {}};
  };
  records.borders = {border("00001", "00002", 4.0), border("00002", "00003", 1.5),
                     border("00001", "00003", 2.0), border("00003", "00004", 3.0)};
  return records;
}

std::vector<std::string> codes(const std::vector<AdministrativeUnit>& units) {
  std::vector<std::string> texts;
  for (const auto& each : units) texts.push_back(each.code.text);
  return texts;
}

std::vector<std::string> finding_codes(const UnitRecords& records) {
  std::vector<std::string> texts;
  for (const auto& finding : check(records)) texts.push_back(finding.code);
  return texts;
}

TEST(UnitLists, OneCodeMeansDifferentUnitsOnDifferentDays) {
  const UnitLists lists(small_country());
  EXPECT_EQ(lists.unit(UnitCode("91"), old_to)->full_name, "Tỉnh Kiên Giang");
  EXPECT_EQ(lists.unit(UnitCode("91"), new_from)->full_name, "Tỉnh An Giang");
  EXPECT_THAT(codes(*lists.as_of(new_from, UnitCode("91"))), ElementsAre("91", "00001", "00005"));
  EXPECT_EQ(lists.as_of(old_from, UnitCode("91"))->size(), 8u);
}

TEST(UnitLists, ADayOutsideNamesTheNearestList) {
  const UnitLists lists(small_country());
  const auto nearest = [&](Date day) {
    const auto answer = lists.as_of(day, UnitCode("91"));
    EXPECT_EQ(answer.error().code, "date_outside_lists");
    return answer.error().parameters.at(2).second;
  };
  EXPECT_EQ(nearest(date(2019, 1, 1)), "old");
  EXPECT_EQ(nearest(date(2025, 1, 1)), "old");
  EXPECT_EQ(nearest(date(2025, 6, 30)), "new");
  EXPECT_EQ(lists.as_of(old_from, UnitCode("92")).error().code, "unknown_unit");
  EXPECT_EQ(lists.unit(UnitCode("00003"), date(2025, 1, 1)).error().code, "date_outside_lists");
  EXPECT_EQ(lists.unit(UnitCode("00003"), new_from).error().code, "unknown_unit");
}

TEST(UnitLists, SuccessorsComeLargestFirstAndUnknownSharesStayUnknown) {
  const UnitLists lists(small_country());
  const auto after = lists.successors_of({UnitCode("00002"), old_from});
  ASSERT_EQ(after.size(), 2u);
  EXPECT_EQ(after[0].share, Share(0.8));
  const auto before = lists.predecessors_of({UnitCode("00005"), new_from});
  ASSERT_EQ(before.size(), 2u);
  EXPECT_EQ(before[1].share, std::nullopt);
  EXPECT_THAT(lists.successors_of({UnitCode("00005"), new_from}), IsEmpty());
}

TEST(UnitLists, DistrictsBorderByTheSumOfTheirCommunes) {
  const UnitLists lists(small_country());
  const auto borders = lists.borders_of({UnitCode("911"), old_from});
  ASSERT_EQ(borders.size(), 1u);
  EXPECT_EQ(borders[0].other.code.text, "910");
  EXPECT_DOUBLE_EQ(borders[0].length.number(), 3.5);
  EXPECT_THAT(codes(*lists.islands(old_from, UnitCode("91"), UnitLevel::Commune)),
              ElementsAre("00005"));
}

TEST(UnitLists, TheTypeIsPartOfTheNameAndMarksAreNot) {
  const UnitLists lists(small_country());
  EXPECT_THAT(codes(lists.named("thi tran vinh thuan")), ElementsAre("00001"));
  EXPECT_THAT(codes(lists.named("Xã Vĩnh Thuận", old_from)), ElementsAre("00002"));
  EXPECT_THAT(codes(lists.named("kien giang")), ElementsAre("91"));
  EXPECT_THAT(codes(lists.named("kien giang", new_from)), IsEmpty());
  EXPECT_THAT(codes(lists.named("  ")), IsEmpty());
}

TEST(UnitRecords, EveryContradictionIsFound) {
  EXPECT_THAT(check(small_country()), IsEmpty());
  auto records = small_country();
  records.units[1].record.parent = UnitCode("92");               // no such province
  records.units[4].record.list = "older";                        // no such list
  records.units.push_back(records.units[5]);                     // twice
  records.successions[0].record.after.code = UnitCode("99999");  // no such unit
  std::swap(records.successions[1].record.before, records.successions[1].record.after);
  records.borders[0].record.other = records.borders[0].record.one;  // with itself
  records.lists[1].record.validity.from = date(2024, 6, 1);         // overlaps the old list
  records.lists[1].record.communes = 3;                             // two are listed
  records.borders[1].record.length = Kilometres(0.0);
  const auto found = finding_codes(records);
  for (const auto* code :
       {"geography_parent_missing", "geography_unit_outside_list", "geography_unit_twice",
        "geography_unknown_unit", "geography_not_before", "geography_border_with_itself",
        "geography_list_overlaps", "geography_count_differs", "geography_length_not_positive"}) {
    EXPECT_THAT(found, ::testing::Contains(code));
  }
  EXPECT_FALSE(unit_lists(records).has_value());
}

TEST(UnitRecords, AListThatEndsBeforeItStartsIsFound) {
  auto records = small_country();
  records.lists[0].record.validity.to = date(2020, 1, 1);
  EXPECT_THAT(finding_codes(records), ::testing::Contains("geography_ends_before_start"));
}

RC_GTEST_PROP(UnitLists, BordersAreMutualAndOfOneLevel, ()) {
  auto records = small_country();
  records.borders.clear();
  std::set<std::pair<int, int>> pairs;
  const auto commune = rc::gen::inRange(1, 6);
  for (const auto& [one, other] :
       *rc::gen::container<std::vector<std::pair<int, int>>>(rc::gen::pair(commune, commune))) {
    if (one == other || !pairs.insert(std::minmax(one, other)).second) continue;
    const auto key = [](int n) { return UnitKey{UnitCode("0000" + std::to_string(n)), old_from}; };
    records.borders.push_back({{key(one), key(other), Kilometres(1.0)}, {}});
  }
  const UnitLists lists(records);
  const auto units = *lists.as_of(old_from, UnitCode("91"));
  for (const auto& each : units) {
    for (const auto& border : lists.borders_of(each.key())) {
      const auto back = lists.borders_of(border.other);
      RC_ASSERT(std::any_of(back.begin(), back.end(), [&](const Border& mirrored) {
        return mirrored.other == each.key() && mirrored.length == border.length;
      }));
      RC_ASSERT(lists.unit(border.other.code, old_from)->level == each.level);
    }
  }
}

}  // namespace
}  // namespace sansang::geography
