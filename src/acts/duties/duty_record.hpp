// SPDX-License-Identifier: Apache-2.0
/// Extracting duties from a document, clause by clause, as a person reads it; and the list of them.
#pragma once
#include "acts/duties/duty_desk.hpp"

namespace sansang::acts {

/// The duties of a document in the order of their clauses; of those with scope the assignments
/// that `who` may see. Fault unknown_document.
Result<DutiesOfDocument> duties_of_document(const DutyDesk& desk, const accounts::Caller& who,
                                            const OfficialDocumentId& document, Date day);

/// Faults missing_field (no id), unknown_document, not_allowed (a document that others
/// registered), changed_meanwhile.
Result<KeptOutcome> record_duty(const DutyDesk& desk, const accounts::Caller& who,
                                const DutyInput& input, Instant now, const std::string& address);

}  // namespace sansang::acts
