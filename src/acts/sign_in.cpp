// SPDX-License-Identifier: Apache-2.0
#include "acts/sign_in.hpp"

#include <algorithm>

#include "acts/token.hpp"
#include "store/books.hpp"

namespace sansang::acts {
namespace {

store::Act act_of(const char* action, const AccountId& account, Instant now,
                  const std::string& address) {
  store::Act act;
  act.at = now;
  act.actor = account;
  act.action = action;
  act.object = "account/" + account.text;
  act.address = address;
  return act;
}

accounts::Caller caller_of(store::Store& store, accounts::Account account,
                           const std::optional<store::Credential>& credential, Instant now) {
  const auto appointments = store.appointments(account.id);
  auto caller = accounts::caller_on(std::move(account), appointments, local_day(now));
  caller.must_choose_password = credential && credential->one_time_until.has_value();
  return caller;
}

void refuse(store::Store& store, const AccountId& account, Instant now,
            const std::string& address) {
  auto refused = act_of("sign_in", account, now, address);
  if (account.empty()) refused.object = "account/?";
  refused.succeeded = false;
  store.commit(refused);
}

}  // namespace

Result<SignedIn> sign_in(store::Store& store, PasswordHasher& hasher, const SignInInput& input,
                         Instant now, const std::string& address) {
  const auto account = store.account(input.account);
  const auto credential = store.credential(input.account);
  const auto right = hasher.verify(
      credential ? std::optional(credential->password_hash) : std::nullopt, input.password);
  if (!right) return tl::unexpected(right.error());
  if (!*right || !account || !account->is_active_on(local_day(now))) {
    refuse(store, account ? input.account : AccountId(), now, address);
    return fault("wrong_password");
  }
  if (credential->one_time_until && *credential->one_time_until <= now) {
    refuse(store, account->id, now, address);
    return fault("one_time_code_expired");
  }
  SignedIn signed_in{new_token(), caller_of(store, *account, credential, now)};
  auto act = act_of("sign_in", account->id, now, address);
  act.changes = {store::Session{token_hash(signed_in.token), account->id, now, now, {}}};
  store.commit(act);
  return signed_in;
}

void sign_out(store::Store& store, const std::string& token, Instant now,
              const std::string& address) {
  auto session = store.session(token_hash(token));
  if (!session || session->closed_at) return;
  session->closed_at = now;
  auto act = act_of("sign_out", session->account, now, address);
  act.changes = {*session};
  store.commit(act);
}

std::optional<accounts::Caller> caller_of(store::Store& store, const std::string& token,
                                          Instant now, const accounts::SessionPolicy& policy) {
  const auto hash = token_hash(token);
  const auto session = store.session(hash);
  if (!session || session->closed_at) return std::nullopt;
  if (!policy.allows(session->opened_at, session->seen_at, now)) return std::nullopt;
  auto account = store.account(session->account);
  if (!account || !account->is_active_on(local_day(now))) return std::nullopt;
  store.touch_session(hash, now);
  return caller_of(store, *account, store.credential(account->id), now);
}

Me me(store::Store& store, const accounts::Caller& caller, Instant now) {
  using accounts::Permission;
  Me view;
  view.account = caller.account.id;
  view.full_name = caller.account.full_name;
  view.must_choose_password = caller.must_choose_password;
  for (const auto& each : caller.appointments) {
    const auto held_in = store.record<organisation::Organisation>(each.organisation.text);
    view.appointments.push_back({std::string(accounts::name_of(each.role)), each.organisation,
                                 held_in ? held_in->record.name : each.organisation.text, each.from,
                                 each.to, each.stands_in_for.has_value()});
  }
  for (const auto& [permission, name] : accounts::permission_names)
    if (accounts::may(caller, permission)) view.permissions.emplace_back(name);
  const Date today = local_day(now);
  if (accounts::may(caller, Permission::FileReport))
    for (const auto& facility : store.facilities(accounts::visible(caller, Permission::FileReport)))
      if (facility.reports_itself() && facility.is_open_on(today))
        view.facilities.push_back(
            {facility.id, facility.name, accounts::speaks_for(caller, facility.id)});
  if (!caller.appointments.empty()) view.province = caller.appointments.front().scope.province;
  view.today = today;
  view.now = now;
  view.simulated = caller.account.simulated;
  return view;
}

}  // namespace sansang::acts
