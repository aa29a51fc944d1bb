// SPDX-License-Identifier: Apache-2.0
// Counts of different things do not add up.
#include "units/quantity.hpp"
using namespace sansang;

#ifdef REFUSED
auto sum = Persons(1) + Beds(1);
#else
auto sum = Persons(1) + Persons(1);
#endif
