// SPDX-License-Identifier: Apache-2.0
#include "acts/preparedness/readiness_summary.hpp"

#include <algorithm>

namespace sansang::acts {
namespace {

using namespace preparedness;

void add_plans(store::Store& store, const FacilityId& facility, const UnitRecords& records,
               Date today, SummaryRow& row) {
  const auto unit = plans_of_unit(store, facility, records);
  for (const auto& plan : unit.plans) {
    if (!plan.holds_on(today)) continue;
    ++row.plans;
    if (plan.is_approved()) ++row.approved_plans;
  }
  for (const auto& drill : unit.drills)
    row.last_drill = row.last_drill ? std::max(*row.last_drill, drill.day) : drill.day;
  for (const auto& task : plan_tasks(unit, today))
    if (task.is_overdue) ++row.overdue_tasks;
}

void add_counts(const std::vector<ThemeCounts>& counts, SummaryRow& row,
                std::vector<ThemeCounts>& province) {
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const auto& count = counts[i];
    row.met += count.met;
    row.lacking += count.lacking;
    row.unknown += count.unknown;
    row.themes.push_back({count.theme, count.met, count.lacking, count.unknown, count.standing()});
    province[i].met += count.met;
    province[i].lacking += count.lacking;
    province[i].unknown += count.unknown;
  }
}

/// By the part of items met, without dividing: a / b < c / d; units of which nothing is asked last.
bool is_less_ready(const SummaryRow& a, const SummaryRow& b) {
  const auto asked = [](const SummaryRow& row) { return row.met + row.lacking + row.unknown; };
  if ((asked(a) == 0) != (asked(b) == 0)) return asked(b) == 0;
  const auto left = a.met * asked(b), right = b.met * asked(a);
  if (left != right) return left < right;
  return a.facility < b.facility;
}

}  // namespace

ReadinessSummary readiness_summary(const PreparednessDesk& desk, const accounts::Caller& who,
                                   Instant now) {
  auto& store = desk.desk.store;
  const auto today = local_day(now);
  const auto checklist = store::checklist_on(desk.checklists, today);
  auto records = records_of_units(store);
  ReadinessSummary summary;
  summary.day = today;
  auto province = counts_by_theme({});
  const auto seen = accounts::visible(who, accounts::Permission::ReadBoard);
  for (const auto& unit : situations(desk.desk, seen, now)) {
    const auto& own = records[unit.facility.id];
    std::vector<ChecklistEntry> entries;
    for (const auto& kept : own.entries) entries.push_back(kept.record);
    SummaryRow row;
    row.facility = unit.facility.id;
    row.name = unit.facility.name;
    add_plans(store, unit.facility.id, own, today, row);
    const auto lines = checklist_lines(checklist, facts_of_unit(desk, unit, today), entries, today);
    add_counts(counts_by_theme(lines), row, province);
    summary.simulated = summary.simulated || unit.facility.simulated;
    summary.rows.push_back(std::move(row));
  }
  for (const auto& count : province)
    summary.themes.push_back(
        {count.theme, count.met, count.lacking, count.unknown, count.standing()});
  std::sort(summary.rows.begin(), summary.rows.end(), is_less_ready);
  return summary;
}

}  // namespace sansang::acts
