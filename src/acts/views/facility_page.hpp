// SPDX-License-Identifier: Apache-2.0
/// A facility's page: tank curve with its fan, time to empty, equipment, officers, reports, alerts,
/// and how each figure came about.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "acts/views/report.hpp"
#include "facility/officer.hpp"
#include "oxygen/equipment.hpp"

namespace sansang::acts {

struct StockPoint {
  Instant at{};
  std::optional<KilogramsLox> stock, usable;
  KilogramsLox received, generated;
  FactSource source = FactSource::OwnReport;
};
template <class V, class R>
  requires RecordOf<R, StockPoint>
void fields(V&& v, R& r) {
  v("at", r.at);
  v("stock_kg", r.stock);
  v("usable_kg", r.usable);
  v("received_kg", r.received);
  v("generated_kg", r.generated);
  v("source", r.source);
}

/// Usable stock at `at`, quantiles 0.05, 0.25, 0.50, 0.75, 0.95 (of the stock, so the first is low).
struct FanPoint {
  Instant at{};
  std::vector<double> usable_kg;
};
template <class V, class R>
  requires RecordOf<R, FanPoint>
void fields(V&& v, R& r) {
  v("at", r.at);
  v("usable_kg", r.usable_kg);
}

/// When it is empty: quantiles of the run-out time itself (80 % interval); null = after 60 days.
struct RunOut {
  std::optional<Instant> p10, p50, p90;
};
template <class V, class R>
  requires RecordOf<R, RunOut>
void fields(V&& v, R& r) {
  v("p10_at", r.p10);
  v("p50_at", r.p50);
  v("p90_at", r.p90);
}

struct ModeDemand {
  std::string mode;
  std::optional<Persons> covid, other;
  std::optional<CubicMetresPerDay> use;  ///< mean, losses included
};
template <class V, class R>
  requires RecordOf<R, ModeDemand>
void fields(V&& v, R& r) {
  v("mode", r.mode);
  v("covid", r.covid);
  v("other", r.other);
  v("use_m3_per_day", r.use);
}

struct DailyUseView {
  Date day{};
  CubicMetres use;
};
template <class V, class R>
  requires RecordOf<R, DailyUseView>
void fields(V&& v, R& r) {
  v("day", r.day);
  v("use_m3", r.use);
}

/// One step of "Vì sao số này?": message key "explain.<code>" and its values.
struct ExplanationStep {
  std::string code;
  std::vector<std::string> parameters;  ///< "name=value"
};
template <class V, class R>
  requires RecordOf<R, ExplanationStep>
void fields(V&& v, R& r) {
  v("code", r.code);
  v("parameters", r.parameters);
}

struct FacilityPage {
  LedgerPosition position = 0;
  Instant made_at{};
  facility::Facility facility;
  BoardRow now;
  std::vector<oxygen::EquipmentRecord> equipment;
  std::vector<facility::DesignatedOfficer> officers;  ///< serving today
  std::vector<StockPoint> history;                    ///< 14 days
  std::vector<FanPoint> fan;                          ///< next 72 h, every 3 h; empty = unknown
  RunOut run_out;
  std::optional<CubicMetresPerDay> use_p10, use_p50, use_p90;
  std::vector<ModeDemand> demand_by_mode;
  std::vector<DailyUseView> use_history;              ///< by mass balance
  std::vector<ExplanationStep> explanation;
  std::vector<ReportSummary> reports;                 ///< newest first, superseded ones marked
  std::vector<AlertView> alerts;
};
template <class V, class R>
  requires RecordOf<R, FacilityPage>
void fields(V&& v, R& r) {
  v("position", r.position);
  v("made_at", r.made_at);
  v("facility", r.facility);
  v("now", r.now);
  v("equipment", r.equipment);
  v("officers", r.officers);
  v("history", r.history);
  v("fan", r.fan);
  v("run_out", r.run_out);
  v("use_p10_m3_per_day", r.use_p10);
  v("use_p50_m3_per_day", r.use_p50);
  v("use_p90_m3_per_day", r.use_p90);
  v("demand_by_mode", r.demand_by_mode);
  v("use_history", r.use_history);
  v("explanation", r.explanation);
  v("reports", r.reports);
  v("alerts", r.alerts);
}

}  // namespace sansang::acts
