// SPDX-License-Identifier: Apache-2.0
#include "acts/people/manage_people.hpp"

#include <algorithm>

#include "accounts/same_person.hpp"
#include "acts/people/open_work.hpp"

namespace sansang::acts {
namespace {

using accounts::Appointment;
using accounts::Permission;

bool is_reversed(const std::optional<Date>& from, const std::optional<Date>& to) {
  return from && to && *to <= *from;
}

/// The organisation when it is alive and the asker's.
Result<organisation::Organisation> own_organisation(const PeopleDesk& desk,
                                                    const OrganisationId& id) {
  const auto all = desk.organisations();
  const auto own =
      accounts::visible_organisations(desk.who, Permission::ManagePeople, all, desk.today());
  if (!std::binary_search(own.begin(), own.end(), id))
    return fault("unknown_organisation", {{"organisation", id.text}});
  return *all.find(id);
}

/// A new appointment by the rules for all of them.
Result<Appointment> appointment_of(const PeopleDesk& desk, const AppointInput& input,
                                   bool simulated) {
  const auto held_in = own_organisation(desk, input.organisation);
  if (!held_in) return tl::unexpected(held_in.error());
  const bool appointable = std::any_of(
      desk.who.appointments.begin(), desk.who.appointments.end(),
      [&](const Appointment& each) { return accounts::may_appoint(each.role, input.role); });
  if (!appointable) return fault("role_not_appointable");
  if (is_reversed(input.from, input.to)) return fault("period_reversed");
  const auto scope = accounts::scope_of(input.role, *held_in, desk.organisations(), desk.today());
  if (!scope) return fault("appointment_needs_facility", {{"organisation", held_in->name}});
  Appointment made;
  made.id = new_appointment_id();
  made.account = input.account;
  made.role = input.role;
  made.organisation = input.organisation;
  made.scope = *scope;
  made.from = input.from.value_or(desk.today());
  made.to = input.to;
  made.stands_in_for = input.stands_in_for;
  made.decision_number = input.decision_number;
  made.simulated = simulated;
  return made;
}

/// An appointment in the asker's organisations that has not ended.
Result<Appointment> own_appointment(const PeopleDesk& desk, const AppointmentId& id) {
  const auto unknown = fault("unknown_appointment", {{"appointment", id.text}});
  for (const auto& each : desk.store.all_appointments()) {
    if (each.id != id || (each.to && *each.to <= desk.today())) continue;
    if (!own_organisation(desk, each.organisation)) return unknown;
    return each;
  }
  return unknown;
}

}  // namespace

Result<AccountId> add_person(const PeopleDesk& desk, const AddPersonInput& input) {
  if (input.account.empty()) return fault("missing_field", {{"field", "account"}});
  if (input.full_name.empty()) return fault("missing_field", {{"field", "full_name"}});
  accounts::Account account{.id = input.account,
                            .full_name = input.full_name,
                            .phone = input.phone,
                            .born = input.born,
                            .staff_number = input.staff_number,
                            .from = input.from,
                            .to = {},
                            .simulated = desk.who.account.simulated};
  const auto appointment = appointment_of(desk,
                                          {input.account,
                                           input.role,
                                           input.organisation,
                                           input.from,
                                           input.to,
                                           {},
                                           input.decision_number},
                                          account.simulated);
  if (!appointment) return tl::unexpected(appointment.error());
  if (desk.store.account(input.account))
    return fault("account_exists", {{"account", input.account.text}});
  for (const auto& other : desk.store.all_accounts())
    if (other.is_active_on(desk.today()) && accounts::are_one_person(other, account))
      return fault("person_has_two_accounts", {{"account", other.id.text}});
  auto act = desk.act("add_person", input.account);
  act.changes = {account, *appointment};
  desk.store.commit(act);
  return input.account;
}

Result<AppointmentId> appoint(const PeopleDesk& desk, const AppointInput& input) {
  const auto account = desk.reach(input.account, Permission::ManagePeople);
  if (!account) return tl::unexpected(account.error());
  if (input.stands_in_for) {
    const auto principal = own_appointment(desk, *input.stands_in_for);
    if (!principal) return tl::unexpected(principal.error());
    if (!input.to) return fault("deputy_without_end");
  }
  const auto made = appointment_of(desk, input, account->simulated);
  if (!made) return tl::unexpected(made.error());
  auto act = desk.act("appoint", input.account);
  act.changes = {*made};
  desk.store.commit(act);
  return made->id;
}

Result<AppointmentId> hand_over(const PeopleDesk& desk, const HandOverInput& input) {
  auto ending = own_appointment(desk, input.appointment);
  if (!ending) return tl::unexpected(ending.error());
  for (const auto& id : {ending->account, input.to})
    if (const auto reached = desk.reach(id, Permission::ManagePeople); !reached)
      return tl::unexpected(reached.error());
  if (input.to == ending->account) return fault("handover_to_same");
  if (ending->from && input.on <= *ending->from) return fault("period_reversed");
  const auto to = ending->to;
  auto next = appointment_of(desk,
                             {input.to, ending->role, ending->organisation, input.on, to,
                              ending->stands_in_for, input.decision_number},
                             ending->simulated);
  if (!next) return tl::unexpected(next.error());
  next->scope = ending->scope;
  ending->to = input.on;
  auto act = desk.act("hand_over", ending->account);
  act.changes = {*ending, *next};
  desk.store.commit(act);
  return next->id;
}

Result<ClosedPerson> close_person(const PeopleDesk& desk, const ClosePersonInput& input) {
  auto account = desk.reach(input.account, Permission::ManagePeople);
  if (!account) return tl::unexpected(account.error());
  std::optional<accounts::Account> successor;
  if (input.successor) {
    const auto reached = desk.store.account(*input.successor);
    const bool usable = reached && *input.successor != input.account &&
                        (*input.successor == desk.who.account.id ||
                         desk.reach(*input.successor, Permission::ManagePeople));
    if (!usable) return fault("unknown_account", {{"account", input.successor->text}});
    successor = reached;
  }
  const Date ends = input.last_day + std::chrono::days{1};
  if (account->from && ends <= *account->from) return fault("period_reversed");
  ClosedPerson closed{input.account, ends, 0, 0, {}};
  auto act = desk.act("close_person", input.account);
  account->to = account->to ? std::min(*account->to, ends) : ends;
  act.changes = {*account};
  auto work = work_of_leaver(desk, *account, successor, ends);
  closed.open_work = std::move(work.open);
  act.changes.insert(act.changes.end(), work.moves.begin(), work.moves.end());
  for (auto& each : desk.store.appointments(input.account)) {
    if (each.to && *each.to <= ends) continue;
    each.to = each.from ? std::max(*each.from, ends) : ends;
    act.changes.emplace_back(each);
    ++closed.closed_appointments;
  }
  if (ends <= desk.today())
    for (auto& session : desk.store.open_sessions(input.account)) {
      session.closed_at = desk.now;
      act.changes.emplace_back(session);
      ++closed.closed_sessions;
    }
  desk.store.commit(act);
  return closed;
}

}  // namespace sansang::acts
