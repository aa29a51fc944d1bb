// SPDX-License-Identifier: Apache-2.0
#include "documents/sentences.hpp"

#include <gtest/gtest.h>

namespace sansang::documents {
namespace {

Sentences sample() {
  return {"en",
          {{"greeting", "Hello {name}, {name}; {other} {Not} {"},
           {"finding.too_big", "{value} in {field} is above {limit}."},
           {"fault.gone", "{what} is gone."}}};
}

TEST(Sentences, PlaceholdersAreReplacedAndTheRestIsLeftAlone) {
  EXPECT_EQ(sample().text("greeting", {{"name", "An"}}), "Hello An, An; {other} {Not} {");
  EXPECT_EQ(placeholders_of("a {b} {c_1} { d } {}"), (std::vector<std::string>{"b", "c_1"}));
}

TEST(Sentences, AValueIsNeverReadAsAPlaceholder) {
  EXPECT_EQ(sample().text("fault.gone", {{"what", "{what}"}}), "{what} is gone.");
}

TEST(Sentences, AMissingKeyIsVisible) {
  EXPECT_EQ(sample().text("nothing"), "⟦nothing⟧");
}

TEST(Sentences, FindingsAndFaultsSpeak) {
  const Finding finding{
      "too_big", Severity::Error, {"r.csv", "", 7, 3, "oxygen_kg"}, "9", {{"limit", "5"}}};
  EXPECT_EQ(sample().line_of(finding), "r.csv:7:3: 9 in oxygen_kg is above 5.");
  EXPECT_EQ(sample().sentence_of(Fault{"gone", {{"what", "It"}}}), "It is gone.");
}

TEST(Sentences, ABrokenInstallationIsNotReadHalf) {
  EXPECT_THROW(Sentences::load(SANSANG_SOURCE_DIR "/messages", "xx"), std::exception);
}

TEST(Sentences, AParameterMayStandForAnotherSentence) {
  const Sentences sentences("vi", {{"is", "Đang “{state}”"}, {"state.draft", "Đang soạn"}});
  EXPECT_EQ(sentences.text("is", {{"state", "@state.draft"}}), "Đang “Đang soạn”");
  EXPECT_EQ(sentences.text("is", {{"state", "@state.gone"}}), "Đang “@state.gone”");
  EXPECT_EQ(sentences.text("is", {{"state", ""}}), "Đang “”");
}

}  // namespace
}  // namespace sansang::documents
