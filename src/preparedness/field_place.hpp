// SPDX-License-Identifier: Apache-2.0
/// Where a finding of this room stands: a field of a record that somebody typed into a form.
#pragma once
#include <string>
#include <utility>

#include "base/finding.hpp"

namespace sansang::preparedness {

inline Place field_place(std::string field) {
  Place place;
  place.field = std::move(field);
  return place;
}

}  // namespace sansang::preparedness
