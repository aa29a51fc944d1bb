// SPDX-License-Identifier: Apache-2.0
#include "acts/people/list_people.hpp"

#include <map>

#include "accounts/role.hpp"

namespace sansang::acts {
namespace {

using accounts::Permission;

/// The list while it is put together.
class Lister {
 public:
  explicit Lister(const PeopleDesk& desk)
      : desk_(desk),
        organisations_(desk.organisations()),
        own_(accounts::visible_organisations(desk.who, Permission::ResetPassword, organisations_,
                                             desk.today())),
        appointments_(desk.store.all_appointments()) {
    for (const auto& each : appointments_) of_account_[each.account].push_back(&each);
  }

  PeopleList list() {
    auto& view = list_.view;
    view.position = desk_.store.position();
    view.today = desk_.today();
    view.may_manage = accounts::may(desk_.who, Permission::ManagePeople);
    for (const auto& [role, name] : accounts::role_names)
      if (may_appoint_to(role)) view.roles.emplace_back(name);
    for (const auto& id : own_) {
      const auto* each = organisations_.find(id);
      std::string kind;
      for (const auto& [value, name] : names_of(each->kind))
        if (value == each->kind) kind = name;
      view.organisations.push_back(
          {id, each->name, kind, organisations_.superior(id, desk_.today())});
    }
    for (const auto& account : desk_.store.all_accounts()) add(account);
    for (auto& finding : organisations_.orphans(desk_.today()))
      if (concerns_own(finding)) list_.tasks.push_back(std::move(finding));
    return std::move(list_);
  }

 private:
  bool is_own(const OrganisationId& id) const {
    return std::binary_search(own_.begin(), own_.end(), id);
  }
  bool may_appoint_to(accounts::Role role) const {
    return std::any_of(desk_.who.appointments.begin(), desk_.who.appointments.end(),
                       [role](const auto& each) { return accounts::may_appoint(each.role, role); });
  }
  bool concerns_own(const Finding& finding) const {
    return std::any_of(finding.parameters.begin(), finding.parameters.end(), [&](const auto& each) {
      return each.first == "id" && is_own(OrganisationId(each.second));
    });
  }
  std::string name_of(const std::optional<AppointmentId>& id) const {
    for (const auto& each : appointments_)
      if (each.id == id)
        if (const auto account = desk_.store.account(each.account)) return account->full_name;
    return {};
  }

  void add(const accounts::Account& account) {
    PersonView person;
    std::vector<accounts::Appointment> theirs;
    for (const auto* each : of_account_[account.id]) {
      theirs.push_back(*each);
      if (is_own(each->organisation) || is_orphaned(*each)) add_appointment(*each, person);
    }
    person.reached = accounts::reaches_person(desk_.who, Permission::ResetPassword, account.id,
                                              theirs, organisations_, desk_.today());
    if (!person.reached && person.appointments.empty()) return;
    person.account = account.id;
    person.full_name = account.full_name;
    person.phone = account.phone;
    person.born = account.born;
    person.staff_number = account.staff_number;
    person.from = account.from;
    person.to = account.to;
    person.active = account.is_active_on(desk_.today());
    const auto credential = desk_.store.credential(account.id);
    person.one_time_code = credential && credential->one_time_until;
    person.has_password = credential && !credential->one_time_until;
    list_.view.people.push_back(std::move(person));
  }

  /// In an organisation that ended: whoever answers for it has the person to place anew.
  bool is_orphaned(const accounts::Appointment& each) const {
    if (organisations_.is_alive(each.organisation, desk_.today())) return false;
    const auto answers = organisations_.responsible(each.organisation, desk_.today());
    return answers.who && is_own(*answers.who);
  }

  void add_appointment(const accounts::Appointment& each, PersonView& person) {
    const auto* held_in = organisations_.find(each.organisation);
    const auto name = held_in != nullptr ? held_in->name : each.organisation.text;
    const bool active = each.is_active_on(desk_.today());
    person.appointments.push_back({each.id, each.role, each.organisation, name, each.from, each.to,
                                   each.stands_in_for, name_of(each.stands_in_for),
                                   each.decision_number, active});
    if (!active || !is_orphaned(each)) return;
    Finding finding;
    finding.code = "appointment_organisation_ended";
    finding.severity = Severity::Doubt;
    finding.where.field = "organisation";
    finding.value = each.account.text;
    finding.parameters = {
        {"organisation", name},
        {"responsible",
         organisations_.find(*organisations_.responsible(each.organisation, desk_.today()).who)
             ->name}};
    list_.tasks.push_back(std::move(finding));
  }

  const PeopleDesk& desk_;
  organisation::Organisations organisations_;
  std::vector<OrganisationId> own_;
  std::vector<accounts::Appointment> appointments_;
  std::map<AccountId, std::vector<const accounts::Appointment*>> of_account_;
  PeopleList list_;
};

}  // namespace

PeopleList list_people(const PeopleDesk& desk) {
  return Lister(desk).list();
}

}  // namespace sansang::acts
