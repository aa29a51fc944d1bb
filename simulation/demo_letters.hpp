// SPDX-License-Identifier: Apache-2.0
/// Letters in the demo province: who may sign (one authority has lapsed), two saved lists of
/// recipients, and the weekly report of the last whole week as a draft. Persons, decisions and
/// periods are invented. Everything goes through the acts of the program.
#pragma once
#include <filesystem>

#include "simulation/province.hpp"
#include "store/store.hpp"

namespace sansang::simulation {

/// Nothing for a synthetic province, which has no department.
void add_demo_letters(store::Store& store, const SimulatedProvince& province,
                      const store::OxygenRules& rules, const std::filesystem::path& share);

}  // namespace sansang::simulation
