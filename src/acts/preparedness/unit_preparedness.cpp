// SPDX-License-Identifier: Apache-2.0
#include "acts/preparedness/unit_preparedness.hpp"

#include <algorithm>

namespace sansang::acts {
namespace {

using namespace preparedness;

PlanVersion version_of(store::Store& store, const store::Kept<UnitPlan>& kept) {
  return {kept.position, kept.at, name_of_person(store, kept.actor), kept.record};
}

PlanCard card_of(const PreparednessDesk& desk, const store::Kept<UnitPlan>& kept, Date today) {
  auto& store = desk.desk.store;
  PlanCard card;
  card.newest = version_of(store, kept);
  card.findings = finding_views(check_plan(kept.record, today), desk);
  const auto history = store.history<UnitPlan>(kept.record.id.text);
  for (auto at = history.rbegin(); at != history.rend(); ++at)
    if (at->position != kept.position) card.earlier.push_back(version_of(store, *at));
  return card;
}

std::vector<DrillCard> drill_cards(store::Store& store,
                                   const std::vector<store::Kept<Drill>>& drills) {
  std::vector<DrillCard> cards;
  for (const auto& kept : drills)
    cards.push_back({kept.position, kept.at, name_of_person(store, kept.actor), kept.record});
  std::stable_sort(cards.begin(), cards.end(), [](const DrillCard& a, const DrillCard& b) {
    return a.drill.day > b.drill.day;
  });
  return cards;
}

ChecklistRow row_of(store::Store& store, const ChecklistItem& item, const ChecklistLine& line,
                    const std::vector<store::Kept<ChecklistEntry>>& entries) {
  ChecklistRow row;
  row.item = item.id;
  row.theme = item.theme;
  row.name_vi = item.name_vi;
  row.name_en = item.name_en;
  row.unit_vi = item.unit_vi;
  row.unit_en = item.unit_en;
  row.expected_vi = item.evidence_vi;
  row.expected_en = item.evidence_en;
  row.rule = item.need;
  row.basis = item.basis;
  row.basis_text = item.basis_text;
  row.counted_by_program = item.fact != KnownFact::None;
  row.asks_use = item.is_consumed || item.need == NeedRule::DaysOfUse;
  row.need = line.need;
  row.have = line.have;
  row.gap = line.gap;
  row.cover = line.cover;
  row.standing = line.standing;
  row.reason = line.reason;
  row.entry = line.entry;
  for (const auto& kept : entries) {
    if (kept.record.item != item.id || row.counted_by_program) continue;
    row.version = kept.position;
    row.kept_by = name_of_person(store, kept.actor);
  }
  return row;
}

template <class R>
std::vector<R> records_of(const std::vector<store::Kept<R>>& kept) {
  std::vector<R> records;
  for (const auto& each : kept) records.push_back(each.record);
  return records;
}

}  // namespace

Result<UnitPreparedness> unit_preparedness(const PreparednessDesk& desk,
                                           const accounts::Caller& who, const FacilityId& facility,
                                           Instant now) {
  auto& store = desk.desk.store;
  const auto unit = situation(desk.desk, accounts::visible(who, accounts::Permission::ReadFacility),
                              facility, now);
  if (!unit) return tl::unexpected(unit.error());
  const auto today = local_day(now);
  const auto records = records_of_unit(store, facility);
  const auto checklist = store::checklist_on(desk.checklists, today);
  UnitPreparedness view;
  view.facility = facility;
  view.name = unit->facility.name;
  view.day = today;
  view.may_edit = accounts::may_see(who, accounts::Permission::EditPreparedness, facility);
  view.simulated = unit->facility.simulated;
  view.entry_life_days = checklist.entry_life.count();
  view.tasks =
      task_views(plan_tasks(plans_of_unit(store, facility, records), today), unit->facility.name);
  for (const auto& kept : records.plans) view.plans.push_back(card_of(desk, kept, today));
  view.drills = drill_cards(store, records.drills);
  const auto lines = checklist_lines(checklist, facts_of_unit(desk, *unit, today),
                                     records_of(records.entries), today);
  for (const auto& count : counts_by_theme(lines))
    view.themes.push_back({count.theme, count.met, count.lacking, count.unknown, count.standing()});
  for (const auto& line : lines)
    view.checklist.push_back(row_of(store, *checklist.find(line.item), line, records.entries));
  return view;
}

std::vector<PlanTaskView> preparedness_tasks(const PreparednessDesk& desk,
                                             const accounts::Caller& who, Instant now) {
  auto& store = desk.desk.store;
  std::vector<PlanTaskView> all;
  const auto seen = accounts::visible(who, accounts::Permission::EditPreparedness);
  const auto today = local_day(now);
  for (const auto& facility : store.facilities(seen)) {
    if (!facility.reports_itself() || !facility.is_open_on(today) ||
        !accounts::speaks_for(who, facility.id))
      continue;
    const auto tasks =
        plan_tasks(plans_of_unit(store, facility.id, records_of_unit(store, facility.id)), today);
    const auto views = task_views(tasks, facility.name);
    all.insert(all.end(), views.begin(), views.end());
  }
  std::stable_sort(all.begin(), all.end(), [](const PlanTaskView& a, const PlanTaskView& b) {
    return a.overdue && !b.overdue;
  });
  return all;
}

}  // namespace sansang::acts
