// SPDX-License-Identifier: Apache-2.0
/// Files in requests and answers: one file is the whole body, as bytes; a file that is given back
/// is always saved by the browser and never shown or run.
#pragma once
#include <string>

#include "acts/duties/document_file.hpp"
#include "http/router.hpp"

namespace sansang::http {

inline constexpr const char* file_content_type = "application/octet-stream";

/// The body, wherever it lies. Throws std::runtime_error when the disk refuses.
std::string body_bytes(const Request& request);

Result<Response> file_response(Result<acts::FileOutput> file);

}  // namespace sansang::http
