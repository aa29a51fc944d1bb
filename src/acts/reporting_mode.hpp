// SPDX-License-Identifier: Apache-2.0
/// Reporting modes: people with authority set the mode (thường xuyên, tăng cường, khẩn cấp); here
/// their decision is recorded with number, day and signer, and told to everybody who reports.
#pragma once
#include <variant>

#include "accounts/caller.hpp"
#include "acts/situations.hpp"
#include "acts/views/reporting_mode.hpp"

namespace sansang::acts {

/// The decisions that concern facilities whose reports the caller may file or read.
ReportingModes reporting_modes(const Desk& desk, const accounts::Caller& who, Instant now);

/// Records a decision, or a corrected version of one. Findings of check_mode_decision(). Fault
/// changed_meanwhile: another version came first.
using ModeOutcome = std::variant<KeptDecision, std::vector<Finding>>;
Result<ModeOutcome> record_mode_decision(const Desk& desk, const accounts::Caller& who,
                                         const ModeDecisionInput& input, Instant now,
                                         const std::string& address);

/// The mode of `day` as the calendar tells it.
ModeOfDay mode_of_day(const oxygen::ReportingCalendar& owed, Date day);

}  // namespace sansang::acts
