// SPDX-License-Identifier: Apache-2.0
/// Response: status, headers and either a body in memory or a file that the kernel sends. `route`
/// is the pattern that answered ("/api/facilities/{facility}"), for the access log, which must not
/// hold ids or queries.
#pragma once
#include <filesystem>
#include <string>
#include <utility>

#include "http/request.hpp"

namespace sansang::http {

struct Response {
  int status = 200;
  Headers headers;
  std::string body;
  std::filesystem::path file;  ///< when not empty, sent instead of `body`
  std::string route;

  /// Sets a header, replacing one of that name.
  void set(std::string_view name, std::string value);
  const std::string* find(std::string_view name) const;
};

/// A JSON document; never cached unless the route says otherwise.
Response json_response(int status, std::string document);

/// The headers that every answer carries (domain notes "Browser": strict content policy, nothing
/// inline, no sniffing, no framing, no referrer abroad). With `behind_tls` also HSTS.
void add_security_headers(Response& response, bool behind_tls);

}  // namespace sansang::http
