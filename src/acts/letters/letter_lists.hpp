// SPDX-License-Identifier: Apache-2.0
/// What letters choose from: saved recipients, and who may sign by which decision for how long.
/// Recording an authority gives none: the decision named in it does.
#pragma once
#include "acts/letters/letter_desk.hpp"

namespace sansang::acts {

/// Faults missing_field (id, name or lines), unknown_organisation, changed_meanwhile.
Result<KeptView> keep_recipient_list(const LetterDesk& desk, const accounts::Caller& who,
                                     const RecipientListInput& input, Instant now,
                                     const std::string& address);

/// Findings of duties::check_signer. Faults missing_field, unknown_organisation,
/// changed_meanwhile.
Result<KeptOutcome> keep_signer(const LetterDesk& desk, const accounts::Caller& who,
                                const SignerAuthorityInput& input, Instant now,
                                const std::string& address);

}  // namespace sansang::acts
