// SPDX-License-Identifier: Apache-2.0
/// Vietnamese text: NFC at every border, and a search key that finds "Uỷ ban" when the file says
/// "Ủy ban". Telling tone-mark placements apart is hopeless, so the key drops all marks.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace sansang {

bool is_valid_utf8(std::string_view text);

/// NFC form; nullopt when `text` is not UTF-8.
std::optional<std::string> nfc(std::string_view text);

/// Lower-case ASCII search key: NFD, marks dropped, đ -> d, white space folded to one blank.
/// Text that is not UTF-8 yields an empty key.
std::string folded(std::string_view text);

/// Without blanks at both ends (ASCII white space and U+00A0).
std::string trimmed(std::string_view text);

}  // namespace sansang
