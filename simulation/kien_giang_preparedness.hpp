// SPDX-License-Identifier: Apache-2.0
/// Invented plans, drills and counts of a few units, so that the pages about readiness have
/// something to show and much that is still missing. All simulated.
#pragma once
#include <vector>

#include "simulation/province.hpp"
#include "store/act.hpp"

namespace sansang::simulation {

/// One act a unit, by its reporter, shortly before the demo's now; units that are not in the
/// province are left out.
std::vector<store::Act> preparedness_acts(const SimulatedProvince& province);

}  // namespace sansang::simulation
