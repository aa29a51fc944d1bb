// SPDX-License-Identifier: Apache-2.0
/// PeopleDesk: what every act about people starts from: who asks, when, from where, and the
/// organisations of the day. reach() answers for a person as for one that does not exist when the
/// asker's organisations do not include all that the person holds.
#pragma once
#include <string>

#include "accounts/reach.hpp"
#include "base/result.hpp"
#include "store/store.hpp"

namespace sansang::acts {

struct PeopleDesk {
  store::Store& store;
  const accounts::Caller& who;
  Instant now;
  std::string address;

  Date today() const { return local_day(now); }
  /// An act of the asker about an account.
  store::Act act(const char* action, const AccountId& about) const;
  organisation::Organisations organisations() const;
  /// Faults unknown_account, own_account.
  Result<accounts::Account> reach(const AccountId& id, accounts::Permission permission) const;
};

/// "pc-" and random letters: two appointments made at once never meet.
AppointmentId new_appointment_id();

}  // namespace sansang::acts
