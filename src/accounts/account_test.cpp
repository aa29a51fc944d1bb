// SPDX-License-Identifier: Apache-2.0
#include "accounts/account.hpp"

#include <gtest/gtest.h>

using namespace sansang;
using namespace sansang::accounts;

TEST(Rights, EachRoleMayDoWhatItsWorkNeedsAndNoMore) {
  EXPECT_TRUE(may(Role::FacilityOfficer, Permission::FileReport));
  EXPECT_FALSE(may(Role::FacilityOfficer, Permission::MakePlan));
  EXPECT_TRUE(may(Role::ProvinceOfficer, Permission::MakePlan));
  EXPECT_FALSE(may(Role::Director, Permission::FileReport));
  EXPECT_TRUE(may(Role::Administrator, Permission::ReadAudit));
  // Who keeps the accounts sees no figures of hospitals, and who sees figures keeps no accounts.
  EXPECT_FALSE(may(Role::Administrator, Permission::ReadBoard));
  EXPECT_FALSE(may(Role::ProvinceOfficer, Permission::ManageAccounts));
}

TEST(Scopes, AnOfficerSeesTheFacilitiesNamedAndTheProvinceSeesAll) {
  Account officer;
  officer.scope.facilities = {FacilityId("KG-912")};
  EXPECT_TRUE(visible(officer).includes(FacilityId("KG-912")));
  EXPECT_FALSE(visible(officer).includes(FacilityId("KG-911")));
  EXPECT_TRUE(may_see(officer, FacilityId("KG-912")));
  EXPECT_FALSE(may_see(officer, FacilityId("KG-911")));
  officer.role = Role::ProvinceOfficer;
  officer.scope.whole_province = true;
  EXPECT_TRUE(visible(officer).includes(FacilityId("KG-911")));
  officer.role = Role::Administrator;
  EXPECT_FALSE(visible(officer).includes(FacilityId("KG-912")));
}

TEST(Accounts, ALeaverIsClosedOnTheFirstDayNoLongerValid) {
  Account account;
  account.to = date(2021, 9, 10);
  EXPECT_TRUE(account.is_active_on(date(2021, 9, 9)));
  EXPECT_FALSE(account.is_active_on(date(2021, 9, 10)));
}
