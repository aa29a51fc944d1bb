// SPDX-License-Identifier: Apache-2.0
/// Request: what a client asked, already checked as text. Path segments, query and cookies are
/// percent-decoded NFC UTF-8 without control characters; header names compare without case.
/// A body up to the server's memory limit is in `body`, a longer one lies in the file `body_file`,
/// which is deleted when the request has been answered.
#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sansang::http {

enum class Method { Get, Head, Post, Put, Patch, Delete };

std::string_view name_of(Method method);
std::optional<Method> method_named(std::string_view name);
/// Get and Head promise not to change anything.
constexpr bool changes_state(Method method) {
  return method != Method::Get && method != Method::Head;
}

using Headers = std::vector<std::pair<std::string, std::string>>;

struct Request {
  std::string id;  ///< quotable code such as "7K2M-QX4D"; stands in the log beside a failure
  Method method = Method::Get;
  std::vector<std::string> segments;  ///< "/api/facilities/91001" is {"api", "facilities", "91001"}
  std::map<std::string, std::string> query;
  Headers headers;
  std::string body;
  std::filesystem::path body_file;  ///< empty when the body is in memory
  std::string peer_address;  ///< personal: for limits and the audit, never for the access log

  /// The only value of that header; nullopt when absent or given twice.
  std::optional<std::string_view> header(std::string_view name) const;
  /// The only value of that cookie; nullopt when absent or given twice.
  std::optional<std::string> cookie(std::string_view name) const;
  /// The segments joined, for messages: "/api/facilities/91001".
  std::string path() const;
};

}  // namespace sansang::http
