// SPDX-License-Identifier: Apache-2.0
// Grams do not turn into cubic metres by initialisation.
#include "units/rate.hpp"
using namespace sansang;

#ifdef REFUSED
CubicMetres volume = OxygenMass{3};
#else
CubicMetres volume = gas_of(OxygenMass{3});
#endif
