// SPDX-License-Identifier: Apache-2.0
#include "accounts/account.hpp"

namespace sansang::accounts {
namespace {

/// One line a role; the order is that of the enumeration.
constexpr std::array<std::pair<Role, std::array<bool, 11>>, 5> rights{{
    //                       file  board facil ack   make  plan  print level audit acct  import
    {Role::FacilityOfficer,
     {true, true, true, true, false, true, false, false, false, false, false}},
    {Role::ProvinceOfficer, {true, true, true, true, true, true, true, true, false, false, true}},
    {Role::Cdc, {false, true, true, false, false, true, true, true, false, false, false}},
    {Role::Director, {false, true, true, true, false, true, true, true, false, false, false}},
    {Role::Administrator,
     {false, false, false, false, false, false, false, false, true, true, false}},
}};

}  // namespace

bool may(Role role, Permission permission) {
  for (const auto& [who, what] : rights)
    if (who == role) return what[static_cast<std::size_t>(permission)];
  return false;
}

VisibleFacilities visible(const Account& account) {
  if (account.role == Role::Administrator) return VisibleFacilities::only({});
  if (account.scope.whole_province) return VisibleFacilities::everything();
  return VisibleFacilities::only(account.scope.facilities);
}

}  // namespace sansang::accounts
