// SPDX-License-Identifier: Apache-2.0
#include "accounts/reach.hpp"

namespace sansang::accounts {

bool reaches_person(const Caller& caller, Permission permission, const AccountId& person,
                    const std::vector<Appointment>& theirs, const organisation::Organisations& all,
                    Date day) {
  if (person == caller.account.id) return false;
  const auto own = visible_organisations(caller, permission, all, day);
  bool holds_any = false;
  for (const auto& each : theirs) {
    if (each.account != person || (each.to && *each.to <= day)) continue;
    holds_any = true;
    if (!std::binary_search(own.begin(), own.end(), each.organisation)) return false;
  }
  return (holds_any && !own.empty()) ||
         (may(caller, permission) &&
          std::any_of(caller.appointments.begin(), caller.appointments.end(),
                      [](const Appointment& each) { return each.role == Role::Administrator; }));
}

std::optional<Scope> scope_of(Role role, const organisation::Organisation& organisation) {
  Scope scope{organisation.province, false, {}};
  if (organisation.facility) {
    scope.facilities = {*organisation.facility};
    return scope;
  }
  if (is_of_facility(role)) return std::nullopt;
  scope.whole_province = role != Role::Dispatcher;
  return scope;
}

}  // namespace sansang::accounts
