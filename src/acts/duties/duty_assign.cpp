// SPDX-License-Identifier: Apache-2.0
#include "acts/duties/duty_assign.hpp"

#include <algorithm>

#include "duties/assignment_moves.hpp"

namespace sansang::acts {
namespace {

using accounts::Permission;
using KeptAssignment = store::Kept<duties::Assignment>;

bool runs_on(const duties::Assignment& assignment, Date day) {
  return !assignment.to || day < *assignment.to;
}

/// One act of giving: what the register says, what of it `who` reaches, and what is to be written.
class Giving {
 public:
  Giving(const DutyDesk& desk, const accounts::Caller& who, const AssignInput& input,
         const duties::Duty& duty, Date day)
      : desk_(desk),
        input_(input),
        duty_(duty),
        day_(day),
        organisations_(organisations_in(desk.store)),
        reached_(reach(who, Permission::AssignDuties, organisations_, day)),
        given_(desk.store.records_in<duties::Assignment>(duty.id.text)) {
    const auto document = desk.store.record<duties::OfficialDocument>(duty.document.text);
    may_give_ = document && may_change(desk.store, who, Permission::AssignDuties, document->record,
                                       organisations_, day);
    sees_duty_ = may_give_ || std::any_of(given_.begin(), given_.end(), [&](const auto& kept) {
                   return reaches(reached_, kept.record.organisation, organisations_, day_);
                 });
  }

  std::optional<Fault> prepare() {
    if (!sees_duty_) return Fault{"unknown_duty", {{"duty", duty_.id.text}}};
    if (auto why = check_person()) return why;
    for (const auto& id : input_.withdraw)
      if (auto why = withdraw(id)) return why;
    for (const auto& organisation : input_.organisations)
      if (auto why = give(organisation)) return why;
    return std::nullopt;
  }

  std::vector<Finding> findings;
  std::vector<store::Change> changes;

 private:
  std::optional<Fault> check_person() const {
    if (input_.person.empty()) return std::nullopt;
    const auto held = desk_.store.appointments(input_.person);
    for (const auto& organisation : input_.organisations) {
      const auto within = organisations_.subtree(organisation, day_);
      const bool is_there = std::any_of(held.begin(), held.end(), [&](const auto& each) {
        return each.is_active_on(day_) &&
               std::find(within.begin(), within.end(), each.organisation) != within.end();
      });
      if (!is_there) return Fault{"unknown_person", {{"person", input_.person.text}}};
    }
    return std::nullopt;
  }

  std::optional<Fault> withdraw(const std::string& id) {
    const auto at = std::find_if(given_.begin(), given_.end(), [&](const KeptAssignment& kept) {
      return kept.record.id.text == id;
    });
    if (at == given_.end() || !reaches(reached_, at->record.organisation, organisations_, day_))
      return Fault{"unknown_task", {{"task", id}}};
    if (!may_give_) return Fault{"not_allowed", {}};
    auto ended = at->record;
    if (!runs_on(ended, input_.from)) return std::nullopt;
    ended.to = std::max(ended.from, input_.from);
    if (!input_.note.empty()) ended.note = input_.note;
    changes.emplace_back(store::keep(ended, at->position));
    return std::nullopt;
  }

  std::optional<Fault> give(const OrganisationId& organisation) {
    const bool is_reached = reaches(reached_, organisation, organisations_, day_) ||
                            (may_give_ && organisations_.find(organisation) != nullptr &&
                             !organisations_.is_alive(organisation, day_));
    if (!is_reached) return Fault{"unknown_organisation", {{"organisation", organisation.text}}};
    const KeptAssignment* running = nullptr;
    for (const auto& kept : given_)
      if (kept.record.organisation == organisation && runs_on(kept.record, input_.from))
        running = &kept;
    if (!running && !may_give_) return Fault{"not_allowed", {}};
    if (running && running->record.person == input_.person) return std::nullopt;
    duties::Assignment made;
    made.id = free_id(organisation);
    made.duty = duty_.id;
    made.organisation = organisation;
    made.person = input_.person;
    made.from = input_.from;
    made.note = input_.note;
    check(made);
    if (running) {
      auto ended = running->record;
      ended.to = std::max(ended.from, input_.from);
      made.moved_from = ended.id;
      changes.emplace_back(store::keep(ended, running->position));
    }
    changes.emplace_back(store::keep(made, {}));
    return std::nullopt;
  }

  Id<duties::Assignment> free_id(const OrganisationId& organisation) const {
    const auto first = duty_.id.text + "/" + organisation.text;
    std::string id = first;
    for (int n = 2; desk_.store.record<duties::Assignment>(id); ++n)
      id = first + "/" + std::to_string(n);
    return Id<duties::Assignment>(id);
  }

  /// The findings of the room, with names where it knows ids only.
  void check(const duties::Assignment& made) {
    for (auto finding : duties::check_assignment(made, {duty_}, day_, living_in(organisations_))) {
      if (finding.where.field == "organisation")
        finding.value = name_of(organisations_, made.organisation);
      for (auto& [name, value] : finding.parameters)
        if (name == "successors") value = names_of_heirs(made.organisation);
      findings.push_back(std::move(finding));
    }
  }

  std::string names_of_heirs(const OrganisationId& organisation) const {
    std::string names;
    for (const auto& heir : organisations_.heirs(organisation, day_))
      names += (names.empty() ? "" : ", ") + name_of(organisations_, heir);
    return names;
  }

  const DutyDesk& desk_;
  const AssignInput& input_;
  const duties::Duty& duty_;
  Date day_;
  organisation::Organisations organisations_;
  std::set<OrganisationId> reached_;
  std::vector<KeptAssignment> given_;
  bool may_give_ = false, sees_duty_ = false;
};

/// The assignment of the duty that was written last; there is one when two people gave it at once.
KeptAssignment newest_of(store::Store& store, const DutyId& duty) {
  const auto all = store.records_in<duties::Assignment>(duty.text);
  const auto newest = std::max_element(
      all.begin(), all.end(), [](const auto& a, const auto& b) { return a.position < b.position; });
  return newest == all.end() ? KeptAssignment{} : *newest;
}

}  // namespace

AssignChoices assign_choices(const DutyDesk& desk, const accounts::Caller& who, Date day) {
  const auto organisations = organisations_in(desk.store);
  const auto reached = reach(who, Permission::AssignDuties, organisations, day);
  AssignChoices choices;
  for (const auto& each : organisations.alive_on(day)) {
    if (!reached.contains(each.id)) continue;
    std::string kind;
    for (const auto& [value, name] : names_of(each.kind))
      if (value == each.kind) kind = name;
    choices.organisations.push_back({each.id, each.name, kind});
  }
  const auto names = names_of_people(desk.store);
  for (const auto& each : desk.store.all_appointments())
    if (each.is_active_on(day) && reached.contains(each.organisation))
      choices.people.push_back(
          {each.account.text, name_of(names, each.account), each.organisation});
  return choices;
}

Result<KeptOutcome> assign_duty(const DutyDesk& desk, const accounts::Caller& who,
                                const AssignInput& input, Instant now, const std::string& address) {
  const auto duty = desk.store.record<duties::Duty>(input.duty.text);
  if (!duty) return fault("unknown_duty", {{"duty", input.duty.text}});
  Giving giving(desk, who, input, duty->record, local_day(now));
  if (auto why = giving.prepare()) return tl::unexpected(std::move(*why));
  if (is_blocked(giving.findings, input.confirmed)) return KeptOutcome(std::move(giving.findings));
  if (giving.changes.empty()) return KeptOutcome(KeptView{input.duty.text, duty->position, true});
  auto act = act_of(who, "assign_duty", "duty/" + input.duty.text, now, address);
  act.changes = std::move(giving.changes);
  try {
    return KeptOutcome(KeptView{input.duty.text, desk.store.commit(act).position, false});
  } catch (const store::StoreConflict&) {
    return changed_meanwhile(desk.store, newest_of(desk.store, input.duty));
  }
}

}  // namespace sansang::acts
