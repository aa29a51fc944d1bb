// SPDX-License-Identifier: Apache-2.0
#include "simulation/demo_accounts.hpp"

#include <algorithm>

namespace sansang::simulation {

std::vector<store::Credential> demo_credentials(const std::vector<accounts::Account>& accounts,
                                                acts::PasswordHasher& hasher) {
  std::vector<store::Credential> credentials;
  for (const auto* name : demo_accounts) {
    const bool is_there = std::any_of(accounts.begin(), accounts.end(),
                                      [&](const auto& account) { return account.id.text == name; });
    if (!is_there) continue;
    auto hash = hasher.hash(demo_password);
    ensure(hash.has_value(), "the demo password could not be hashed");
    credentials.push_back({AccountId(name), std::move(*hash), std::nullopt});
  }
  return credentials;
}

}  // namespace sansang::simulation
