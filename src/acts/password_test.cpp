// SPDX-License-Identifier: Apache-2.0
#include "acts/password.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <latch>
#include <set>
#include <thread>
#include <vector>

#include "acts/token.hpp"

namespace sansang::acts {
namespace {

TEST(PasswordHasher, VerifiesTheRightPasswordOnly) {
  PasswordHasher hasher;
  const auto stored = hasher.hash("ngựa ô khớp bạc").value();
  EXPECT_TRUE(stored.starts_with("$argon2id$v=19$m=65536,t=2,p=1$"));
  EXPECT_NE(stored, hasher.hash("ngựa ô khớp bạc").value());
  EXPECT_TRUE(hasher.verify(stored, "ngựa ô khớp bạc").value());
  EXPECT_FALSE(hasher.verify(stored, "ngựa ô khớp bac").value());
  EXPECT_FALSE(hasher.verify(stored, "").value());
  EXPECT_FALSE(hasher.verify(stored, "\xff").value());
  EXPECT_FALSE(hasher.verify("not a hash", "ngựa ô khớp bạc").value());
}

TEST(PasswordHasher, TakesComposedAndDecomposedTypingAsOne) {
  PasswordHasher hasher;
  const auto stored = hasher.hash("m\u1EADt m\u00E3 d\u00E0i").value();
  EXPECT_TRUE(hasher.verify(stored, "ma\u0323\u0302t ma\u0303 da\u0300i").value());
}

TEST(PasswordHasher, AnUnknownNameCostsAsMuchAsAKnownOne) {
  PasswordHasher hasher;
  const auto stored = hasher.hash("mật khẩu dài").value();
  const auto time_of = [&](const std::optional<std::string>& hash) {
    const auto began = std::chrono::steady_clock::now();
    EXPECT_FALSE(hasher.verify(hash, "sai mật khẩu").value());
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  };
  const double known = time_of(stored);
  const double unknown = time_of(std::nullopt);
  EXPECT_GT(unknown, known / 3);
  EXPECT_FALSE(hasher.verify(std::nullopt, "").value());
}

TEST(PasswordHasher, WeakerStoredLimitsAskForAnotherHash) {
  PasswordHasher hasher;
  EXPECT_FALSE(PasswordHasher::needs_rehash(hasher.hash("mật khẩu dài").value()));
  EXPECT_TRUE(
      PasswordHasher::needs_rehash("$argon2id$v=19$m=8192,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$"
                                   "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"));
}

TEST(PasswordHasher, AFloodIsRefusedBeyondTheQueue) {
  PasswordHasher hasher(1, 1);
  constexpr int callers = 8;
  std::latch all_ready(callers);
  std::atomic<int> answered{0};
  std::atomic<int> refused{0};
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < callers; ++i) {
      threads.emplace_back([&] {
        all_ready.arrive_and_wait();
        const auto answer = hasher.verify(std::nullopt, "sai mật khẩu");
        answer ? ++answered : ++refused;
        if (!answer) {
          EXPECT_EQ(answer.error().code, "too_many_attempts");
        }
      });
    }
  }
  EXPECT_EQ(answered + refused, callers);
  EXPECT_GE(answered, 2);
  EXPECT_GE(refused, 1);
  EXPECT_TRUE(hasher.verify(std::nullopt, "x").has_value());
}

TEST(Tokens, AreLongAndDifferentAndTheirHashIsBlake2b) {
  std::set<std::string> seen;
  for (int i = 0; i < 1000; ++i) {
    const auto token = new_token();
    EXPECT_EQ(token.size(), 64U);
    EXPECT_EQ(token.find_first_not_of("0123456789abcdef"), std::string::npos);
    EXPECT_TRUE(seen.insert(token).second);
  }
  // BLAKE2b-256 of "abc", as `b2sum -l 256` prints it.
  EXPECT_EQ(token_hash("abc"), "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}

}  // namespace
}  // namespace sansang::acts
