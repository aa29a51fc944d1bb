// SPDX-License-Identifier: Apache-2.0
// A flow is not a volume: it becomes one only through a time.
#include "units/rate.hpp"
using namespace sansang;

#ifdef REFUSED
auto sum = LitresPerMinute(10) + CubicMetres(1);
#else
auto sum = daily(LitresPerMinute(10)) * std::chrono::days{1} + CubicMetres(1);
#endif
