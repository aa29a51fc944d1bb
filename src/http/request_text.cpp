// SPDX-License-Identifier: Apache-2.0
#include "http/request_text.hpp"

#include <algorithm>
#include <charconv>

#include "base/vietnamese.hpp"

namespace sansang::http {

namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char small = lower(c);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7f;
}

std::string_view without_blanks(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

/// RFC 6265 cookie-octet.
bool is_cookie_value(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte > 0x20 && byte < 0x7f && c != '"' && c != ',' && c != ';' && c != '\\';
  });
}

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  while (true) {
    const auto end = text.find(at);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

Result<std::vector<std::string>> parse_path(std::string_view path) {
  if (path.empty() || path.front() != '/') return fault("malformed_request");
  path.remove_prefix(1);
  std::vector<std::string> segments;
  if (path.empty()) return segments;
  for (const auto part : split(path, '/')) {
    auto segment = percent_decoded(part, false);
    if (!segment || segment->empty() || *segment == "." || *segment == ".." ||
        segment->find('/') != std::string::npos || segment->find('\\') != std::string::npos) {
      return fault("malformed_request");
    }
    segments.push_back(std::move(*segment));
  }
  return segments;
}

}  // namespace

bool is_token(std::string_view text) {
  constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
  return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
    const char small = lower(c);
    return (small >= 'a' && small <= 'z') || (c >= '0' && c <= '9') ||
           marks.find(c) != std::string_view::npos;
  });
}

bool same_header_name(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_blank) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (c == '%') {
      if (i + 2 >= text.size()) return std::nullopt;
      const int high = hex_value(text[i + 1]);
      const int low = hex_value(text[i + 2]);
      if (high < 0 || low < 0) return std::nullopt;
      c = static_cast<char>(high * 16 + low);
      i += 2;
    } else if (c == '+' && plus_is_blank) {
      c = ' ';
    } else if (c == ' ' || c == '#') {
      return std::nullopt;
    }
    if (is_control(c)) return std::nullopt;
    decoded.push_back(c);
  }
  return nfc(decoded);
}

Result<std::map<std::string, std::string>> parse_query(std::string_view raw) {
  std::map<std::string, std::string> query;
  if (raw.empty()) return query;
  for (const auto pair : split(raw, '&')) {
    const auto equals = pair.find('=');
    auto key = percent_decoded(pair.substr(0, equals), true);
    auto value = percent_decoded(
        equals == std::string_view::npos ? std::string_view{} : pair.substr(equals + 1), true);
    if (!key || key->empty() || !value) return fault("malformed_request");
    if (!query.emplace(std::move(*key), std::move(*value)).second) {
      return fault("malformed_request");
    }
  }
  return query;
}

Result<Target> parse_target(std::string_view raw) {
  const auto question = raw.find('?');
  auto segments = parse_path(raw.substr(0, question));
  if (!segments) return tl::unexpected(segments.error());
  auto query = parse_query(question == std::string_view::npos ? std::string_view{}
                                                              : raw.substr(question + 1));
  if (!query) return tl::unexpected(query.error());
  return Target{std::move(*segments), std::move(*query)};
}

std::vector<std::pair<std::string, std::string>> cookie_pairs(std::string_view header) {
  std::vector<std::pair<std::string, std::string>> pairs;
  for (const auto part : split(header, ';')) {
    const auto pair = without_blanks(part);
    const auto equals = pair.find('=');
    if (equals == std::string_view::npos) continue;
    const auto name = pair.substr(0, equals);
    const auto value = pair.substr(equals + 1);
    if (is_token(name) && is_cookie_value(value)) pairs.emplace_back(name, value);
  }
  return pairs;
}

Result<std::uint64_t> body_length(const Headers& headers) {
  int hosts = 0;
  bool has_length = false;
  bool has_coding = false;
  std::uint64_t length = 0;
  for (const auto& [name, value] : headers) {
    const bool has_control =
        std::any_of(value.begin(), value.end(), [](char c) { return c != '\t' && is_control(c); });
    if (!is_token(name) || has_control) return fault("malformed_request");
    if (same_header_name(name, "Host")) ++hosts;
    if (same_header_name(name, "Transfer-Encoding")) has_coding = true;
    if (!same_header_name(name, "Content-Length")) continue;
    const auto* end = value.data() + value.size();
    const auto read = std::from_chars(value.data(), end, length);
    if (has_length || value.empty() || read.ec != std::errc{} || read.ptr != end) {
      return fault("malformed_request");
    }
    has_length = true;
  }
  if (hosts != 1 || (has_length && has_coding)) return fault("malformed_request");
  if (has_coding) return fault("length_required");
  return length;
}

}  // namespace sansang::http
