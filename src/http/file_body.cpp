// SPDX-License-Identifier: Apache-2.0
#include "http/file_body.hpp"

#include <fstream>
#include <stdexcept>

#include "documents/media_type.hpp"

namespace sansang::http {

std::string body_bytes(const Request& request) {
  if (request.body_file.empty()) return request.body;
  std::ifstream file(request.body_file, std::ios::binary | std::ios::ate);
  std::string bytes(static_cast<std::size_t>(file ? std::streamoff(file.tellg()) : 0), '\0');
  file.seekg(0);
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!file) throw std::runtime_error("a spooled body cannot be read");
  return bytes;
}

Result<Response> file_response(Result<acts::FileOutput> file) {
  if (!file) return tl::unexpected(file.error());
  Response response;
  response.body = std::move(file->bytes);
  response.set("Content-Type", file->media_type);
  response.set("Content-Disposition", documents::attachment_disposition(file->name));
  response.set("Cache-Control", "private, no-store");
  return response;
}

}  // namespace sansang::http
