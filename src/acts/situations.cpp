// SPDX-License-Identifier: Apache-2.0
#include "acts/situations.hpp"

#include <algorithm>
#include <map>

namespace sansang::acts {
namespace {

/// Appends each row to the situation of its facility.
template <class Rows, class Place>
void distribute(Rows rows, std::map<FacilityId, FacilitySituation>& all, Place place) {
  for (auto& row : rows)
    if (const auto at = all.find(row.facility); at != all.end())
      place(at->second).push_back(std::move(row));
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
  distribute(desk.store.equipment(who, as_of), all, [](auto& s) -> auto& { return s.records; });
  distribute(desk.store.routes(who, as_of), all, [](auto& s) -> auto& { return s.routes; });
  distribute(desk.store.officers(who, as_of), all, [](auto& s) -> auto& { return s.officers; });
  auto facts = desk.store.facts(who, {today - memory, today}, as_of);
  std::erase_if(facts, [&](const oxygen::DailyFact& fact) { return fact.read_at > now; });
  distribute(std::move(facts), all, [](auto& s) -> auto& { return s.facts; });

  std::vector<FacilitySituation> made;
  made.reserve(all.size());
  for (auto& [id, s] : all) {
    s.equipment = oxygen::equipment_of(s.records);
    s.now = oxygen::situation_of({&s.facility, s.equipment, s.facts, s.routes, s.officers, now},
                                 desk.rules.flows, desk.rules.alerts);
    made.push_back(std::move(s));
  }
  return made;
}

Result<FacilitySituation> situation(const Desk& desk, const store::VisibleFacilities& who,
                                    const FacilityId& facility, Instant now,
                                    LedgerPosition as_of, std::chrono::days memory) {
  if (!who.includes(facility)) return fault("unknown_facility", {{"facility", facility.text}});
  auto found = situations(desk, store::VisibleFacilities::only({facility}), now, as_of, memory);
  if (found.empty()) return fault("unknown_facility", {{"facility", facility.text}});
  return std::move(found.front());
}

}  // namespace sansang::acts
