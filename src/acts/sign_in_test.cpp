// SPDX-License-Identifier: Apache-2.0
#include "acts/sign_in.hpp"

#include <gtest/gtest.h>

#include "acts/province_samples.hpp"
#include "acts/token.hpp"
#include "store/audit.hpp"

namespace sansang::acts {
namespace {

using namespace samples;
using std::chrono::hours;
using std::chrono::minutes;

const std::string password = "ngựa ô khớp bạc";

class SignIn : public ::testing::Test {
 protected:
  SignIn() {
    store::Act act;
    act.at = now;
    act.object = "account/officer";
    act.changes = {officer.account, officer.appointments.front(),
                   store::Credential{officer.account.id, hasher.hash(password).value(), {}}};
    store->commit(act);
  }
  Result<SignedIn> enter(const std::string& name, const std::string& typed) {
    return sign_in(*store, hasher, {AccountId(name), typed}, now, "192.0.2.7");
  }
  store::AuditRow last_row() { return store->audit(store->position(), 1).at(0); }

  PasswordHasher hasher;
  std::unique_ptr<store::Store> store = store::memory::make_memory_store();
  accounts::Caller officer = officer_of_an_bien();
};

TEST_F(SignIn, TheRightPasswordOpensASessionWhoseTokenIsNotKept) {
  const auto in = enter(officer.account.id.text, password).value();
  EXPECT_EQ(caller_of(*store, in.token, now)->account.id, officer.account.id);
  EXPECT_FALSE(caller_of(*store, in.token + "0", now));
  EXPECT_FALSE(store->session(in.token));
  EXPECT_TRUE(store->session(token_hash(in.token)));
  EXPECT_EQ(last_row().action, "sign_in");
  EXPECT_TRUE(last_row().succeeded);
}

TEST_F(SignIn, AWrongPasswordIsRefusedAndKeptInTheAudit) {
  const auto before = store->position();
  EXPECT_EQ(enter(officer.account.id.text, "ngựa ô khớp vàng").error().code, "wrong_password");
  EXPECT_EQ(store->position(), before + 1);
  EXPECT_FALSE(last_row().succeeded);
  EXPECT_EQ(last_row().object, "account/" + officer.account.id.text);
  EXPECT_EQ(last_row().address, "192.0.2.7");
  EXPECT_EQ(enter("nobody-of-that-name", password).error().code, "wrong_password");
  EXPECT_EQ(last_row().object, "account/?");  // a name that is none may be a mistyped password
  EXPECT_FALSE(store::verify_chain(store->audit(1, 100), 0, store::first_chain_hash()));
}

TEST_F(SignIn, ASessionEndsWhenIdleAndInAnyCaseAfterTheLimit) {
  const auto in = enter(officer.account.id.text, password).value();
  EXPECT_TRUE(caller_of(*store, in.token, now + minutes{14}));
  EXPECT_TRUE(caller_of(*store, in.token, now + minutes{28}));  // seen again at 14
  EXPECT_FALSE(caller_of(*store, in.token, now + minutes{43}));
  const auto busy = enter(officer.account.id.text, password).value();
  for (auto t = minutes{0}; t < hours{12}; t += minutes{10})
    ASSERT_TRUE(caller_of(*store, busy.token, now + t)) << t.count();
  EXPECT_FALSE(caller_of(*store, busy.token, now + hours{12}));
}

TEST_F(SignIn, SigningOutEndsTheSessionOnce) {
  const auto in = enter(officer.account.id.text, password).value();
  sign_out(*store, in.token, now, "");
  EXPECT_FALSE(caller_of(*store, in.token, now));
  EXPECT_EQ(last_row().action, "sign_out");
  const auto position = store->position();
  sign_out(*store, in.token, now, "");
  sign_out(*store, "no such token", now, "");
  EXPECT_EQ(store->position(), position);
}

TEST_F(SignIn, AnAccountThatEndedLosesItsSessions) {
  const auto in = enter(officer.account.id.text, password).value();
  officer.account.to = today;  // first day no longer valid
  store::Act act;
  act.at = now;
  act.object = "account/officer";
  act.changes = {officer.account};
  store->commit(act);
  EXPECT_FALSE(caller_of(*store, in.token, now));
  EXPECT_EQ(enter(officer.account.id.text, password).error().code, "wrong_password");
}

TEST_F(SignIn, ARoleThatEndedIsNoLongerHeld) {
  const auto in = enter(officer.account.id.text, password).value();
  EXPECT_TRUE(may(*caller_of(*store, in.token, now), accounts::Permission::FileReport));
  officer.appointments.front().to = today;
  store::Act act;
  act.at = now;
  act.object = "account/officer";
  act.changes = {officer.appointments.front()};
  store->commit(act);
  EXPECT_FALSE(may(*caller_of(*store, in.token, now), accounts::Permission::FileReport));
}

TEST_F(SignIn, AOneTimeCodeOpensNothingButTheChoiceOfAPassword) {
  store::Act act;
  act.at = now;
  act.object = "account/officer";
  act.changes = {
      store::Credential{officer.account.id, hasher.hash(password).value(), now + hours{1}}};
  store->commit(act);
  const auto in = enter(officer.account.id.text, password).value();
  EXPECT_TRUE(in.caller.must_choose_password);
  const auto caller = caller_of(*store, in.token, now);
  EXPECT_FALSE(may(*caller, accounts::Permission::FileReport));
  EXPECT_TRUE(me(*store, *caller, now).must_choose_password);
  EXPECT_TRUE(me(*store, *caller, now).permissions.empty());
  EXPECT_EQ(
      sign_in(*store, hasher, {officer.account.id, password}, now + hours{1}, "").error().code,
      "one_time_code_expired");
}

TEST(Me, ListsTheFormsThatAPersonMayFill) {
  const auto store = a_province();
  const auto own = me(*store, officer_of_an_bien(), now);
  ASSERT_EQ(own.facilities.size(), 1U);
  EXPECT_EQ(own.facilities[0].name, an_bien_name);
  EXPECT_TRUE(own.facilities[0].own);
  ASSERT_EQ(own.appointments.size(), 1U);
  EXPECT_EQ(own.appointments[0].role, "facility_officer");
  EXPECT_EQ(own.appointments[0].organisation_name, an_bien_name);
  EXPECT_EQ(me(*store, province_officer(), now).facilities.size(), 2U);
  EXPECT_TRUE(me(*store, a_caller(accounts::Role::Director, true), now).facilities.empty());
}

}  // namespace
}  // namespace sansang::acts
