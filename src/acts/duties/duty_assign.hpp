// SPDX-License-Identifier: Apache-2.0
/// Giving duties to organisations and people. The document decides who has them, people record it.
#pragma once
#include "acts/duties/duty_desk.hpp"

namespace sansang::acts {

/// The living organisations and people that `who` may give duties to.
AssignChoices assign_choices(const DutyDesk& desk, const accounts::Caller& who, Date day);

/// Gives and withdraws in one act. An organisation that has the duty already keeps it; another
/// person there takes it over with what was reported. Only whoever may change the document gives
/// its duties to others; a unit's leader may hand its own duties to a person of the unit. Faults
/// unknown_duty, unknown_organisation, unknown_person, unknown_task, not_allowed,
/// changed_meanwhile.
Result<KeptOutcome> assign_duty(const DutyDesk& desk, const accounts::Caller& who,
                                const AssignInput& input, Instant now, const std::string& address);

}  // namespace sansang::acts
