// SPDX-License-Identifier: Apache-2.0
/// Keeping a version of a plan, a drill, or what a unit has of the checklist. Nothing is approved
/// here: an approval is recorded as it was given. Whoever saves over somebody else's version is
/// told (fault preparedness_conflict) and nothing is written; a repetition of the newest content is
/// free.
#pragma once
#include "acts/preparedness/preparedness_desk.hpp"

namespace sansang::acts {

/// Faults unknown_facility, missing_field (no id), not_allowed (an id that is another unit's),
/// preparedness_conflict. Findings of check_plan(), and plan_file_unknown.
Result<PreparednessOutcome> keep_unit_plan(const PreparednessDesk& desk,
                                           const accounts::Caller& who, UnitPlanInput input,
                                           Instant now, const std::string& address);
/// The same; findings of check_drill().
Result<PreparednessOutcome> keep_drill(const PreparednessDesk& desk, const accounts::Caller& who,
                                       DrillInput input, Instant now, const std::string& address);
/// All rows in one act or none; findings of check_entry(), the row as number of the entry.
Result<PreparednessOutcome> keep_checklist(const PreparednessDesk& desk,
                                           const accounts::Caller& who, const ChecklistInput& input,
                                           Instant now, const std::string& address);

}  // namespace sansang::acts
