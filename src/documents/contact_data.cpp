// SPDX-License-Identifier: Apache-2.0
#include "documents/contact_data.hpp"

#include <algorithm>
#include <optional>

namespace sansang::documents {
namespace {

constexpr auto nowhere = std::string_view::npos;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_separator(char c) {
  return c == ' ' || c == '.' || c == '-' || c == '(' || c == ')';
}
bool is_address_character(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '_' ||
         c == '-' || c == '+';
}

/// Lengths of a number that begins with these two digits, the leading 0 counted.
bool is_full_number(std::string_view digits) {
  if (digits.size() < 2 || digits[0] != '0') return false;
  switch (digits[1]) {
    case '2':
      return digits.size() == 10 || digits.size() == 11;
    case '3':
    case '5':
    case '7':
    case '8':
    case '9':
      return digits.size() == 10;
    default:
      return false;
  }
}

/// Digits with at most two separators between them; `digits` gets them with 0 for +84.
std::optional<std::size_t> end_of_number(std::string_view text, std::size_t begin) {
  constexpr std::size_t longest = 11;
  std::string digits;
  std::size_t at = begin, separators = 0;
  if (text.substr(at, 3) == "+84") {
    digits = "0";
    at += 3;
  }
  for (; at < text.size() && digits.size() <= longest && separators <= 2; ++at) {
    if (!is_digit(text[at])) {
      if (!is_separator(text[at])) break;
      ++separators;
      continue;
    }
    separators = 0;
    digits += text[at];
    const bool stops = at + 1 == text.size() || !is_digit(text[at + 1]);
    if (stops && is_full_number(digits)) return at + 1;
  }
  return std::nullopt;
}

void find_numbers(std::string_view text, std::vector<ContactSpan>& found) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool may_begin = text[at] == '0' || text[at] == '+' || text[at] == '(';
    if (!may_begin || (at > 0 && is_digit(text[at - 1]))) continue;
    const auto end = end_of_number(text, at);
    if (!end) continue;
    found.push_back({at, *end});
    at = *end - 1;
  }
}

void find_addresses(std::string_view text, std::vector<ContactSpan>& found) {
  for (auto at = text.find('@'); at != nowhere; at = text.find('@', at + 1)) {
    std::size_t begin = at, end = at + 1;
    while (begin > 0 && is_address_character(text[begin - 1])) --begin;
    while (end < text.size() && is_address_character(text[end])) ++end;
    while (end > at && text[end - 1] == '.') --end;
    if (begin < at && text.substr(at, end - at).find('.') != nowhere) found.push_back({begin, end});
  }
}

}  // namespace

std::vector<ContactSpan> contact_data(std::string_view text,
                                      const std::vector<std::string>& names) {
  std::vector<ContactSpan> found;
  find_numbers(text, found);
  find_addresses(text, found);
  for (const auto& name : names) {
    if (name.empty()) continue;
    for (auto at = text.find(name); at != nowhere; at = text.find(name, at + name.size()))
      found.push_back({at, at + name.size()});
  }
  std::sort(found.begin(), found.end(),
            [](const ContactSpan& a, const ContactSpan& b) { return a.begin < b.begin; });
  std::vector<ContactSpan> apart;
  for (const auto& span : found) {
    if (!apart.empty() && span.begin < apart.back().end)
      apart.back().end = std::max(apart.back().end, span.end);
    else
      apart.push_back(span);
  }
  return apart;
}

}  // namespace sansang::documents
