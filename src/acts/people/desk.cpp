// SPDX-License-Identifier: Apache-2.0
#include "acts/people/desk.hpp"

#include "acts/token.hpp"
#include "store/books.hpp"

namespace sansang::acts {

store::Act PeopleDesk::act(const char* action, const AccountId& about) const {
  store::Act act;
  act.at = now;
  act.actor = who.account.id;
  act.action = action;
  act.object = "account/" + about.text;
  act.address = address;
  return act;
}

organisation::Organisations PeopleDesk::organisations() const {
  std::vector<organisation::Organisation> all;
  for (auto& kept : store.records<organisation::Organisation>())
    all.push_back(std::move(kept.record));
  return organisation::Organisations(all);
}

Result<accounts::Account> PeopleDesk::reach(const AccountId& id,
                                            accounts::Permission permission) const {
  if (id == who.account.id) return fault("own_account");
  auto account = store.account(id);
  if (!account || !accounts::reaches_person(who, permission, id, store.appointments(id),
                                            organisations(), today()))
    return fault("unknown_account", {{"account", id.text}});
  return std::move(*account);
}

AppointmentId new_appointment_id() {
  return AppointmentId("pc-" + new_token().substr(0, 20));
}

}  // namespace sansang::acts
