// SPDX-License-Identifier: Apache-2.0
/// What a file that somebody attaches is, by its bytes and not by its name: only kinds that an
/// office exchanges and that open without running anything (a Word or Excel file with macros is
/// refused). Everything else has no type here and is not taken.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace sansang::documents {

/// "application/pdf", "image/png", "image/jpeg", or that of .docx and .xlsx; nullopt: none of them.
std::optional<std::string> media_type_of(std::string_view bytes);

/// The name a file is kept and offered under: the last part of a path, without control characters,
/// quotation marks and separators, at most 120 bytes; "tep" when nothing is left. An ending that
/// does not fit the type is followed by the right one.
std::string file_name_of(std::string_view name, std::string_view media_type);

/// A header's value that makes a browser save and never show: RFC 6266 with the name in UTF-8.
std::string attachment_disposition(std::string_view name);

}  // namespace sansang::documents
