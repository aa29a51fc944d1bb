// SPDX-License-Identifier: Apache-2.0
/// What a new password must be (OWASP ASVS 5.0, items 6.2.1, 6.2.4, 6.2.5, 6.2.9, 6.2.10): at least
/// 8 and at most 128 characters, none of a list of common ones, not the account's own name. No
/// rules of composition and no forced change. Characters are code points of the NFC form, so that
/// two keyboards that type "ậ" differently give one password.
#pragma once
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/account.hpp"
#include "base/finding.hpp"

namespace sansang::accounts {

inline constexpr std::size_t shortest_password = 8;
inline constexpr std::size_t longest_password = 128;

/// Passwords that guessers try first, as search keys (no marks, lower case, no blanks).
class CommonPasswords {
 public:
  /// One password a line; empty lines and lines that begin with "# " are skipped.
  static CommonPasswords parse(std::string_view text);
  bool includes(std::string_view password) const;
  std::size_t size() const { return keys_.size(); }

 private:
  std::set<std::string, std::less<>> keys_;
};

/// Codes password_not_text, password_too_short, password_too_long, password_common,
/// password_is_name. The findings never hold the password itself.
std::vector<Finding> check_password(std::string_view password, const Account& account,
                                    const CommonPasswords& common);

}  // namespace sansang::accounts
