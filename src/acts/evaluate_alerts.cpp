// SPDX-License-Identifier: Apache-2.0
#include "acts/evaluate_alerts.hpp"

#include <algorithm>

namespace sansang::acts {

std::vector<oxygen::AlertState> changed_alerts(const Desk& desk,
                                               const std::vector<FacilitySituation>& facilities,
                                               Instant now) {
  std::vector<FacilityId> ids;
  for (const auto& one : facilities) ids.push_back(one.facility.id);
  const auto open = desk.store.alerts(store::VisibleFacilities::only(ids), true);
  std::vector<oxygen::AlertState> changed;
  for (const auto& one : facilities) {
    std::vector<oxygen::AlertState> its;
    std::copy_if(open.begin(), open.end(), std::back_inserter(its),
                 [&](const auto& state) { return state.facility == one.facility.id; });
    const auto signals = oxygen::signals_of(one.now.state, desk.rules.alerts);
    for (auto& state : oxygen::next_states(its, signals, now, desk.rules.alerts))
      changed.push_back(std::move(state));
  }
  return changed;
}

std::size_t evaluate_alerts(const Desk& desk, Instant now) {
  const auto everyone = situations(desk, store::VisibleFacilities::everything(), now);
  const auto changed = changed_alerts(desk, everyone, now);
  if (changed.empty()) return 0;
  store::Act act;
  act.at = now;
  act.action = "evaluate_alerts";
  act.object = "alerts";
  act.changes.assign(changed.begin(), changed.end());
  desk.store.commit(act);
  return changed.size();
}

Result<oxygen::AlertState> acknowledge_alert(const Desk& desk, const accounts::Caller& who,
                                             const AcknowledgeInput& input, Instant now,
                                             const std::string& address) {
  const auto open =
      desk.store.alerts(accounts::visible(who, accounts::Permission::AcknowledgeAlert), true);
  const auto at = std::find_if(open.begin(), open.end(),
                               [&](const auto& state) { return state.id == input.alert; });
  if (at == open.end()) return fault("unknown_alert", {{"alert", input.alert.text}});
  if (input.until <= now) return fault("acknowledged_until_past");
  auto state = *at;
  state.acknowledged_at = state.changed_at = now;
  state.acknowledged_by = who.account.full_name;
  state.acknowledged_until = input.until;
  state.acknowledgement_note = input.note;
  store::Act act;
  act.at = now;
  act.actor = who.account.id;
  act.action = "acknowledge_alert";
  act.object = "alert/" + input.alert.text;
  act.address = address;
  act.changes = {state};
  desk.store.commit(act);
  return state;
}

}  // namespace sansang::acts
