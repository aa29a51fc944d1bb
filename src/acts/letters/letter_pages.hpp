// SPDX-License-Identifier: Apache-2.0
/// Letters as people look at them: all of them, one with its history and what the reader may do
/// with it, and what a new one can be made from.
#pragma once
#include "acts/letters/letter_desk.hpp"

namespace sansang::acts {

LetterList letter_list(const LetterDesk& desk, const accounts::Caller& who, Instant now);

/// Fault unknown_letter.
Result<LetterPage> letter_page(const LetterDesk& desk, const accounts::Caller& who,
                               const LetterId& letter, Instant now);

LetterChoices letter_choices(const LetterDesk& desk, const accounts::Caller& who, Instant now);

}  // namespace sansang::acts
