// SPDX-License-Identifier: Apache-2.0
/// The public holidays and swapped working days of rules/calendar/*.toml as calendar Holidays.
#pragma once
#include <filesystem>
#include <vector>

#include "base/finding.hpp"
#include "calendar/working_days.hpp"

namespace sansang::store {

struct HolidaysReading {
  Holidays holidays;  ///< without what a finding refused
  std::vector<Finding> findings;
};

/// All *.toml of `folder` (rules/calendar). Throws std::runtime_error when it cannot be read.
HolidaysReading read_holidays(const std::filesystem::path& folder);

}  // namespace sansang::store
