// SPDX-License-Identifier: Apache-2.0
/// What a unit still owes about its own plans and drills, for its first page: no plan at all, a
/// plan that nobody approved, a review that is due or overdue, a plan older than a change of the
/// equipment, a lesson of a drill not followed up. Nothing leaves this list by waiting.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "preparedness/unit_plan.hpp"

namespace sansang::preparedness {

enum class PlanTaskKind {
  NoPlan,              ///< chưa có phương án
  NoApprover,          ///< chưa ghi quyết định phê duyệt
  ReviewOverdue,       ///< quá hạn rà soát
  ReviewSoon,          ///< sắp đến hạn rà soát
  NoReviewDay,         ///< chưa ấn định ngày rà soát
  OlderThanEquipment,  ///< thiết bị đã thay đổi sau khi lập
  FollowUpOverdue,     ///< việc rút ra từ diễn tập đã quá hạn
};
constexpr std::array<std::pair<PlanTaskKind, std::string_view>, 7> names_of(PlanTaskKind) {
  return {{{PlanTaskKind::NoPlan, "no_plan"},
           {PlanTaskKind::NoApprover, "no_approver"},
           {PlanTaskKind::ReviewOverdue, "review_overdue"},
           {PlanTaskKind::ReviewSoon, "review_soon"},
           {PlanTaskKind::NoReviewDay, "no_review_day"},
           {PlanTaskKind::OlderThanEquipment, "older_than_equipment"},
           {PlanTaskKind::FollowUpOverdue, "follow_up_overdue"}}};
}

/// The sentence is "preparedness.task.<kind>" with {subject} and {due}.
struct PlanTask {
  PlanTaskKind kind = PlanTaskKind::NoPlan;
  FacilityId facility;
  std::string record;   ///< id of the plan or drill; blank: there is none
  std::string subject;  ///< version of the plan, names of the equipment, the lesson
  std::optional<Date> due;
  bool is_overdue = false;
  bool operator==(const PlanTask&) const = default;
};

/// Days before a review from which it is listed.
inline constexpr std::chrono::days review_notice{30};

/// What is known of one unit.
struct UnitPlans {
  FacilityId facility;
  std::vector<UnitPlan> plans;
  std::vector<Drill> drills;
  /// By plan id: pieces of equipment that came, went or changed after the plan was decided (or,
  /// when not decided, written). A plan that is not listed: none, or not known.
  std::vector<std::pair<Id<UnitPlan>, std::vector<std::string>>> equipment_since;
};

/// Overdue ones first, then by due day; those without a day last, in the order of the records.
std::vector<PlanTask> plan_tasks(const UnitPlans& unit, Date today);

}  // namespace sansang::preparedness
