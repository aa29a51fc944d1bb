// SPDX-License-Identifier: Apache-2.0
#include "tidy/ladder.hpp"

#include <charconv>
#include <filesystem>
#include <set>

namespace sansang::tidy {
namespace {

constexpr const char* outside = "tidy";

std::optional<int> number(const std::string& word) {
  int value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc{} || end != word.data() + word.size()) return std::nullopt;
  return value;
}

/// The path between quotes or angle brackets of an #include line.
std::optional<std::string> included_path(std::string_view line) {
  const auto skip = [&line] {
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  };
  skip();
  if (!line.starts_with('#')) return std::nullopt;
  line.remove_prefix(1);
  skip();
  if (!line.starts_with("include")) return std::nullopt;
  line.remove_prefix(7);
  skip();
  if (line.empty() || (line.front() != '"' && line.front() != '<')) return std::nullopt;
  const char closing = line.front() == '"' ? '"' : '>';
  const auto end = line.find(closing, 1);
  if (end == std::string_view::npos) return std::nullopt;
  return std::string(line.substr(1, end - 1));
}

/// Path from the root that `included` means in `file`.
std::string resolved(const SourceTree& tree, const std::string& file, const std::string& included) {
  namespace fs = std::filesystem;
  const auto beside = (fs::path(file).parent_path() / included).lexically_normal().generic_string();
  if (included.starts_with('.') || tree.contains(beside)) return beside;
  return (fs::path("src") / included).lexically_normal().generic_string();
}

std::string climb_sentence(const Step& step, const Ladder& ladder) {
  if (step.to == outside) return "nothing includes tidy/; move what you need into a room";
  if (step.from == outside)
    return "tidy includes nothing of ours, but this line includes " + step.included;
  const int from = ladder.rank.at(step.from);
  const int to = ladder.rank.at(step.to);
  const std::string how = from == to ? "sideways" : "upward";
  return step.from + " (" + std::to_string(from) + ") includes " + step.included + " of " +
         step.to + " (" + std::to_string(to) + "): an include goes down the ladder, never " + how;
}

bool climbs(const Step& step, const Ladder& ladder) {
  if (step.to == outside || step.from == outside) return true;
  return ladder.rank.at(step.to) >= ladder.rank.at(step.from);
}

void add_unknown_folders(const SourceTree& tree, const Ladder& ladder,
                         std::vector<Remark>& remarks) {
  std::set<std::string> seen;
  for (const auto& [path, text] : tree) {
    const auto room = room_of(path);
    if (room.empty() && path.starts_with("src/") && is_cpp(path))
      remarks.push_back({path, 1, "a source lies in no room; move it into a folder of src/"});
    if (room.empty() || room == outside || ladder.has(room) || !seen.insert(room).second) continue;
    remarks.push_back({path, 1, "the folder " + room + " is not named in " + ladder_path});
  }
}

}  // namespace

Ladder ladder_of(const SourceTree& tree) {
  Ladder ladder;
  const auto file = tree.find(ladder_path);
  if (file == tree.end()) {
    ladder.remarks.push_back({ladder_path, 1, "the file is missing"});
    return ladder;
  }
  int line_number = 0;
  for (const auto line : lines_of(file->second)) {
    ++line_number;
    const auto words = words_of(line.substr(0, line.find('#')));
    if (words.empty()) continue;
    const auto rank = number(words.front());
    if (!rank) {
      ladder.remarks.push_back({ladder_path, line_number, "a line begins with the rooms' number"});
      continue;
    }
    for (std::size_t i = 1; i < words.size(); ++i)
      if (!ladder.rank.emplace(words[i], *rank).second)
        ladder.remarks.push_back({ladder_path, line_number, words[i] + " is named twice"});
  }
  return ladder;
}

std::vector<Step> steps_of(const SourceTree& tree, const Ladder& ladder) {
  std::vector<Step> steps;
  const auto is_ours = [&](const std::string& room) { return room == outside || ladder.has(room); };
  for (const auto& [path, text] : tree) {
    const auto from = room_of(path);
    if (!is_cpp(path) || !is_ours(from)) continue;
    int line_number = 0;
    for (const auto line : lines_of(text)) {
      ++line_number;
      const auto included = included_path(line);
      if (!included) continue;
      const auto to = room_of(resolved(tree, path, *included));
      if (is_ours(to) && to != from) steps.push_back({path, line_number, from, to, *included});
    }
  }
  return steps;
}

std::vector<Remark> ladder_remarks(const SourceTree& tree) {
  const auto ladder = ladder_of(tree);
  auto remarks = ladder.remarks;
  for (const auto& step : steps_of(tree, ladder))
    if (climbs(step, ladder))
      remarks.push_back({step.file, step.line, climb_sentence(step, ladder)});
  add_unknown_folders(tree, ladder, remarks);
  return remarks;
}

}  // namespace sansang::tidy
