// SPDX-License-Identifier: Apache-2.0
/// The register of documents as somebody reads it: the list with a search, and one entry with its
/// relations and its history. How a document stands is said for a day.
#pragma once
#include "acts/duties/duty_desk.hpp"

namespace sansang::acts {

/// Newest first; `query` as duties::matches().
DocumentRegister document_register(const DutyDesk& desk, const accounts::Caller& who,
                                   const std::string& query, Date day);
/// Fault unknown_document, also when it may not be seen.
Result<DocumentPage> document_page(const DutyDesk& desk, const accounts::Caller& who,
                                   const OfficialDocumentId& id, Date day);

}  // namespace sansang::acts
