// SPDX-License-Identifier: Apache-2.0
/// The records from which UnitLists is made, each with the place it was read from, and their
/// check. Finding codes: geography_list_overlaps, geography_unit_twice,
/// geography_ends_before_start, geography_unit_outside_list, geography_parent_missing,
/// geography_count_differs, geography_unknown_unit, geography_not_before,
/// geography_border_with_itself,
/// geography_length_not_positive.
#pragma once
#include <vector>

#include "base/finding.hpp"
#include "geography/administrative_unit.hpp"

namespace sansang::geography {

template <class T>
struct Placed {
  T record;
  Place where;
};

struct UnitRecords {
  std::vector<Placed<UnitList>> lists;
  std::vector<Placed<AdministrativeUnit>> units;
  std::vector<Placed<Succession>> successions;
  std::vector<Placed<Border>> borders;  ///< of communes
};

/// Everything that contradicts itself in `records`; does not stop at the first.
std::vector<Finding> check(const UnitRecords& records);

}  // namespace sansang::geography
