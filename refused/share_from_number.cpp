// SPDX-License-Identifier: Apache-2.0
// A share is checked, so it is never made silently (62 would be meant as per cent).
#include "units/share.hpp"
using namespace sansang;

#ifdef REFUSED
Share share = 0.62;
#else
Share share{0.62};
#endif
