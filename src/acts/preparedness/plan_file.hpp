// SPDX-License-Identifier: Apache-2.0
/// The files of plans: kept by the hash of their bytes before a plan names them, given back only
/// when a version of a plan of that unit names them.
#pragma once
#include "acts/preparedness/preparedness_desk.hpp"

namespace sansang::acts {

struct PlanFileOutput {
  std::string name, bytes;
};

/// Faults unknown_facility, plan_file_refused (no name, no bytes, or more than
/// store::attachment_limit). A repetition keeps nothing twice.
Result<preparedness::PlanFile> keep_plan_file(const PreparednessDesk& desk,
                                              const accounts::Caller& who,
                                              const FacilityId& facility, const std::string& name,
                                              std::string bytes, Instant now,
                                              const std::string& address);

/// Faults unknown_facility, unknown_plan_file.
Result<PlanFileOutput> plan_file(const PreparednessDesk& desk, const accounts::Caller& who,
                                 const FacilityId& facility, const std::string& hash, Instant now);

}  // namespace sansang::acts
