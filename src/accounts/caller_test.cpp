// SPDX-License-Identifier: Apache-2.0
#include "accounts/caller.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

namespace sansang::accounts {
namespace {

const Date today = date(2021, 9, 10);
const FacilityId hospital_a("KG-A"), hospital_b("KG-B");

Appointment an_appointment(Role role, bool whole_province = false) {
  Appointment appointment;
  appointment.id = AppointmentId("pc-" + std::string(name_of(role)));
  appointment.account = AccountId("an");
  appointment.role = role;
  appointment.organisation = OrganisationId(whole_province ? "syt" : "bv-a");
  appointment.scope = {"91", whole_province, {}};
  if (!whole_province) appointment.scope.facilities = {hospital_a};
  return appointment;
}

Caller caller_with(const std::vector<Appointment>& appointments) {
  Account account;
  account.id = AccountId("an");
  return caller_on(account, appointments, today);
}

TEST(rights, the_tables_are_whole_and_in_order) {
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < role_names.size(); ++i) {
    EXPECT_EQ(static_cast<std::size_t>(role_names[i].first), i);
    names.insert(role_names[i].second);
  }
  for (std::size_t i = 0; i < permission_names.size(); ++i) {
    EXPECT_EQ(static_cast<std::size_t>(permission_names[i].first), i);
    names.insert(permission_names[i].second);
    bool somebody = false;
    for (const auto& [role, name] : role_names)
      somebody = somebody || may(role, permission_names[i].first);
    EXPECT_TRUE(somebody) << permission_names[i].second;
  }
  EXPECT_EQ(names.size(), role_names.size() + permission_names.size());
}

TEST(rights, each_role_may_do_what_its_work_needs_and_no_more) {
  EXPECT_TRUE(may(Role::FacilityOfficer, Permission::FileReport));
  EXPECT_FALSE(may(Role::FacilityOfficer, Permission::MakePlan));
  EXPECT_TRUE(may(Role::ProvinceOfficer, Permission::MakePlan));
  EXPECT_FALSE(may(Role::Director, Permission::FileReport));
  EXPECT_TRUE(may(Role::Administrator, Permission::ReadAudit));
  // Who keeps the accounts sees no figures of hospitals, and who sees the province's figures keeps
  // no accounts.
  EXPECT_FALSE(may(Role::Administrator, Permission::ReadBoard));
  EXPECT_FALSE(may(Role::ProvinceOfficer, Permission::ManagePeople));
  // Who drafts for the department does not approve, who approves gives no number.
  EXPECT_FALSE(may(Role::ProvinceOfficer, Permission::ApproveLetter));
  EXPECT_FALSE(may(Role::Director, Permission::DraftLetter));
  for (const auto& [role, name] : role_names)
    EXPECT_EQ(may(role, Permission::RecordIssue), role == Role::RecordsOffice) << name;
}

TEST(rights, a_committee_only_reads_and_a_dispatcher_sees_nothing_yet) {
  for (const auto& [permission, name] : permission_names) {
    const bool reads = name.starts_with("read_") || name == "print_documents";
    EXPECT_FALSE(!reads && may(Role::CommitteeReader, permission)) << name;
    EXPECT_FALSE(may(Role::Dispatcher, permission)) << name;
  }
}

TEST(rights, the_head_of_a_unit_appoints_to_the_roles_of_a_unit) {
  EXPECT_TRUE(may_appoint(Role::FacilityLeader, Role::FacilityOfficer));
  EXPECT_FALSE(may_appoint(Role::FacilityLeader, Role::Administrator));
  EXPECT_FALSE(may_appoint(Role::FacilityLeader, Role::ProvinceOfficer));
  EXPECT_TRUE(may_appoint(Role::Administrator, Role::Director));
  EXPECT_FALSE(may_appoint(Role::Director, Role::FacilityOfficer));
}

TEST(callers, an_officer_of_one_hospital_who_reads_the_province_files_for_that_one_only) {
  const auto both = caller_with(
      {an_appointment(Role::FacilityOfficer), an_appointment(Role::CommitteeReader, true)});
  EXPECT_TRUE(may_see(both, Permission::ReadBoard, hospital_b));
  EXPECT_TRUE(may_see(both, Permission::FileReport, hospital_a));
  EXPECT_FALSE(may_see(both, Permission::FileReport, hospital_b));
  EXPECT_TRUE(speaks_for(both, hospital_a));
  EXPECT_FALSE(speaks_for(both, hospital_b));
  EXPECT_EQ(organisations(both, Permission::FileReport), std::vector{OrganisationId("bv-a")});
}

TEST(callers, what_the_province_types_is_never_the_facilitys_own_word) {
  EXPECT_FALSE(speaks_for(caller_with({an_appointment(Role::ProvinceOfficer)}), hospital_a));
}

TEST(callers, appointments_count_in_their_period_and_for_their_person) {
  auto ended = an_appointment(Role::Director, true);
  ended.to = today;  // first day no longer valid
  auto coming = an_appointment(Role::ProvinceOfficer, true);
  coming.from = today + std::chrono::days{1};
  auto of_another = an_appointment(Role::Administrator, true);
  of_another.account = AccountId("binh");
  EXPECT_TRUE(caller_with({ended, coming, of_another}).appointments.empty());
  Account account;
  account.id = AccountId("an");
  EXPECT_TRUE(
      may(caller_on(account, {ended}, today - std::chrono::days{1}), Permission::ApproveLetter));
  EXPECT_TRUE(may(caller_on(account, {coming}, *coming.from), Permission::MakePlan));
}

TEST(callers, with_a_one_time_code_nothing_is_allowed) {
  auto caller = caller_with({an_appointment(Role::ProvinceOfficer, true)});
  EXPECT_TRUE(may(caller, Permission::ReadBoard));
  caller.must_choose_password = true;
  for (const auto& [permission, name] : permission_names) {
    EXPECT_FALSE(may(caller, permission)) << name;
    EXPECT_FALSE(may_see(caller, permission, hospital_a)) << name;
  }
}

TEST(callers, see_the_organisations_below_theirs_on_the_day) {
  std::vector<organisation::Organisation> all(3);
  all[0].id = OrganisationId("syt");
  all[1].id = OrganisationId("bv-a");
  all[1].parent = OrganisationId("syt");
  all[2].id = OrganisationId("bv-b");
  all[2].parent = OrganisationId("syt");
  all[2].to = today;
  const organisation::Organisations organisations(all);
  const auto seen = [&](const Caller& caller) {
    return visible_organisations(caller, Permission::ManagePeople, organisations, today);
  };
  EXPECT_EQ(seen(caller_with({an_appointment(Role::Administrator, true)})),
            (std::vector{OrganisationId("bv-a"), OrganisationId("syt")}));
  EXPECT_EQ(seen(caller_with({an_appointment(Role::FacilityLeader)})),
            std::vector{OrganisationId("bv-a")});
  EXPECT_TRUE(seen(caller_with({an_appointment(Role::FacilityOfficer)})).empty());
}

RC_GTEST_PROP(callers_property, a_right_reaches_no_further_than_the_appointments_that_grant_it,
              ()) {
  std::vector<Appointment> all;
  for (int n = *rc::gen::inRange(0, 5); n > 0; --n) {
    const auto role = static_cast<Role>(*rc::gen::inRange(0, static_cast<int>(role_names.size())));
    auto each = an_appointment(role, *rc::gen::arbitrary<bool>());
    each.scope.facilities.clear();
    for (const auto& id : {hospital_a, hospital_b})
      if (*rc::gen::arbitrary<bool>()) each.scope.facilities.push_back(id);
    all.push_back(std::move(each));
  }
  const auto caller = caller_with(all);
  for (const auto& [permission, name] : permission_names)
    for (const auto& id : {hospital_a, hospital_b}) {
      bool granted = false;
      for (const auto& each : all) {
        const auto& own = each.scope.facilities;
        const bool reaches =
            each.scope.whole_province || std::find(own.begin(), own.end(), id) != own.end();
        granted = granted || (reaches && may(each.role, permission));
      }
      RC_ASSERT(may_see(caller, permission, id) == granted);
    }
}

}  // namespace
}  // namespace sansang::accounts
