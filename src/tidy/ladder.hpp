// SPDX-License-Identifier: Apache-2.0
/// The ladder of src/layers.txt, and the rule that a room includes only rooms of lower number. A
/// line of layers.txt is a number and the rooms that stand on it; "#" opens a comment. tidy/ stands
/// outside: it includes no room, and no room includes it.
#pragma once
#include <optional>

#include "tidy/source_tree.hpp"

namespace sansang::tidy {

inline constexpr const char* ladder_path = "src/layers.txt";

struct Ladder {
  std::map<std::string, int> rank;  ///< room -> number
  std::vector<Remark> remarks;      ///< lines that cannot be read, rooms named twice

  bool has(const std::string& room) const { return rank.contains(room); }
};

Ladder ladder_of(const SourceTree& tree);

/// One #include line of ours: from a file to another room (or to tidy).
struct Step {
  std::string file;
  int line = 0;
  std::string from;      ///< room of the file
  std::string to;        ///< room it includes
  std::string included;  ///< as written
};

/// Every include between different rooms, resolved as the compiler does: first beside the file,
/// then under src/.
std::vector<Step> steps_of(const SourceTree& tree, const Ladder& ladder);

/// Upward and sideways includes, folders of src/ that layers.txt does not name, sources that lie
/// in src/ itself. Empty when the house stands.
std::vector<Remark> ladder_remarks(const SourceTree& tree);

}  // namespace sansang::tidy
