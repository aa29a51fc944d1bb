// SPDX-License-Identifier: Apache-2.0
#include "acts/situations.hpp"

#include <algorithm>
#include <map>

#include "store/books.hpp"

namespace sansang::acts {
namespace {

/// Appends each row to the situation of its facility.
template <class Rows, class Place>
void distribute(Rows rows, std::map<FacilityId, FacilitySituation>& all, Place place) {
  for (auto& row : rows)
    if (const auto at = all.find(row.facility); at != all.end())
      place(at->second).push_back(std::move(row));
}

bool is_asset_of(const std::vector<oxygen::Equipment>& equipment, const std::string& asset) {
  return std::any_of(equipment.begin(), equipment.end(), [&](const auto& piece) {
    const auto* its = oxygen::stored_asset(piece);
    return !piece.in_service && its && *its == asset;
  });
}

/// What the facts of `s` count in stores that left the service after the report: the equipment as
/// it was known when the report came tells which were in service then.
std::vector<oxygen::WithdrawnStore> withdrawn_from(const Desk& desk, const FacilitySituation& s,
                                                   LedgerPosition as_of) {
  const bool none = std::all_of(s.equipment.begin(), s.equipment.end(), [](const auto& piece) {
    return piece.in_service || oxygen::stored_asset(piece) == nullptr;
  });
  if (none || s.facts.empty()) return {};
  std::map<ReportId, std::vector<oxygen::LedgerEntry>> entries;
  const store::Period period{s.facts.front().reported_for, s.facts.back().reported_for};
  for (auto& entry : desk.store.ledger(s.facility.id, period, as_of))
    if (is_asset_of(s.equipment, entry.asset)) entries[entry.report].push_back(std::move(entry));
  std::vector<oxygen::WithdrawnStore> withdrawn;
  for (const auto& fact : s.facts) {
    const auto at = entries.find(fact.report);
    if (at == entries.end()) continue;
    const auto then = oxygen::equipment_of(
        desk.store.equipment(store::VisibleFacilities::only({s.facility.id}), fact.position));
    for (auto& one : oxygen::withdrawn_since(at->second, then, s.equipment, desk.rules.sizes))
      withdrawn.push_back(std::move(one));
  }
  return withdrawn;
}

oxygen::Situation judged(const Desk& desk, const FacilitySituation& s, Instant now) {
  return oxygen::situation_of(
      {&s.facility, s.equipment, s.facts, s.routes, s.officers, now, s.withdrawn, &*s.owed},
      desk.rules.flows, desk.rules.alerts);
}

}  // namespace

LedgerPosition position_at(store::Store& store, Instant instant) {
  LedgerPosition known = 0, unknown = store.position() + 1;
  while (unknown - known > 1) {
    const auto middle = known + (unknown - known) / 2;
    const auto row = store.audit(middle, 1);
    (row.empty() || row.front().at > instant ? unknown : known) = middle;
  }
  return known;
}

std::vector<FacilitySituation> situations(const Desk& desk, const store::VisibleFacilities& who,
                                          Instant now, LedgerPosition as_of,
                                          std::chrono::days memory) {
  const Date today = local_day(now);
  std::map<FacilityId, FacilitySituation> all;
  for (auto& facility : desk.store.facilities(who, as_of))
    if (facility.reports_itself() && facility.is_open_on(today))
      all[facility.id].facility = facility;
  distribute(
      desk.store.equipment(who, as_of), all, [](auto& s) -> auto& { return s.records; });
  distribute(
      desk.store.routes(who, as_of), all, [](auto& s) -> auto& { return s.routes; });
  distribute(
      desk.store.officers(who, as_of), all, [](auto& s) -> auto& { return s.officers; });
  auto facts = desk.store.facts(who, {today - memory, today}, as_of);
  std::erase_if(facts, [&](const oxygen::DailyFact& fact) { return fact.read_at > now; });
  distribute(
      std::move(facts), all, [](auto& s) -> auto& { return s.facts; });

  std::vector<oxygen::ModeDecision> decisions;
  for (auto& kept : desk.store.records<oxygen::ModeDecision>(as_of))
    decisions.push_back(std::move(kept.record));
  std::vector<FacilitySituation> made;
  made.reserve(all.size());
  for (auto& [id, s] : all) {
    s.equipment = oxygen::equipment_of(s.records);
    s.withdrawn = withdrawn_from(desk, s, as_of);
    s.owed.emplace(id, desk.rules.rhythms, decisions);
    s.now = judged(desk, s, now);
    made.push_back(std::move(s));
  }
  return made;
}

void foresee(const Desk& desk, FacilitySituation& s, const std::vector<oxygen::DailyFact>& newer,
             Instant now) {
  const Date oldest = local_day(now) - oxygen::situation_memory;
  for (const auto& fact : newer) {
    std::erase_if(s.facts, [&](const auto& old) { return old.reported_for == fact.reported_for; });
    if (fact.reported_for >= oldest) s.facts.push_back(fact);
  }
  std::sort(s.facts.begin(), s.facts.end(),
            [](const auto& a, const auto& b) { return a.reported_for < b.reported_for; });
  s.now = judged(desk, s, now);
}

Result<FacilitySituation> situation(const Desk& desk, const store::VisibleFacilities& who,
                                    const FacilityId& facility, Instant now, LedgerPosition as_of,
                                    std::chrono::days memory) {
  if (!who.includes(facility)) return fault("unknown_facility", {{"facility", facility.text}});
  auto found = situations(desk, store::VisibleFacilities::only({facility}), now, as_of, memory);
  if (found.empty()) return fault("unknown_facility", {{"facility", facility.text}});
  return std::move(found.front());
}

}  // namespace sansang::acts
