// SPDX-License-Identifier: Apache-2.0
#include "http/response.hpp"

#include "http/request_text.hpp"

namespace sansang::http {

void Response::set(std::string_view name, std::string value) {
  for (auto& [key, old] : headers) {
    if (!same_header_name(key, name)) continue;
    old = std::move(value);
    return;
  }
  headers.emplace_back(std::string(name), std::move(value));
}

const std::string* Response::find(std::string_view name) const {
  for (const auto& [key, value] : headers) {
    if (same_header_name(key, name)) return &value;
  }
  return nullptr;
}

Response json_response(int status, std::string document) {
  Response response;
  response.status = status;
  response.body = std::move(document);
  response.set("Content-Type", "application/json; charset=utf-8");
  response.set("Cache-Control", "no-store");
  return response;
}

void add_security_headers(Response& response, bool behind_tls) {
  // A print view carries its own style and says so itself; nothing else may be inline.
  if (response.find("Content-Security-Policy") == nullptr)
    response.set("Content-Security-Policy",
                 "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; "
                 "form-action 'self'; style-src 'self'");
  response.set("X-Content-Type-Options", "nosniff");
  // Not "no-referrer": with it browsers send "Origin: null" for forms of our own pages.
  response.set("Referrer-Policy", "same-origin");
  response.set("Cross-Origin-Opener-Policy", "same-origin");
  response.set("Cross-Origin-Resource-Policy", "same-origin");
  if (behind_tls) response.set("Strict-Transport-Security", "max-age=31536000");
  if (response.find("Cache-Control") == nullptr) response.set("Cache-Control", "no-store");
}

}  // namespace sansang::http
