// SPDX-License-Identifier: Apache-2.0
/// A password without e-mail: the head of the unit gets a code for somebody, shown once, good for a
/// day; with it the person signs in and may do nothing but choose a password. Both close the
/// person's other sessions.
#pragma once
#include "accounts/password_policy.hpp"
#include "acts/password.hpp"
#include "acts/people/desk.hpp"
#include "acts/views/people.hpp"

namespace sansang::acts {

inline constexpr std::chrono::hours one_time_code_lasts{24};

/// Faults unknown_account, own_account, account_ended, too_many_attempts.
Result<OneTimeCode> give_one_time_code(const PeopleDesk& desk, PasswordHasher& hasher,
                                       const ResetPasswordInput& input);

/// The findings of the policy, empty when the password was changed; `token` is that of the session
/// that stays open. Faults wrong_password, too_many_attempts.
Result<std::vector<Finding>> choose_password(const PeopleDesk& desk, PasswordHasher& hasher,
                                             const accounts::CommonPasswords& common,
                                             const ChoosePasswordInput& input,
                                             const std::string& token);

}  // namespace sansang::acts
