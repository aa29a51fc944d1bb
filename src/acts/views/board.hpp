// SPDX-License-Identifier: Apache-2.0
/// What the province board shows: hours left first, worst first, with time and source of every
/// figure. Masses in kg, gas in m³ at 15 °C, hours in hours; null = unknown, never zero.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/fields.hpp"
#include "oxygen/alert.hpp"
#include "oxygen/ledger.hpp"
#include "units/rate.hpp"

namespace sansang::acts {

/// Quantiles of the hours themselves: p10 is the cautious one. `capped` = beyond the horizon of 60
/// days, shown as "more than".
struct CoverView {
  Hours p10, p50, p90;
  bool capped = false;
};
template <class V, class R>
  requires RecordOf<R, CoverView>
void fields(V&& v, R& r) {
  v("p10_h", r.p10);
  v("p50_h", r.p50);
  v("p90_h", r.p90);
  v("capped", r.capped);
}

struct NextDelivery {
  Date day{};
  KilogramsLox amount;
  std::string supplier_name;
};
template <class V, class R>
  requires RecordOf<R, NextDelivery>
void fields(V&& v, R& r) {
  v("day", r.day);
  v("amount_kg", r.amount);
  v("supplier_name", r.supplier_name);
}

/// known: read within the rhythm; stale: older, kept and greyed; not_reported: never read.
enum class Freshness { Known, Stale, NotReported };
constexpr std::array<std::pair<Freshness, std::string_view>, 3> names_of(Freshness) {
  return {{{Freshness::Known, "known"},
           {Freshness::Stale, "stale"},
           {Freshness::NotReported, "not_reported"}}};
}

/// The words of the legend: < 8 h, < 24 h, < 48 h, ≥ 48 h, unknown.
enum class CoverClass { Under8, Under24, Under48, Over48, Unknown };
constexpr std::array<std::pair<CoverClass, std::string_view>, 5> names_of(CoverClass) {
  return {{{CoverClass::Under8, "under_8"},
           {CoverClass::Under24, "under_24"},
           {CoverClass::Under48, "under_48"},
           {CoverClass::Over48, "over_48"},
           {CoverClass::Unknown, "unknown"}}};
}

struct BoardRow {
  FacilityId facility;
  std::string name;
  std::string kind;  ///< names_of(FacilityKind)
  UnitCode unit;     ///< district: joins the map
  bool on_island = false;
  double longitude = 0, latitude = 0;
  Freshness freshness = Freshness::NotReported;
  bool owes_report = false;  ///< the report of this turn is not there yet
  std::optional<Instant> as_of;  ///< when the gauges were read
  std::optional<FactSource> source;
  std::optional<KilogramsLox> stock, usable;
  std::optional<CubicMetresPerDay> use;                  ///< median estimate
  std::optional<LitresPerMinute> use_per_patient;        ///< the plausibility figure
  std::optional<Persons> patients;                       ///< on oxygen, all modes
  std::optional<CoverView> cover;                        ///< left now
  CoverClass cover_class = CoverClass::Unknown;
  std::optional<Hours> lead_p90;
  std::optional<NextDelivery> next_delivery;             ///< of the latest plan: advice
  std::optional<oxygen::AlertGrade> worst_alert;
  std::vector<std::optional<double>> stock_history_kg;   ///< last 14 days, oldest first
  bool simulated = false;
};
template <class V, class R>
  requires RecordOf<R, BoardRow>
void fields(V&& v, R& r) {
  v("facility", r.facility);
  v("name", r.name);
  v("kind", r.kind);
  v("unit", r.unit);
  v("on_island", r.on_island);
  v("longitude_deg", r.longitude);
  v("latitude_deg", r.latitude);
  v("freshness", r.freshness);
  v("owes_report", r.owes_report);
  v("as_of", r.as_of);
  v("source", r.source);
  v("stock_kg", r.stock);
  v("usable_kg", r.usable);
  v("use_m3_per_day", r.use);
  v("use_per_patient_lpm", r.use_per_patient);
  v("patients", r.patients);
  v("cover", r.cover);
  v("cover_class", r.cover_class);
  v("lead_p90_h", r.lead_p90);
  v("next_delivery", r.next_delivery);
  v("worst_alert", r.worst_alert);
  v("stock_history_kg", r.stock_history_kg);
  v("simulated", r.simulated);
}

struct BoardTotals {
  std::int64_t facilities = 0, under_8h = 0, under_24h = 0, not_reported = 0;
  KilogramsLox stock;  ///< sum of the known ones; never a cover: stock is not pooled
};
template <class V, class R>
  requires RecordOf<R, BoardTotals>
void fields(V&& v, R& r) {
  v("facilities", r.facilities);
  v("under_8h", r.under_8h);
  v("under_24h", r.under_24h);
  v("not_reported", r.not_reported);
  v("stock_kg", r.stock);
}

/// An alert with the facility's name, for lists.
struct AlertView {
  oxygen::AlertState state;
  std::string facility_name;
  std::vector<std::string> evidence;  ///< "name=value", for the sentence's placeholders
};
template <class V, class R>
  requires RecordOf<R, AlertView>
void fields(V&& v, R& r) {
  v("state", r.state);
  v("facility_name", r.facility_name);
  v("evidence", r.evidence);
}

struct Board {
  LedgerPosition position = 0;
  Instant made_at{};
  Date day{};
  std::string province, province_name;
  BoardTotals totals;
  std::vector<BoardRow> rows;      ///< worst first; unknown ones after the known
  std::vector<AlertView> alerts;   ///< open ones
  bool simulated = false;
};
template <class V, class R>
  requires RecordOf<R, Board>
void fields(V&& v, R& r) {
  v("position", r.position);
  v("made_at", r.made_at);
  v("day", r.day);
  v("province", r.province);
  v("province_name", r.province_name);
  v("totals", r.totals);
  v("rows", r.rows);
  v("alerts", r.alerts);
  v("simulated", r.simulated);
}

}  // namespace sansang::acts
