// SPDX-License-Identifier: Apache-2.0
#include "tidy/habits.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tidy/cpp_text.hpp"

namespace sansang::tidy {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::vector<std::string> places_of(const Habit& habit) {
  std::vector<std::string> places;
  for (const auto& breach : habit.breaches)
    places.push_back(text_of({breach.file, breach.line, breach.what}));
  return places;
}

std::string function_of_lines(int lines) {
  std::string text = "// SPDX-License-Identifier: Apache-2.0\nint long_one() {\n";
  for (int i = 0; i < lines - 2; ++i) text += "  work();\n";
  return text + "}\n";
}

SourceTree with_ladder(SourceTree tree) {
  tree["src/layers.txt"] = "0 base\n1 units\n5 oxygen\n8 acts\n";
  return tree;
}

TEST(CppText, FindsFunctionsAmongBracesStringsAndTypes) {
  const auto functions = functions_of(
      "namespace a {\nstruct B {\n  int x{1};\n  int f() const { return x; }\n};\n"
      "const char* brace = \"{\";  // {\nTEST(Suite, Name) {\n  auto g = [](int i) { return i; "
      "};\n}\n"
      "template <class T>\nint h(T t)\n{\n  if (t) { return 1; }\n  return 1'000;\n}\n}\n");
  ASSERT_EQ(functions.size(), 3u);
  EXPECT_EQ(functions[0].head, "int f() const");
  EXPECT_EQ(functions[0].length(), 1);
  EXPECT_EQ(functions[1].length(), 3);
  EXPECT_EQ(functions[2].length(), 6);
}

TEST(CppText, FindsTypesAndTheirMembers) {
  const auto types = types_of(
      "namespace a {\nstruct Forward;\nstruct Cover {\n  double p10;\n  Hours p50;\n};\n"
      "enum class Mode { A };\ntemplate <class T>\nclass Box final : public Base {};\n}\n");
  ASSERT_EQ(types.size(), 3u);
  EXPECT_EQ(types[0].name, "Cover");
  EXPECT_THAT(types[0].members, ElementsAre(std::pair{4, std::string("double p10")},
                                            std::pair{5, std::string("Hours p50")}));
  EXPECT_EQ(types[1].name, "Mode");
  EXPECT_EQ(types[2].name, "Box");
}

TEST(Habits, FunctionOfSixtyLinesPassesSixtyOneShows) {
  EXPECT_THAT(places_of(function_length({{"src/oxygen/a.cpp", function_of_lines(60)}})), IsEmpty());
  EXPECT_THAT(places_of(function_length({{"src/oxygen/a.cpp", function_of_lines(61)}})),
              ElementsAre("src/oxygen/a.cpp:2: 61 lines: int long_one()"));
}

TEST(Habits, ShowFormsThatStray) {
  const SourceTree tree = {
      {"src/oxygen/a.hpp", "#pragma once\n" + std::string(101, 'x') + "\n// TODO later\n"},
      {"src/oxygen/string_utils.cpp",
       "// SPDX-License-Identifier: Apache-2.0\nint TankManager;\n"
       "const char* t = \"Sở Y tế\";  // Sở Y tế\n"}};
  EXPECT_THAT(places_of(line_length(tree)), ElementsAre("src/oxygen/a.hpp:2: 101 columns"));
  EXPECT_THAT(places_of(opening_lines(tree)), ElementsAre(HasSubstr("a.hpp:1: the first line")));
  EXPECT_THAT(places_of(banned_words(tree)),
              ElementsAre("src/oxygen/a.hpp:3: TODO without an issue",
                          "src/oxygen/string_utils.cpp:1: the path says utils",
                          "src/oxygen/string_utils.cpp:2: a name says Manager"));
  EXPECT_THAT(places_of(ascii_identifiers(tree)), ElementsAre(HasSubstr("string_utils.cpp:3")));
}

TEST(Habits, ShowLongFilesByTheirKind) {
  std::string long_text;
  for (int i = 0; i < 151; ++i) long_text += "\n";
  EXPECT_THAT(
      places_of(file_length({{"src/acts/a.cpp", long_text}, {"src/oxygen/a.cpp", long_text}})),
      ElementsAre("src/acts/a.cpp:1: 151 lines, aim 150"));
}

TEST(Habits, ShowImpureRoomsBareNumbersAndActs) {
  const auto tree = with_ladder(
      {{"src/oxygen/a.hpp",
        "#include <fstream>\nstruct Cover {\n  double hours;\n"
        "  std::optional<double> share;\n  Hours p50;\n  double at() const;\n};\n"},
       {"src/acts/a.cpp",
        "#include \"acts/a.hpp\"\n#include \"acts/b.hpp\"\n#include \"units/gas.hpp\"\n"},
       {"src/base/strings.hpp", ""},
       {"src/base/fields.hpp", ""}});
  EXPECT_THAT(places_of(pure_rooms(tree)), ElementsAre("src/oxygen/a.hpp:1: <fstream>"));
  EXPECT_THAT(places_of(bare_numbers(tree)),
              ElementsAre(HasSubstr("a.hpp:3"), HasSubstr("a.hpp:4")));
  EXPECT_THAT(places_of(small_acts(tree)), ElementsAre(HasSubstr("a.cpp:2"), HasSubstr("a.cpp:3")));
  EXPECT_THAT(places_of(closed_base(tree)), ElementsAre(HasSubstr("src/base/strings.hpp:1")));
}

TEST(Habits, GlossaryIsReadBothWays) {
  const auto tree =
      with_ladder({{"src/oxygen/a.hpp", "struct Cover {};\nstruct Tank {};\n"},
                   {"GLOSSARY.md", "| Type | x |\n|---|---|\n| `Cover` | y |\n| `Gone` | z |\n"}});
  EXPECT_THAT(places_of(glossary(tree)),
              ElementsAre("GLOSSARY.md:4: Gone names no type",
                          "src/oxygen/a.hpp:2: Tank is not in GLOSSARY.md"));
}

TEST(Habits, CommitsNameARoomAndSayWhy) {
  const auto habit = commits("oxygen: count half-empty banks\nbecause\n\x1e\nfix\n\n\x1e");
  EXPECT_EQ(habit.examined, 2u);
  EXPECT_THAT(places_of(habit),
              ElementsAre("commit:2: names no room: fix", "commit:2: no body: fix"));
}

TEST(Habits, TheReportShowsTheFiveWorst) {
  Habit habit{"name", "aim", "models", 10, "files", {}};
  for (int i = 1; i <= 6; ++i) habit.breaches.push_back({"f", i, static_cast<double>(i), "x"});
  const auto text = report_of(habit);
  EXPECT_THAT(text, HasSubstr("6 places in 10 files (60.0 %)\n          f:6: x\n"));
  EXPECT_THAT(text, ::testing::Not(HasSubstr("f:1: x")));
}

}  // namespace
}  // namespace sansang::tidy
