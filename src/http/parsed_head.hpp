// SPDX-License-Identifier: Apache-2.0
/// The library parses a head leniently: lines may end in a bare LF, a NUL cuts the target, blanks
/// may precede a colon, lines may be folded. It keeps the head's bytes where they arrived and only
/// puts NULs over the separators (seen in libmicrohttpd 0.9.75), so the strict reading that it
/// lacks is done on those bytes afterwards. The tests named A4 fail if a later version differs.
#pragma once
#include <string_view>

namespace sansang::http {

/// `head` runs from the method's first byte to the end of the empty line; `target` and `version`
/// are where those begin within it. True when the request line is METHOD SP TARGET SP VERSION
/// without further NULs, every line ended in CRLF, every header name is a token, and nothing is
/// folded.
bool is_strict_head(std::string_view head, std::size_t target, std::size_t version,
                    std::size_t target_length);

}  // namespace sansang::http
