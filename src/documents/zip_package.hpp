// SPDX-License-Identifier: Apache-2.0
/// zip_package(): the parts of an Office file as one .zip, byte for byte the same for the same
/// parts: fixed order, fixed DOS time 1980-01-01, no extra fields. Throws std::runtime_error when
/// the archive cannot be made. parts_of_zip() reads one back.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sansang::documents {

/// Name inside the archive and content, in the order they are written.
using ZipParts = std::vector<std::pair<std::string, std::string>>;

std::string zip_package(const ZipParts& parts);

/// Every part, in the order of the archive; nullopt when it cannot be read, is encrypted, or holds
/// more than `most_bytes` in all, counted while reading and not taken from its directory.
std::optional<ZipParts> parts_of_zip(std::string_view bytes, std::size_t most_bytes);

}  // namespace sansang::documents
