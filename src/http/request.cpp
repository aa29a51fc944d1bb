// SPDX-License-Identifier: Apache-2.0
#include "http/request.hpp"

#include <array>

#include "http/request_text.hpp"

namespace sansang::http {

namespace {

constexpr std::array<std::pair<Method, std::string_view>, 6> method_names{
    {{Method::Get, "GET"},
     {Method::Head, "HEAD"},
     {Method::Post, "POST"},
     {Method::Put, "PUT"},
     {Method::Patch, "PATCH"},
     {Method::Delete, "DELETE"}}};

}  // namespace

std::string_view name_of(Method method) {
  for (const auto& [value, name] : method_names) {
    if (value == method) return name;
  }
  return {};
}

std::optional<Method> method_named(std::string_view name) {
  for (const auto& [value, known] : method_names) {
    if (known == name) return value;
  }
  return std::nullopt;
}

std::optional<std::string_view> Request::header(std::string_view name) const {
  std::optional<std::string_view> found;
  for (const auto& [key, value] : headers) {
    if (!same_header_name(key, name)) continue;
    if (found) return std::nullopt;
    found = value;
  }
  return found;
}

std::optional<std::string> Request::cookie(std::string_view name) const {
  std::optional<std::string> found;
  for (const auto& [key, value] : headers) {
    if (!same_header_name(key, "Cookie")) continue;
    for (const auto& [cookie_name, cookie_value] : cookie_pairs(value)) {
      if (cookie_name != name) continue;
      if (found) return std::nullopt;
      found = cookie_value;
    }
  }
  return found;
}

std::string Request::path() const {
  std::string joined;
  for (const auto& segment : segments) joined += "/" + segment;
  return joined.empty() ? "/" : joined;
}

}  // namespace sansang::http
