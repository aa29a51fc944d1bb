// SPDX-License-Identifier: Apache-2.0
/// The readiness of all units that somebody may see: by unit and by theme what is met, short and
/// unknown. Never a grade: what is missing is shown as missing.
#pragma once
#include "acts/preparedness/preparedness_desk.hpp"

namespace sansang::acts {

ReadinessSummary readiness_summary(const PreparednessDesk& desk, const accounts::Caller& who,
                                   Instant now);

}  // namespace sansang::acts
