// SPDX-License-Identifier: Apache-2.0
// Flow times flow has no meaning.
#include "units/rate.hpp"
using namespace sansang;

#ifdef REFUSED
auto product = LitresPerMinute(10) * LitresPerMinute(2);
#else
auto product = 2.0 * LitresPerMinute(10);
#endif
