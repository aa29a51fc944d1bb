// SPDX-License-Identifier: Apache-2.0
/// word_html(): the main part of a Word file as one page of HTML: paragraphs with their alignment,
/// bold and italic, tables. No script, nothing loaded, all text escaped; pictures are left out.
#pragma once
#include <pugixml.hpp>
#include <string>

namespace sansang::documents {

std::string word_html(const pugi::xml_document& main_part);

}  // namespace sansang::documents
