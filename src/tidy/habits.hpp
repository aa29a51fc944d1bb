// SPDX-License-Identifier: Apache-2.0
/// The habits of the house as figures: an aim, what the tree shows today, the worst places, and the
/// figures of admired trees beside it. A mirror, not a gate: nothing here fails a build. The
/// models' figures were counted with Universal Ctags in their source trees.
#pragma once
#include "tidy/ladder.hpp"

namespace sansang::tidy {

struct Breach {
  std::string file;
  int line = 1;
  double amount = 1;  ///< the larger, the worse
  std::string what;
};

struct Habit {
  std::string name;
  std::string aim;
  std::string models;
  std::size_t examined = 0;
  std::string examined_things;  ///< "functions"
  std::vector<Breach> breaches;
  std::string sentence = {};  ///< more than the count, e.g. the median
};

Habit function_length(const SourceTree& tree);
Habit file_length(const SourceTree& tree);
Habit line_length(const SourceTree& tree);
Habit opening_lines(const SourceTree& tree);
Habit banned_words(const SourceTree& tree);
Habit ascii_identifiers(const SourceTree& tree);
Habit pure_rooms(const SourceTree& tree);
Habit bare_numbers(const SourceTree& tree);
Habit glossary(const SourceTree& tree);
Habit small_acts(const SourceTree& tree);
Habit closed_base(const SourceTree& tree);

/// One commit per record: subject, newline, body; records end with the byte 0x1e (git log
/// --format=%s%n%b%x1e).
Habit commits(std::string_view git_log);

/// Name, aim, figure, up to five worst places, models.
std::string report_of(const Habit& habit);

}  // namespace sansang::tidy
