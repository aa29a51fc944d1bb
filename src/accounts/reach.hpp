// SPDX-License-Identifier: Apache-2.0
/// Who may change whom, and the scope that an appointment gets from its organisation.
#pragma once
#include <optional>
#include <vector>

#include "accounts/caller.hpp"

namespace sansang::accounts {

/// `permission` (ManagePeople, ResetPassword) reaches a person when every appointment that runs or
/// is still to come lies in the caller's organisations; people without any are the administrators'.
/// Nobody reaches themselves: own rights and own codes are given by somebody else.
bool reaches_person(const Caller& caller, Permission permission, const AccountId& person,
                    const std::vector<Appointment>& theirs, const organisation::Organisations& all,
                    Date day);

/// A house with a facility: that one. Else the whole province, which a role of a facility does not
/// get (nullopt), and nothing for a supplier's dispatcher.
std::optional<Scope> scope_of(Role role, const organisation::Organisation& organisation);

}  // namespace sansang::accounts
