// SPDX-License-Identifier: Apache-2.0
/// The version of a letter for the public web page: the Word file without telephone numbers, e-mail
/// addresses and the names that the registers know, other than the signer's. It is made only for a
/// letter that a person chose for it; publishing it is that person's act, outside the program.
#pragma once
#include "acts/letters/letter_desk.hpp"
#include "documents/public_version.hpp"

namespace sansang::acts {

struct PublicLetter {
  PublicLetterView view;
  std::string file_name;
  documents::PublicVersion version;
};
/// Faults unknown_letter, letter_without_file, letter_file_unreadable, letter_not_public (nobody
/// chose it; `preview` shows it all the same to whoever has to choose).
Result<PublicLetter> public_letter(const LetterDesk& desk, const accounts::Caller& who,
                                   const LetterId& letter, bool preview, Instant now);

}  // namespace sansang::acts
