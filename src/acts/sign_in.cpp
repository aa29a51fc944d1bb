// SPDX-License-Identifier: Apache-2.0
#include "acts/sign_in.hpp"

#include <algorithm>

#include "acts/token.hpp"

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

}  // namespace

Result<SignedIn> sign_in(store::Store& store, PasswordHasher& hasher, const SignInInput& input,
                         Instant now, const std::string& address) {
  const auto account = store.account(input.account);
  const auto credential = store.credential(input.account);
  const auto right = hasher.verify(
      credential ? std::optional(credential->password_hash) : std::nullopt, input.password);
  if (!right) return tl::unexpected(right.error());
  if (!*right || !account || !account->is_active_on(local_day(now))) {
    auto refused = act_of("sign_in", account ? input.account : AccountId(), now, address);
    refused.object = account ? refused.object : "account/?";
    refused.succeeded = false;
    store.commit(refused);
    return fault("wrong_password");
  }
  SignedIn signed_in{new_token(), *account};
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

std::optional<accounts::Account> account_of(store::Store& store, const std::string& token,
                                            Instant now, const accounts::SessionPolicy& policy) {
  const auto hash = token_hash(token);
  const auto session = store.session(hash);
  if (!session || session->closed_at) return std::nullopt;
  if (!policy.allows(session->opened_at, session->seen_at, now)) return std::nullopt;
  auto account = store.account(session->account);
  if (!account || !account->is_active_on(local_day(now))) return std::nullopt;
  store.touch_session(hash, now);
  return account;
}

Me me(store::Store& store, const accounts::Account& account, Instant now) {
  Me view;
  view.account = account.id;
  view.full_name = account.full_name;
  for (const auto& [role, name] : names_of(account.role))
    if (role == account.role) view.role = name;
  for (const auto& [permission, name] : accounts::permission_names)
    if (accounts::may(account.role, permission)) view.permissions.emplace_back(name);
  const Date today = local_day(now);
  if (accounts::may(account.role, accounts::Permission::FileReport))
    for (const auto& facility : store.facilities(accounts::visible(account)))
      if (facility.reports_itself() && facility.is_open_on(today))
        view.facilities.push_back({facility.id, facility.name});
  view.province = account.scope.province;
  view.today = today;
  view.now = now;
  view.simulated = account.simulated;
  return view;
}

}  // namespace sansang::acts
