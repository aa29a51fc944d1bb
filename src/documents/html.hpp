// SPDX-License-Identifier: Apache-2.0
/// html(): an OfficialDocument as an A4 print view: one page of HTML with its style inside, no
/// script, nothing loaded from elsewhere, all text escaped. It says what docx() says.
#pragma once
#include <string>

#include "documents/document_layout.hpp"
#include "documents/official_document.hpp"

namespace sansang::documents {

std::string html(const OfficialDocument& document, const DocumentLayout& layout);

}  // namespace sansang::documents
