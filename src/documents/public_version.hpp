// SPDX-License-Identifier: Apache-2.0
/// public_version(): a .docx as it may stand on a public web page: telephone numbers, e-mail
/// addresses and the given names replaced, comments, deleted text and the names of its authors
/// taken out, a mark above everything. The same file as HTML says the same. What was replaced is
/// listed for the person who publishes: a program does not know every name.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace sansang::documents {

struct PublicWords {
  std::string mark;      ///< "BẢN CÔNG KHAI …", the first line
  std::string withheld;  ///< stands where something was: "[…]"
  std::string draft;     ///< a paragraph that says only this is dropped: "DỰ THẢO"
};
struct PublicVersion {
  std::string docx, html;
  std::vector<std::string> withheld;  ///< each once, in the order of the text
};

/// Fault letter_file_unreadable: no Word file, or larger inside than is read.
Result<PublicVersion> public_version(std::string_view docx, const std::vector<std::string>& names,
                                     const PublicWords& words);

}  // namespace sansang::documents
