// SPDX-License-Identifier: Apache-2.0
// A litre of liquid and a cubic metre of gas are compared only after conversion.
#include "units/rate.hpp"
using namespace sansang;

#ifdef REFUSED
bool less = LitresLox(1.0) < CubicMetres(1.0);
#else
bool less = LitresLox(1.0) < liquid_of(CubicMetres(1.0));
#endif
