// SPDX-License-Identifier: Apache-2.0
/// What a unit shows of its plans, drills and checklist, the summary of the province, and what is
/// typed into the forms. `version` is the ledger position of what was read; it goes back as the
/// version that the author saw.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "acts/views/report.hpp"
#include "preparedness/checklist.hpp"
#include "preparedness/plan_tasks.hpp"
#include "preparedness/unit_plan.hpp"

namespace sansang::acts {

struct PlanVersion {
  LedgerPosition version = 0;
  Instant kept_at{};
  std::string kept_by;
  preparedness::UnitPlan plan;
};
template <class V, class R>
requires RecordOf<R, PlanVersion>
void fields(V&& v, R& r) {
  v("version", r.version);
  v("kept_at", r.kept_at);
  v("kept_by", r.kept_by);
  v("plan", r.plan);
}

struct PlanCard {
  PlanVersion newest;
  std::vector<FindingView> findings;  ///< what is doubtful about the newest version
  std::vector<PlanVersion> earlier;   ///< newest first
};
template <class V, class R>
requires RecordOf<R, PlanCard>
void fields(V&& v, R& r) {
  v("newest", r.newest);
  v("findings", r.findings);
  v("earlier", r.earlier);
}

struct DrillCard {
  LedgerPosition version = 0;
  Instant kept_at{};
  std::string kept_by;
  preparedness::Drill drill;
};
template <class V, class R>
requires RecordOf<R, DrillCard>
void fields(V&& v, R& r) {
  v("version", r.version);
  v("kept_at", r.kept_at);
  v("kept_by", r.kept_by);
  v("drill", r.drill);
}

/// An item as it is asked, with what the unit has.
struct ChecklistRow {
  Id<preparedness::ChecklistItem> item;
  preparedness::ReadinessTheme theme = preparedness::ReadinessTheme::Staff;
  std::string name_vi, name_en, unit_vi, unit_en, expected_vi, expected_en;
  preparedness::NeedRule rule = preparedness::NeedRule::Stated;
  preparedness::NeedBasis basis = preparedness::NeedBasis::Invented;
  std::string basis_text;
  bool counted_by_program = false, asks_use = false;
  std::optional<preparedness::Amount> need, have, gap;
  std::optional<preparedness::DaysOfCover> cover;
  preparedness::LineStanding standing = preparedness::LineStanding::Unknown;
  preparedness::UnknownReason reason = preparedness::UnknownReason::NoEntry;
  std::optional<preparedness::ChecklistEntry> entry;
  std::optional<LedgerPosition> version;
  std::string kept_by;
};
template <class V, class R>
requires RecordOf<R, ChecklistRow>
void fields(V&& v, R& r) {
  v("item", r.item);
  v("theme", r.theme);
  v("name_vi", r.name_vi);
  v("name_en", r.name_en);
  v("unit_vi", r.unit_vi);
  v("unit_en", r.unit_en);
  v("expected_vi", r.expected_vi);
  v("expected_en", r.expected_en);
  v("rule", r.rule);
  v("basis", r.basis);
  v("basis_text", r.basis_text);
  v("counted_by_program", r.counted_by_program);
  v("asks_use", r.asks_use);
  v("need", r.need);
  v("have", r.have);
  v("gap", r.gap);
  v("cover_days", r.cover);
  v("standing", r.standing);
  v("reason", r.reason);
  v("entry", r.entry);
  v("version", r.version);
  v("kept_by", r.kept_by);
}

struct ThemeRow {
  preparedness::ReadinessTheme theme = preparedness::ReadinessTheme::Staff;
  std::int64_t met = 0, lacking = 0, unknown = 0;
  preparedness::LineStanding standing = preparedness::LineStanding::Unknown;
};
template <class V, class R>
requires RecordOf<R, ThemeRow>
void fields(V&& v, R& r) {
  v("theme", r.theme);
  v("met", r.met);
  v("short", r.lacking);
  v("unknown", r.unknown);
  v("standing", r.standing);
}

/// The sentence is "preparedness.task.<kind>" with {subject} and {due}.
struct PlanTaskView {
  preparedness::PlanTaskKind kind = preparedness::PlanTaskKind::NoPlan;
  FacilityId facility;
  std::string facility_name, record, subject;
  std::optional<Date> due;
  bool overdue = false;
};
template <class V, class R>
requires RecordOf<R, PlanTaskView>
void fields(V&& v, R& r) {
  v("kind", r.kind);
  v("facility", r.facility);
  v("facility_name", r.facility_name);
  v("record", r.record);
  v("subject", r.subject);
  v("due", r.due);
  v("overdue", r.overdue);
}

struct UnitPreparedness {
  FacilityId facility;
  std::string name;
  Date day{};
  bool may_edit = false, simulated = false;
  std::int64_t entry_life_days = 0;
  std::vector<PlanTaskView> tasks;
  std::vector<PlanCard> plans;
  std::vector<DrillCard> drills;  ///< newest first
  std::vector<ThemeRow> themes;
  std::vector<ChecklistRow> checklist;
};
template <class V, class R>
requires RecordOf<R, UnitPreparedness>
void fields(V&& v, R& r) {
  v("facility", r.facility);
  v("name", r.name);
  v("day", r.day);
  v("may_edit", r.may_edit);
  v("simulated", r.simulated);
  v("entry_life_days", r.entry_life_days);
  v("tasks", r.tasks);
  v("plans", r.plans);
  v("drills", r.drills);
  v("themes", r.themes);
  v("checklist", r.checklist);
}

struct SummaryRow {
  FacilityId facility;
  std::string name;
  std::int64_t plans = 0, approved_plans = 0, overdue_tasks = 0;
  std::optional<Date> last_drill;
  std::int64_t met = 0, lacking = 0, unknown = 0;
  std::vector<ThemeRow> themes;
};
template <class V, class R>
requires RecordOf<R, SummaryRow>
void fields(V&& v, R& r) {
  v("facility", r.facility);
  v("name", r.name);
  v("plans", r.plans);
  v("approved_plans", r.approved_plans);
  v("overdue_tasks", r.overdue_tasks);
  v("last_drill", r.last_drill);
  v("met", r.met);
  v("short", r.lacking);
  v("unknown", r.unknown);
  v("themes", r.themes);
}

/// Units with the smallest part of items met first: what is unknown counts like what is short.
struct ReadinessSummary {
  Date day{};
  bool simulated = false;
  std::vector<ThemeRow> themes;  ///< of all units together
  std::vector<SummaryRow> rows;
};
template <class V, class R>
requires RecordOf<R, ReadinessSummary>
void fields(V&& v, R& r) {
  v("day", r.day);
  v("simulated", r.simulated);
  v("themes", r.themes);
  v("rows", r.rows);
}

struct UnitPlanInput {
  std::optional<LedgerPosition> version;
  preparedness::UnitPlan plan;
};
template <class V, class R>
requires RecordOf<R, UnitPlanInput>
void fields(V&& v, R& r) {
  v("version", r.version);
  v("plan", r.plan);
}

struct DrillInput {
  std::optional<LedgerPosition> version;
  preparedness::Drill drill;
};
template <class V, class R>
requires RecordOf<R, DrillInput>
void fields(V&& v, R& r) {
  v("version", r.version);
  v("drill", r.drill);
}

struct ChecklistEntryInput {
  Id<preparedness::ChecklistItem> item;
  std::optional<LedgerPosition> version;
  std::optional<preparedness::Amount> have, use_per_day, stated_need;
  Date as_of{};
  std::string evidence, source, note;
};
template <class V, class R>
requires RecordOf<R, ChecklistEntryInput>
void fields(V&& v, R& r) {
  v("item", r.item);
  v("version", r.version);
  v("have", r.have);
  v("use_per_day", r.use_per_day);
  v("stated_need", r.stated_need);
  v("as_of", r.as_of);
  v("evidence", r.evidence);
  v("source", r.source);
  v("note", r.note);
}

/// Only the rows that somebody changed.
struct ChecklistInput {
  FacilityId facility;
  std::vector<ChecklistEntryInput> entries;
};
template <class V, class R>
requires RecordOf<R, ChecklistInput>
void fields(V&& v, R& r) {
  v("facility", r.facility);
  v("entries", r.entries);
}

/// What was kept, and what is doubtful about it all the same.
struct PreparednessReceipt {
  LedgerPosition version = 0;
  bool already_known = false;
  std::vector<FindingView> findings;
};
template <class V, class R>
requires RecordOf<R, PreparednessReceipt>
void fields(V&& v, R& r) {
  v("version", r.version);
  v("already_known", r.already_known);
  v("findings", r.findings);
}

}  // namespace sansang::acts
