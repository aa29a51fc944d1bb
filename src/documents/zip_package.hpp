// SPDX-License-Identifier: Apache-2.0
/// zip_package(): the parts of an Office file as one .zip, byte for byte the same for the same
/// parts: fixed order, fixed DOS time 1980-01-01, no extra fields. Throws std::runtime_error when
/// the archive cannot be made.
#pragma once
#include <string>
#include <utility>
#include <vector>

namespace sansang::documents {

/// Name inside the archive and content, in the order they are written.
using ZipParts = std::vector<std::pair<std::string, std::string>>;

std::string zip_package(const ZipParts& parts);

}  // namespace sansang::documents
