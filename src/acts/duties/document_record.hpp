// SPDX-License-Identifier: Apache-2.0
/// Recording a document, its corrections and its relations. A correction is a new version; nothing
/// is overwritten. A document gets the number that people gave it: the program gives none.
#pragma once
#include "acts/duties/duty_desk.hpp"

namespace sansang::acts {

/// Faults missing_field (no id), unknown_document (a change of one that may not be seen),
/// not_allowed (of one that others registered), changed_meanwhile.
Result<KeptOutcome> record_document(const DutyDesk& desk, const accounts::Caller& who,
                                    const DocumentInput& input, Instant now,
                                    const std::string& address);
/// Faults as above; unknown_document when one of the two may not be seen, not_allowed when it would
/// change how a document stands that `who` may not change.
Result<KeptOutcome> record_relation(const DutyDesk& desk, const accounts::Caller& who,
                                    const RelationInput& input, Instant now,
                                    const std::string& address);

}  // namespace sansang::acts
