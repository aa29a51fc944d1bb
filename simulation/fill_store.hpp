// SPDX-License-Identifier: Apache-2.0
/// Puts a simulated province into any store, as bulk acts: the registers and accounts in one act,
/// then one act per day with the reports that arrived on it (with their grams and facts, in the
/// order of arrival, corrections in an act after the report they correct) and the cases that were
/// known by then. Acts carry the simulated time at which they would have happened.
#pragma once
#include <cstddef>
#include <vector>

#include "simulation/province.hpp"
#include "store/store.hpp"

namespace sansang::simulation {

struct Filled {
  std::size_t acts = 0, reports = 0;
};

Filled fill_store(store::Store& store, const SimulatedProvince& province,
                  const std::vector<store::Credential>& credentials,
                  const std::vector<oxygen::CylinderClass>& sizes, Progress& progress);

}  // namespace sansang::simulation
