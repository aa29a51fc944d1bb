// SPDX-License-Identifier: Apache-2.0
#include "acts/people/one_time_code.hpp"

#include <sodium.h>

#include "acts/token.hpp"

namespace sansang::acts {
namespace {

/// Twelve letters and digits that cannot be mistaken for each other (60 bits), "7K2M-QX4D-9PHT".
std::string new_code() {
  constexpr std::string_view letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  static const int ready = sodium_init();
  ensure(ready >= 0, "libsodium could not be started");
  std::string code;
  for (int i = 0; i < 12; ++i) {
    if (i == 4 || i == 8) code += '-';
    code += letters[randombytes_uniform(static_cast<std::uint32_t>(letters.size()))];
  }
  return code;
}

void close_sessions(const PeopleDesk& desk, const AccountId& account, const std::string& but,
                    store::Act& act) {
  for (auto& session : desk.store.open_sessions(account)) {
    if (session.token_hash == but) continue;
    session.closed_at = desk.now;
    act.changes.emplace_back(session);
  }
}

}  // namespace

Result<OneTimeCode> give_one_time_code(const PeopleDesk& desk, PasswordHasher& hasher,
                                       const ResetPasswordInput& input) {
  const auto account = desk.reach(input.account, accounts::Permission::ResetPassword);
  if (!account) return tl::unexpected(account.error());
  if (account->to && *account->to <= desk.today())
    return fault("account_ended", {{"account", input.account.text}});
  OneTimeCode given{account->id, account->full_name, new_code(), desk.now + one_time_code_lasts};
  auto hash = hasher.hash(given.code);
  if (!hash) return tl::unexpected(hash.error());
  auto act = desk.act("give_one_time_code", account->id);
  act.changes = {store::Credential{account->id, std::move(*hash), given.until}};
  close_sessions(desk, account->id, {}, act);
  desk.store.commit(act);
  return given;
}

Result<std::vector<Finding>> choose_password(const PeopleDesk& desk, PasswordHasher& hasher,
                                             const accounts::CommonPasswords& common,
                                             const ChoosePasswordInput& input,
                                             const std::string& token) {
  const auto& account = desk.who.account;
  const auto credential = desk.store.credential(account.id);
  const auto right = hasher.verify(
      credential ? std::optional(credential->password_hash) : std::nullopt, input.current);
  if (!right) return tl::unexpected(right.error());
  if (!*right) {
    auto refused = desk.act("choose_password", account.id);
    refused.succeeded = false;
    desk.store.commit(refused);
    return fault("current_password_wrong");
  }
  auto findings = accounts::check_password(input.chosen, account, common);
  if (input.chosen == input.current) {
    Finding same;
    same.code = "password_unchanged";
    same.where.field = "password";
    findings.push_back(std::move(same));
  }
  if (!findings.empty()) return findings;
  auto hash = hasher.hash(input.chosen);
  if (!hash) return tl::unexpected(hash.error());
  auto act = desk.act("choose_password", account.id);
  act.changes = {store::Credential{account.id, std::move(*hash), std::nullopt}};
  close_sessions(desk, account.id, token_hash(token), act);
  desk.store.commit(act);
  return findings;
}

}  // namespace sansang::acts
