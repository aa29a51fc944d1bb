// SPDX-License-Identifier: Apache-2.0
#include "acts/people/open_work.hpp"

#include <algorithm>
#include <map>

#include "duties/assignment_moves.hpp"
#include "store/books.hpp"

namespace sansang::acts {
namespace {

bool is_held_by_another(const std::vector<accounts::Appointment>& all,
                        const accounts::Appointment& left, Date day) {
  return std::any_of(all.begin(), all.end(), [&](const accounts::Appointment& each) {
    return each.account != left.account && each.role == left.role &&
           each.organisation == left.organisation && each.is_active_on(day);
  });
}

/// Duties that name the leaver go to the successor, else to whoever answers in the same unit.
void add_duties(const PeopleDesk& desk, const accounts::Account& leaver,
                const std::optional<accounts::Account>& successor, Date day, LeaverWork& work) {
  std::vector<duties::Assignment> assignments;
  std::map<std::string, LedgerPosition> seen;
  for (auto& kept : desk.store.records<duties::Assignment>()) {
    seen[kept.record.id.text] = kept.position;
    assignments.push_back(std::move(kept.record));
  }
  const auto moves =
      duties::moves_of_leaver(assignments, leaver.id, successor ? successor->id : AccountId(), day);
  for (const auto& each : moves.closed)
    work.moves.emplace_back(store::keep(each, seen.at(each.id.text)));
  const auto organisations = desk.organisations();
  for (const auto& each : moves.opened) {
    work.moves.emplace_back(store::keep(each, std::nullopt));
    const auto* unit = organisations.find(each.organisation);
    const auto unit_name = unit != nullptr ? unit->name : each.organisation.text;
    work.open.push_back({"duty", each.duty.text, successor ? successor->full_name : unit_name});
  }
}

}  // namespace

LeaverWork work_of_leaver(const PeopleDesk& desk, const accounts::Account& leaver,
                          const std::optional<accounts::Account>& successor, Date day) {
  LeaverWork work;
  const auto organisations = desk.organisations();
  const auto all = desk.store.all_appointments();
  for (const auto& left : all) {
    if (left.account != leaver.id || (left.to && *left.to <= day)) continue;
    const auto* unit = organisations.find(left.organisation);
    const auto name = unit != nullptr ? unit->name : left.organisation.text;
    if (!is_held_by_another(all, left, day))
      work.open.push_back({"role_without_holder",
                           std::string(accounts::name_of(left.role)) + "\n" + name, std::string()});
    for (const auto& each : all)
      if (each.stands_in_for == left.id && each.is_active_on(day))
        if (const auto deputy = desk.store.account(each.account))
          work.open.push_back({"deputy", name, deputy->full_name});
  }
  add_duties(desk, leaver, successor, day, work);
  return work;
}

}  // namespace sansang::acts
