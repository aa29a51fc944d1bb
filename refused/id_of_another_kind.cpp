// SPDX-License-Identifier: Apache-2.0
// The code of a supplier does not name a facility.
#include "base/id.hpp"
using namespace sansang;

#ifdef REFUSED
FacilityId facility = SupplierId("a");
#else
FacilityId facility = FacilityId("a");
#endif
