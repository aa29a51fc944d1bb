// SPDX-License-Identifier: Apache-2.0
/// The oxygen ledger: what a report says, in grams of O₂, appended and never changed. A position is
/// the number of the act that brought the row; "as of position n" means rows up to n, with the
/// reports that a later one corrects (up to n) left out.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/fields.hpp"
#include "oxygen/cylinder.hpp"
#include "oxygen/daily_report.hpp"
#include "oxygen/equipment.hpp"

namespace sansang::oxygen {

enum class EntryKind {
  Counted,    ///< oxygen present in the asset at read_at
  Received,   ///< delivered into the asset since the last report
  Generated,  ///< made by an own plant since the last report
};
constexpr std::array<std::pair<EntryKind, std::string_view>, 3> names_of(EntryKind) {
  return {{{EntryKind::Counted, "counted"},
           {EntryKind::Received, "received"},
           {EntryKind::Generated, "generated"}}};
}

struct LedgerEntry {
  LedgerPosition position = 0;
  ReportId report;
  FacilityId facility;
  EntryKind kind = EntryKind::Counted;
  std::string asset;
  OxygenMass oxygen;
  Date reported_for{};
  bool operator==(const LedgerEntry&) const = default;
};
template <class V, class R>
  requires RecordOf<R, LedgerEntry>
void fields(V&& v, R& r) {
  v("position", r.position);
  v("report", r.report);
  v("facility", r.facility);
  v("kind", r.kind);
  v("asset", r.asset);
  v("oxygen_g", r.oxygen);
  v("reported_for", r.reported_for);
}

/// The entries of one report; lines that convert to no mass (empties, purity) yield none.
/// Precondition: the report passed check() without errors.
std::vector<LedgerEntry> entries_of(const DailyReport& report,
                                    const std::vector<Equipment>& equipment,
                                    const std::vector<CylinderClass>& sizes);

/// One report boiled down to what stock, demand and the board need. `stock` is known only when every
/// store of the facility that is in service was reported: a part is not the whole.
struct DailyFact {
  LedgerPosition position = 0;
  ReportId report;
  FacilityId facility;
  Date reported_for{};
  Instant read_at{};
  Instant received_at{};
  FactSource source = FactSource::OwnReport;
  std::optional<OxygenMass> stock;   ///< all stores together, heel included
  std::optional<OxygenMass> usable;  ///< without the heels
  OxygenMass received;
  OxygenMass generated;
  std::optional<double> lowest_purity_percent;
  care::CensusByMode census;
  std::optional<Beds> oxygen_beds_occupied, icu_beds_occupied;
  bool simulated = false;
  bool operator==(const DailyFact&) const = default;
};
template <class V, class R>
  requires RecordOf<R, DailyFact>
void fields(V&& v, R& r) {
  v("position", r.position);
  v("report", r.report);
  v("facility", r.facility);
  v("reported_for", r.reported_for);
  v("read_at", r.read_at);
  v("received_at", r.received_at);
  v("source", r.source);
  v("stock_g", r.stock);
  v("usable_g", r.usable);
  v("received_g", r.received);
  v("generated_g", r.generated);
  v("lowest_purity_percent", r.lowest_purity_percent);
  v("census", r.census);
  v("oxygen_beds_occupied", r.oxygen_beds_occupied);
  v("icu_beds_occupied", r.icu_beds_occupied);
  v("simulated", r.simulated);
}

DailyFact fact_of(const DailyReport& report, const std::vector<LedgerEntry>& entries,
                  const std::vector<Equipment>& equipment,
                  const std::vector<CylinderClass>& sizes);

}  // namespace sansang::oxygen
