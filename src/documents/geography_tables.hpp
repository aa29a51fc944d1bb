// SPDX-License-Identifier: Apache-2.0
/// The tables of rules/geography (lists.csv, units.csv, successors.csv, borders.csv) as
/// geography::UnitLists. Days are ISO, shares 0 to 1, lengths in kilometres; an empty
/// population_2019 or share is unknown. Findings: those of the table and cell readers, those of
/// geography/unit_records.hpp, geography_column_missing and geography_share_out_of_range.
#pragma once
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "geography/unit_list.hpp"

namespace sansang::documents {

/// The bytes of the four files.
struct GeographyFiles {
  std::string lists;
  std::string units;
  std::string successors;
  std::string borders;
};

/// The names of the four files, in the order of GeographyFiles' members.
inline constexpr const char* geography_file_names[] = {"lists.csv", "units.csv", "successors.csv",
                                                       "borders.csv"};

/// The lists, or everything that is wrong with the files.
tl::expected<geography::UnitLists, std::vector<Finding>> read_unit_lists(
    const GeographyFiles& files);

/// "province", "district", "commune"; "by overlap, an aid", "set by hand, an aid".
std::string text_of(geography::UnitLevel level);
std::string text_of(geography::SuccessionBasis basis);

}  // namespace sansang::documents
