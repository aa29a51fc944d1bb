// SPDX-License-Identifier: Apache-2.0
#include "oxygen/ledger.hpp"

#include <cmath>

#include "oxygen/report_form.hpp"

namespace sansang::oxygen {
namespace {

std::optional<EntryKind> entry_kind(LineKind kind) {
  switch (kind) {
    case LineKind::TankLevel:
    case LineKind::DewarsFull:
    case LineKind::CylindersFull:
      return EntryKind::Counted;
    case LineKind::LiquidReceived:
    case LineKind::CylindersReceived:
      return EntryKind::Received;
    case LineKind::GeneratorHours:
      return EntryKind::Generated;
    case LineKind::CylindersEmpty:
    case LineKind::GeneratorPurity:
      return std::nullopt;
  }
  return std::nullopt;
}

/// Exact for tanks (one rounding of reading × volume), product of grams for counts.
OxygenMass mass_of_line(const ReportLine& line, const ExpectedLine& expected) {
  return OxygenMass(std::llround(line.value * *expected.grams_per_unit));
}

const BulkTank* tank_named(const std::vector<Equipment>& equipment, const std::string& asset) {
  for (const auto& piece : equipment)
    if (piece.id.text == asset) return std::get_if<BulkTank>(&piece.detail);
  return nullptr;
}

/// What cannot be drawn from the tanks of the facility: the heel, or less when there is less.
OxygenMass unusable_part(const std::vector<LedgerEntry>& entries,
                         const std::vector<Equipment>& equipment) {
  OxygenMass heel;
  for (const auto& entry : entries) {
    if (entry.kind != EntryKind::Counted) continue;
    if (const auto* tank = tank_named(equipment, entry.asset))
      heel += std::min(entry.oxygen, tank->heel_mass());
  }
  return heel;
}

bool every_store_counted(const std::vector<LedgerEntry>& entries,
                         const std::vector<ExpectedLine>& expected) {
  bool has_store = false;
  for (const auto& line : expected) {
    if (!line.counts_stock()) continue;
    has_store = true;
    bool counted = false;
    for (const auto& entry : entries)
      counted = counted || (entry.kind == EntryKind::Counted && entry.asset == line.asset);
    if (!counted) return false;
  }
  return has_store;
}

}  // namespace

std::vector<LedgerEntry> entries_of(const DailyReport& report,
                                    const std::vector<Equipment>& equipment,
                                    const std::vector<CylinderClass>& sizes) {
  const auto expected = expected_lines(equipment, sizes);
  std::vector<LedgerEntry> entries;
  for (const auto& line : report.lines) {
    const auto kind = entry_kind(line.kind);
    const auto* known = find_expected(expected, line.kind, line.asset);
    if (!kind || !known || !known->grams_per_unit) continue;
    OxygenMass mass = mass_of_line(line, *known);
    if (line.kind == LineKind::TankLevel)
      if (const auto* tank = tank_named(equipment, line.asset)) mass = mass_at(*tank, line.value);
    entries.push_back({0, report.id, report.facility, *kind, line.asset, mass,
                       report.reported_for});
  }
  return entries;
}

DailyFact fact_of(const DailyReport& report, const std::vector<LedgerEntry>& entries,
                  const std::vector<Equipment>& equipment,
                  const std::vector<CylinderClass>& sizes) {
  DailyFact fact;
  fact.report = report.id;
  fact.facility = report.facility;
  fact.reported_for = report.reported_for;
  fact.read_at = report.read_at;
  fact.received_at = report.received_at;
  fact.source = report.source;
  fact.census = report.census;
  fact.oxygen_beds_occupied = report.oxygen_beds_occupied;
  fact.icu_beds_occupied = report.icu_beds_occupied;
  fact.simulated = report.simulated;
  OxygenMass counted;
  for (const auto& entry : entries) {
    if (entry.kind == EntryKind::Counted) counted += entry.oxygen;
    if (entry.kind == EntryKind::Received) fact.received += entry.oxygen;
    if (entry.kind == EntryKind::Generated) fact.generated += entry.oxygen;
  }
  if (every_store_counted(entries, expected_lines(equipment, sizes))) {
    fact.stock = counted;
    fact.usable = counted - unusable_part(entries, equipment);
  }
  for (const auto& line : report.lines)
    if (line.kind == LineKind::GeneratorPurity)
      fact.lowest_purity_percent =
          std::min(fact.lowest_purity_percent.value_or(100.0), line.value);
  return fact;
}

}  // namespace sansang::oxygen
