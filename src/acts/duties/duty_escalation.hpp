// SPDX-License-Identifier: Apache-2.0
/// Naming the person who is told of duties that stay overdue.
#pragma once
#include "acts/duties/duty_desk.hpp"

namespace sansang::acts {

/// The orders that `who` may see duties of.
std::vector<EscalationView> escalations(const DutyDesk& desk, const accounts::Caller& who,
                                        Instant now);

/// Faults unknown_organisation, unknown_person (no active appointment in what `who` reaches),
/// escalation_after_days (less than one day), changed_meanwhile.
Result<KeptView> set_escalation(const DutyDesk& desk, const accounts::Caller& who,
                                const EscalationInput& input, Instant now,
                                const std::string& address);

}  // namespace sansang::acts
