// SPDX-License-Identifier: Apache-2.0
// The runner itself: it reads the form, and it notices what departs.
#include "journey.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest-spi.h>
#include <gtest/gtest.h>

namespace sansang::journeys {
namespace {

using ::testing::ElementsAre;

TEST(ReadJourney, PartsSentencesAndTables) {
  const auto journey = read_journey(
      "A title\n# a comment\nthe tanks are\n  hospital   level of tank\n  BVĐK tỉnh  62 %\n"
      "  TTYT       –\n\nthe cover is known\n");
  EXPECT_EQ(journey.title, "A title");
  ASSERT_EQ(journey.sentences.size(), 2u);
  EXPECT_THAT(journey.sentences[0].heading, ElementsAre("hospital", "level of tank"));
  ASSERT_EQ(journey.sentences[0].rows.size(), 2u);
  EXPECT_THAT(journey.sentences[0].rows[0].cells, ElementsAre("BVĐK tỉnh", "62 %"));
  EXPECT_EQ(journey.sentences[0].rows[1].line, 6);
  EXPECT_EQ(journey.sentences[1].line, 8);
}

TEST(ReadJourney, NamesALineThatLacksACell) {
  const auto journey = read_journey("title\nthe tanks are\n  a  b  c\n  1  2\n");
  EXPECT_THAT(journey.faults, ElementsAre(::testing::StartsWith("4: ")));
}

TEST(Fits, FillsThePlacesInOrder) {
  std::vector<std::string> words;
  EXPECT_TRUE(fits("on {day} the cover of {hospital} is known",
                   "on 13/9/2022 the cover of BVĐK tỉnh is known", words));
  EXPECT_THAT(words, ElementsAre("13/9/2022", "BVĐK tỉnh"));
  EXPECT_FALSE(fits("on {day}", "on ", words));
  EXPECT_FALSE(fits("rules {id}", "rule x", words));
  EXPECT_TRUE(fits("nothing else", "nothing else", words));
  EXPECT_FALSE(fits("nothing else", "nothing else here", words));
}

std::vector<Step> counting_steps() {
  return {
      {"count {n}", [](Scene& scene, Call& call) { scene.of<int>() += std::stoi(call.word(0)); }},
      {"the sum is {n}", [](Scene& scene, Call& call) {
         call.expect(call.line(), "sum", call.word(0), std::to_string(scene.of<int>()));
       }}};
}

TEST(RunJourney, SharesOneSceneBetweenSteps) {
  run_journey("a.journey", "title\ncount 2\ncount 3\nthe sum is 5\n", counting_steps());
}

TEST(RunJourney, NoticesAnotherSum) {
  EXPECT_NONFATAL_FAILURE(
      run_journey("a.journey", "title\ncount 2\nthe sum is 5\n", counting_steps()),
      "sum: the journey says \"5\", the program says \"2\"");
}

TEST(RunJourney, NoticesASentenceThatNobodyKnowsAndAJourneyWithoutAnEnd) {
  EXPECT_NONFATAL_FAILURE(run_journey("a.journey", "title\nsing\n", counting_steps()),
                          "no step fits: sing");
  EXPECT_NONFATAL_FAILURE(run_journey("a.journey", "title\ncount 2\n", counting_steps()),
                          "the journey compares nothing");
}

}  // namespace
}  // namespace sansang::journeys
