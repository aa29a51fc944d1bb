// SPDX-License-Identifier: Apache-2.0
/// Use by mass balance: between two readings with a known stock,
///   use = stock before + received + generated − stock after,
/// spread evenly over the hours between. Days without a report lie inside such an interval, so
/// nothing is lost and nothing invented. A negative balance (more than can be) is kept, and taken
/// together with its neighbour before anything is said about use.
#pragma once
#include <span>
#include <vector>

#include "oxygen/withdrawn.hpp"

namespace sansang::oxygen {

struct IntervalUse {
  Instant from{}, to{};
  OxygenMass use;                  ///< grams, exact
  bool is_plausible() const { return use.number() >= 0; }
};

/// `facts` of one facility, sorted by reading time. Receipts of readings without a known stock are
/// carried to the next reading that has one. What a store held that left the service between two
/// readings was used by nobody; where only a part of a class of cylinders left, the interval says
/// nothing about use and is left out.
std::vector<IntervalUse> uses_between(std::span<const DailyFact> facts,
                                      std::span<const WithdrawnStore> withdrawn = {});

struct DailyUse {
  Date day{};
  CubicMetres use;
  double covered_share = 0.0;  ///< part of the local day that readings cover, 0–1
};

/// Use per local day, scaled to the whole day where at least half of it is covered; other days and
/// implausible intervals are left out.
std::vector<DailyUse> daily_uses(std::span<const IntervalUse> intervals);

/// The law of the ledger: opening + received + generated − used − closing = 0 to the gram over any
/// run of facts. True when `intervals` keep it for `facts`.
bool oxygen_is_conserved(std::span<const DailyFact> facts, std::span<const IntervalUse> intervals);

}  // namespace sansang::oxygen
