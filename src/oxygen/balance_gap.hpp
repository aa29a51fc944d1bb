// SPDX-License-Identifier: Apache-2.0
/// BalanceGap (chênh lệch cân đối oxy): what the newest full count says was used, against what the
/// patients and the days before let expect. A wide gap is a question about the count, never about
/// the stock: the hours of cover rest on the count as it is.
///
/// Between two full counts, measured = stock before + received + generated − stock after, and
///   share = |measured − expected| / max(stock before + received + generated, stock after),
/// expected being the demand estimate (demand.hpp) from the days before `from`, with the census
/// before and after; between the two medians nothing is missing. A use inside the estimate's own
/// P10–P90 leaves no gap: a day is not like the next. One misread gauge spoils two intervals: where
/// the last two together leave less than half of the newest one's gap, their gap counts, so that
/// the right count of today clears what the wrong one of yesterday raised.
#pragma once
#include <algorithm>
#include <optional>
#include <span>

#include "oxygen/demand.hpp"

namespace sansang::oxygen {

struct BalanceGap {
  Instant from{}, to{};
  CubicMetres measured, expected;
  double share = 0.0;  ///< of the oxygen to be accounted for; 0 = explained

  CubicMetres unexplained() const {
    return share > 0.0 ? std::max(measured - expected, expected - measured) : CubicMetres();
  }
};

/// `intervals` of `facts` (uses_between). Nothing without two full counts, and nothing while fewer
/// than `least_days` measured days before them say what is usual here: planning values alone differ
/// from one hospital by far more than any gap.
std::optional<BalanceGap> balance_gap(std::span<const DailyFact> facts,
                                      std::span<const IntervalUse> intervals,
                                      const FlowRules& flows, std::int64_t least_days);

}  // namespace sansang::oxygen
