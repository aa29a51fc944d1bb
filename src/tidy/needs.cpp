// SPDX-License-Identifier: Apache-2.0
#include "tidy/needs.hpp"

#include <algorithm>
#include <set>

namespace sansang::tidy {
namespace {

struct Call {
  int line = 0;
  std::vector<std::string> words;
};

std::string without_comments(std::string_view text) {
  std::string kept;
  for (const auto line : lines_of(text)) {
    kept += line.substr(0, line.find('#'));
    kept += '\n';
  }
  return kept;
}

/// The calls of `command` in a CMake text.
std::vector<Call> calls_of(const std::string& text, const std::string& command) {
  std::vector<Call> calls;
  for (auto at = text.find(command + "("); at != std::string::npos;
       at = text.find(command + "(", at + 1)) {
    if (at > 0 && text[at - 1] != '\n' && text[at - 1] != ' ') continue;
    const auto from = at + command.size() + 1;
    const auto to = std::min(text.find(')', from), text.size());
    const auto line = std::count(text.begin(), text.begin() + static_cast<long>(at), '\n') + 1;
    calls.push_back({static_cast<int>(line), words_of(text.substr(from, to - from))});
  }
  return calls;
}

Needs needs_of_room_call(const Call& call) {
  Needs needs{call.line, {}};
  bool reading = false;
  for (const auto& word : call.words) {
    if (word == "NEEDS" || word == "LIBRARIES")
      reading = word == "NEEDS";
    else if (reading)
      needs.rooms.push_back(word);
  }
  return needs;
}

Needs needs_of_link_calls(const std::vector<Call>& calls) {
  constexpr std::string_view prefix = "sansang_";
  Needs needs;
  for (const auto& call : calls) {
    if (needs.line == 0) needs.line = call.line;
    for (const auto& word : call.words)
      if (word.starts_with(prefix)) needs.rooms.push_back(word.substr(prefix.size()));
  }
  return needs;
}

using Used = std::map<std::string, std::map<std::string, Step>>;  // room -> included room -> first

Used used_rooms(const SourceTree& tree, const Ladder& ladder) {
  Used used;
  for (const auto& step : steps_of(tree, ladder)) used[step.from].emplace(step.to, step);
  return used;
}

void compare(const std::string& path, const std::string& room, const Needs& needs,
             const std::map<std::string, Step>& used, const Ladder& ladder,
             std::vector<Remark>& remarks) {
  const auto say = [&](const std::string& sentence) {
    remarks.push_back({path, std::max(needs.line, 1), sentence});
  };
  std::set<std::string> named;
  for (const auto& need : needs.rooms) {
    if (!named.insert(need).second)
      say("NEEDS names " + need + " twice");
    else if (!ladder.has(need))
      say("NEEDS names " + need + ", which is not in " + ladder_path);
    else if (ladder.rank.at(need) >= ladder.rank.at(room))
      say("NEEDS names " + need + ", which does not stand lower than " + room);
    else if (!used.contains(need))
      say("NEEDS names " + need + ", but no file of " + room + " includes it");
  }
  for (const auto& [to, step] : used)
    if (!named.contains(to))
      say("NEEDS lacks " + to + ", which " + step.file + ":" + std::to_string(step.line) +
          " includes");
}

}  // namespace

Needs needs_of(std::string_view cmake_text) {
  const auto text = without_comments(cmake_text);
  const auto rooms = calls_of(text, "room");
  if (!rooms.empty()) return needs_of_room_call(rooms.front());
  return needs_of_link_calls(calls_of(text, "target_link_libraries"));
}

std::vector<Remark> needs_remarks(const SourceTree& tree) {
  const auto ladder = ladder_of(tree);
  const auto used = used_rooms(tree, ladder);
  std::vector<Remark> remarks;
  for (const auto& [room, rank] : ladder.rank) {
    const std::string path = "src/" + room + "/CMakeLists.txt";
    const auto file = tree.find(path);
    const auto room_used = used.find(room);
    if (file == tree.end()) {
      if (room_used != used.end())
        remarks.push_back({path, 1, "the room has sources but no CMakeLists.txt"});
      continue;
    }
    compare(path, room, needs_of(file->second),
            room_used == used.end() ? std::map<std::string, Step>{} : room_used->second, ladder,
            remarks);
  }
  return remarks;
}

}  // namespace sansang::tidy
