// SPDX-License-Identifier: Apache-2.0
// A bare number does not turn into grams silently.
#include "units/rate.hpp"
using namespace sansang;

#ifdef REFUSED
OxygenMass mass = 3;
#else
OxygenMass mass{3};
#endif
