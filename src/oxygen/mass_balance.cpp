// SPDX-License-Identifier: Apache-2.0
#include "oxygen/mass_balance.hpp"

#include <algorithm>
#include <map>

namespace sansang::oxygen {

namespace {

/// What left the service between the two reports.
struct Left {
  OxygenMass stock;
  bool only_a_part = false;
};

Left left_between(const DailyFact& before, const DailyFact& after,
                  std::span<const WithdrawnStore> withdrawn) {
  Left left;
  for (const auto& one : withdrawn) {
    const bool is_still_there =
        std::any_of(withdrawn.begin(), withdrawn.end(), [&](const WithdrawnStore& other) {
          return other.report == after.report && other.asset == one.asset;
        });
    if (one.report != before.report || is_still_there) continue;
    left.stock += one.stock;
    left.only_a_part = left.only_a_part || one.is_part;
  }
  return left;
}

}  // namespace

std::vector<IntervalUse> uses_between(std::span<const DailyFact> facts,
                                      std::span<const WithdrawnStore> withdrawn) {
  std::vector<IntervalUse> uses;
  const DailyFact* before = nullptr;
  OxygenMass came_in;
  for (const auto& fact : facts) {
    if (before) came_in += fact.received + fact.generated;
    if (!fact.stock) continue;
    if (before && fact.read_at > before->read_at) {
      const auto left = left_between(*before, fact, withdrawn);
      const auto use = *before->stock - left.stock + came_in - *fact.stock;
      if (!left.only_a_part) uses.push_back({before->read_at, fact.read_at, use});
    }
    before = &fact;
    came_in = OxygenMass();
  }
  return uses;
}

namespace {

/// A reading that makes an interval negative spoils its neighbour too (1,000 → 500 misread → 800
/// is 200 in two days, not 500 in one): both are taken as one. What stays negative is left out.
std::vector<IntervalUse> plausible(std::span<const IntervalUse> intervals) {
  std::vector<IntervalUse> merged;
  for (const auto& interval : intervals) {
    const bool joins = !merged.empty() && merged.back().to == interval.from &&
                       (!interval.is_plausible() || !merged.back().is_plausible());
    if (!joins) {
      merged.push_back(interval);
      continue;
    }
    merged.back().to = interval.to;
    merged.back().use += interval.use;
  }
  std::erase_if(merged, [](const IntervalUse& one) { return !one.is_plausible(); });
  return merged;
}

}  // namespace

std::vector<DailyUse> daily_uses(std::span<const IntervalUse> intervals) {
  struct Part {
    double grams = 0.0, seconds = 0.0;
  };
  std::map<Date, Part> days;
  for (const auto& interval : plausible(intervals)) {
    const double length = static_cast<double>((interval.to - interval.from).count());
    for (Date day = local_day(interval.from); at_local_time(day, {}) < interval.to;
         day += std::chrono::days{1}) {
      const Instant begins = std::max(interval.from, at_local_time(day, {}));
      const Instant ends = std::min(interval.to, at_local_time(day + std::chrono::days{1}, {}));
      const double seconds = static_cast<double>((ends - begins).count());
      days[day].grams += static_cast<double>(interval.use.number()) * seconds / length;
      days[day].seconds += seconds;
    }
  }
  std::vector<DailyUse> uses;
  for (const auto& [day, part] : days) {
    const double share = part.seconds / 86400.0;
    if (share < 0.5) continue;
    const double kilograms = part.grams / share / 1000.0;
    uses.push_back({day, CubicMetres(kilograms / gas_density_s15_kg_per_m3), share});
  }
  return uses;
}

bool oxygen_is_conserved(std::span<const DailyFact> facts, std::span<const IntervalUse> intervals) {
  OxygenMass opening, closing, came_in, pending, used;
  bool has_opening = false;
  for (const auto& fact : facts) {
    if (has_opening) pending += fact.received + fact.generated;
    if (!fact.stock) continue;
    if (!has_opening) opening = *fact.stock;
    closing = *fact.stock;
    came_in += pending;
    pending = OxygenMass();
    has_opening = true;
  }
  for (const auto& interval : intervals) used += interval.use;
  return opening + came_in - used - closing == OxygenMass();
}

}  // namespace sansang::oxygen
