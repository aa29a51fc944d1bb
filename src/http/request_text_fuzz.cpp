// SPDX-License-Identifier: Apache-2.0
// Target, query, cookies and heads from arbitrary bytes: no crash, and what is accepted keeps the
// promises of request_text.hpp.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/vietnamese.hpp"
#include "http/parsed_head.hpp"
#include "http/request_text.hpp"

namespace {

using namespace sansang;
using namespace sansang::http;

void require(bool holds) {
  if (!holds) std::abort();
}

void check_target(std::string_view text) {
  const auto target = parse_target(text);
  if (!target) return;
  for (const auto& segment : target->segments) {
    require(!segment.empty() && segment != "." && segment != "..");
    require(segment.find('/') == std::string::npos && segment.find('\0') == std::string::npos);
    require(nfc(segment) == segment);
  }
  for (const auto& [key, value] : target->query) require(!key.empty() && is_valid_utf8(value));
}

void check_cookies(std::string_view text) {
  for (const auto& [name, value] : cookie_pairs(text)) {
    require(is_token(name) && value.find(';') == std::string::npos);
  }
}

/// The bytes as a head in which the library has put NULs over the separators.
void check_head(std::string_view text) {
  if (text.size() < 3) return;
  const auto target = static_cast<std::size_t>(static_cast<unsigned char>(text[0]));
  const auto version = static_cast<std::size_t>(static_cast<unsigned char>(text[1]));
  const auto length = static_cast<std::size_t>(static_cast<unsigned char>(text[2]));
  is_strict_head(text.substr(3), target, version, length);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  check_target(text);
  check_cookies(text);
  check_head(text);
  const auto middle = text.find('\n');
  if (middle != std::string_view::npos) {
    const auto length =
        body_length({{"Host", "x"},
                     {std::string(text.substr(0, middle)), std::string(text.substr(middle + 1))}});
    require(length.has_value() || !length.error().code.empty());
  }
  return 0;
}
