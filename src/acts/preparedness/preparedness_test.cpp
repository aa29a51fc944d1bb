// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "acts/preparedness/keep_preparedness.hpp"
#include "acts/preparedness/oxygen_access.hpp"
#include "acts/preparedness/plan_file.hpp"
#include "acts/preparedness/readiness_summary.hpp"
#include "acts/preparedness/unit_preparedness.hpp"
#include "acts/province_samples.hpp"

namespace sansang::acts {
namespace {

using namespace preparedness;
using samples::an_bien;
using samples::kien_hai;
using samples::now;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

const std::filesystem::path root = SANSANG_SOURCE_DIR;

/// Units of the districts of the two sample centres, with their people of 2019.
geography::UnitLists lists() {
  geography::UnitRecords records;
  const geography::Validity validity{date(2021, 7, 1), std::nullopt};
  records.lists.push_back({{"test", UnitCode("91"), validity, 2, 0, "test", "test"}, {}});
  const auto unit = [&](const char* code, const char* name, geography::UnitLevel level,
                        std::int64_t people) {
    geography::AdministrativeUnit made;
    made.code = UnitCode(code);
    made.validity = validity;
    made.level = level;
    made.parent = UnitCode(level == geography::UnitLevel::Province ? "" : "91");
    made.name = made.full_name = name;
    made.unit_type = "Huyện";
    made.province = UnitCode("91");
    made.population_2019 = Persons(people);
    made.list = "test";
    records.units.push_back({made, {}});
  };
  unit("91", "Tỉnh Kiên Giang", geography::UnitLevel::Province, 132'806);
  unit("908", "Huyện An Biên", geography::UnitLevel::District, 115'218);
  unit("912", "Huyện Kiên Hải", geography::UnitLevel::District, 17'588);
  return geography::UnitLists(records);
}

class Preparedness : public testing::Test {
 protected:
  PreparednessDesk desk() {
    return {{*store, samples::rules()}, checklists.rules, travel.rules, units, vietnamese, english};
  }
  std::unique_ptr<store::Store> store = samples::a_province();
  store::ReadinessReading checklists = store::read_readiness_rules(root / "rules/readiness");
  store::TravelReading travel = store::read_travel_rules(root / "rules/access");
  geography::UnitLists units = lists();
  documents::Sentences vietnamese = documents::Sentences::load(root / "messages", "vi");
  documents::Sentences english = documents::Sentences::load(root / "messages", "en");
  accounts::Caller officer = samples::officer_of_an_bien();
  accounts::Caller province = samples::province_officer();
};

UnitPlanInput a_plan(std::optional<LedgerPosition> version = {}) {
  UnitPlanInput input;
  input.version = version;
  input.plan.id = Id<UnitPlan>("pa-1");
  input.plan.facility = an_bien;
  input.plan.scenario = PlanScenario::Moderate;
  input.plan.version = "lần 1";
  input.plan.summary = "Giữ 60 chai";
  input.plan.approver = "Giám đốc";
  input.plan.decision_number = "45/QĐ-TTYT";
  input.plan.decided_on = date(2022, 9, 1);
  input.plan.review_by = date(2022, 9, 10);
  return input;
}

ChecklistEntryInput a_count(const char* item, double have) {
  ChecklistEntryInput row;
  row.item = Id<ChecklistItem>(item);
  row.have = Amount(have);
  row.as_of = samples::today;
  row.evidence = "Bảng phân công";
  row.source = "Phòng Điều dưỡng";
  return row;
}

template <class T>
PreparednessReceipt receipt_of(const Result<T>& outcome) {
  if (!outcome) ADD_FAILURE() << outcome.error().code;
  return std::get<PreparednessReceipt>(outcome.value());
}

TEST_F(Preparedness, KeepsVersionsAndTellsWhoeverSavesOverSomebodyElse) {
  const auto first = receipt_of(keep_unit_plan(desk(), officer, a_plan(), now, ""));
  const auto again = receipt_of(keep_unit_plan(desk(), officer, a_plan(), now, ""));
  EXPECT_TRUE(again.already_known) << "a retry is free";
  auto second = a_plan(first.version);
  second.plan.version = "lần 2";
  receipt_of(keep_unit_plan(desk(), province, second, now, ""));
  auto late = a_plan(first.version);
  late.plan.summary = "Giữ 80 chai";
  const auto refused = keep_unit_plan(desk(), officer, late, now, "");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "preparedness_conflict");
  EXPECT_EQ(refused.error().parameters[0].second, province.account.full_name);
  const auto view = unit_preparedness(desk(), officer, an_bien, now);
  ASSERT_TRUE(view);
  ASSERT_EQ(view->plans.size(), 1U);
  EXPECT_EQ(view->plans[0].newest.plan.version, "lần 2");
  ASSERT_EQ(view->plans[0].earlier.size(), 1U);
  EXPECT_EQ(view->plans[0].earlier[0].plan.version, "lần 1");
}

TEST_F(Preparedness, KeepsOnlyWithinTheScopeAndOnlyWhatIsSound) {
  auto foreign = a_plan();
  foreign.plan.facility = kien_hai;
  EXPECT_EQ(keep_unit_plan(desk(), officer, foreign, now, "").error().code, "unknown_facility");
  receipt_of(keep_unit_plan(desk(), officer, a_plan(), now, ""));
  auto taken = a_plan();
  taken.plan.facility = kien_hai;
  EXPECT_EQ(keep_unit_plan(desk(), province, taken, now, "").error().code, "not_allowed")
      << "the id is a plan of another unit";
  auto bad = a_plan();
  bad.plan.version.clear();
  bad.plan.files = {{"00", "phuong-an.pdf"}};
  const auto refused = keep_unit_plan(desk(), officer, bad, now, "");
  ASSERT_TRUE(refused && std::holds_alternative<std::vector<Finding>>(*refused));
  const auto& findings = std::get<std::vector<Finding>>(*refused);
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings[0].code, "plan_without_version");
  EXPECT_EQ(findings[1].code, "plan_file_unknown");
}

TEST_F(Preparedness, AFileIsGivenBackOnlyWhenAPlanOfTheUnitNamesIt) {
  const auto kept = keep_plan_file(desk(), officer, an_bien, "C:\\may tram\\Phương án.pdf",
                                   "%PDF-1.7 nội dung", now, "");
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->name, "Phương án.pdf");
  const auto ask = [&](const FacilityId& facility) {
    return plan_file(desk(), province, facility, kept->hash, now);
  };
  EXPECT_EQ(ask(an_bien).error().code, "unknown_plan_file") << "no plan names it yet";
  auto input = a_plan();
  input.plan.files = {*kept};
  receipt_of(keep_unit_plan(desk(), officer, input, now, ""));
  ASSERT_TRUE(ask(an_bien));
  EXPECT_EQ(ask(an_bien)->bytes, "%PDF-1.7 nội dung");
  EXPECT_EQ(ask(kien_hai).error().code, "unknown_plan_file");
  EXPECT_EQ(keep_plan_file(desk(), officer, kien_hai, "a.pdf", "x", now, "").error().code,
            "unknown_facility");
  for (const auto& [name, bytes] : {std::pair<std::string, std::string>{"a.pdf", ""},
                                    {"", "x"},
                                    {"a\nb.pdf", "x"},
                                    {std::string(161, 'a'), "x"}})
    EXPECT_EQ(keep_plan_file(desk(), officer, an_bien, name, bytes, now, "").error().code,
              "plan_file_refused");
}

TEST_F(Preparedness, ListsWhatTheUnitOwesUntilItIsDone) {
  const auto kinds = [&] {
    std::vector<PlanTaskKind> all;
    for (const auto& task : preparedness_tasks(desk(), officer, now)) all.push_back(task.kind);
    return all;
  };
  EXPECT_THAT(kinds(), ElementsAre(PlanTaskKind::NoPlan));
  receipt_of(keep_unit_plan(desk(), officer, a_plan(), now, ""));
  EXPECT_THAT(kinds(), ElementsAre(PlanTaskKind::ReviewOverdue));
  auto tank = store->equipment(store::VisibleFacilities::only({an_bien})).front();
  tank.name = "Bồn mới";
  store::Act change;
  change.at = now;
  change.action = "create";
  change.object = "registers";
  change.changes = {tank};
  store->commit(change);
  EXPECT_THAT(kinds(), ElementsAre(PlanTaskKind::ReviewOverdue, PlanTaskKind::OlderThanEquipment));
  EXPECT_THAT(preparedness_tasks(desk(), province, now), IsEmpty())
      << "the department speaks for no unit";
}

TEST_F(Preparedness, ACountFillsTheChecklistAndWhatIsMissingStaysUnknown) {
  ChecklistInput input;
  input.facility = an_bien;
  input.entries = {a_count("staff-emergency", 8), a_count("mobile-teams", 1)};
  receipt_of(keep_checklist(desk(), officer, input, now, ""));
  const auto view = unit_preparedness(desk(), officer, an_bien, now).value();
  std::map<std::string, LineStanding> standing;
  for (const auto& row : view.checklist) standing[row.item.text] = row.standing;
  EXPECT_EQ(standing.at("staff-emergency"), LineStanding::Met) << "8 for 40 beds";
  EXPECT_EQ(standing.at("mobile-teams"), LineStanding::Short) << "3 for 115,218 people";
  EXPECT_EQ(standing.at("supply-masks"), LineStanding::Unknown);
  EXPECT_EQ(standing.at("staff-oxygen-officer"), LineStanding::Met) << "from the register";
  const auto summary = readiness_summary(desk(), province, now);
  ASSERT_EQ(summary.rows.size(), 2U);
  EXPECT_EQ(summary.rows[0].facility, kien_hai) << "less is known of it";
  EXPECT_GT(summary.rows[0].unknown, summary.rows[1].unknown);
  EXPECT_EQ(readiness_summary(desk(), officer, now).rows.size(), 1U);
}

TEST_F(Preparedness, AChecklistIsKeptWholeOrNotAtAll) {
  ChecklistInput input;
  input.facility = an_bien;
  input.entries = {a_count("staff-emergency", 8), a_count("oxygen-cover", 9)};
  const auto before = store->position();
  const auto refused = keep_checklist(desk(), officer, input, now, "");
  ASSERT_TRUE(refused && std::holds_alternative<std::vector<Finding>>(*refused));
  const auto& finding = std::get<std::vector<Finding>>(*refused).front();
  EXPECT_EQ(finding.code, "entry_counted_by_program");
  EXPECT_EQ(finding.where.row, 2);
  EXPECT_EQ(store->position(), before);
}

TEST_F(Preparedness, CountsPeopleByMinutesToOxygen) {
  const auto view = oxygen_access(desk(), store::VisibleFacilities::everything(), "91", now);
  const auto place = [&](const char* unit) {
    return *std::find_if(view.places.begin(), view.places.end(),
                         [&](const auto& each) { return each.unit == UnitCode(unit); });
  };
  EXPECT_EQ(place("908").minutes, 19);
  EXPECT_THAT(place("908").nearest, ElementsAre(samples::an_bien_name));
  EXPECT_EQ(place("912").standing, AccessStanding::Unknown) << "no minutes inside the islands";
  ASSERT_EQ(view.bands.size(), 3U);
  EXPECT_EQ(view.bands[0].served, Persons(115'218));
  EXPECT_EQ(view.bands[2].unknown, Persons(17'588)) << "Kiên Hải";
  EXPECT_EQ(place("31105").standing, AccessStanding::Beyond) << "five hours by any vessel";
  ASSERT_THAT(view.losses, Not(IsEmpty()));
  EXPECT_EQ(view.losses[0].facility, an_bien);
  EXPECT_EQ(view.losses[0].within_30, Persons(115'218));
}

TEST_F(Preparedness, WhatTheAskerMayNotSeeIsUnknownAndNotNamed) {
  const auto view = oxygen_access(desk(), store::VisibleFacilities::only({kien_hai}), "91", now);
  EXPECT_EQ(view.bands[0].served, Persons(0));
  EXPECT_EQ(view.bands[0].unknown, Persons(132'806)) << "An Biên may have oxygen";
  EXPECT_EQ(view.facilities.size(), 1U);
}

}  // namespace
}  // namespace sansang::acts
