// SPDX-License-Identifier: Apache-2.0
/// PasswordHasher: argon2id by libsodium at its INTERACTIVE limits (2 passes, 64 MiB, about 64 ms
/// of processor time). Each hash costs 64 MiB, so a flood of sign-ins would be an attack by itself:
/// at most `at_once` run, at most `queue` wait, the rest get the fault too_many_attempts. Passwords
/// are hashed in NFC form.
#pragma once
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace sansang::acts {

class PasswordHasher {
 public:
  explicit PasswordHasher(unsigned at_once = 2, std::size_t queue = 32);

  /// The text to store; it holds salt and limits. `password` must have passed the policy.
  Result<std::string> hash(std::string_view password);
  /// Whether `password` gave `stored`. Without a stored hash (no such account) the answer is false
  /// after the same work, so that the time does not tell which names exist.
  Result<bool> verify(const std::optional<std::string>& stored, std::string_view password);
  /// The limits were raised since: hash again at the next sign-in.
  static bool needs_rehash(const std::string& stored);

 private:
  class Turn;

  unsigned at_once_;
  std::size_t queue_;
  std::mutex mutex_;
  std::condition_variable changed_;
  unsigned running_ = 0;
  std::size_t waiting_ = 0;
};

}  // namespace sansang::acts
