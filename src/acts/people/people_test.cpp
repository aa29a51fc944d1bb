// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "acts/people/list_people.hpp"
#include "acts/people/manage_people.hpp"
#include "acts/people/one_time_code.hpp"
#include "acts/province_samples.hpp"
#include "acts/sign_in.hpp"

namespace sansang::acts {
namespace {

using namespace samples;
using accounts::Role;

class People : public ::testing::Test {
 protected:
  PeopleDesk desk(const accounts::Caller& who) { return {*store, who, now, "192.0.2.7"}; }
  static AddPersonInput a_person(const std::string& id, const OrganisationId& organisation) {
    AddPersonInput input;
    input.account = AccountId(id);
    input.full_name = "Trần Văn " + id;
    input.phone = "0297.386.0001";
    input.organisation = organisation;
    input.decision_number = "12/QĐ-TTYT";
    return input;
  }
  accounts::Caller person(const std::string& id, Date day = today) {
    return accounts::caller_on(*store->account(AccountId(id)), store->appointments(AccountId(id)),
                               day);
  }

  std::unique_ptr<store::Store> store = a_province();
  accounts::Caller head = a_caller(Role::FacilityLeader, false);
  accounts::Caller administrator = a_caller(Role::Administrator, true);
  PasswordHasher hasher;
};

TEST_F(People, TheHeadAddsToTheOwnUnitOnly) {
  EXPECT_TRUE(add_person(desk(head), a_person("moi", centre_of_an_bien)));
  EXPECT_TRUE(may_see(person("moi"), accounts::Permission::FileReport, an_bien));
  EXPECT_EQ(add_person(desk(head), a_person("la", centre_of_kien_hai)).error().code,
            "unknown_organisation");
  auto grand = a_person("cao", centre_of_an_bien);
  grand.role = Role::Administrator;
  EXPECT_EQ(add_person(desk(head), grand).error().code, "role_not_appointable");
  EXPECT_TRUE(add_person(desk(administrator), a_person("la", centre_of_kien_hai)));
}

TEST_F(People, OnePersonDoesNotGetTwoAccounts) {
  ASSERT_TRUE(add_person(desk(head), a_person("moi", centre_of_an_bien)));
  auto again = a_person("moi2", centre_of_an_bien);
  again.full_name = "TRẦN VĂN MOI";
  again.phone = "+84 297 386 0001";
  EXPECT_EQ(add_person(desk(head), again).error().code, "person_has_two_accounts");
  EXPECT_EQ(add_person(desk(head), a_person("moi", centre_of_an_bien)).error().code,
            "account_exists");
}

TEST_F(People, ADeputyStandsInForAPeriodAndThatEnds) {
  ASSERT_TRUE(add_person(desk(administrator), a_person("pho", centre_of_an_bien)));
  const auto own = head.appointments.front().id;
  AppointInput input{
      AccountId("pho"), Role::FacilityLeader, centre_of_an_bien, today, std::nullopt, own, ""};
  EXPECT_EQ(appoint(desk(administrator), input).error().code, "deputy_without_end");
  input.to = today + std::chrono::days{7};
  ASSERT_TRUE(appoint(desk(administrator), input));
  EXPECT_TRUE(may(person("pho"), accounts::Permission::ApproveLetter));
  EXPECT_FALSE(may(person("pho", *input.to), accounts::Permission::ApproveLetter));
}

TEST_F(People, HandingOverIsOneStepOnOneDay) {
  ASSERT_TRUE(add_person(desk(head), a_person("moi", centre_of_an_bien)));
  const auto officer = officer_of_an_bien();
  const Date on = today + std::chrono::days{3};
  ASSERT_TRUE(hand_over(desk(head), {officer.appointments.front().id, AccountId("moi"), on, "13"}));
  const auto id = officer.account.id.text;
  EXPECT_EQ(person(id, on - std::chrono::days{1}).appointments.size(), 1U);
  EXPECT_TRUE(person(id, on).appointments.empty());
  EXPECT_EQ(person("moi", on).appointments.size(), 2U);
  EXPECT_EQ(hand_over(desk(head), {AppointmentId("pc-x"), AccountId("moi"), on, ""}).error().code,
            "unknown_appointment");
}

TEST_F(People, ALeaverIsClosedInOneStepAndNothingFallsSilent) {
  const auto officer = officer_of_an_bien();
  const auto closed =
      close_person(desk(head), {officer.account.id, today - std::chrono::days{1}, std::nullopt});
  ASSERT_TRUE(closed);
  EXPECT_EQ(closed->closed_appointments, 1);
  EXPECT_EQ(closed->closed_sessions, 1);
  ASSERT_EQ(closed->open_work.size(), 1U);
  EXPECT_EQ(closed->open_work[0].kind, "role_without_holder");
  EXPECT_FALSE(caller_of(*store, token_of(officer), now));
  EXPECT_EQ(close_person(desk(head), {head.account.id, today, std::nullopt}).error().code,
            "own_account");
}

TEST_F(People, TheDutiesOfALeaverGoToTheSuccessor) {
  duties::Assignment assignment;
  assignment.id.text = "nv-1/ab";
  assignment.duty = DutyId("nv-1");
  assignment.organisation = centre_of_an_bien;
  assignment.person = officer_of_an_bien().account.id;
  assignment.from = today - std::chrono::days{30};
  store::Act act;
  act.at = now;
  act.object = "duty/nv-1";
  act.changes = {store::keep(assignment, std::nullopt)};
  store->commit(act);
  const auto closed = close_person(desk(head), {assignment.person, today, head.account.id}).value();
  ASSERT_EQ(closed.open_work.size(), 2U);
  EXPECT_EQ(closed.open_work[1].kind, "duty");
  EXPECT_EQ(closed.open_work[1].passes_to, head.account.full_name);
  const auto all = store->records<duties::Assignment>();
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].record.to, today + std::chrono::days{1});
  EXPECT_EQ(all[1].record.person, head.account.id);
}

TEST_F(People, ACodeIsShownOnceAndOpensNothingButThePassword) {
  const auto officer = officer_of_an_bien();
  const auto given = give_one_time_code(desk(head), hasher, {officer.account.id});
  ASSERT_TRUE(given);
  EXPECT_FALSE(caller_of(*store, token_of(officer), now)) << "open sessions are closed";
  const auto in = sign_in(*store, hasher, {officer.account.id, given->code}, now, "");
  ASSERT_TRUE(in);
  EXPECT_TRUE(in->caller.must_choose_password);
  const auto common = accounts::CommonPasswords::parse("12345678\n");
  const auto choose = [&](const std::string& current, const std::string& chosen) {
    return choose_password(desk(in->caller), hasher, common, {current, chosen}, in->token);
  };
  EXPECT_EQ(choose("sai", "ngựa ô khớp bạc").error().code, "current_password_wrong");
  EXPECT_FALSE(choose(given->code, "12345678")->empty());
  EXPECT_FALSE(choose(given->code, given->code)->empty());
  EXPECT_TRUE(choose(given->code, "ngựa ô khớp bạc")->empty());
  const auto caller = caller_of(*store, in->token, now);
  ASSERT_TRUE(caller);
  EXPECT_FALSE(caller->must_choose_password);
  EXPECT_FALSE(sign_in(*store, hasher, {officer.account.id, given->code}, now, ""));
}

TEST_F(People, NobodyGivesACodeOutsideTheirUnitOrToThemselves) {
  const auto above = a_caller(Role::Director, true);
  EXPECT_EQ(give_one_time_code(desk(head), hasher, {above.account.id}).error().code,
            "unknown_account");
  EXPECT_EQ(give_one_time_code(desk(head), hasher, {head.account.id}).error().code, "own_account");
  EXPECT_EQ(give_one_time_code(desk(head), hasher, {AccountId("nobody")}).error().code,
            "unknown_account");
}

TEST_F(People, TheListIsThatOfTheOwnOrganisations) {
  const auto own = list_people(desk(head)).view;
  EXPECT_EQ(own.organisations.size(), 1U);
  for (const auto& each : own.people) EXPECT_TRUE(each.account.text.ends_with(".ab"));
  EXPECT_EQ(own.people.size(), accounts::role_names.size());
  EXPECT_EQ(list_people(desk(administrator)).view.people.size(), 2 * accounts::role_names.size());
}

}  // namespace
}  // namespace sansang::acts
