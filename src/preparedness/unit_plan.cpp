// SPDX-License-Identifier: Apache-2.0
#include "preparedness/unit_plan.hpp"

#include "base/vietnamese.hpp"
#include "preparedness/field_place.hpp"

namespace sansang::preparedness {
namespace {

bool is_blank(const std::string& text) {
  return trimmed(text).empty();
}

bool is_unnamed(PlanScenario scenario, const std::string& text) {
  return scenario == PlanScenario::Other && is_blank(text);
}

void check_approval(const UnitPlan& plan, Date today, std::vector<Finding>& findings) {
  if (plan.decided_on && *plan.decided_on > today)
    findings.push_back({"plan_decided_later",
                        Severity::Error,
                        field_place("decided_on"),
                        vietnamese_date(*plan.decided_on),
                        {}});
  const bool has_any =
      !is_blank(plan.approver) || !is_blank(plan.decision_number) || plan.decided_on.has_value();
  if (!has_any) {
    findings.push_back(
        {"plan_without_approver", Severity::Doubt, field_place("approver"), plan.version, {}});
  } else if (!plan.is_approved()) {
    const auto missing = is_blank(plan.approver)          ? "approver"
                         : is_blank(plan.decision_number) ? "decision_number"
                                                          : "decided_on";
    findings.push_back(
        {"plan_decision_incomplete", Severity::Error, field_place(missing), plan.version, {}});
  }
}

}  // namespace

std::vector<Finding> check_plan(const UnitPlan& plan, Date today) {
  std::vector<Finding> findings;
  if (is_blank(plan.version))
    findings.push_back({"plan_without_version", Severity::Error, field_place("version"), {}, {}});
  if (is_unnamed(plan.scenario, plan.scenario_text))
    findings.push_back(
        {"plan_scenario_unnamed", Severity::Error, field_place("scenario_text"), {}, {}});
  if (is_blank(plan.summary) && plan.files.empty())
    findings.push_back({"plan_without_content", Severity::Error, field_place("summary"), {}, {}});
  check_approval(plan, today, findings);
  if (!plan.review_by)
    findings.push_back(
        {"plan_without_review", Severity::Doubt, field_place("review_by"), plan.version, {}});
  return findings;
}

std::vector<Finding> check_drill(const Drill& drill, Date today) {
  std::vector<Finding> findings;
  if (drill.day > today) {
    const auto day = vietnamese_date(drill.day);
    findings.push_back({"drill_later", Severity::Error, field_place("day"), day, {}});
  }
  if (is_unnamed(drill.scenario, drill.scenario_text))
    findings.push_back(
        {"plan_scenario_unnamed", Severity::Error, field_place("scenario_text"), {}, {}});
  if (is_blank(drill.tried))
    findings.push_back({"drill_without_content", Severity::Error, field_place("tried"), {}, {}});
  if (is_blank(drill.lessons))
    findings.push_back({"drill_without_lessons", Severity::Doubt, field_place("lessons"), {}, {}});
  for (std::size_t i = 0; i < drill.follow_ups.size(); ++i) {
    const auto& follow_up = drill.follow_ups[i];
    auto place = field_place("follow_ups");
    place.row = static_cast<int>(i) + 1;
    if (is_blank(follow_up.what))
      findings.push_back({"follow_up_without_text", Severity::Error, place, {}, {}});
    else if (is_blank(follow_up.owner) || !follow_up.due)
      findings.push_back({"follow_up_without_owner", Severity::Doubt, place, follow_up.what, {}});
  }
  return findings;
}

}  // namespace sansang::preparedness
