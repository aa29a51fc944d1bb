// SPDX-License-Identifier: Apache-2.0
/// The files that a simulated province starts from: the unit lists and rules of the share directory
/// (rules/) and the real daily cases (testdata/cases). Throws std::runtime_error, with file and
/// line where there is one, when a file cannot be read or does not hold what it should.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "simulation/province.hpp"

namespace sansang::simulation {

/// `share` holds rules/ and testdata/cases/.
ProvinceInputs read_inputs(const std::filesystem::path& share);

/// New cases by day from the cumulative column of one province; a day whose day before is missing
/// in the file yields none. Columns gso_province, date, cases_cumulative are looked up by name.
std::vector<DayCases> daily_cases(std::string_view csv, std::string_view province);

}  // namespace sansang::simulation
