// SPDX-License-Identifier: Apache-2.0
/// Forecast of demand 1–28 days ahead, for a facility or the sum of the province, with the score of
/// its own past: an officer sees how often it was right.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/fields.hpp"
#include "oxygen/ledger.hpp"
#include "units/rate.hpp"

namespace sansang::acts {

struct ForecastDay {
  Date day{};
  CubicMetresPerDay p05, p10, p25, p50, p75, p90, p95;
};
template <class V, class R>
  requires RecordOf<R, ForecastDay>
void fields(V&& v, R& r) {
  v("day", r.day);
  v("p05_m3", r.p05);
  v("p10_m3", r.p10);
  v("p25_m3", r.p25);
  v("p50_m3", r.p50);
  v("p75_m3", r.p75);
  v("p90_m3", r.p90);
  v("p95_m3", r.p95);
}

struct ObservedDay {
  Date day{};
  std::optional<CubicMetresPerDay> use;
  std::optional<Persons> cases;
};
template <class V, class R>
  requires RecordOf<R, ObservedDay>
void fields(V&& v, R& r) {
  v("day", r.day);
  v("use_m3", r.use);
  v("cases", r.cases);
}

/// Out-of-sample record at one horizon, and the weights of the paths there.
struct HorizonScore {
  std::int64_t horizon_days = 0, origins = 0;
  double wis = 0, relative_wis = 0, coverage50 = 0, coverage80 = 0, coverage95 = 0;
  double weight_persistence = 0, weight_consumption = 0, weight_cases = 0;
};
template <class V, class R>
  requires RecordOf<R, HorizonScore>
void fields(V&& v, R& r) {
  v("horizon_days", r.horizon_days);
  v("origins", r.origins);
  v("wis_m3", r.wis);
  v("relative_wis", r.relative_wis);
  v("coverage50", r.coverage50);
  v("coverage80", r.coverage80);
  v("coverage95", r.coverage95);
  v("weight_persistence", r.weight_persistence);
  v("weight_consumption", r.weight_consumption);
  v("weight_cases", r.weight_cases);
}

struct ForecastView {
  LedgerPosition position = 0;
  Date origin{};
  std::optional<FacilityId> facility;  ///< null: sum of the province
  std::string name;
  std::vector<ObservedDay> observed;   ///< last 60 days
  std::vector<ForecastDay> days;       ///< 28; empty when the history is too short
  std::vector<HorizonScore> scores;    ///< horizons 1, 7, 14, 28
  std::string reason;                  ///< message key when there is no forecast
  bool simulated = false;
};
template <class V, class R>
  requires RecordOf<R, ForecastView>
void fields(V&& v, R& r) {
  v("position", r.position);
  v("origin", r.origin);
  v("facility", r.facility);
  v("name", r.name);
  v("observed", r.observed);
  v("days", r.days);
  v("scores", r.scores);
  v("reason", r.reason);
  v("simulated", r.simulated);
}

}  // namespace sansang::acts
