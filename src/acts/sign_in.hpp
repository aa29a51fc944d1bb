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
  accounts::Caller caller;
};

/// A one-time code opens a session in which nothing but a new password can be chosen. Faults
/// wrong_password, one_time_code_expired, too_many_attempts.
Result<SignedIn> sign_in(store::Store& store, PasswordHasher& hasher, const SignInInput& input,
                         Instant now, const std::string& address);
void sign_out(store::Store& store, const std::string& token, Instant now,
              const std::string& address);

/// Who asks in a live session, which is noted as seen, with the appointments of the day; nothing
/// when the session is unknown, closed, too long idle, too old, or the account has ended.
std::optional<accounts::Caller> caller_of(store::Store& store, const std::string& token,
                                          Instant now, const accounts::SessionPolicy& policy = {});

/// What the browser needs to know about the person.
Me me(store::Store& store, const accounts::Caller& caller, Instant now);

}  // namespace sansang::acts
