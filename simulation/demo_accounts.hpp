// SPDX-License-Identifier: Apache-2.0
/// The accounts with which a visitor of the demo signs in: one per role, all with one password that
/// is printed for everybody. Never for a real province.
#pragma once
#include <array>
#include <vector>

#include "acts/password.hpp"
#include "store/act.hpp"

namespace sansang::simulation {

inline constexpr const char* demo_password = "sansang-demo";
inline constexpr std::array<const char*, 10> demo_accounts{
    "bvdk", "kienhai", "lanhdaobv", "soyte", "nvy", "cdc", "giamdoc", "vanthu", "bcd", "quantri"};

/// Hashes of the demo password for those demo accounts that are among `accounts`.
std::vector<store::Credential> demo_credentials(const std::vector<accounts::Account>& accounts,
                                                acts::PasswordHasher& hasher);

}  // namespace sansang::simulation
