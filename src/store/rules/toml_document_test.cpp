// SPDX-License-Identifier: Apache-2.0
#include "store/rules/toml_document.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/rules/dated_rule.hpp"

namespace sansang::store {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> codes_of(const TomlDocument& document) {
  std::vector<std::string> codes;
  for (const auto& finding : document.findings())
    codes.push_back(std::to_string(finding.where.row) + " " + finding.code + " " +
                    finding.where.field);
  return codes;
}

TEST(TomlDocument, WhatIsNoNumberIsNoLimit) {
  const TomlDocument document("limit = nan\nrow = [1, inf]\n", "a.toml");
  EXPECT_THAT(codes_of(document), ElementsAre("1 rule_wrong_type ", "2 rule_wrong_type "));
  EXPECT_EQ(document.findings()[1].parameters,
            (Parameters{{"key", "row"}, {"expected", "number"}}));
}

TEST(TomlDocument, KeysThatNestWithoutEndAreRefused) {
  std::string deep = "a";
  for (int i = 0; i < 10'000; ++i) deep += ".a";
  EXPECT_THAT(codes_of(TomlDocument(deep + " = 1\n", "a.toml")), ElementsAre("1 rule_not_toml "));
  EXPECT_THAT(codes_of(TomlDocument("[" + deep + "]\n", "a.toml")),
              ElementsAre("1 rule_not_toml "));
}

TEST(TomlDocument, AnswersEachKind) {
  const TomlDocument document(
      "name = 'Thở oxy'\nflow = 10\nshare = 0.5\ncount = 3\nyes = true\nday = 2021-10-12\n"
      "words = ['a', 'b']\nrow = [1, '?', 2.5]\n[limits]\nhigh = 15.0\n[[mode]]\nid = "
      "'x'\n[[mode]]\n",
      "a.toml");
  const auto root = document.root();
  EXPECT_EQ(root.string("name"), "Thở oxy");
  EXPECT_EQ(root.number("flow"), 10.0);
  EXPECT_EQ(root.number("share"), 0.5);
  EXPECT_EQ(root.integer("count"), 3);
  EXPECT_EQ(root.boolean("yes"), true);
  EXPECT_EQ(root.date("day"), date(2021, 10, 12));
  EXPECT_THAT(root.strings("words"), ElementsAre("a", "b"));
  EXPECT_THAT(root.cells("row"), ElementsAre(TomlCell(1.0), TomlCell("?"), TomlCell(2.5)));
  EXPECT_EQ(root.table("limits")->number("high"), 15.0);
  EXPECT_EQ(root.tables("mode").size(), 2u);
  EXPECT_FALSE(root.has("absent"));
  EXPECT_THAT(codes_of(document), IsEmpty());
}

TEST(TomlDocument, FindsEveryMissingAndWrongValue) {
  const TomlDocument document("name = 5\nflow = 'ten'\nwords = ['a', 1]\nblank = ' '\n", "a.toml");
  const auto root = document.root();
  EXPECT_FALSE(root.string("name"));
  EXPECT_FALSE(root.number("flow"));
  EXPECT_FALSE(root.date("day"));
  EXPECT_THAT(root.strings("words"), IsEmpty());
  EXPECT_FALSE(root.string("blank"));
  EXPECT_THAT(root.tables("mode"), IsEmpty());
  EXPECT_THAT(codes_of(document), ElementsAre("1 rule_wrong_type name", "2 rule_wrong_type flow",
                                              "1 rule_missing day", "3 rule_wrong_type words",
                                              "4 rule_missing blank", "1 rule_missing mode"));
}

TEST(TomlDocument, SaysOnceThatATextIsNotToml) {
  const TomlDocument document("a = 1\nb = = 2\n", "a.toml");
  EXPECT_FALSE(document.root().string("a"));
  EXPECT_THAT(codes_of(document), ElementsAre("2 rule_not_toml "));
}

TEST(TomlDocument, ATableOutlivesItsDocument) {
  const auto root = TomlDocument("a = 'b'", "a.toml").root();
  EXPECT_EQ(root.string("a"), "b");
}

TEST(DatedRule, HoldsFromItsFirstDayToTheDayBeforeItsLast) {
  const TomlDocument document(
      "source = 's'\nnumber = '4800/QĐ-BYT'\nissued = 2021-10-12\nvalid_from = 2021-10-12\n"
      "valid_to = 2022-01-27\n",
      "a.toml");
  const auto rule = dated_rule(document.root());
  ASSERT_TRUE(rule);
  EXPECT_FALSE(rule->holds_on(date(2021, 10, 11)));
  EXPECT_TRUE(rule->holds_on(date(2021, 10, 12)));
  EXPECT_TRUE(rule->holds_on(date(2022, 1, 26)));
  EXPECT_FALSE(rule->holds_on(date(2022, 1, 27)));
}

TEST(DatedRule, RefusesLawWithoutADate) {
  const TomlDocument document("number = '1/QĐ'\n", "a.toml");
  EXPECT_FALSE(dated_rule(document.root()));
  EXPECT_THAT(codes_of(document), ElementsAre("1 rule_missing source", "1 rule_missing issued",
                                              "1 rule_missing valid_from"));
}

TEST(DatedRule, RefusesAnEndBeforeTheBeginning) {
  const TomlDocument document(
      "source = 's'\nnumber = 'n'\nissued = 2021-10-12\nvalid_from = 2021-10-12\n"
      "valid_to = 2021-10-12\n",
      "a.toml");
  EXPECT_FALSE(dated_rule(document.root()));
  EXPECT_THAT(codes_of(document), ElementsAre("5 rule_out_of_range valid_to"));
}

}  // namespace
}  // namespace sansang::store
