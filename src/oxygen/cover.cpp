// SPDX-License-Identifier: Apache-2.0
#include "oxygen/cover.hpp"

#include <algorithm>

namespace sansang::oxygen {
namespace {

/// Draw on the stores, m³/day: a plant lowers it, to zero at most; boil-off goes on.
CubicMetresPerDay net_use(CubicMetresPerDay use, const OwnSources& own) {
  return std::max(use - own.generation, CubicMetresPerDay()) + own.boil_off;
}

}  // namespace

OwnSources own_sources(const std::vector<Equipment>& equipment) {
  OwnSources own;
  for (const auto& piece : equipment) {
    if (!piece.in_service) continue;
    if (const auto* tank = std::get_if<BulkTank>(&piece.detail)) own.boil_off += tank->boil_off();
    if (const auto* plant = std::get_if<PsaPlant>(&piece.detail))
      own.generation += plant->mean_output();
  }
  return own;
}

Hours hours_of(OxygenMass usable, CubicMetresPerDay use, const OwnSources& own) {
  if (usable.number() <= 0) return Hours(0.0);
  const auto net = net_use(use, own);
  if (net.number() <= 0.0) return cover_horizon;
  return std::min(duration_of(gas_of(usable), net), cover_horizon);
}

Cover cover_of(OxygenMass usable, const DemandEstimate& demand, const OwnSources& own) {
  return {hours_of(usable, demand.quantile(0.90), own), hours_of(usable, demand.quantile(0.50), own),
          hours_of(usable, demand.quantile(0.10), own)};
}

Cover left_after(const Cover& at_reading, Hours elapsed) {
  const auto left = [&](Hours hours) {
    if (hours >= cover_horizon) return cover_horizon;
    return std::max(hours - elapsed, Hours(0.0));
  };
  return {left(at_reading.p10), left(at_reading.p50), left(at_reading.p90)};
}

std::array<OxygenMass, 5> stock_after(OxygenMass usable, const DemandEstimate& demand,
                                      const OwnSources& own, Hours t) {
  constexpr std::array<double, 5> levels{0.05, 0.25, 0.50, 0.75, 0.95};
  std::array<OxygenMass, 5> stock;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const auto used = mass_of(net_use(demand.quantile(1.0 - levels[i]), own) * t);
    stock[i] = std::max(usable - used, OxygenMass());
  }
  return stock;
}

}  // namespace sansang::oxygen
