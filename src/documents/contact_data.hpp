// SPDX-License-Identifier: Apache-2.0
/// Contact data in a text that goes onto a public page: telephone numbers as Vietnam writes them
/// (0 or +84, mobile 10 digits, fixed 02x with 10 or 11), e-mail addresses, and the names given.
/// Short service numbers (115, 1900 9095) are public and stay.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace sansang::documents {

/// Bytes [begin, end) of a text.
struct ContactSpan {
  std::size_t begin = 0, end = 0;
};
/// In order, none overlapping.
std::vector<ContactSpan> contact_data(std::string_view text, const std::vector<std::string>& names);

}  // namespace sansang::documents
