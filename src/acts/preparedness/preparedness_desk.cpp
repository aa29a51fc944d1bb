// SPDX-License-Identifier: Apache-2.0
#include "acts/preparedness/preparedness_desk.hpp"

#include <algorithm>

#include "documents/json_fields.hpp"

namespace sansang::acts {
namespace {

using namespace preparedness;

using Pieces = std::map<EquipmentId, oxygen::EquipmentRecord>;

Pieces pieces_of(store::Store& store, const FacilityId& facility, LedgerPosition as_of) {
  Pieces pieces;
  for (auto& record : store.equipment(store::VisibleFacilities::only({facility}), as_of))
    pieces.emplace(record.id, std::move(record));
  return pieces;
}

std::string name_of_piece(const oxygen::EquipmentRecord& piece) {
  return piece.name.empty() ? piece.id.text : piece.name;
}

/// Names of what came, went or changed.
std::vector<std::string> changes(const Pieces& before, const Pieces& after) {
  std::vector<std::string> names;
  for (const auto& [id, piece] : after) {
    const auto old = before.find(id);
    if (old == before.end() || old->second != piece) names.push_back(name_of_piece(piece));
  }
  for (const auto& [id, piece] : before)
    if (!after.contains(id)) names.push_back(name_of_piece(piece));
  return names;
}

LedgerPosition position_of_plan(store::Store& store, const store::Kept<UnitPlan>& kept) {
  if (!kept.record.decided_on) return kept.position;
  const auto next_day = *kept.record.decided_on + std::chrono::days{1};
  return position_at(store, at_local_time(next_day, std::chrono::seconds{-1}));
}

std::string_view text_of(Severity severity) {
  switch (severity) {
    case Severity::Error:
      return "error";
    case Severity::Doubt:
      return "doubt";
    case Severity::Note:
      return "note";
  }
  return "error";
}

}  // namespace

UnitRecords records_of_unit(store::Store& store, const FacilityId& facility) {
  return {store.records_in<UnitPlan>(facility.text), store.records_in<Drill>(facility.text),
          store.records_in<ChecklistEntry>(facility.text)};
}

std::map<FacilityId, UnitRecords> records_of_units(store::Store& store) {
  std::map<FacilityId, UnitRecords> all;
  for (auto& kept : store.records<UnitPlan>())
    all[kept.record.facility].plans.push_back(std::move(kept));
  for (auto& kept : store.records<Drill>())
    all[kept.record.facility].drills.push_back(std::move(kept));
  for (auto& kept : store.records<ChecklistEntry>())
    all[kept.record.facility].entries.push_back(std::move(kept));
  return all;
}

UnitFacts facts_of_unit(const PreparednessDesk& desk, const FacilitySituation& situation,
                        Date today) {
  const auto& facility = situation.facility;
  UnitFacts facts;
  facts.facility = facility.id;
  facts.kind = documents::enum_text(facility.kind, names_of(facility.kind));
  facts.oxygen_beds = facility.oxygen_beds;
  facts.icu_beds = facility.icu_beds;
  if (facility.kind == facility::FacilityKind::HealthCentre)
    if (const auto unit = desk.units.unit(facility.unit, today))
      facts.population = unit->population_2019;
  if (situation.now.left) facts.oxygen_cover = days_of(situation.now.left->p10);
  facts.oxygen_officers = std::count_if(
      situation.officers.begin(), situation.officers.end(),
      [&](const facility::DesignatedOfficer& officer) { return officer.serves_on(today); });
  return facts;
}

UnitPlans plans_of_unit(store::Store& store, const FacilityId& facility,
                        const UnitRecords& records) {
  UnitPlans unit;
  unit.facility = facility;
  if (records.plans.empty() && records.drills.empty()) return unit;
  const auto now = pieces_of(store, facility, store::newest);
  for (const auto& kept : records.plans) {
    unit.plans.push_back(kept.record);
    const auto then = pieces_of(store, facility, position_of_plan(store, kept));
    if (!then.empty()) unit.equipment_since.emplace_back(kept.record.id, changes(then, now));
  }
  for (const auto& kept : records.drills) unit.drills.push_back(kept.record);
  return unit;
}

std::vector<PlanTaskView> task_views(const std::vector<PlanTask>& tasks,
                                     const std::string& facility_name) {
  std::vector<PlanTaskView> views;
  for (const auto& task : tasks)
    views.push_back({task.kind, task.facility, facility_name, task.record, task.subject, task.due,
                     task.is_overdue});
  return views;
}

std::vector<FindingView> finding_views(const std::vector<Finding>& findings,
                                       const PreparednessDesk& desk) {
  std::vector<FindingView> views;
  for (const auto& finding : findings)
    views.push_back({finding.code, std::string(text_of(finding.severity)), finding.where.field,
                     finding.value, desk.vietnamese.sentence_of(finding),
                     desk.english.sentence_of(finding)});
  return views;
}

std::string name_of_person(store::Store& store, const AccountId& id) {
  const auto account = store.account(id);
  return account ? account->full_name : id.text;
}

store::Act preparedness_act(const accounts::Caller& who, const FacilityId& facility,
                            std::string action, std::string object, Instant now,
                            const std::string& address) {
  store::Act act;
  act.at = now;
  act.actor = who.account.id;
  act.unit = facility.text;
  act.action = std::move(action);
  act.object = std::move(object);
  act.address = address;
  return act;
}

}  // namespace sansang::acts
