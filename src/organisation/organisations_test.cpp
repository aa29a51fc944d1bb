// SPDX-License-Identifier: Apache-2.0
#include "organisation/organisations.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace sansang::organisation {
namespace {

const Date before = date(2025, 6, 30), reform = date(2025, 7, 1);
using Ids = std::vector<OrganisationId>;

OrganisationId id_of(const std::string& text) {
  return OrganisationId(text);
}

Organisation an_organisation(const std::string& id, const std::string& parent = "") {
  Organisation o;
  o.id = id_of(id);
  o.name = "Đơn vị " + id;
  if (!parent.empty()) o.parent = id_of(parent);
  return o;
}

Organisation ended(Organisation o, Date to, const std::vector<std::string>& successors) {
  o.to = to;
  for (const auto& id : successors) o.successors.push_back(id_of(id));
  return o;
}

Organisation begun(Organisation o, Date from) {
  o.from = from;
  return o;
}

std::vector<std::string> codes(const std::vector<Finding>& findings) {
  std::vector<std::string> codes;
  for (const auto& finding : findings) codes.push_back(finding.code);
  return codes;
}
using Codes = std::vector<std::string>;

/// Kiên Giang and An Giang: two departments become one, a district centre becomes a regional one.
std::vector<Organisation> around_the_reform() {
  return {ended(an_organisation("syt-91"), reform, {"syt-moi"}),
          ended(an_organisation("syt-89"), reform, {"syt-moi"}),
          begun(an_organisation("syt-moi"), reform),
          an_organisation("khtc", "syt-91"),
          ended(an_organisation("ttyt-912", "syt-91"), reform, {"ttyt-kv1"}),
          begun(an_organisation("ttyt-kv1", "syt-moi"), reform),
          an_organisation("tyt-31108", "ttyt-912")};
}

TEST(organisations, a_reform_moves_what_nobody_renamed) {
  const Organisations all(around_the_reform());
  EXPECT_TRUE(check(around_the_reform()).empty());
  EXPECT_EQ(all.heirs(id_of("syt-91"), before), Ids{id_of("syt-91")});
  EXPECT_EQ(all.heirs(id_of("syt-91"), reform), Ids{id_of("syt-moi")});
  EXPECT_EQ(all.superior(id_of("khtc"), before), id_of("syt-91"));
  EXPECT_EQ(all.superior(id_of("khtc"), reform), id_of("syt-moi"));
  EXPECT_EQ(all.superior(id_of("tyt-31108"), reform), id_of("ttyt-kv1"));
  EXPECT_EQ(all.subtree(id_of("syt-91"), before),
            (Ids{id_of("khtc"), id_of("syt-91"), id_of("ttyt-912"), id_of("tyt-31108")}));
  EXPECT_EQ(all.subtree(id_of("syt-moi"), reform),
            (Ids{id_of("khtc"), id_of("syt-moi"), id_of("ttyt-kv1"), id_of("tyt-31108")}));
  EXPECT_TRUE(all.subtree(id_of("syt-91"), reform).empty());
  EXPECT_TRUE(all.orphans(before).empty());
  EXPECT_EQ(codes(all.orphans(reform)), (Codes{"organisation_orphan", "organisation_orphan"}));
  EXPECT_EQ(all.orphans(reform)[0].parameters.back().second, "Đơn vị syt-moi");
}

TEST(organisations, successors_are_followed_through_several_steps) {
  const Organisations all(
      {ended(an_organisation("a"), date(2020, 1, 1), {"b"}),
       ended(begun(an_organisation("b"), date(2020, 1, 1)), date(2022, 4, 10), {"c", "d"}),
       ended(begun(an_organisation("c"), date(2022, 4, 10)), reform, {"e"}),
       begun(an_organisation("d"), date(2022, 4, 10)), begun(an_organisation("e"), reform)});
  EXPECT_EQ(all.heirs(id_of("a"), date(2021, 1, 1)), Ids{id_of("b")});
  EXPECT_EQ(all.heirs(id_of("a"), date(2023, 1, 1)), (Ids{id_of("c"), id_of("d")}));
  EXPECT_EQ(all.heirs(id_of("a"), reform), (Ids{id_of("e"), id_of("d")}));
  EXPECT_EQ(all.responsible(id_of("a"), reform),
            (Responsible{Responsibility::Successor, id_of("e")}));
}

TEST(organisations, without_a_successor_the_nearest_living_superior_answers) {
  const Organisations all(
      {an_organisation("syt"), ended(an_organisation("ttyt", "syt"), reform, {}),
       ended(an_organisation("tyt", "ttyt"), reform, {}),
       ended(an_organisation("alone"), reform, {}), an_organisation("left", "alone")});
  EXPECT_EQ(all.responsible(id_of("tyt"), before),
            (Responsible{Responsibility::Itself, id_of("tyt")}));
  EXPECT_EQ(all.responsible(id_of("tyt"), reform),
            (Responsible{Responsibility::Superior, id_of("syt")}));
  EXPECT_EQ(all.responsible(id_of("alone"), reform), Responsible{});
  EXPECT_EQ(codes(all.orphans(reform)), Codes{"organisation_without_superior"});
  EXPECT_EQ(all.subtree(id_of("alone"), reform), Ids{id_of("left")});
}

TEST(organisations, the_owner_of_a_facility_is_that_of_the_day) {
  auto all = around_the_reform();
  all[4].facility = all[5].facility = FacilityId("KG-TTYT-912");
  const Organisations organisations(all);
  EXPECT_EQ(organisations.of(FacilityId("KG-TTYT-912"), before), id_of("ttyt-912"));
  EXPECT_EQ(organisations.of(FacilityId("KG-TTYT-912"), reform), id_of("ttyt-kv1"));
  EXPECT_FALSE(organisations.of(FacilityId("KG-XX"), reform));
}

TEST(check_organisations, names_every_contradiction) {
  const auto found = [](const std::vector<Organisation>& all) { return codes(check(all)); };
  EXPECT_EQ(found({an_organisation("")}), Codes{"organisation_id_missing"});
  EXPECT_EQ(found({an_organisation("a"), an_organisation("a")}), Codes{"organisation_id_twice"});
  auto nameless = an_organisation("a");
  nameless.name.clear();
  EXPECT_EQ(found({nameless}), Codes{"organisation_name_missing"});
  EXPECT_EQ(found({begun(ended(an_organisation("a"), before, {}), reform)}),
            (Codes{"organisation_period_reversed", "organisation_ended_without_successor"}));
  EXPECT_EQ(found({an_organisation("a", "x")}), Codes{"organisation_parent_unknown"});
  EXPECT_EQ(found({an_organisation("a", "b"), an_organisation("b", "a")}),
            (Codes{"organisation_parent_cycle", "organisation_parent_cycle"}));
  EXPECT_EQ(found({ended(an_organisation("a"), reform, {"x"})}),
            Codes{"organisation_successor_unknown"});
  auto living = an_organisation("a");
  living.successors = {id_of("b")};
  EXPECT_EQ(found({living, an_organisation("b")}), Codes{"organisation_successor_without_end"});
  EXPECT_EQ(
      found({ended(an_organisation("a"), before, {"b"}), begun(an_organisation("b"), reform)}),
      Codes{"organisation_successor_gap"});
  EXPECT_EQ(found({ended(an_organisation("a"), reform, {"a"})}),
            (Codes{"organisation_successor_gap", "organisation_successor_cycle"}));
}

TEST(check_organisations, a_place_of_a_table_is_named) {
  const auto findings = check({an_organisation("a"), an_organisation("b", "x")});
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].where.row, 3);
  EXPECT_EQ(findings[0].where.field, "parent");
  EXPECT_EQ(findings[0].value, "x");
}

/// Ten organisations with any parents, successors and periods, cycles and gaps included.
std::vector<Organisation> any_register() {
  constexpr int count = 10;
  std::vector<Organisation> all;
  for (int i = 0; i < count; ++i) {
    auto o = an_organisation(std::to_string(i));
    if (const int parent = *rc::gen::inRange(-1, count); parent >= 0)
      o.parent = id_of(std::to_string(parent));
    const int from = *rc::gen::inRange(0, 8), length = *rc::gen::inRange(0, 12);
    if (from > 0) o.from = reform + std::chrono::days{from};
    if (length > 0) o.to = reform + std::chrono::days{from + length};
    for (int n = *rc::gen::inRange(0, 3); n > 0; --n)
      o.successors.push_back(id_of(std::to_string(*rc::gen::inRange(0, count))));
    all.push_back(std::move(o));
  }
  return all;
}

RC_GTEST_PROP(organisations_property, any_answer_lives_on_the_day_asked_about, ()) {
  const auto records = any_register();
  const Organisations all(records);
  const Date day = reform + std::chrono::days{*rc::gen::inRange(0, 16)};
  for (const auto& each : records) {
    for (const auto& heir : all.heirs(each.id, day)) RC_ASSERT(all.is_alive(heir, day));
    const auto answers = all.responsible(each.id, day);
    RC_ASSERT((answers.how == Responsibility::Nobody) == !answers.who.has_value());
    if (answers.who) RC_ASSERT(all.is_alive(*answers.who, day));
    RC_ASSERT((answers.how == Responsibility::Itself) == each.is_alive_on(day));
    if (const auto above = all.superior(each.id, day)) RC_ASSERT(all.is_alive(*above, day));
    for (const auto& below : all.subtree(each.id, day)) RC_ASSERT(all.is_alive(below, day));
  }
}

RC_GTEST_PROP(organisations_property, below_a_living_root_stands_what_names_it_as_superior, ()) {
  const auto records = any_register();
  const Organisations all(records);
  const Date day = reform + std::chrono::days{*rc::gen::inRange(0, 16)};
  for (const auto& root : all.alive_on(day)) {
    const auto tree = all.subtree(root.id, day);
    RC_ASSERT(std::binary_search(tree.begin(), tree.end(), root.id));
    for (const auto& each : all.alive_on(day)) {
      const auto above = all.superior(each.id, day);
      if (above && std::binary_search(tree.begin(), tree.end(), *above))
        RC_ASSERT(std::binary_search(tree.begin(), tree.end(), each.id));
    }
  }
}

RC_GTEST_PROP(organisations_property, nobody_alive_is_outside_every_tree_and_unnamed, ()) {
  const auto records = any_register();
  const Organisations all(records);
  const Date day = reform + std::chrono::days{*rc::gen::inRange(0, 16)};
  const auto orphans = all.orphans(day);
  for (const auto& each : all.alive_on(day)) {
    if (!each.parent || all.is_alive(*each.parent, day)) continue;
    RC_ASSERT(std::any_of(orphans.begin(), orphans.end(), [&](const Finding& finding) {
      return finding.parameters[0].second == each.name;
    }));
  }
}

RC_GTEST_PROP(organisations_property, a_chain_without_gaps_has_one_heir_on_every_day, ()) {
  std::vector<Organisation> chain;
  Date from = reform;
  const int links = *rc::gen::inRange(1, 8);
  for (int i = 0; i < links; ++i) {
    auto o = begun(an_organisation(std::to_string(i)), from);
    from += std::chrono::days{*rc::gen::inRange(1, 5)};
    if (i + 1 < links) o = ended(std::move(o), from, {std::to_string(i + 1)});
    chain.push_back(std::move(o));
  }
  RC_ASSERT(check(chain).empty());
  const Organisations all(chain);
  for (Date day = reform; day <= from; day += std::chrono::days{1})
    RC_ASSERT(all.heirs(id_of("0"), day).size() == 1U);
}

}  // namespace
}  // namespace sansang::organisation
