// SPDX-License-Identifier: Apache-2.0
#include "oxygen/balance_gap.hpp"

#include <algorithm>
#include <cmath>

namespace sansang::oxygen {
namespace {

/// The facts read by `instant`; they are sorted by reading time.
std::span<const DailyFact> until(std::span<const DailyFact> facts, Instant instant) {
  const auto after = std::find_if(facts.begin(), facts.end(),
                                  [&](const DailyFact& fact) { return fact.read_at > instant; });
  return facts.first(static_cast<std::size_t>(after - facts.begin()));
}

OxygenMass stock_read_at(std::span<const DailyFact> facts, Instant instant) {
  for (const auto& fact : facts)
    if (fact.read_at == instant && fact.stock) return *fact.stock;
  return OxygenMass();
}

/// The gap over the last `count` intervals.
std::optional<BalanceGap> gap_over(std::span<const DailyFact> facts,
                                   std::span<const IntervalUse> intervals, std::size_t count,
                                   const FlowRules& flows, std::int64_t least_days) {
  if (intervals.size() < count) return std::nullopt;
  const auto newest = intervals.last(count);
  BalanceGap gap{newest.front().from, newest.back().to, {}, {}, 0.0};
  OxygenMass used;
  for (const auto& interval : newest) used += interval.use;
  const auto past = daily_uses(intervals.first(intervals.size() - count));
  if (past.size() < static_cast<std::size_t>(least_days)) return std::nullopt;
  const auto before = demand_of(until(facts, gap.from), past, flows);
  const auto after = demand_of(until(facts, gap.to), past, flows);
  if (!before || !after) return std::nullopt;

  const Hours time(static_cast<double>((gap.to - gap.from).count()) / 3600.0);
  const auto least = [&](double p) { return std::min(before->quantile(p), after->quantile(p)); };
  const auto most = [&](double p) { return std::max(before->quantile(p), after->quantile(p)); };
  gap.measured = gas_of(used);
  gap.expected = std::clamp(gap.measured, least(0.5) * time, most(0.5) * time);
  if (gap.measured >= least(0.1) * time && gap.measured <= most(0.9) * time) return gap;
  const auto closing = stock_read_at(facts, gap.to);
  const auto accounted = gas_of(std::max(closing + used, closing));
  if (accounted > CubicMetres()) gap.share = std::abs((gap.measured - gap.expected) / accounted);
  return gap;
}

}  // namespace

std::optional<BalanceGap> balance_gap(std::span<const DailyFact> facts,
                                      std::span<const IntervalUse> intervals,
                                      const FlowRules& flows, std::int64_t least_days) {
  const auto newest = gap_over(facts, intervals, 1, flows, least_days);
  if (!newest || newest->share == 0.0) return newest;
  const auto both = gap_over(facts, intervals, 2, flows, least_days);
  return both && both->unexplained() < 0.5 * newest->unexplained() ? both : newest;
}

}  // namespace sansang::oxygen
