// SPDX-License-Identifier: Apache-2.0
#include "preparedness/unit_plan.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "preparedness/plan_tasks.hpp"

namespace sansang::preparedness {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Date today = date(2022, 9, 13);

UnitPlan approved() {
  UnitPlan plan;
  plan.id = Id<UnitPlan>("p1");
  plan.facility = FacilityId("KG-TTYT-912");
  plan.scenario = PlanScenario::Moderate;
  plan.version = "lần 1";
  plan.summary = "Giữ 60 chai, gọi tàu khi còn 5 ngày";
  plan.approver = "Giám đốc trung tâm";
  plan.decision_number = "45/QĐ-TTYT";
  plan.decided_on = date(2022, 3, 1);
  plan.review_by = date(2022, 12, 31);
  return plan;
}

Drill drill() {
  Drill made;
  made.id = Id<Drill>("d1");
  made.facility = FacilityId("KG-TTYT-912");
  made.day = date(2022, 8, 1);
  made.tried = "Chuyển chai oxy từ bến tàu về khoa trong đêm";
  made.lessons = "Thiếu xe đẩy";
  return made;
}

std::vector<std::string> codes_of(const std::vector<Finding>& findings) {
  std::vector<std::string> codes;
  for (const auto& finding : findings) codes.push_back(finding.code);
  return codes;
}

std::vector<PlanTaskKind> kinds_of(const UnitPlans& unit, Date day = today) {
  std::vector<PlanTaskKind> kinds;
  for (const auto& task : plan_tasks(unit, day)) kinds.push_back(task.kind);
  return kinds;
}

TEST(UnitPlan, AnApprovalIsRecordedWholeOrNotAtAll) {
  EXPECT_THAT(check_plan(approved(), today), IsEmpty());
  auto plan = approved();
  plan.decision_number.clear();
  EXPECT_THAT(codes_of(check_plan(plan, today)), ElementsAre("plan_decision_incomplete"));
  plan.approver.clear();
  plan.decided_on.reset();
  EXPECT_THAT(codes_of(check_plan(plan, today)), ElementsAre("plan_without_approver"));
  EXPECT_FALSE(has_error(check_plan(plan, today))) << "a plan may be kept before it is approved";
  plan = approved();
  plan.decided_on = today + std::chrono::days{1};
  EXPECT_THAT(codes_of(check_plan(plan, today)), ElementsAre("plan_decided_later"));
}

TEST(UnitPlan, NamesEveryFaultAtOnce) {
  UnitPlan plan;
  plan.scenario = PlanScenario::Other;
  EXPECT_THAT(codes_of(check_plan(plan, today)),
              ElementsAre("plan_without_version", "plan_scenario_unnamed", "plan_without_content",
                          "plan_without_approver", "plan_without_review"));
}

TEST(Drill, LessonsWithoutOwnerAreDoubtful) {
  auto made = drill();
  made.follow_ups = {{"Mua 2 xe đẩy", "", {}, {}}, {" ", "x", {}, {}}};
  const auto findings = check_drill(made, today);
  EXPECT_THAT(codes_of(findings), ElementsAre("follow_up_without_owner", "follow_up_without_text"));
  EXPECT_EQ(findings[0].where.row, 1);
  made = drill();
  made.day = today + std::chrono::days{1};
  made.tried = made.lessons = "";
  EXPECT_THAT(codes_of(check_drill(made, today)),
              ElementsAre("drill_later", "drill_without_content", "drill_without_lessons"));
}

TEST(PlanTasks, AUnitWithoutAPlanIsToldSo) {
  UnitPlans unit;
  unit.facility = FacilityId("KG-TTYT-912");
  EXPECT_THAT(kinds_of(unit), ElementsAre(PlanTaskKind::NoPlan));
  unit.plans = {approved()};
  EXPECT_THAT(kinds_of(unit), IsEmpty());
  unit.plans[0].ended_on = today;
  EXPECT_THAT(kinds_of(unit), ElementsAre(PlanTaskKind::NoPlan));
}

TEST(PlanTasks, AReviewIsListedThirtyDaysBeforeAndStaysUntilDone) {
  UnitPlans unit;
  unit.plans = {approved()};
  EXPECT_THAT(kinds_of(unit, date(2022, 11, 30)), IsEmpty());
  EXPECT_THAT(kinds_of(unit, date(2022, 12, 1)), ElementsAre(PlanTaskKind::ReviewSoon));
  EXPECT_THAT(kinds_of(unit, date(2022, 12, 31)), ElementsAre(PlanTaskKind::ReviewSoon));
  EXPECT_THAT(kinds_of(unit, date(2023, 1, 1)), ElementsAre(PlanTaskKind::ReviewOverdue));
  EXPECT_THAT(kinds_of(unit, date(2030, 1, 1)), ElementsAre(PlanTaskKind::ReviewOverdue));
}

TEST(PlanTasks, OverdueComesFirstThenByDay) {
  UnitPlans unit;
  unit.plans = {approved()};
  unit.plans[0].decision_number.clear();
  unit.equipment_since = {{Id<UnitPlan>("p1"), {"Bồn oxy lỏng 2", "Chai 40 L"}}};
  unit.drills = {drill()};
  unit.drills[0].follow_ups = {{"Mua 2 xe đẩy", "Phòng vật tư", date(2022, 9, 1), {}},
                               {"Tập lại", "Khoa cấp cứu", date(2022, 8, 15), today}};
  const auto tasks = plan_tasks(unit, today);
  ASSERT_EQ(tasks.size(), 3U);
  EXPECT_EQ(tasks[0].kind, PlanTaskKind::FollowUpOverdue);
  EXPECT_EQ(tasks[0].subject, "Mua 2 xe đẩy");
  EXPECT_EQ(tasks[1].kind, PlanTaskKind::NoApprover);
  EXPECT_EQ(tasks[2].kind, PlanTaskKind::OlderThanEquipment);
  EXPECT_EQ(tasks[2].subject, "Bồn oxy lỏng 2, Chai 40 L");
}

}  // namespace
}  // namespace sansang::preparedness
