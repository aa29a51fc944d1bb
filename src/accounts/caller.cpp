// SPDX-License-Identifier: Apache-2.0
#include "accounts/caller.hpp"

namespace sansang::accounts {
namespace {

/// The appointments that grant `permission`.
std::vector<const Appointment*> granting(const Caller& caller, Permission permission) {
  std::vector<const Appointment*> grants;
  if (caller.must_choose_password) return grants;
  for (const auto& each : caller.appointments)
    if (may(each.role, permission)) grants.push_back(&each);
  return grants;
}

template <class T>
void sort_once(std::vector<T>& ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

}  // namespace

Caller caller_on(Account account, const std::vector<Appointment>& all, Date day) {
  Caller caller{std::move(account), {}, false};
  for (const auto& each : all)
    if (each.account == caller.account.id && each.is_active_on(day))
      caller.appointments.push_back(each);
  return caller;
}

bool may(const Caller& caller, Permission permission) {
  return !granting(caller, permission).empty();
}

VisibleFacilities visible(const Caller& caller, Permission permission) {
  VisibleFacilities seen;
  for (const auto* each : granting(caller, permission)) {
    if (each->scope.whole_province) return VisibleFacilities::everything();
    seen.ids.insert(seen.ids.end(), each->scope.facilities.begin(), each->scope.facilities.end());
  }
  sort_once(seen.ids);
  return seen;
}

std::vector<OrganisationId> organisations(const Caller& caller, Permission permission) {
  std::vector<OrganisationId> ids;
  for (const auto* each : granting(caller, permission))
    if (std::find(ids.begin(), ids.end(), each->organisation) == ids.end())
      ids.push_back(each->organisation);
  return ids;
}

std::vector<OrganisationId> visible_organisations(const Caller& caller, Permission permission,
                                                  const organisation::Organisations& all,
                                                  Date day) {
  std::vector<OrganisationId> ids;
  for (const auto& root : organisations(caller, permission)) {
    const auto tree = all.subtree(root, day);
    ids.insert(ids.end(), tree.begin(), tree.end());
  }
  sort_once(ids);
  return ids;
}

std::string province_of(const Caller& caller, Permission permission) {
  const auto grants = granting(caller, permission);
  return grants.empty() ? std::string() : grants.front()->scope.province;
}

bool speaks_for(const Caller& caller, const FacilityId& facility) {
  return std::any_of(caller.appointments.begin(), caller.appointments.end(),
                     [&](const Appointment& each) {
                       const auto& own = each.scope.facilities;
                       return is_of_facility(each.role) &&
                              std::find(own.begin(), own.end(), facility) != own.end();
                     });
}

}  // namespace sansang::accounts
