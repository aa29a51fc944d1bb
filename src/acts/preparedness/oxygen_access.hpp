// SPDX-License-Identifier: Apache-2.0
/// Who reaches a facility that can give oxygen today, by the travel map of the day and the stocks
/// that facilities reported. Facilities that the asker may not see count as unknown and are not
/// named.
#pragma once
#include "acts/preparedness/preparedness_desk.hpp"
#include "acts/views/access.hpp"

namespace sansang::acts {

/// Of the province of the asker's appointment. Without a travel map or unit list of the day all
/// people are unknown or not counted, and the view says so by a blank rule.
AccessView oxygen_access(const PreparednessDesk& desk, const store::VisibleFacilities& seen,
                         const std::string& province, Instant now);

}  // namespace sansang::acts
