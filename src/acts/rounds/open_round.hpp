// SPDX-License-Identifier: Apache-2.0
/// Opening and closing a round. Opening asks; it decides nothing. A closed round still takes
/// corrections with a reason.
#pragma once
#include "acts/rounds/round_page.hpp"

namespace sansang::acts {

/// Opened by the caller's first organisation with that right. The same id with the same content is
/// a retry. Findings of duties::check_round(), round_addressee_unknown {value}, round_without_form.
/// Faults missing_field (no id), round_id_taken.
Result<RoundOutcome> open_round(const RoundDesk& desk, const accounts::Caller& who,
                                const OpenRoundInput& input, Instant now,
                                const std::string& address);

/// Faults unknown_round, round_closed_already, round_changed_meanwhile.
Result<RoundPage> close_round(const RoundDesk& desk, const accounts::Caller& who, const RoundId& id,
                              const CloseRoundInput& input, Instant now,
                              const std::string& address);

}  // namespace sansang::acts
