// SPDX-License-Identifier: Apache-2.0
/// A facility's page, and the steps by which its hours came about.
#pragma once
#include "acts/situations.hpp"
#include "acts/views/facility_page.hpp"

namespace sansang::acts {

/// Fault unknown_facility.
Result<FacilityPage> facility_page(const Desk& desk, const accounts::Caller& who,
                                   const FacilityId& facility, Instant now);

/// "Vì sao số này?": inputs, formula and source of the hours, step by step; also when they are
/// unknown, and then what is missing.
std::vector<ExplanationStep> explanation_of(const FacilitySituation& s,
                                            const oxygen::FlowRules& flows);

}  // namespace sansang::acts
