// SPDX-License-Identifier: Apache-2.0
/// The normalised text of a document, one part a line, tables as "a | b | c": for a terminal and
/// for the golden files.
#pragma once
#include <string>

#include "documents/official_document.hpp"

namespace sansang::documents {

std::string plain_text(const OfficialDocument& document);

}  // namespace sansang::documents
