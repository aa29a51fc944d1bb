// SPDX-License-Identifier: Apache-2.0
/// Alerts: evaluated when a report arrives and on a timer (a reading grows old by itself),
/// acknowledged by a named person until a time.
#pragma once
#include <vector>

#include "acts/situations.hpp"
#include "acts/views/session.hpp"

namespace sansang::acts {

/// The states to append for these facilities; nothing is written.
std::vector<oxygen::AlertState> changed_alerts(const Desk& desk,
                                               const std::vector<FacilitySituation>& facilities,
                                               Instant now);

/// One act with all changes, or none when nothing changed.
std::size_t evaluate_alerts(const Desk& desk, Instant now);

/// Faults unknown_alert (also when it may not be seen or is cleared), acknowledged_until_past.
Result<oxygen::AlertState> acknowledge_alert(const Desk& desk, const accounts::Caller& who,
                                             const AcknowledgeInput& input, Instant now,
                                             const std::string& address);

}  // namespace sansang::acts
