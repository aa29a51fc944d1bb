// SPDX-License-Identifier: Apache-2.0
/// DailyReport (báo cáo oxy ngày): what the designated officer of a facility states about one day,
/// as typed, in the units of the gauges. Sent with an id made by the client, so that a retry is
/// free. A correction is a new report that names the one it corrects; nothing is overwritten.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/fields.hpp"
#include "base/id.hpp"
#include "calendar/known.hpp"
#include "care/census.hpp"
#include "units/quantity.hpp"

namespace sansang::oxygen {

enum class LineKind {
  TankLevel,          ///< asset = tank; unit = percent | kg | l | cm_h2o
  DewarsFull,         ///< asset = dewar pool; unit = count
  CylindersFull,      ///< asset = cylinder class; unit = count
  CylindersEmpty,     ///< asset = cylinder class; unit = count
  LiquidReceived,     ///< asset = tank or dewar pool; unit = kg | l, since the last report
  CylindersReceived,  ///< asset = cylinder class; unit = count, full ones received since then
  GeneratorHours,     ///< asset = PSA plant; unit = h, run since the last report
  GeneratorPurity,    ///< asset = PSA plant; unit = percent
};
constexpr std::array<std::pair<LineKind, std::string_view>, 8> names_of(LineKind) {
  return {{{LineKind::TankLevel, "tank_level"},
           {LineKind::DewarsFull, "dewars_full"},
           {LineKind::CylindersFull, "cylinders_full"},
           {LineKind::CylindersEmpty, "cylinders_empty"},
           {LineKind::LiquidReceived, "liquid_received"},
           {LineKind::CylindersReceived, "cylinders_received"},
           {LineKind::GeneratorHours, "generator_hours"},
           {LineKind::GeneratorPurity, "generator_purity"}}};
}

struct ReportLine {
  LineKind kind = LineKind::TankLevel;
  std::string asset;
  double value = 0.0;
  std::string unit;
  bool operator==(const ReportLine&) const = default;
};
template <class V, class R>
  requires RecordOf<R, ReportLine>
void fields(V&& v, R& r) {
  v("kind", r.kind);
  v("asset", r.asset);
  v("value", r.value);
  v("unit", r.unit);
}

/// A soft check that fired and the reason the officer gave ("refilled", "gauge_broken", "as_typed").
struct ConfirmedDoubt {
  std::string code;
  std::string field;
  std::string reason;
  bool operator==(const ConfirmedDoubt&) const = default;
};
template <class V, class R>
  requires RecordOf<R, ConfirmedDoubt>
void fields(V&& v, R& r) {
  v("code", r.code);
  v("field", r.field);
  v("reason", r.reason);
}

struct DailyReport {
  ReportId id;
  FacilityId facility;
  Date reported_for{};
  Instant read_at{};      ///< when the gauges were read
  Instant received_at{};  ///< set by the server
  FactSource source = FactSource::OwnReport;
  std::string source_note;  ///< who called, which file: set when not an own report
  AccountId reported_by;    ///< set by the server
  std::vector<ReportLine> lines;
  care::CensusByMode census;
  std::optional<Beds> oxygen_beds_occupied, icu_beds_occupied;
  std::vector<ConfirmedDoubt> confirmed;
  std::optional<ReportId> corrects;
  std::string correction_reason;
  bool simulated = false;
  bool operator==(const DailyReport&) const = default;
};

template <class V, class R>
  requires RecordOf<R, DailyReport>
void fields(V&& v, R& r) {
  v("report", r.id);
  v("facility", r.facility);
  v("reported_for", r.reported_for);
  v("read_at", r.read_at);
  v("received_at", r.received_at);
  v("source", r.source);
  v("source_note", r.source_note);
  v("reported_by", r.reported_by);
  v("lines", r.lines);
  v("census", r.census);
  v("oxygen_beds_occupied", r.oxygen_beds_occupied);
  v("icu_beds_occupied", r.icu_beds_occupied);
  v("confirmed", r.confirmed);
  v("corrects", r.corrects);
  v("correction_reason", r.correction_reason);
  v("simulated", r.simulated);
}

/// The first line of that kind and asset, or null.
inline const ReportLine* find_line(const DailyReport& report, LineKind kind,
                                   std::string_view asset) {
  for (const auto& line : report.lines)
    if (line.kind == kind && line.asset == asset) return &line;
  return nullptr;
}

}  // namespace sansang::oxygen
