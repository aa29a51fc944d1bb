// SPDX-License-Identifier: Apache-2.0
// How long, how wide, how begun, in which words.
#include <algorithm>
#include <set>

#include "tidy/cpp_text.hpp"
#include "tidy/habits.hpp"

namespace sansang::tidy {
namespace {

constexpr int longest_function = 60;
constexpr std::size_t widest_line = 100;

std::size_t longest_file(const std::string& path) {
  if (has_suffix(path, "README.md")) return path.find('/') == std::string::npos ? 0 : 30;
  if (path.starts_with("web/")) return 300;
  if (path.starts_with("src/acts/")) return 150;
  if (path == "src/base/fields.hpp") return 80;
  return is_cpp(path) ? 400 : 0;
}

bool is_web_source(std::string_view path) {
  return has_suffix(path, ".ts") || has_suffix(path, ".svelte");
}

std::size_t characters(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

/// Runs of letters, so that "string_utils" holds "utils" and CamelCase parts are split.
std::vector<std::string> parts_of_names(std::string_view line) {
  std::vector<std::string> parts(1);
  for (const char c : line) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool lower = c >= 'a' && c <= 'z';
    if (!(upper || lower) || (upper && !parts.back().empty() && parts.back().back() >= 'a'))
      parts.emplace_back();
    if (upper || lower) parts.back() += c;
  }
  return parts;
}

bool is_banned(std::string part) {
  static const std::set<std::string> banned = {"util",    "utils",    "common", "helper", "helpers",
                                               "manager", "managers", "misc",   "stuff"};
  std::transform(part.begin(), part.end(), part.begin(),
                 [](char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
  return banned.contains(part);
}

bool has_unfiled_todo(std::string_view line) {
  const auto at = line.find("TODO");
  return at != std::string_view::npos && line.find('#', at) == std::string_view::npos;
}

/// A letter of Latin-1, Latin Extended A/B or Latin Extended Additional: Vietnamese, in our
/// sources.
bool has_accented_letter(std::string_view line) {
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    const auto a = static_cast<unsigned char>(line[i]);
    const auto b = static_cast<unsigned char>(line[i + 1]);
    const bool times_or_division = a == 0xC3 && (b == 0x97 || b == 0xB7);
    if ((a >= 0xC3 && a <= 0xC9 && !times_or_division) || (a == 0xE1 && b >= 0xB8)) return true;
  }
  return false;
}

bool may_speak_vietnamese(const std::string& path) {
  return has_suffix(path, "_test.cpp") || path.starts_with("src/base/vietnamese") ||
         path.starts_with("src/documents/templates/") || path.starts_with("journeys/");
}

}  // namespace

Habit function_length(const SourceTree& tree) {
  Habit habit{
      "function length, tests included (C++)",
      "at most 60 lines",
      "over 60: monty 0.2 %, userver 0.5 %, SQLiteCpp 0.6 %, simdjson 1.4 %, memilio 1.6 %, "
      "PyVRP 2.7 %, VROOM 9.1 %, covid-sim 18.8 %",
      0,
      "functions",
      {}};
  std::vector<int> lengths;
  for (const auto& [path, text] : tree) {
    if (!is_cpp(path)) continue;
    for (const auto& function : functions_of(text)) {
      lengths.push_back(function.length());
      if (function.length() <= longest_function) continue;
      habit.breaches.push_back(
          {path, function.first_line, static_cast<double>(function.length()),
           std::to_string(function.length()) + " lines: " + function.head.substr(0, 60)});
    }
  }
  habit.examined = lengths.size();
  std::sort(lengths.begin(), lengths.end());
  if (!lengths.empty())
    habit.sentence = "median " + std::to_string(lengths[lengths.size() / 2]) + ", p90 " +
                     std::to_string(lengths[lengths.size() * 9 / 10]) + ", longest " +
                     std::to_string(lengths.back()) + " lines";
  return habit;
}

Habit file_length(const SourceTree& tree) {
  Habit habit{
      "file length",
      "C++ 400 lines (never above 600), web 300, acts 150, fields.hpp 80, a folder's README 30",
      "p90: wodin 174, userver 245, SQLiteCpp 439, dust2 485; longest: wodin 391, SQLiteCpp 725, "
      "PyVRP 1 357, VROOM 2 478",
      0,
      "files",
      {}};
  for (const auto& [path, text] : tree) {
    const auto limit = longest_file(path);
    if (limit == 0) continue;
    ++habit.examined;
    const auto length = lines_of(text).size();
    if (length > limit)
      habit.breaches.push_back({path, 1, static_cast<double>(length) / static_cast<double>(limit),
                                std::to_string(length) + " lines, aim " + std::to_string(limit)});
  }
  return habit;
}

Habit line_length(const SourceTree& tree) {
  Habit habit{"line", "at most 100 columns", "TigerBeetle: 100 columns, held by a test", 0, "lines",
              {}};
  for (const auto& [path, text] : tree) {
    if (!is_cpp(path) && !is_web_source(path)) continue;
    int number = 0;
    for (const auto line : lines_of(text)) {
      ++number;
      ++habit.examined;
      const auto width = characters(line);
      if (width > widest_line)
        habit.breaches.push_back(
            {path, number, static_cast<double>(width), std::to_string(width) + " columns"});
    }
  }
  return habit;
}

Habit opening_lines(const SourceTree& tree) {
  Habit habit{"opening lines",
              "one SPDX line, then in every header a /// paragraph",
              "OSRM and memilio hide the first sentence behind banners of 25 and 19 lines",
              0,
              "files",
              {}};
  for (const auto& [path, text] : tree) {
    if (!is_cpp(path)) continue;
    ++habit.examined;
    const auto lines = lines_of(text);
    if (lines.empty() || lines[0] != "// SPDX-License-Identifier: Apache-2.0")
      habit.breaches.push_back({path, 1, 2, "the first line is not the SPDX line"});
    else if (has_suffix(path, ".hpp") && (lines.size() < 2 || !lines[1].starts_with("///")))
      habit.breaches.push_back({path, 2, 1, "no /// paragraph says what the header is"});
  }
  return habit;
}

Habit banned_words(const SourceTree& tree) {
  Habit habit{"banned words in names",
              "none: util, common, helper, manager, misc, stuff; TODO only with #issue",
              "TODO per 1000 lines: VROOM, stellar-core 0.0, PyVRP 0.1, OpenMalaria 1.8, dust2 2.0",
              0,
              "files",
              {}};
  for (const auto& [path, text] : tree) {
    if ((!is_cpp(path) && !is_web_source(path)) || path.starts_with("src/tidy/")) continue;
    ++habit.examined;
    for (const auto& part : parts_of_names(path))
      if (is_banned(part)) habit.breaches.push_back({path, 1, 2, "the path says " + part});
    const auto code = code_only(text);
    const auto lines = lines_of(text);
    const auto code_lines = lines_of(code);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const auto line_number = static_cast<int>(i) + 1;
      if (has_unfiled_todo(lines[i]))
        habit.breaches.push_back({path, line_number, 1, "TODO without an issue"});
      for (const auto& part : parts_of_names(code_lines[i]))
        if (is_banned(part))
          habit.breaches.push_back({path, line_number, 1, "a name says " + part});
    }
  }
  return habit;
}

Habit ascii_identifiers(const SourceTree& tree) {
  Habit habit{"Vietnamese only in messages, rules, templates, journeys, comments and tests",
              "none elsewhere",
              "one place to translate",
              0,
              "C++ files",
              {}};
  for (const auto& [path, text] : tree) {
    if (!is_cpp(path) || may_speak_vietnamese(path)) continue;
    ++habit.examined;
    int number = 0;
    const auto kept = without_comments(text);
    for (const auto line : lines_of(kept)) {
      ++number;
      if (has_accented_letter(line))
        habit.breaches.push_back({path, number, 1, "accented text in the code"});
    }
  }
  return habit;
}

}  // namespace sansang::tidy
