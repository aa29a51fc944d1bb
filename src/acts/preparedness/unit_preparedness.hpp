// SPDX-License-Identifier: Apache-2.0
/// What is known of one unit's readiness: tasks, plans with their versions, drills, checklist.
#pragma once
#include "acts/preparedness/preparedness_desk.hpp"

namespace sansang::acts {

/// Fault unknown_facility also when it may not be seen.
Result<UnitPreparedness> unit_preparedness(const PreparednessDesk& desk,
                                           const accounts::Caller& who, const FacilityId& facility,
                                           Instant now);

/// What the units that `who` speaks for still owe about plans and drills, overdue first: for the
/// first page of a unit.
std::vector<PlanTaskView> preparedness_tasks(const PreparednessDesk& desk,
                                             const accounts::Caller& who, Instant now);

}  // namespace sansang::acts
