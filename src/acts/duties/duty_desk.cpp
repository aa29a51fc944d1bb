// SPDX-License-Identifier: Apache-2.0
#include "acts/duties/duty_desk.hpp"

#include <algorithm>

namespace sansang::acts {
namespace {

/// The accounts with an appointment, of any time, in one of `reached`.
std::set<AccountId> people_of(store::Store& store, const std::set<OrganisationId>& reached) {
  std::set<AccountId> people;
  for (const auto& each : store.all_appointments())
    if (reached.contains(each.organisation)) people.insert(each.account);
  return people;
}

}  // namespace

organisation::Organisations organisations_in(store::Store& store) {
  return organisation::Organisations(records_of(store.records<organisation::Organisation>()));
}

std::string name_of(const organisation::Organisations& all, const OrganisationId& id) {
  const auto* found = all.find(id);
  return found ? found->name : id.text;
}

std::map<AccountId, std::string> names_of_people(store::Store& store) {
  std::map<AccountId, std::string> names;
  for (const auto& account : store.all_accounts()) names[account.id] = account.full_name;
  return names;
}

std::string name_of(const std::map<AccountId, std::string>& names, const AccountId& id) {
  const auto at = names.find(id);
  return at == names.end() ? id.text : at->second;
}

duties::LivingOrganisations living_in(const organisation::Organisations& all) {
  return [&all](const OrganisationId& id, Date day) { return all.heirs(id, day); };
}

OrganisationId fallback_in(const organisation::Organisations& all, Date day) {
  for (const auto& each : all.alive_on(day))
    if (each.kind == organisation::OrganisationKind::DepartmentOfHealth) return each.id;
  return {};
}

std::set<OrganisationId> reach(const accounts::Caller& who, accounts::Permission permission,
                               const organisation::Organisations& all, Date day) {
  std::set<OrganisationId> reached;
  if (accounts::visible(who, permission).all) {
    for (const auto& each : all.alive_on(day)) reached.insert(each.id);
    return reached;
  }
  for (const auto& id : accounts::visible_organisations(who, permission, all, day))
    reached.insert(id);
  return reached;
}

bool reaches(const std::set<OrganisationId>& reached, const OrganisationId& organisation,
             const organisation::Organisations& all, Date day) {
  if (reached.contains(organisation)) return true;
  const auto heirs = all.heirs(organisation, day);
  return std::any_of(heirs.begin(), heirs.end(),
                     [&](const OrganisationId& heir) { return reached.contains(heir); });
}

DocumentSight::DocumentSight(store::Store& store, const accounts::Caller& who,
                             const organisation::Organisations& all, Date day) {
  constexpr auto permission = accounts::Permission::ReadDocuments;
  everything_ = accounts::visible(who, permission).all;
  if (everything_) return;
  const auto reached = reach(who, permission, all, day);
  std::set<DutyId> given;
  for (const auto& assignment : store.records<duties::Assignment>())
    if (reaches(reached, assignment.record.organisation, all, day))
      given.insert(assignment.record.duty);
  for (const auto& duty : store.records<duties::Duty>())
    if (given.contains(duty.record.id)) seen_.insert(duty.record.document);
  const auto own = people_of(store, reached);
  for (const auto& document : store.records<duties::OfficialDocument>())
    if (own.contains(document.record.recorded_by)) seen_.insert(document.record.id);
  const auto named_by = seen_;
  for (const auto& relation : store.records<duties::DocumentRelation>())
    if (named_by.contains(relation.record.document)) seen_.insert(relation.record.other);
}

bool may_change(store::Store& store, const accounts::Caller& who, accounts::Permission permission,
                const duties::OfficialDocument& document, const organisation::Organisations& all,
                Date day) {
  if (accounts::visible(who, permission).all) return true;
  return people_of(store, reach(who, permission, all, day)).contains(document.recorded_by);
}

bool is_blocked(const std::vector<Finding>& findings, const std::vector<std::string>& confirmed) {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
    if (finding.severity == Severity::Note) return false;
    if (finding.severity == Severity::Error) return true;
    return std::find(confirmed.begin(), confirmed.end(), finding.code) == confirmed.end();
  });
}

store::Act act_of(const accounts::Caller& who, std::string action, std::string object, Instant now,
                  const std::string& address) {
  store::Act act;
  act.at = now;
  act.actor = who.account.id;
  if (!who.appointments.empty()) act.unit = who.appointments.front().organisation.text;
  act.action = std::move(action);
  act.object = std::move(object);
  act.address = address;
  return act;
}

}  // namespace sansang::acts
