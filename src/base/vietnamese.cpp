// SPDX-License-Identifier: Apache-2.0
#include "base/vietnamese.hpp"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>

namespace sansang {
namespace {

std::optional<std::string> mapped(std::string_view text, int options) {
  utf8proc_uint8_t* raw = nullptr;
  const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &raw,
                                   static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(raw, &std::free);
  if (length < 0) return std::nullopt;
  return std::string(reinterpret_cast<const char*>(raw), static_cast<std::size_t>(length));
}

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// True for valid UTF-8 of characters below U+0300 and the Vietnamese letters of U+1E00 to U+1EFF
/// only: none of them composes with another or has another form (Unicode, NFC_Quick_Check). Most
/// text is such, and is spared the work.
bool is_plainly_nfc(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80) continue;
    const auto rest = text.substr(i + 1);
    if (byte >= 0xC2 && byte <= 0xCB && !rest.empty() && is_continuation(rest[0])) {
      i += 1;
    } else if (byte == 0xE1 && rest.size() >= 2 && is_continuation(rest[1]) &&
               static_cast<unsigned char>(rest[0]) >= 0xB8 &&
               static_cast<unsigned char>(rest[0]) <= 0xBB) {
      i += 2;
    } else {
      return false;
    }
  }
  return true;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

}  // namespace

bool is_valid_utf8(std::string_view text) {
  const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  auto left = static_cast<utf8proc_ssize_t>(text.size());
  while (left > 0) {
    utf8proc_int32_t codepoint = 0;
    const auto used = utf8proc_iterate(at, left, &codepoint);
    if (used <= 0) return false;
    at += used;
    left -= used;
  }
  return true;
}

std::optional<std::string> nfc(std::string_view text) {
  if (is_plainly_nfc(text)) return std::string(text);
  return mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::string folded(std::string_view text) {
  auto key = mapped(text, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK |
                              UTF8PROC_CASEFOLD | UTF8PROC_COMPAT);
  if (!key) return {};
  replace_all(*key, "\u0111", "d");  // đ has no decomposition
  std::string out;
  for (const char c : *key) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!blank)
      out.push_back(c);
    else if (!out.empty() && out.back() != ' ')
      out.push_back(' ');
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string trimmed(std::string_view text) {
  const auto starts_blank = [](std::string_view t) -> std::size_t {
    if (t.empty()) return 0;
    if (t[0] == ' ' || t[0] == '\t' || t[0] == '\r' || t[0] == '\n') return 1;
    return t.substr(0, 2) == "\u00a0" ? 2 : 0;
  };
  const auto ends_blank = [](std::string_view t) -> std::size_t {
    if (t.empty()) return 0;
    if (t.back() == ' ' || t.back() == '\t' || t.back() == '\r' || t.back() == '\n') return 1;
    return t.size() >= 2 && t.substr(t.size() - 2) == "\u00a0" ? 2 : 0;
  };
  while (const auto n = starts_blank(text)) text.remove_prefix(n);
  while (const auto n = ends_blank(text)) text.remove_suffix(n);
  return std::string(text);
}

}  // namespace sansang
