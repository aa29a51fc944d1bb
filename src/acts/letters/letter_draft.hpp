// SPDX-License-Identifier: Apache-2.0
/// Drafts: made from a stored plan, from the weekly report or from an own file; changed; submitted,
/// returned with a remark, approved by the authority of somebody who may sign. A draft has neither
/// number nor day: those are the records office's (letter_issue.hpp).
#pragma once
#include "acts/letters/letter_desk.hpp"

namespace sansang::acts {

/// A new draft, or another title, recipients, signer of an old one; `write_again` makes its file
/// anew from the figures that it has had from the beginning. Faults missing_field,
/// unknown_organisation, unknown_paper, not_allowed (figures that the author may not print),
/// unknown_plan, unknown_office, unknown_signer, letter_signer_not_valid, unknown_letter,
/// letter_transition, letter_not_written_here (an own file cannot be written again),
/// changed_meanwhile.
Result<KeptView> draft_letter(const LetterDesk& desk, const accounts::Caller& who,
                              const LetterInput& input, Instant now, const std::string& address);

/// Faults unknown_letter, letter_without_file, letter_transition, changed_meanwhile.
Result<KeptView> submit_letter(const LetterDesk& desk, const accounts::Caller& who,
                               const LetterStepInput& input, Instant now,
                               const std::string& address);
/// Faults as above, letter_reason_missing.
Result<KeptView> return_letter(const LetterDesk& desk, const accounts::Caller& who,
                               const LetterStepInput& input, Instant now,
                               const std::string& address);
/// Faults as above, letter_without_signer, unknown_signer, letter_signer_not_valid.
Result<KeptView> approve_letter(const LetterDesk& desk, const accounts::Caller& who,
                                const LetterStepInput& input, Instant now,
                                const std::string& address);

}  // namespace sansang::acts
