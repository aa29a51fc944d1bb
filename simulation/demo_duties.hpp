// SPDX-License-Identifier: Apache-2.0
/// Letter 3183 with its duties in the demo province. The demo lives a year before the letter, so
/// every day of the letter is moved back by one year, which its entries say; who confirmed, who
/// reported and who is silent is invented. Everything goes through the acts of the program.
#pragma once
#include <filesystem>

#include "simulation/province.hpp"
#include "store/store.hpp"

namespace sansang::simulation {

/// Nothing for a synthetic province, which has no department.
void add_demo_duties(store::Store& store, const SimulatedProvince& province,
                     const std::filesystem::path& share);

}  // namespace sansang::simulation
