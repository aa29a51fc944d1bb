// SPDX-License-Identifier: Apache-2.0
/// StaticFiles: the built web pages of one directory. The directory is listed once, at the start;
/// a request only looks its path up in that list, so no path can lead out of it. Files whose name
/// holds a hash are cached for a year, all others are revalidated by ETag. "x.br" and "x.gz" are
/// precompressed forms of "x". A path without extension outside /api is a page of the web program
/// and answers index.html.
#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "http/request.hpp"
#include "http/response.hpp"

namespace sansang::http {

class StaticFiles {
 public:
  /// Throws std::filesystem::filesystem_error when `directory` cannot be listed.
  explicit StaticFiles(const std::filesystem::path& directory);

  /// Nullopt when the path names no file and is no page, or the method is neither GET nor HEAD.
  std::optional<Response> find(const Request& request) const;
  std::size_t size() const { return files_.size(); }

 private:
  struct Variant {
    std::filesystem::path path;
    std::string etag;  ///< with its quotation marks
  };
  struct File {
    std::string content_type;
    bool immutable = false;
    std::map<std::string, Variant> variants;  ///< by content coding, "" as it is
  };

  std::map<std::string, File, std::less<>> files_;  ///< by path relative to the directory
};

/// Whether an Accept-Encoding header takes `coding` (RFC 9110, without wildcards).
bool accepts_coding(std::string_view accept_encoding, std::string_view coding);

}  // namespace sansang::http
