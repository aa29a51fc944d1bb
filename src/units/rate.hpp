// SPDX-License-Identifier: Apache-2.0
/// Flows of oxygen gas at S15. A flow times a time is a volume; flow times flow does not compile.
#pragma once
#include <chrono>

#include "units/gas.hpp"

namespace sansang {

using LitresPerMinute = Quantity<struct LitresPerMinuteTag, double>;
using CubicMetresPerDay = Quantity<struct CubicMetresPerDayTag, double>;

/// 10 L/min is 14.4 m³/day: 60 × 24 / 1000 = 1.44.
constexpr CubicMetresPerDay daily(LitresPerMinute flow) {
  return CubicMetresPerDay(flow.number() * 1.44);
}
constexpr LitresPerMinute per_minute(CubicMetresPerDay flow) {
  return LitresPerMinute(flow.number() / 1.44);
}
constexpr CubicMetres operator*(CubicMetresPerDay flow, std::chrono::days time) {
  return CubicMetres(flow.number() * static_cast<double>(time.count()));
}
constexpr CubicMetres operator*(CubicMetresPerDay flow, Hours time) {
  return CubicMetres(flow.number() * time.number() / 24.0);
}
/// How long `stock` lasts at `flow` (> 0).
constexpr Hours duration_of(CubicMetres stock, CubicMetresPerDay flow) {
  return Hours(24.0 * stock.number() / flow.number());
}

}  // namespace sansang
