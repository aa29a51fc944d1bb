// SPDX-License-Identifier: Apache-2.0
#include "accounts/reach.hpp"

#include <algorithm>
#include <set>

namespace sansang::accounts {

bool reaches_person(const Caller& caller, Permission permission, const AccountId& person,
                    const std::vector<Appointment>& theirs, const organisation::Organisations& all,
                    Date day) {
  if (person == caller.account.id) return false;
  const auto is_administrator = [](const Appointment& each) {
    return each.role == Role::Administrator;
  };
  const bool by_administrator =
      std::any_of(caller.appointments.begin(), caller.appointments.end(), is_administrator);
  const auto own = visible_organisations(caller, permission, all, day);
  bool holds_any = false;
  for (const auto& each : theirs) {
    if (each.account != person || (each.to && *each.to <= day)) continue;
    holds_any = true;
    if (is_administrator(each) && !by_administrator) return false;
    if (!std::binary_search(own.begin(), own.end(), each.organisation)) return false;
  }
  return (holds_any && !own.empty()) || (may(caller, permission) && by_administrator);
}

std::optional<Scope> scope_of(Role role, const organisation::Organisation& organisation,
                              const organisation::Organisations& all, Date day) {
  Scope scope{organisation.province, false, {}};
  // A division of a hospital, a station of a centre: what lies in a house with a facility reaches
  // that one. A cycle in the register ends the climb.
  std::set<OrganisationId> seen;
  for (const auto* house = &organisation; house && seen.insert(house->id).second;) {
    if (house->facility) {
      scope.facilities = {*house->facility};
      return scope;
    }
    const auto above = all.superior(house->id, day);
    house = above ? all.find(*above) : nullptr;
  }
  if (is_of_facility(role)) return std::nullopt;
  scope.whole_province = role != Role::Dispatcher;
  return scope;
}

}  // namespace sansang::accounts
