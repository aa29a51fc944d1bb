// SPDX-License-Identifier: Apache-2.0
/// The sources as plain text: path from the repository's root ("src/oxygen/cover.hpp") to contents.
/// A test builds such a tree in memory, so that every rule can be shown a planted fault.
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sansang::tidy {

using SourceTree = std::map<std::string, std::string>;

/// What a rule has to say about one place. Lines count from 1.
struct Remark {
  std::string file;
  int line = 1;
  std::string sentence;
  bool operator==(const Remark&) const = default;
};

/// "file:line: sentence", the form that editors jump to.
std::string text_of(const Remark& remark);

/// All text files under the `folders` of `root`; build outputs and node_modules are left out.
SourceTree read_tree(const std::filesystem::path& root, const std::vector<std::string>& folders);

/// Without the line ends; a last line without one counts.
std::vector<std::string_view> lines_of(std::string_view text);

/// The words between blanks, tabs and line ends.
std::vector<std::string> words_of(std::string_view text);

bool has_suffix(std::string_view text, std::string_view suffix);

/// C++ source or header.
bool is_cpp(std::string_view path);

/// "oxygen" for "src/oxygen/x/cover.hpp"; empty for a file outside src/ or directly in it.
std::string room_of(std::string_view path);

}  // namespace sansang::tidy
