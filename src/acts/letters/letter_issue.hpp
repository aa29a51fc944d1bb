// SPDX-License-Identifier: Apache-2.0
/// What the records office (văn thư) records after a letter was signed: the number and the day
/// that it gave on paper, then the signed scan, which is the document of record. Both enter the
/// register of outgoing documents in the same act. The program gives no number and signs nothing.
#pragma once
#include "acts/duties/document_file.hpp"
#include "acts/letters/letter_desk.hpp"

namespace sansang::acts {

/// Findings document_twice (a doubt), document_issued_later. Faults unknown_letter, not_allowed,
/// letter_issue_incomplete, letter_signer_not_valid, letter_transition, changed_meanwhile.
Result<KeptOutcome> issue_letter(const LetterDesk& desk, const accounts::Caller& who,
                                 const LetterIssueInput& input, Instant now,
                                 const std::string& address);

/// PDF, JPEG or PNG. Faults unknown_letter, not_allowed, file_empty, letter_scan_type {name},
/// letter_scan_kept, letter_transition, changed_meanwhile.
Result<KeptView> attach_scan(const LetterDesk& desk, const accounts::Caller& who,
                             const LetterId& letter, FileInput file, LedgerPosition version,
                             Instant now, const std::string& address);

}  // namespace sansang::acts
