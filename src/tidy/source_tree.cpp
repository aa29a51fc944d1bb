// SPDX-License-Identifier: Apache-2.0
#include "tidy/source_tree.hpp"

#include <fstream>
#include <sstream>

namespace sansang::tidy {
namespace {

constexpr std::string_view blanks = " \t\r\n";

bool is_left_out(const std::filesystem::path& folder) {
  const auto name = folder.filename().string();
  return name == "node_modules" || name == "build" || name == "dist" || name.starts_with('.');
}

bool is_text(const std::string& path) {
  for (const auto* suffix : {".cpp", ".hpp", ".txt", ".md", ".toml", ".ts", ".svelte", ".cmake",
                             ".sql", ".journey", ".css"})
    if (has_suffix(path, suffix)) return true;
  return false;
}

std::string contents(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace

std::string text_of(const Remark& remark) {
  return remark.file + ":" + std::to_string(remark.line) + ": " + remark.sentence;
}

SourceTree read_tree(const std::filesystem::path& root, const std::vector<std::string>& folders) {
  namespace fs = std::filesystem;
  SourceTree tree;
  for (const auto& folder : folders) {
    if (fs::is_regular_file(root / folder)) tree[folder] = contents(root / folder);
    if (!fs::is_directory(root / folder)) continue;
    for (fs::recursive_directory_iterator at(root / folder), end; at != end; ++at) {
      if (at->is_directory() && is_left_out(at->path())) at.disable_recursion_pending();
      if (!at->is_regular_file()) continue;
      const auto path = fs::relative(at->path(), root).generic_string();
      if (is_text(path)) tree[path] = contents(at->path());
    }
  }
  return tree;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = text.find('\n');
    lines.push_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return lines;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (auto from = text.find_first_not_of(blanks); from != std::string_view::npos;) {
    const auto to = std::min(text.find_first_of(blanks, from), text.size());
    words.emplace_back(text.substr(from, to - from));
    from = text.find_first_not_of(blanks, to);
  }
  return words;
}

bool has_suffix(std::string_view text, std::string_view suffix) {
  return text.ends_with(suffix);
}

bool is_cpp(std::string_view path) {
  return has_suffix(path, ".cpp") || has_suffix(path, ".hpp");
}

std::string room_of(std::string_view path) {
  constexpr std::string_view source_folder = "src/";
  if (!path.starts_with(source_folder)) return {};
  path.remove_prefix(source_folder.size());
  const auto slash = path.find('/');
  return slash == std::string_view::npos ? std::string{} : std::string(path.substr(0, slash));
}

}  // namespace sansang::tidy
