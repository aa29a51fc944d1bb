// SPDX-License-Identifier: Apache-2.0
// The ledger keeps whole grams: a fraction is rounded by a named conversion.
#include "units/rate.hpp"
using namespace sansang;

#ifdef REFUSED
OxygenMass mass(3.7);
#else
OxygenMass mass = mass_of(KilogramsLox(0.0037));
#endif
