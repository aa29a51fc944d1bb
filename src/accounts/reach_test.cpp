// SPDX-License-Identifier: Apache-2.0
#include "accounts/reach.hpp"

#include <gtest/gtest.h>

namespace sansang::accounts {
namespace {

using organisation::Organisation;
using organisation::OrganisationKind;

const Date today = date(2021, 9, 10);

Organisation an_organisation(const char* id, OrganisationKind kind, const char* parent = nullptr) {
  Organisation made;
  made.id = OrganisationId(id);
  made.name = id;
  made.kind = kind;
  made.province = "91";
  if (parent) made.parent = OrganisationId(parent);
  return made;
}
organisation::Organisations a_province() {
  auto hospital = an_organisation("bv", OrganisationKind::Hospital, "syt");
  hospital.facility = FacilityId("KG-BV");
  return organisation::Organisations({an_organisation("syt", OrganisationKind::DepartmentOfHealth),
                                      an_organisation("khtc", OrganisationKind::Division, "syt"),
                                      hospital,
                                      an_organisation("bv-vp", OrganisationKind::Division, "bv")});
}
std::optional<Scope> scope_in(const char* id, Role role) {
  const auto all = a_province();
  return scope_of(role, *all.find(OrganisationId(id)), all, today);
}
Appointment holding(const char* account, Role role, const char* organisation) {
  Appointment made;
  made.account = AccountId(account);
  made.role = role;
  made.organisation = OrganisationId(organisation);
  made.scope = {"91", true, {}};
  return made;
}
Caller caller_with(Role role) {
  Account account;
  account.id = AccountId("asker");
  return caller_on(account, {holding("asker", role, "syt")}, today);
}

TEST(Reach, ADivisionOfAHospitalReachesTheHospitalOnly) {
  for (const auto* id : {"bv", "bv-vp"}) {
    const auto scope = scope_in(id, Role::RecordsOffice);
    ASSERT_TRUE(scope);
    EXPECT_FALSE(scope->whole_province);
    EXPECT_EQ(scope->facilities, std::vector{FacilityId("KG-BV")});
  }
  EXPECT_TRUE(scope_in("khtc", Role::RecordsOffice)->whole_province);
  EXPECT_FALSE(scope_in("khtc", Role::FacilityOfficer));
}

TEST(Reach, AnAdministratorIsReachedByAdministratorsOnly) {
  const auto all = a_province();
  const std::vector theirs{holding("it", Role::Administrator, "syt")};
  const AccountId it("it");
  EXPECT_FALSE(reaches_person(caller_with(Role::Director), Permission::ResetPassword, it, theirs,
                              all, today));
  EXPECT_TRUE(reaches_person(caller_with(Role::Administrator), Permission::ResetPassword, it,
                             theirs, all, today));
  const std::vector officer{holding("it", Role::ProvinceOfficer, "khtc")};
  EXPECT_TRUE(reaches_person(caller_with(Role::Director), Permission::ResetPassword, it, officer,
                             all, today));
}

}  // namespace
}  // namespace sansang::accounts
