// SPDX-License-Identifier: Apache-2.0
/// Hours of cover (số giờ còn oxy) of one facility: the first t with
///   Q(demand)·t − generation·t + boil-off·t ≥ usable,
/// all stores of the facility together, never pooled between facilities. The quantiles are those of
/// the hours themselves, P10 ≤ P50 ≤ P90: P10, the cautious one, comes from the demand's P90.
/// Oracle: 6,000 kg usable, 50 kg/h, no boil-off → 120 h; with boil-off b per day of capacity C:
/// t = usable/(use + b·C/24).
#pragma once
#include <optional>
#include <vector>

#include "oxygen/demand.hpp"

namespace sansang::oxygen {

/// Beyond this the answer is "more than 60 days".
inline constexpr Hours cover_horizon{1440.0};

struct Cover {
  Hours p10, p50, p90;
  bool is_capped() const { return p90 >= cover_horizon; }
  auto operator<=>(const Cover&) const = default;
};

/// What a facility makes itself and what evaporates, from its equipment in service. Bedside
/// concentrators are left out: nobody measures what they give, and the stores' use is without it.
struct OwnSources {
  CubicMetresPerDay generation;  ///< mean output of PSA plants, at most
  CubicMetresPerDay boil_off;
};
OwnSources own_sources(const std::vector<Equipment>& equipment);

/// Hours that `usable` lasts at one certain net use.
Hours hours_of(OxygenMass usable, CubicMetresPerDay use, const OwnSources& own);

Cover cover_of(OxygenMass usable, const DemandEstimate& demand, const OwnSources& own);

/// Cover that is left `elapsed` hours after the reading.
Cover left_after(const Cover& at_reading, Hours elapsed);

/// Usable stock t hours after the reading, quantiles 0.05, 0.25, 0.50, 0.75, 0.95 of the stock.
std::array<OxygenMass, 5> stock_after(OxygenMass usable, const DemandEstimate& demand,
                                      const OwnSources& own, Hours t);

}  // namespace sansang::oxygen
