// SPDX-License-Identifier: Apache-2.0
#include "preparedness/plan_tasks.hpp"

#include <algorithm>
#include <tuple>

namespace sansang::preparedness {
namespace {

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

PlanTask of_plan(PlanTaskKind kind, const UnitPlan& plan) {
  return {kind, plan.facility, plan.id.text, plan.version, {}, false};
}

void add_review(const UnitPlan& plan, Date today, std::vector<PlanTask>& tasks) {
  if (!plan.review_by) {
    tasks.push_back(of_plan(PlanTaskKind::NoReviewDay, plan));
    return;
  }
  if (today + review_notice < *plan.review_by) return;
  const bool is_overdue = *plan.review_by < today;
  auto task = of_plan(is_overdue ? PlanTaskKind::ReviewOverdue : PlanTaskKind::ReviewSoon, plan);
  task.due = plan.review_by;
  task.is_overdue = is_overdue;
  tasks.push_back(task);
}

void add_follow_ups(const Drill& drill, Date today, std::vector<PlanTask>& tasks) {
  for (const auto& follow_up : drill.follow_ups) {
    if (follow_up.done_on || !follow_up.due || *follow_up.due >= today) continue;
    tasks.push_back({PlanTaskKind::FollowUpOverdue, drill.facility, drill.id.text, follow_up.what,
                     follow_up.due, true});
  }
}

}  // namespace

std::vector<PlanTask> plan_tasks(const UnitPlans& unit, Date today) {
  std::vector<PlanTask> tasks;
  bool has_plan = false;
  for (const auto& plan : unit.plans) {
    if (!plan.holds_on(today)) continue;
    has_plan = true;
    if (!plan.is_approved()) tasks.push_back(of_plan(PlanTaskKind::NoApprover, plan));
    add_review(plan, today, tasks);
    const auto changed = std::find_if(unit.equipment_since.begin(), unit.equipment_since.end(),
                                      [&](const auto& entry) { return entry.first == plan.id; });
    if (changed == unit.equipment_since.end() || changed->second.empty()) continue;
    auto task = of_plan(PlanTaskKind::OlderThanEquipment, plan);
    task.subject = listed(changed->second);
    tasks.push_back(task);
  }
  if (!has_plan) tasks.push_back({PlanTaskKind::NoPlan, unit.facility, {}, {}, {}, false});
  for (const auto& drill : unit.drills) add_follow_ups(drill, today, tasks);
  std::stable_sort(tasks.begin(), tasks.end(), [](const PlanTask& a, const PlanTask& b) {
    const auto rank = [](const PlanTask& task) {
      return std::tuple(!task.is_overdue, !task.due.has_value(), task.due.value_or(Date{}));
    };
    return rank(a) < rank(b);
  });
  return tasks;
}

}  // namespace sansang::preparedness
