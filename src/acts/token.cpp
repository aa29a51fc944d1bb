// SPDX-License-Identifier: Apache-2.0
#include "acts/token.hpp"

#include <sodium.h>

#include <array>

#include "base/ensure.hpp"

namespace sansang::acts {
namespace {

using Bytes = std::array<unsigned char, 32>;

std::string hexadecimal(const Bytes& bytes) {
  std::string text(bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
  text.pop_back();
  return text;
}

}  // namespace

std::string new_token() {
  static const int ready = sodium_init();
  ensure(ready >= 0, "libsodium could not be started");
  Bytes bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  return hexadecimal(bytes);
}

std::string token_hash(std::string_view token) {
  Bytes bytes{};
  crypto_generichash(bytes.data(), bytes.size(),
                     reinterpret_cast<const unsigned char*>(token.data()), token.size(), nullptr,
                     0);
  return hexadecimal(bytes);
}

}  // namespace sansang::acts
