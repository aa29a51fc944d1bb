// SPDX-License-Identifier: Apache-2.0
#include "http/quotable_code.hpp"

#include <random>

namespace sansang::http {

std::string new_quotable_code() {
  static thread_local std::mt19937_64 bits{std::random_device{}()};
  constexpr const char* digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  auto left = bits();
  std::string code;
  for (int i = 0; i < 8; ++i) {
    if (i == 4) code += '-';
    code += digits[left % 32];
    left /= 32;
  }
  return code;
}

}  // namespace sansang::http
