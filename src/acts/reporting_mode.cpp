// SPDX-License-Identifier: Apache-2.0
#include "acts/reporting_mode.hpp"

#include <algorithm>

#include "store/books.hpp"

namespace sansang::acts {
namespace {

using accounts::Permission;
using oxygen::ModeDecision;

std::string clock_text(std::int64_t minute_of_day) {
  const auto two = [](std::int64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return two(minute_of_day / 60) + ":" + two(minute_of_day % 60);
}

bool concerns(const ModeDecision& decision, const accounts::VisibleFacilities& who) {
  return decision.facilities.empty() ||
         std::any_of(decision.facilities.begin(), decision.facilities.end(),
                     [&](const FacilityId& facility) { return who.includes(facility); });
}

KeptDecision view_of(store::Store& store, store::Kept<ModeDecision> kept, Instant now) {
  KeptDecision view;
  const auto recorder = store.account(kept.actor);
  view.recorded_by = recorder ? recorder->full_name : kept.actor.text;
  view.version = kept.position;
  view.recorded_at = kept.at;
  const Date today = local_day(now);
  view.holds_today = kept.record.from <= today && (!kept.record.to || today < *kept.record.to);
  view.decision = std::move(kept.record);
  return view;
}

ModeDecision decision_of(const ModeDecisionInput& input, std::string province, bool simulated) {
  ModeDecision made;
  made.id = input.id;
  made.province = std::move(province);
  made.facilities = input.facilities;
  made.disease = input.disease;
  made.mode = input.mode;
  made.decision_number = input.decision_number;
  made.decided_on = input.decided_on.value_or(Date{});
  made.signer = input.signer;
  made.from = input.from.value_or(Date{});
  made.to = input.to;
  made.note = input.note;
  made.simulated = simulated;
  return made;
}

}  // namespace

ModeOfDay mode_of_day(const oxygen::ReportingCalendar& owed, Date day) {
  ModeOfDay view;
  view.mode = owed.rhythm_on(day).mode;
  if (const auto* decision = owed.decision_on(day)) {
    view.decision_number = decision->decision_number;
    view.decided_on = decision->decided_on;
    view.signer = decision->signer;
  }
  return view;
}

ReportingModes reporting_modes(const Desk& desk, const accounts::Caller& who, Instant now) {
  ReportingModes view;
  view.without_decision = desk.rules.rhythms.without_decision;
  for (const auto& rhythm : desk.rules.rhythms.rhythms) {
    RhythmView asks{rhythm.mode, rhythm.weekdays, {}};
    for (const auto minute : rhythm.minutes_of_day) asks.times.push_back(clock_text(minute));
    view.rhythms.push_back(std::move(asks));
  }
  const auto seen = accounts::visible(who, Permission::ReadFacility);
  for (auto& kept : desk.store.records<ModeDecision>())
    if (concerns(kept.record, seen))
      view.decisions.push_back(view_of(desk.store, std::move(kept), now));
  std::stable_sort(view.decisions.begin(), view.decisions.end(), [](const auto& a, const auto& b) {
    return a.decision.decided_on > b.decision.decided_on;
  });
  return view;
}

Result<ModeOutcome> record_mode_decision(const Desk& desk, const accounts::Caller& who,
                                         const ModeDecisionInput& input, Instant now,
                                         const std::string& address) {
  if (input.id.empty()) return fault("missing_field", {{"field", "mode_decision"}});
  const auto made = decision_of(input, accounts::province_of(who, Permission::SetReportingMode),
                                who.account.simulated);
  std::vector<FacilityId> known;
  for (const auto& facility :
       desk.store.facilities(accounts::visible(who, Permission::SetReportingMode)))
    known.push_back(facility.id);
  auto findings = oxygen::check_mode_decision(made, known);
  // What is not signed yet is no decision, and nobody owed a report before there was one.
  if (made.decided_on > local_day(now) || made.from < made.decided_on)
    findings.push_back({"mode_not_decided",
                        Severity::Error,
                        {.file = {}, .sheet = {}, .field = "decided_on"},
                        {},
                        {}});
  if (has_error(findings)) return ModeOutcome(std::move(findings));
  const auto stands = desk.store.record<ModeDecision>(input.id.text);
  // A retry of what was kept already is free.
  if (stands && stands->record == made) return ModeOutcome(view_of(desk.store, *stands, now));
  store::Act act;
  act.at = now;
  act.actor = who.account.id;
  act.action = "record_mode_decision";
  act.object = "mode_decision/" + input.id.text;
  act.address = address;
  act.changes = {store::keep(made, input.replaces)};
  try {
    desk.store.commit(act);
  } catch (const store::StoreConflict&) {
    const auto newest = desk.store.record<ModeDecision>(input.id.text);
    const auto by = newest ? desk.store.account(newest->actor) : std::nullopt;
    return fault("changed_meanwhile",
                 {{"by", by ? by->full_name : ""}, {"at", newest ? local_time(newest->at) : ""}});
  }
  return ModeOutcome(view_of(desk.store, *desk.store.record<ModeDecision>(input.id.text), now));
}

}  // namespace sansang::acts
