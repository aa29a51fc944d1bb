// SPDX-License-Identifier: Apache-2.0
// The code of a supplier does not name a facility.
#include "base/id.hpp"
using namespace sansang;

#ifdef REFUSED
Id<Facility> facility = Id<Supplier>("a");
#else
Id<Facility> facility = Id<Facility>("a");
#endif
