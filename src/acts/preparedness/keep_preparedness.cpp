// SPDX-License-Identifier: Apache-2.0
#include "acts/preparedness/keep_preparedness.hpp"

namespace sansang::acts {
namespace {

using namespace preparedness;

Result<FacilitySituation> editable(const PreparednessDesk& desk, const accounts::Caller& who,
                                   const FacilityId& facility, Instant now) {
  return situation(desk.desk, accounts::visible(who, accounts::Permission::EditPreparedness),
                   facility, now);
}

/// What `add()` found of one record: written, known already, or changed by somebody else.
enum class Added { New, Same };

/// Adds the version of `record` to `act`, unless it says what the newest one says.
template <class R>
Result<Added> add(store::Store& store, store::Act& act, const R& record,
                  std::optional<LedgerPosition> version) {
  const auto current = store.record<R>(store::id_in_book(record));
  if (current && current->record.facility != record.facility) return fault("not_allowed");
  if (current && current->record == record) return Added::Same;
  const auto seen = current ? std::optional(current->position) : std::nullopt;
  if (current && version != seen) return kept_meanwhile(store, *current);
  act.changes.emplace_back(store::keep(record, seen));
  return Added::New;
}

Result<PreparednessReceipt> committed(const PreparednessDesk& desk, const store::Act& act,
                                      const std::vector<Finding>& findings) {
  PreparednessReceipt receipt;
  receipt.findings = finding_views(findings, desk);
  receipt.already_known = act.changes.empty();
  if (receipt.already_known) {
    receipt.version = desk.desk.store.position();
    return receipt;
  }
  try {
    receipt.version = desk.desk.store.commit(act).position;
  } catch (const store::StoreConflict&) {
    // Between our look and our commit: whoever asks again sees by whom and when.
    return fault("preparedness_conflict_now");
  }
  return receipt;
}

template <class R>
Result<PreparednessOutcome> kept(const PreparednessDesk& desk, store::Act act, const R& record,
                                 std::optional<LedgerPosition> version,
                                 std::vector<Finding> findings) {
  if (has_error(findings)) return PreparednessOutcome(std::move(findings));
  const auto added = add(desk.desk.store, act, record, version);
  if (!added) return tl::unexpected(added.error());
  auto receipt = committed(desk, act, findings);
  if (!receipt) return tl::unexpected(receipt.error());
  return PreparednessOutcome(std::move(*receipt));
}

std::vector<Finding> unknown_files(store::Store& store, const UnitPlan& plan) {
  std::vector<Finding> findings;
  for (const auto& file : plan.files)
    if (!store.attachment(file.hash))
      findings.push_back(
          {"plan_file_unknown", Severity::Error, {"", "", 0, 0, "files"}, file.name, {}});
  return findings;
}

ChecklistEntry entry_of(const ChecklistInput& input, const ChecklistEntryInput& row,
                        bool simulated) {
  return {entry_id(input.facility, row.item),
          input.facility,
          row.item,
          row.have,
          row.use_per_day,
          row.stated_need,
          row.as_of,
          row.evidence,
          row.source,
          row.note,
          simulated};
}

}  // namespace

Result<PreparednessOutcome> keep_unit_plan(const PreparednessDesk& desk,
                                           const accounts::Caller& who, UnitPlanInput input,
                                           Instant now, const std::string& address) {
  auto& plan = input.plan;
  const auto unit = editable(desk, who, plan.facility, now);
  if (!unit) return tl::unexpected(unit.error());
  if (plan.id.empty()) return fault("missing_field", {{"field", "plan"}});
  plan.simulated = unit->facility.simulated;
  auto findings = check_plan(plan, local_day(now));
  const auto unknown = unknown_files(desk.desk.store, plan);
  findings.insert(findings.end(), unknown.begin(), unknown.end());
  return kept(desk,
              preparedness_act(who, plan.facility, "keep_unit_plan", "unit_plan/" + plan.id.text,
                               now, address),
              plan, input.version, std::move(findings));
}

Result<PreparednessOutcome> keep_drill(const PreparednessDesk& desk, const accounts::Caller& who,
                                       DrillInput input, Instant now, const std::string& address) {
  auto& drill = input.drill;
  const auto unit = editable(desk, who, drill.facility, now);
  if (!unit) return tl::unexpected(unit.error());
  if (drill.id.empty()) return fault("missing_field", {{"field", "drill"}});
  drill.simulated = unit->facility.simulated;
  return kept(
      desk,
      preparedness_act(who, drill.facility, "keep_drill", "drill/" + drill.id.text, now, address),
      drill, input.version, check_drill(drill, local_day(now)));
}

Result<PreparednessOutcome> keep_checklist(const PreparednessDesk& desk,
                                           const accounts::Caller& who, const ChecklistInput& input,
                                           Instant now, const std::string& address) {
  const auto unit = editable(desk, who, input.facility, now);
  if (!unit) return tl::unexpected(unit.error());
  const auto today = local_day(now);
  const auto checklist = store::checklist_on(desk.checklists, today);
  const auto facts = facts_of_unit(desk, *unit, today);
  std::vector<ChecklistEntry> entries;
  std::vector<Finding> findings;
  for (const auto& row : input.entries) {
    entries.push_back(entry_of(input, row, unit->facility.simulated));
    for (auto& finding : check_entry(entries.back(), checklist, facts, today)) {
      finding.where.row = static_cast<int>(entries.size());
      finding.where.field = row.item.text + "." + finding.where.field;
      findings.push_back(std::move(finding));
    }
  }
  if (has_error(findings)) return PreparednessOutcome(std::move(findings));
  auto act = preparedness_act(who, input.facility, "keep_checklist",
                              "checklist/" + input.facility.text, now, address);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto added = add(desk.desk.store, act, entries[i], input.entries[i].version);
    if (!added) return tl::unexpected(added.error());
  }
  auto receipt = committed(desk, act, findings);
  if (!receipt) return tl::unexpected(receipt.error());
  return PreparednessOutcome(std::move(*receipt));
}

}  // namespace sansang::acts
