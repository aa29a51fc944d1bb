// SPDX-License-Identifier: Apache-2.0
/// Where in a JSON text a value stands, so that a finding can name its line. Pointers are RFC 6901
/// ("/hospitals/3/opening_kg"); lines and columns count from 1, columns in bytes.
#pragma once
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace sansang::documents {

struct TextPlace {
  int line = 1;
  int column = 1;
  bool operator==(const TextPlace&) const = default;
};

TextPlace place_of_byte(std::string_view text, std::size_t byte);

/// The places of those of `pointers` that exist in `json`, which parse_json() has accepted.
std::map<std::string, TextPlace> places_of(std::string_view json,
                                           const std::set<std::string>& pointers);

}  // namespace sansang::documents
