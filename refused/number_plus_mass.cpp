// SPDX-License-Identifier: Apache-2.0
// A bare number has no unit to be added with.
#include "units/rate.hpp"
using namespace sansang;

#ifdef REFUSED
auto sum = 2.0 + OxygenMass(3);
#else
auto sum = OxygenMass(2) + OxygenMass(3);
#endif
