// SPDX-License-Identifier: Apache-2.0
// The house's first test: no include goes upward or sideways, and NEEDS says what the includes say.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tidy/needs.hpp"

namespace sansang::tidy {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::vector<std::string> texts_of(const std::vector<Remark>& remarks) {
  std::vector<std::string> texts;
  for (const auto& remark : remarks) texts.push_back(text_of(remark));
  return texts;
}

/// A small house without a fault, for each test to break.
SourceTree sound_house() {
  return {
      {"src/layers.txt", "# the ladder\n0 base\n1 units\n5 oxygen epidemic\n7 store\n"},
      {"src/base/ensure.hpp", "#pragma once\n"},
      {"src/base/CMakeLists.txt", "room(base)\n"},
      {"src/units/gas.hpp", "#include <cmath>\n#include \"base/ensure.hpp\"\n"},
      {"src/units/CMakeLists.txt", "# one line\nroom(units NEEDS base)\n"},
      {"src/oxygen/cover.hpp", "#include \"units/gas.hpp\"\n"},
      {"src/oxygen/CMakeLists.txt", "room(oxygen NEEDS units LIBRARIES fmt::fmt)\n"},
      {"src/epidemic/level.hpp", "#pragma once\n"},
      {"src/epidemic/CMakeLists.txt", "room(epidemic)\n"},
      {"src/store/rules/level_rules.cpp", "#include \"epidemic/level.hpp\"\n"},
      {"src/store/contract_test.cpp", "#include \"store/rules/level_rules.hpp\"\n"},
      {"src/store/CMakeLists.txt", "room(store\n  NEEDS epidemic)\n"},
  };
}

TEST(Ladder, OurHouseStands) {
  const auto tree = read_tree(SANSANG_SOURCE_DIR, {"src"});
  ASSERT_GT(tree.size(), 20u);
  for (const auto& text : texts_of(ladder_remarks(tree))) ADD_FAILURE() << text;
}

TEST(Ladder, NeedsAgreesWithLayersAndIncludes) {
  const auto tree = read_tree(SANSANG_SOURCE_DIR, {"src"});
  for (const auto& text : texts_of(needs_remarks(tree))) ADD_FAILURE() << text;
}

TEST(Ladder, ASoundHouseHasNoRemark) {
  EXPECT_THAT(texts_of(ladder_remarks(sound_house())), IsEmpty());
  EXPECT_THAT(texts_of(needs_remarks(sound_house())), IsEmpty());
}

TEST(Ladder, RefusesAnUpwardInclude) {
  auto tree = sound_house();
  tree["src/base/ensure.hpp"] = "#pragma once\n#include \"oxygen/cover.hpp\"\n";
  EXPECT_THAT(
      texts_of(ladder_remarks(tree)),
      ElementsAre("src/base/ensure.hpp:2: base (0) includes oxygen/cover.hpp of oxygen (5): "
                  "an include goes down the ladder, never upward"));
}

TEST(Ladder, RefusesASidewaysInclude) {
  auto tree = sound_house();
  tree["src/oxygen/cover.hpp"] += "  #  include <epidemic/level.hpp>\n";
  EXPECT_THAT(
      texts_of(ladder_remarks(tree)),
      ElementsAre("src/oxygen/cover.hpp:2: oxygen (5) includes epidemic/level.hpp of epidemic "
                  "(5): an include goes down the ladder, never sideways"));
}

TEST(Ladder, FollowsRelativePathsAndTests) {
  auto tree = sound_house();
  tree["src/oxygen/cover_test.cpp"] = "#include \"../store/contract.hpp\"\n";
  EXPECT_THAT(texts_of(ladder_remarks(tree)), Contains(HasSubstr("cover_test.cpp:1: oxygen (5)")));
}

TEST(Ladder, AFolderOfARoomMayBearTheNameOfAnother) {
  auto tree = sound_house();
  tree["src/units/oxygen/density.hpp"] = "#pragma once\n";
  tree["src/units/gas.hpp"] += "#include \"oxygen/density.hpp\"\n";
  EXPECT_THAT(texts_of(ladder_remarks(tree)), IsEmpty());
}

TEST(Ladder, TidyStandsOutside) {
  auto tree = sound_house();
  tree["src/tidy/rule.cpp"] = "#include \"base/ensure.hpp\"\n";
  tree["src/oxygen/cover.hpp"] += "#include \"tidy/rule.hpp\"\n";
  EXPECT_THAT(texts_of(ladder_remarks(tree)),
              ElementsAre(HasSubstr("cover.hpp:2: nothing includes tidy"),
                          HasSubstr("rule.cpp:1: tidy includes nothing of ours")));
}

TEST(Ladder, NamesRoomsWithoutANumberAndSourcesWithoutARoom) {
  auto tree = sound_house();
  tree["src/utilities/strings.hpp"] = "#pragma once\n";
  tree["src/global.hpp"] = "#pragma once\n";
  EXPECT_THAT(texts_of(ladder_remarks(tree)),
              ElementsAre(HasSubstr("src/global.hpp:1: a source lies in no room"),
                          HasSubstr("utilities is not named in src/layers.txt")));
}

TEST(Ladder, ReadsLayersWithCare) {
  auto tree = sound_house();
  tree["src/layers.txt"] += "x duties\n8 base\n";
  EXPECT_THAT(texts_of(ladder_remarks(tree)),
              ElementsAre("src/layers.txt:6: a line begins with the rooms' number",
                          "src/layers.txt:7: base is named twice"));
  EXPECT_THAT(texts_of(ladder_remarks({})), Contains("src/layers.txt:1: the file is missing"));
}

TEST(Needs, RefusesAMissingRoom) {
  auto tree = sound_house();
  tree["src/oxygen/CMakeLists.txt"] = "\nroom(oxygen LIBRARIES fmt::fmt)\n";
  EXPECT_THAT(texts_of(needs_remarks(tree)),
              ElementsAre("src/oxygen/CMakeLists.txt:2: NEEDS lacks units, which "
                          "src/oxygen/cover.hpp:1 includes"));
}

TEST(Needs, RefusesASuperfluousAndADoubleRoom) {
  auto tree = sound_house();
  tree["src/oxygen/CMakeLists.txt"] = "room(oxygen NEEDS base units units)\n";
  EXPECT_THAT(texts_of(needs_remarks(tree)),
              ElementsAre(HasSubstr("NEEDS names base, but no file of oxygen includes it"),
                          HasSubstr("NEEDS names units twice")));
}

TEST(Needs, RefusesARoomThatIsNotLower) {
  auto tree = sound_house();
  tree["src/oxygen/CMakeLists.txt"] = "room(oxygen NEEDS units epidemic cooking)\n";
  EXPECT_THAT(texts_of(needs_remarks(tree)),
              ElementsAre(HasSubstr("epidemic, which does not stand lower than oxygen"),
                          HasSubstr("cooking, which is not in src/layers.txt")));
}

TEST(Needs, ReadsTheLinkLineOfAProgram) {
  const auto needs =
      needs_of("add_executable(x main.cpp)\ntarget_link_libraries(x PRIVATE sansang_cli)\n");
  EXPECT_EQ(needs.line, 2);
  EXPECT_THAT(needs.rooms, ElementsAre("cli"));
}

TEST(Needs, MissesNoCMakeLists) {
  auto tree = sound_house();
  tree.erase("src/oxygen/CMakeLists.txt");
  EXPECT_THAT(texts_of(needs_remarks(tree)),
              ElementsAre(HasSubstr("sources but no CMakeLists.txt")));
}

}  // namespace
}  // namespace sansang::tidy
