// SPDX-License-Identifier: Apache-2.0
/// Signing in and out, and who a token belongs to. A wrong password and an unknown name take the
/// same time and get the same answer; both are kept in the audit as a refused attempt.
#pragma once
#include <optional>
#include <string>

#include "accounts/session_policy.hpp"
#include "acts/password.hpp"
#include "acts/views/session.hpp"
#include "store/store.hpp"

namespace sansang::acts {

struct SignedIn {
  std::string token;
  accounts::Account account;
};

/// Faults wrong_password, too_many_attempts.
Result<SignedIn> sign_in(store::Store& store, PasswordHasher& hasher, const SignInInput& input,
                         Instant now, const std::string& address);
void sign_out(store::Store& store, const std::string& token, Instant now,
              const std::string& address);

/// The account of a live session, which is noted as seen; nothing when the session is unknown,
/// closed, too long idle, too old, or the account has ended.
std::optional<accounts::Account> account_of(store::Store& store, const std::string& token,
                                            Instant now,
                                            const accounts::SessionPolicy& policy = {});

/// What the browser needs to know about the person.
Me me(store::Store& store, const accounts::Account& account, Instant now);

}  // namespace sansang::acts
