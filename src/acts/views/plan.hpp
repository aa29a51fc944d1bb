// SPDX-License-Identifier: Apache-2.0
/// The supply plan as advice: who could deliver what to whom and when, why, who decides, and what
/// blocks the oxygen that is missing.
#pragma once
#include <string>
#include <vector>

#include "acts/views/facility_page.hpp"

namespace sansang::acts {

struct PlanDelivery {
  SupplierId from;
  std::string from_name;
  FacilityId to;
  std::string to_name;
  Date depart{}, arrive{};
  KilogramsLox amount;
  CubicMetres gas;
  std::string decided_by;  ///< message key "plan.decided_by.<…>"
  std::string contract_number;
  std::vector<ExplanationStep> because;
};
template <class V, class R>
  requires RecordOf<R, PlanDelivery>
void fields(V&& v, R& r) {
  v("from", r.from);
  v("from_name", r.from_name);
  v("to", r.to);
  v("to_name", r.to_name);
  v("depart", r.depart);
  v("arrive", r.arrive);
  v("amount_kg", r.amount);
  v("gas_m3", r.gas);
  v("decided_by", r.decided_by);
  v("contract_number", r.contract_number);
  v("because", r.because);
}

struct PlanShortage {
  FacilityId facility;
  std::string name;
  Date day{};
  KilogramsLox critical, deferrable;
  std::vector<ExplanationStep> because;
};
template <class V, class R>
  requires RecordOf<R, PlanShortage>
void fields(V&& v, R& r) {
  v("facility", r.facility);
  v("name", r.name);
  v("day", r.day);
  v("critical_kg", r.critical);
  v("deferrable_kg", r.deferrable);
  v("because", r.because);
}

struct MissingUnit {
  FacilityId facility;
  std::string name;
  std::optional<Instant> since;  ///< last reading; null = never
};
template <class V, class R>
  requires RecordOf<R, MissingUnit>
void fields(V&& v, R& r) {
  v("facility", r.facility);
  v("name", r.name);
  v("since", r.since);
}

struct PlanView {
  PlanId id;
  LedgerPosition computed_from = 0;
  Instant made_at{};
  std::string made_by;
  Date first_day{};
  std::int64_t days = 0;
  std::string status;  ///< "optimal" | "infeasible"
  KilogramsLox critical_short, deferrable_short, delivered;
  Dong cost;
  std::vector<PlanDelivery> deliveries;  ///< by departure
  std::vector<PlanShortage> shortages;   ///< by day
  std::vector<MissingUnit> not_reported; ///< left out of the plan: unknown is not zero
  bool simulated = false;
};
template <class V, class R>
  requires RecordOf<R, PlanView>
void fields(V&& v, R& r) {
  v("plan", r.id);
  v("computed_from", r.computed_from);
  v("made_at", r.made_at);
  v("made_by", r.made_by);
  v("first_day", r.first_day);
  v("days", r.days);
  v("status", r.status);
  v("critical_short_kg", r.critical_short);
  v("deferrable_short_kg", r.deferrable_short);
  v("delivered_kg", r.delivered);
  v("cost_dong", r.cost);
  v("deliveries", r.deliveries);
  v("shortages", r.shortages);
  v("not_reported", r.not_reported);
  v("simulated", r.simulated);
}

}  // namespace sansang::acts
