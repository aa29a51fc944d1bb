// SPDX-License-Identifier: Apache-2.0
#include "oxygen/report_form.hpp"

#include <algorithm>

namespace sansang::oxygen {
namespace {

double grams(OxygenMass mass) {
  return static_cast<double>(mass.number());
}

/// Adds the lines of one piece of equipment.
struct LinesOf {
  const Equipment& equipment;
  const std::vector<CylinderClass>& sizes;
  std::vector<ExpectedLine>& lines;

  void add(LineKind kind, std::string asset, std::string unit, std::optional<double> maximum,
           std::optional<double> grams_per_unit, bool stock_like,
           std::optional<double> owned = {}) {
    lines.push_back({kind, std::move(asset), equipment.name, std::move(unit), maximum,
                     grams_per_unit, stock_like, owned});
  }
  void operator()(const BulkTank& tank) {
    const auto& id = equipment.id.text;
    add(LineKind::TankLevel, id, std::string(text_of(tank.gauge)), full_gauge(tank),
        grams(mass_per_unit(tank)), false);
    add(LineKind::LiquidReceived, id, "kg", {}, 1000.0, false);
  }
  void operator()(const Dewar& dewar) {
    const auto& id = equipment.id.text;
    add(LineKind::DewarsFull, id, "count", static_cast<double>(dewar.count),
        grams(mass_of(dewar.volume)), true);
    add(LineKind::LiquidReceived, id, "kg", {}, 1000.0, false);
  }
  void operator()(const CylinderPool& pool) {
    const auto* size = find_class(sizes, pool.size);
    const auto content = size ? std::optional(grams(mass_of(size->nominal))) : std::nullopt;
    const auto owned = static_cast<double>(pool.owned.number());
    add(LineKind::CylindersFull, pool.size, "count", {}, content, true, owned);
    add(LineKind::CylindersEmpty, pool.size, "count", {}, {}, true, owned);
    add(LineKind::CylindersReceived, pool.size, "count", {}, content, false);
  }
  void operator()(const PsaPlant& plant) {
    const auto& id = equipment.id.text;
    add(LineKind::GeneratorHours, id, "h", {},
        grams(mass_of(CubicMetres(daily(plant.rated).number() / 24.0))), false);
    add(LineKind::GeneratorPurity, id, "percent", 100.0, {}, false);
  }
  void operator()(const Concentrators&) {}
  void operator()(const Manifold&) {}
  void operator()(const Pipeline&) {}
};

}  // namespace

std::vector<ExpectedLine> expected_lines(const std::vector<Equipment>& equipment,
                                         const std::vector<CylinderClass>& sizes) {
  std::vector<ExpectedLine> lines;
  for (const auto& piece : equipment)
    if (piece.in_service) std::visit(LinesOf{piece, sizes, lines}, piece.detail);
  // Several pools of one class (own and lent) are counted together.
  std::vector<ExpectedLine> unique;
  for (auto& line : lines) {
    const auto same = std::find_if(unique.begin(), unique.end(), [&](const ExpectedLine& known) {
      return known.kind == line.kind && known.asset == line.asset;
    });
    if (same == unique.end())
      unique.push_back(std::move(line));
    else if (same->owned && line.owned)
      *same->owned += *line.owned;
  }
  std::stable_sort(unique.begin(), unique.end(), [](const ExpectedLine& a, const ExpectedLine& b) {
    return static_cast<int>(a.kind) < static_cast<int>(b.kind);
  });
  return unique;
}

const ExpectedLine* find_expected(const std::vector<ExpectedLine>& lines, LineKind kind,
                                  const std::string& asset) {
  const auto at = std::find_if(lines.begin(), lines.end(), [&](const ExpectedLine& line) {
    return line.kind == kind && line.asset == asset;
  });
  return at == lines.end() ? nullptr : &*at;
}

}  // namespace sansang::oxygen
