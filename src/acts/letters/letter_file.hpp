// SPDX-License-Identifier: Apache-2.0
/// Files of a letter: the .docx that was edited in Word becomes a new version, the old one stays;
/// any file that some version of the letter names is given back.
#pragma once
#include "acts/duties/document_file.hpp"
#include "acts/letters/letter_desk.hpp"

namespace sansang::acts {

/// Faults unknown_letter, not_allowed, file_empty, letter_file_not_word {name}, letter_transition,
/// changed_meanwhile.
Result<KeptView> replace_letter_file(const LetterDesk& desk, const accounts::Caller& who,
                                     const LetterId& letter, FileInput file, LedgerPosition version,
                                     Instant now, const std::string& address);

/// Faults unknown_letter, unknown_file.
Result<FileOutput> file_of_letter(const LetterDesk& desk, const accounts::Caller& who,
                                  const LetterId& letter, const std::string& hash, Date day);

}  // namespace sansang::acts
