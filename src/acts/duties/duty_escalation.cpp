// SPDX-License-Identifier: Apache-2.0
#include "acts/duties/duty_escalation.hpp"

#include <algorithm>

namespace sansang::acts {

using accounts::Permission;

std::vector<EscalationView> escalations(const DutyDesk& desk, const accounts::Caller& who,
                                        Instant now) {
  const auto organisations = organisations_in(desk.store);
  const auto reached = reach(who, Permission::ReadDuties, organisations, local_day(now));
  const auto names = names_of_people(desk.store);
  std::vector<EscalationView> views;
  for (const auto& kept : desk.store.records<duties::Escalation>())
    if (reaches(reached, kept.record.organisation, organisations, local_day(now)))
      views.push_back({kept.record, name_of(organisations, kept.record.organisation),
                       name_of(names, kept.record.person), kept.position});
  return views;
}

Result<KeptView> set_escalation(const DutyDesk& desk, const accounts::Caller& who,
                                const EscalationInput& input, Instant now,
                                const std::string& address) {
  const Date day = local_day(now);
  const auto reached = reach(who, Permission::AssignDuties, organisations_in(desk.store), day);
  const auto& order = input.order;
  if (!reached.contains(order.organisation))
    return fault("unknown_organisation", {{"organisation", order.organisation.text}});
  const auto held = desk.store.appointments(order.person);
  const bool is_reached = std::any_of(held.begin(), held.end(), [&](const auto& each) {
    return each.is_active_on(day) && reached.contains(each.organisation);
  });
  if (!is_reached) return fault("unknown_person", {{"person", order.person.text}});
  if (order.after_days < 1) return fault("escalation_after_days");
  return keep_record(
      desk.store,
      act_of(who, "set_escalation", "organisation/" + order.organisation.text, now, address), order,
      input.version);
}

}  // namespace sansang::acts
