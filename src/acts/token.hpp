// SPDX-License-Identifier: Apache-2.0
/// Session tokens: 256 random bits as 64 hexadecimal digits. The browser keeps the token, the store
/// only its BLAKE2b-256 hash, so a stolen database signs nobody in.
#pragma once
#include <string>
#include <string_view>

namespace sansang::acts {

std::string new_token();
/// 64 hexadecimal digits.
std::string token_hash(std::string_view token);

}  // namespace sansang::acts
