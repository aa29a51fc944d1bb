// SPDX-License-Identifier: Apache-2.0
#include "acts/password.hpp"

#include <sodium.h>

#include <array>
#include <new>

#include "base/ensure.hpp"
#include "base/vietnamese.hpp"

namespace sansang::acts {
namespace {

void start_sodium() {
  static const int ready = sodium_init();
  ensure(ready >= 0, "libsodium could not be started");
}

/// argon2id of the empty password with a zero salt at the same limits; nobody has it.
constexpr const char* nobody =
    "$argon2id$v=19$m=65536,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$"
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

}  // namespace

/// One of the places at the hashing bench; not taken when the queue is full.
class PasswordHasher::Turn {
 public:
  explicit Turn(PasswordHasher& bench) : bench_(bench) {
    std::unique_lock lock(bench_.mutex_);
    if (bench_.running_ >= bench_.at_once_) {
      if (bench_.waiting_ >= bench_.queue_) return;
      ++bench_.waiting_;
      bench_.changed_.wait(lock, [this] { return bench_.running_ < bench_.at_once_; });
      --bench_.waiting_;
    }
    ++bench_.running_;
    taken_ = true;
  }
  ~Turn() {
    if (!taken_) return;
    {
      const std::lock_guard lock(bench_.mutex_);
      --bench_.running_;
    }
    bench_.changed_.notify_one();
  }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

  bool taken() const { return taken_; }

 private:
  PasswordHasher& bench_;
  bool taken_ = false;
};

PasswordHasher::PasswordHasher(unsigned at_once, std::size_t queue)
    : at_once_(at_once), queue_(queue) {
  start_sodium();
}

Result<std::string> PasswordHasher::hash(std::string_view password) {
  const auto text = nfc(password);
  ensure(text.has_value(), "a password that is not UTF-8 passed the policy");
  const Turn turn(*this);
  if (!turn.taken()) return fault("too_many_attempts");
  std::array<char, crypto_pwhash_STRBYTES> stored{};
  if (crypto_pwhash_str(stored.data(), text->data(), text->size(),
                        crypto_pwhash_OPSLIMIT_INTERACTIVE,
                        crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0) {
    throw std::bad_alloc();  // its only failure is a want of memory
  }
  return std::string(stored.data());
}

Result<bool> PasswordHasher::verify(const std::optional<std::string>& stored,
                                    std::string_view password) {
  const auto text = nfc(password).value_or(std::string());
  const Turn turn(*this);
  if (!turn.taken()) return fault("too_many_attempts");
  const auto& expected = stored.value_or(nobody);
  const bool fits = crypto_pwhash_str_verify(expected.c_str(), text.data(), text.size()) == 0;
  return fits && stored.has_value() && !text.empty();
}

bool PasswordHasher::needs_rehash(const std::string& stored) {
  start_sodium();
  return crypto_pwhash_str_needs_rehash(stored.c_str(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                        crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0;
}

}  // namespace sansang::acts
