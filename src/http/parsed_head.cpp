// SPDX-License-Identifier: Apache-2.0
#include "http/parsed_head.hpp"

#include "http/request_text.hpp"

namespace sansang::http {

namespace {

constexpr std::string_view line_end{"\0\0", 2};

/// Takes the text up to the next NUL off `rest`, leaving the NUL; npos-safe.
std::string_view take_text(std::string_view& rest) {
  const auto text = rest.substr(0, rest.find('\0'));
  rest.remove_prefix(text.size());
  return text;
}

bool take(std::string_view& rest, std::string_view expected) {
  if (!rest.starts_with(expected)) return false;
  rest.remove_prefix(expected.size());
  return true;
}

}  // namespace

bool is_strict_head(std::string_view head, std::size_t target, std::size_t version,
                    std::size_t target_length) {
  if (target >= head.size() || version >= head.size()) return false;
  const auto method = head.substr(0, head.find('\0'));
  if (target != method.size() + 1 || version != target + target_length + 1) return false;
  auto rest = head.substr(version);
  const auto protocol = take_text(rest);
  if ((protocol != "HTTP/1.1" && protocol != "HTTP/1.0") || !take(rest, line_end)) return false;
  while (!rest.empty() && rest.front() != '\0') {
    if (!is_token(take_text(rest)) || !take(rest, line_end.substr(0, 1))) return false;
    take_text(rest);
    if (!take(rest, line_end)) return false;
  }
  return rest == line_end;
}

}  // namespace sansang::http
