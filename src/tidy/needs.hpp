// SPDX-License-Identifier: Apache-2.0
/// NEEDS in a room's CMakeLists.txt is a second statement of the same truth as its include lines:
/// it names exactly the rooms that the room's sources and tests include, all of them lower.
#pragma once
#include "tidy/ladder.hpp"

namespace sansang::tidy {

struct Needs {
  int line = 0;  ///< of the call in CMakeLists.txt; 0: none found
  std::vector<std::string> rooms;
};

/// Reads `room(x NEEDS a b LIBRARIES …)`, or the sansang_<room> names of target_link_libraries
/// where a room is a program.
Needs needs_of(std::string_view cmake_text);

std::vector<Remark> needs_remarks(const SourceTree& tree);

}  // namespace sansang::tidy
