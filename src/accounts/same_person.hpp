// SPDX-License-Identifier: Apache-2.0
/// Whether two accounts are one person: the same staff number, or the same name (marks and case
/// aside) with the same telephone or the same day of birth. A name alone says nothing.
#pragma once
#include "accounts/account.hpp"

namespace sansang::accounts {

bool are_one_person(const Account& a, const Account& b);

}  // namespace sansang::accounts
