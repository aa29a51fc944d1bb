// SPDX-License-Identifier: Apache-2.0
/// The version that `sansang --version` prints; CHANGELOG.md names the same.
#pragma once
#include <string_view>

namespace sansang::cli {
inline constexpr std::string_view version = "sansang 0.1.0";
}
