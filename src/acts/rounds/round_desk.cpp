// SPDX-License-Identifier: Apache-2.0
#include "acts/rounds/round_desk.hpp"

#include <algorithm>

namespace sansang::acts {
namespace {

using accounts::Permission;

organisation::Organisations organisations_of(store::Store& store) {
  std::vector<organisation::Organisation> all;
  for (auto& kept : store.records<organisation::Organisation>())
    all.push_back(std::move(kept.record));
  return organisation::Organisations(all);
}

}  // namespace

RoundSight::RoundSight(store::Store& store, const accounts::Caller& who, Date day)
    : who_(who), day_(day), all_(organisations_of(store)) {
  for (const auto& account : store.all_accounts()) people_[account.id] = account.full_name;
  read_ = reach(Permission::ReadDuties);
  type_ = reach(Permission::TypeOnBehalf);
  // What a division opened is reviewed by the division and its superiors, not by its neighbours.
  for (const auto& id : accounts::visible_organisations(who, Permission::ReviewRound, all_, day))
    review_.insert(id);
  for (const auto& id : accounts::organisations(who, Permission::AnswerRound)) answer_.insert(id);
}

RoundSight::Reach RoundSight::reach(Permission permission) const {
  Reach reached;
  if (accounts::visible(who_, permission).all) {
    for (const auto& each : all_.alive_on(day_)) reached.insert(each.id);
    return reached;
  }
  for (const auto& id : accounts::visible_organisations(who_, permission, all_, day_))
    reached.insert(id);
  return reached;
}

std::vector<OrganisationId> RoundSight::answering(const OrganisationId& id) const {
  auto heirs = all_.heirs(id, day_);
  if (!heirs.empty()) return heirs;
  const auto responsible = all_.responsible(id, day_);
  return responsible.who ? std::vector<OrganisationId>{*responsible.who}
                         : std::vector<OrganisationId>{};
}

bool RoundSight::reaches(const Reach& reached, const OrganisationId& id) const {
  if (reached.contains(id)) return true;
  const auto who = answering(id);
  return std::any_of(who.begin(), who.end(),
                     [&](const OrganisationId& each) { return reached.contains(each); });
}

bool RoundSight::sees_all(const duties::Round& round) const {
  return reaches(read_, round.opened_by);
}

bool RoundSight::sees(const duties::Round& round, const OrganisationId& addressee) const {
  return sees_all(round) || reaches(read_, addressee);
}

bool RoundSight::sees_some(const duties::Round& round) const {
  return sees_all(round) ||
         std::any_of(round.addressees.begin(), round.addressees.end(),
                     [&](const OrganisationId& each) { return reaches(read_, each); });
}

bool RoundSight::may_open() const {
  return accounts::may(who_, Permission::OpenRound);
}

bool RoundSight::may_review(const duties::Round& round) const {
  return reaches(review_, round.opened_by);
}

bool RoundSight::may_print() const {
  return accounts::may(who_, Permission::PrintDocuments);
}

bool RoundSight::may_answer(const OrganisationId& addressee) const {
  return reaches(answer_, addressee);
}

bool RoundSight::may_type(const OrganisationId& addressee) const {
  return !may_answer(addressee) && reaches(type_, addressee);
}

bool RoundSight::may_ask(const OrganisationId& addressee) const {
  using enum organisation::OrganisationKind;
  const auto* asked = all_.find(addressee);
  if (!asked || !all_.is_alive(addressee, day_)) return false;
  if (asked->kind == Ministry || asked->kind == PeoplesCommittee ||
      asked->kind == SteeringCommittee)
    return false;
  return reach(Permission::OpenRound).contains(addressee);
}

std::string RoundSight::name(const OrganisationId& id) const {
  const auto* found = all_.find(id);
  return found ? found->name : id.text;
}

std::string RoundSight::name(const AccountId& id) const {
  const auto at = people_.find(id);
  return at == people_.end() ? id.text : at->second;
}

std::string RoundSight::successors(const OrganisationId& id) const {
  if (all_.is_alive(id, day_)) return {};
  std::string names;
  for (const auto& heir : answering(id)) names += (names.empty() ? "" : ", ") + name(heir);
  return names;
}

bool RoundSight::is_followed_by(const OrganisationId& one, const OrganisationId& other) const {
  const auto heirs = all_.heirs(one, day_);
  return std::find(heirs.begin(), heirs.end(), other) != heirs.end();
}

Result<store::Kept<duties::Round>> seen_round(const RoundDesk& desk, const RoundSight& sight,
                                              const RoundId& id) {
  auto kept = desk.store.record<duties::Round>(id.text);
  if (!kept || !sight.sees_some(kept->record)) return fault("unknown_round", {{"round", id.text}});
  std::erase_if(kept->record.addressees,
                [&](const OrganisationId& each) { return !sight.sees(kept->record, each); });
  return std::move(*kept);
}

std::vector<store::Kept<duties::Submission>> entries_of(const RoundDesk& desk, const RoundId& id) {
  return desk.store.records_in<duties::Submission>(id.text);
}

tl::unexpected<Fault> changed_meanwhile(const RoundDesk& desk, const RoundSight& sight,
                                        const RoundId& round, const OrganisationId& addressee) {
  AccountId by;
  Instant at{};
  LedgerPosition newest = 0;
  const auto look = [&](const auto& kept) {
    if (kept.position <= newest) return;
    newest = kept.position;
    by = kept.actor;
    at = kept.at;
  };
  if (const auto kept = desk.store.record<duties::Round>(round.text)) look(*kept);
  for (const auto& entry : entries_of(desk, round))
    if (entry.record.organisation == addressee) look(entry);
  return fault(
      "round_changed_meanwhile",
      {{"by", sight.name(by)}, {"at", local_time(at) + " " + vietnamese_date(local_day(at))}});
}

Result<LedgerPosition> commit_round_act(const RoundDesk& desk, const RoundSight& sight,
                                        const RoundAct& what, std::vector<store::Change> changes) {
  store::Act act;
  act.at = what.now;
  act.actor = what.who.account.id;
  act.unit = what.unit.text;
  act.action = what.action;
  act.object = "round/" + what.round.text;
  act.address = what.address;
  act.changes = std::move(changes);
  try {
    return desk.store.commit(act).position;
  } catch (const store::StoreConflict&) {
    return changed_meanwhile(desk, sight, what.round, what.unit);
  }
}

}  // namespace sansang::acts
