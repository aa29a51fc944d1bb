// SPDX-License-Identifier: Apache-2.0
// What each room keeps out, and whether its words stand in the glossary.
#include <algorithm>
#include <set>

#include "tidy/cpp_text.hpp"
#include "tidy/habits.hpp"

namespace sansang::tidy {
namespace {

constexpr int highest_pure_rank = 6;

int rank_of(const Ladder& ladder, const std::string& path) {
  const auto at = ladder.rank.find(room_of(path));
  return at == ladder.rank.end() ? -1 : at->second;
}

/// A type that says no unit, written as a member's type or inside optional, vector, pair.
bool is_bare_number(const std::string& member) {
  if (member.find('(') != std::string::npos || member.starts_with("static") ||
      member.starts_with("using"))
    return false;
  const auto type = member.substr(0, member.find_first_of("={"));
  std::string word;
  for (const char c : type + " ") {
    if (std::isalnum(static_cast<unsigned char>(c)) || c == '_') {
      word += c;
      continue;
    }
    if (word == "double" || word == "float" || word == "int" || word == "int64_t" ||
        word == "size_t")
      return true;
    word.clear();
  }
  return false;
}

std::vector<std::string> glossary_names(std::string_view row) {
  std::vector<std::string> names;
  if (!row.starts_with('|')) return names;
  const auto cell = row.substr(1, row.find('|', 1) - 1);
  for (std::size_t from = cell.find('`'); from != std::string_view::npos;) {
    const auto to = cell.find('`', from + 1);
    if (to == std::string_view::npos) break;
    const std::string name(cell.substr(from + 1, to - from - 1));
    const auto end = name.find_first_of("{<(:");
    if (!name.empty() && name[0] >= 'A' && name[0] <= 'Z') names.push_back(name.substr(0, end));
    from = cell.find('`', to + 1);
  }
  return names;
}

/// Types and aliases of all headers: name -> place.
std::map<std::string, Breach> names_of_types(const SourceTree& tree, const Ladder& ladder,
                                             int lowest, int highest) {
  std::map<std::string, Breach> names;
  for (const auto& [path, text] : tree) {
    const int rank = rank_of(ladder, path);
    if (!has_suffix(path, ".hpp") || rank < lowest || rank > highest) continue;
    for (const auto& type : types_of(text))
      names.emplace(type.name, Breach{path, type.line, 1, type.name});
  }
  return names;
}

/// An act lies in src/acts/ itself; the folders below hold what acts hand out (views).
bool is_act(std::string_view path) {
  constexpr std::string_view folder = "src/acts/";
  return path.starts_with(folder) && path.find('/', folder.size()) == std::string_view::npos;
}

bool included_act(std::string_view line) {
  constexpr std::string_view include = "#include \"acts/";
  return line.starts_with(include) && line.find('/', include.size()) == std::string_view::npos;
}

bool names_an_alias(const SourceTree& tree, const std::string& name) {
  return std::any_of(tree.begin(), tree.end(), [&](const auto& file) {
    return has_suffix(file.first, ".hpp") &&
           file.second.find("using " + name + " =") != std::string::npos;
  });
}

}  // namespace

Habit pure_rooms(const SourceTree& tree) {
  Habit habit{"pure rooms (ranks 0 to 6)",
              "no files, streams, threads, database, clock, environment, JSON",
              "stellar-core: virtual time so that a test can crank years",
              0,
              "files",
              {}};
  const auto ladder = ladder_of(tree);
  const std::vector<std::string> banned = {"<fstream>",   "<iostream>",        "<thread>",
                                           "<sqlite3.h>", "system_clock::now", "getenv(",
                                           "nlohmann"};
  for (const auto& [path, text] : tree) {
    const int rank = rank_of(ladder, path);
    if (!is_cpp(path) || rank < 0 || rank > highest_pure_rank || has_suffix(path, "_test.cpp"))
      continue;
    ++habit.examined;
    int number = 0;
    const auto code = without_comments(text);
    for (const auto line : lines_of(code)) {
      ++number;
      for (const auto& word : banned)
        if (line.find(word) != std::string_view::npos)
          habit.breaches.push_back({path, number, 1, word});
    }
  }
  return habit;
}

Habit bare_numbers(const SourceTree& tree) {
  Habit habit{"bare numbers in public structs of ranks 5 and 6",
              "none: the type carries the unit",
              "VROOM and OpenMalaria alias integers; OSRM's alias multiplies seconds by seconds",
              0,
              "structs",
              {}};
  const auto ladder = ladder_of(tree);
  for (const auto& [path, text] : tree) {
    const int rank = rank_of(ladder, path);
    if (!has_suffix(path, ".hpp") || rank < 5 || rank > 6) continue;
    for (const auto& type : types_of(text)) {
      if (!type.is_record) continue;
      ++habit.examined;
      for (const auto& [line, member] : type.members)
        if (is_bare_number(member))
          habit.breaches.push_back({path, line, 1, type.name + ": " + member});
    }
  }
  return habit;
}

Habit glossary(const SourceTree& tree) {
  Habit habit{"glossary",
              "every public type of ranks 2 to 6 is in GLOSSARY.md, every row names a type",
              "none of the models ties the two",
              0,
              "types and rows",
              {}};
  const auto ladder = ladder_of(tree);
  const auto types = names_of_types(tree, ladder, 2, 6);
  const auto all_types = names_of_types(tree, ladder, 0, 99);
  const auto file = tree.find("GLOSSARY.md");
  std::set<std::string> rows;
  int number = 0;
  for (const auto line :
       lines_of(file == tree.end() ? std::string_view{} : std::string_view(file->second))) {
    ++number;
    for (const auto& name : glossary_names(line)) {
      rows.insert(name);
      if (!all_types.contains(name) && !names_an_alias(tree, name))
        habit.breaches.push_back({"GLOSSARY.md", number, 2, name + " names no type"});
    }
  }
  for (const auto& [name, place] : types)
    if (!rows.contains(name))
      habit.breaches.push_back({place.file, place.line, 1, name + " is not in GLOSSARY.md"});
  habit.examined = types.size() + rows.size();
  return habit;
}

Habit small_acts(const SourceTree& tree) {
  Habit habit{"acts",
              "no act includes another act, none includes units/",
              "VROOM's input.cpp includes every algorithm",
              0,
              "files",
              {}};
  for (const auto& [path, text] : tree) {
    if (!is_cpp(path) || !is_act(path) || has_suffix(path, "_test.cpp")) continue;
    ++habit.examined;
    const auto stem = path.substr(4, path.rfind('.') - 4);
    int number = 0;
    for (const auto line : lines_of(text)) {
      ++number;
      if (line.starts_with("#include \"units/"))
        habit.breaches.push_back({path, number, 1, std::string(line)});
      if (included_act(line) && line.find(stem + ".hpp") == std::string_view::npos)
        habit.breaches.push_back({path, number, 2, std::string(line)});
    }
  }
  return habit;
}

Habit closed_base(const SourceTree& tree) {
  Habit habit{
      "base",
      "exactly ensure, result, finding, id, vietnamese, fields, personal, work and faults.toml",
      "in 11 of 16 cyclic trees a util or common folder is inside the knot",
      0,
      "files",
      {}};
  const std::set<std::string> units = {"ensure",     "result", "finding",  "id",
                                       "vietnamese", "fields", "personal", "work"};
  for (const auto& [path, text] : tree) {
    if (room_of(path) != "base" || (!is_cpp(path) && !has_suffix(path, ".toml"))) continue;
    ++habit.examined;
    auto stem = path.substr(9, path.rfind('.') - 9);
    for (const std::string suffix : {"_test", "_fuzz"})
      if (has_suffix(stem, suffix)) stem.resize(stem.size() - suffix.size());
    if (!units.contains(stem) && stem != "base" && stem != "faults")
      habit.breaches.push_back({path, 1, 1, "a ninth unit of base needs a decision record"});
  }
  return habit;
}

Habit commits(std::string_view git_log) {
  Habit habit{"commits",
              "a subject of at most 72 characters that names the room; a body that says why",
              "with a body: memilio, ODK central-backend 39 %, PyVRP 28 %, VROOM 0 %",
              0,
              "commits",
              {}};
  while (!git_log.empty()) {
    const auto end = std::min(git_log.find('\x1e'), git_log.size());
    auto record = git_log.substr(0, end);
    git_log.remove_prefix(std::min(end + 1, git_log.size()));
    record.remove_prefix(std::min(record.find_first_not_of('\n'), record.size()));
    if (record.empty()) continue;
    ++habit.examined;
    const auto subject = lines_of(record).front();
    const auto number = static_cast<int>(habit.examined);
    const std::string shown(subject.substr(0, 60));
    const auto body = record.substr(std::min(subject.size() + 1, record.size()));
    if (subject.size() > 72)
      habit.breaches.push_back({"commit", number, 1, "long subject: " + shown});
    if (subject.find(": ") == std::string_view::npos)
      habit.breaches.push_back({"commit", number, 1, "names no room: " + shown});
    if (words_of(body).empty())
      habit.breaches.push_back({"commit", number, 2, "no body: " + shown});
  }
  return habit;
}

}  // namespace sansang::tidy
