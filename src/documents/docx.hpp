// SPDX-License-Identifier: Apache-2.0
/// docx(): an OfficialDocument as the bytes of a Word file (Office Open XML, ISO/IEC 29500), to be
/// edited, numbered and signed. The same document gives the same bytes: no dates, no machine, no
/// user inside. Throws std::runtime_error when the archive cannot be made.
#pragma once
#include <string>

#include "documents/document_layout.hpp"
#include "documents/official_document.hpp"

namespace sansang::documents {

std::string docx(const OfficialDocument& document, const DocumentLayout& layout);

/// The main part, word/document.xml, alone.
std::string docx_main_part(const OfficialDocument& document, const DocumentLayout& layout);

}  // namespace sansang::documents
