// SPDX-License-Identifier: Apache-2.0
/// Synthetic sites for measurements: as many as asked, on the mainland districts of Kiên Giang, of
/// mixed kinds and equipment, without incidents. Nothing about them is real.
#pragma once
#include <vector>

#include "simulation/site.hpp"

namespace sansang::simulation {

std::vector<Site> synthetic_sites(std::size_t count);

}  // namespace sansang::simulation
