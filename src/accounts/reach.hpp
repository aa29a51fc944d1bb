// SPDX-License-Identifier: Apache-2.0
/// Who may change whom, and the scope that an appointment gets from its organisation.
#pragma once
#include <optional>
#include <vector>

#include "accounts/caller.hpp"

namespace sansang::accounts {

/// `permission` (ManagePeople, ResetPassword) reaches a person when every appointment that runs or
/// is still to come lies in the caller's organisations; people without any are the administrators'.
/// An administrator is reached by administrators only.
/// Nobody reaches themselves: own rights and own codes are given by somebody else.
bool reaches_person(const Caller& caller, Permission permission, const AccountId& person,
                    const std::vector<Appointment>& theirs, const organisation::Organisations& all,
                    Date day);

/// In or below a house with a facility: that one, so that no head of a hospital gives more than the
/// hospital. Else the whole province, which a role of a facility does not get (nullopt), and
/// nothing for a supplier's dispatcher.
std::optional<Scope> scope_of(Role role, const organisation::Organisation& organisation,
                              const organisation::Organisations& all, Date day);

}  // namespace sansang::accounts
