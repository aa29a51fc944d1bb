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
    act.changes = {officer, store::Credential{officer.id, hasher.hash(password).value()}};
    store->commit(act);
  }
  Result<SignedIn> enter(const std::string& name, const std::string& typed) {
    return sign_in(*store, hasher, {AccountId(name), typed}, now, "192.0.2.7");
  }
  store::AuditRow last_row() { return store->audit(store->position(), 1).at(0); }

  PasswordHasher hasher;
  std::unique_ptr<store::Store> store = store::memory::make_memory_store();
  accounts::Account officer = officer_of_an_bien();
};

TEST_F(SignIn, TheRightPasswordOpensASessionWhoseTokenIsNotKept) {
  const auto in = enter(officer.id.text, password).value();
  EXPECT_EQ(account_of(*store, in.token, now)->id, officer.id);
  EXPECT_FALSE(account_of(*store, in.token + "0", now));
  EXPECT_FALSE(store->session(in.token));
  EXPECT_TRUE(store->session(token_hash(in.token)));
  EXPECT_EQ(last_row().action, "sign_in");
  EXPECT_TRUE(last_row().succeeded);
}

TEST_F(SignIn, AWrongPasswordIsRefusedAndKeptInTheAudit) {
  const auto before = store->position();
  EXPECT_EQ(enter(officer.id.text, "ngựa ô khớp vàng").error().code, "wrong_password");
  EXPECT_EQ(store->position(), before + 1);
  EXPECT_FALSE(last_row().succeeded);
  EXPECT_EQ(last_row().object, "account/" + officer.id.text);
  EXPECT_EQ(last_row().address, "192.0.2.7");
  EXPECT_EQ(enter("nobody-of-that-name", password).error().code, "wrong_password");
  EXPECT_EQ(last_row().object, "account/?");  // a name that is none may be a mistyped password
  EXPECT_FALSE(store::verify_chain(store->audit(1, 100), 0, store::first_chain_hash()));
}

TEST_F(SignIn, ASessionEndsWhenIdleAndInAnyCaseAfterTheLimit) {
  const auto in = enter(officer.id.text, password).value();
  EXPECT_TRUE(account_of(*store, in.token, now + minutes{14}));
  EXPECT_TRUE(account_of(*store, in.token, now + minutes{28}));  // seen again at 14
  EXPECT_FALSE(account_of(*store, in.token, now + minutes{43}));
  const auto busy = enter(officer.id.text, password).value();
  for (auto t = minutes{0}; t < hours{12}; t += minutes{10})
    ASSERT_TRUE(account_of(*store, busy.token, now + t)) << t.count();
  EXPECT_FALSE(account_of(*store, busy.token, now + hours{12}));
}

TEST_F(SignIn, SigningOutEndsTheSessionOnce) {
  const auto in = enter(officer.id.text, password).value();
  sign_out(*store, in.token, now, "");
  EXPECT_FALSE(account_of(*store, in.token, now));
  EXPECT_EQ(last_row().action, "sign_out");
  const auto position = store->position();
  sign_out(*store, in.token, now, "");
  sign_out(*store, "no such token", now, "");
  EXPECT_EQ(store->position(), position);
}

TEST_F(SignIn, AnAccountThatEndedLosesItsSessions) {
  const auto in = enter(officer.id.text, password).value();
  officer.to = today;  // first day no longer valid
  store::Act act;
  act.at = now;
  act.object = "account/officer";
  act.changes = {officer};
  store->commit(act);
  EXPECT_FALSE(account_of(*store, in.token, now));
  EXPECT_EQ(enter(officer.id.text, password).error().code, "wrong_password");
}

TEST(Me, ListsTheFormsThatAPersonMayFill) {
  const auto store = a_province();
  const auto own = me(*store, officer_of_an_bien(), now);
  ASSERT_EQ(own.facilities.size(), 1U);
  EXPECT_EQ(own.facilities[0].name, an_bien_name);
  EXPECT_EQ(own.role, "facility_officer");
  EXPECT_EQ(me(*store, province_officer(), now).facilities.size(), 2U);
  EXPECT_TRUE(me(*store, an_account(accounts::Role::Director, true), now).facilities.empty());
}

}  // namespace
}  // namespace sansang::acts
