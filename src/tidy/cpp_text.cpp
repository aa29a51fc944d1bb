// SPDX-License-Identifier: Apache-2.0
#include "tidy/cpp_text.hpp"

#include <algorithm>
#include <cctype>

#include "tidy/source_tree.hpp"

namespace sansang::tidy {
namespace {

/// End of the literal or comment that begins at `at`; `at` itself when none begins there.
std::size_t end_of_span(std::string_view text, std::size_t at) {
  const auto rest = text.substr(at);
  const auto upto = [&](std::string_view mark, std::size_t from) {
    const auto end = text.find(mark, from);
    return end == std::string_view::npos ? text.size() : end + mark.size();
  };
  if (rest.starts_with("//")) return std::min(text.find('\n', at), text.size());
  if (rest.starts_with("/*")) return upto("*/", at + 2);
  if (rest.starts_with("R\"")) {
    const auto open = std::min(text.find('(', at), text.size());
    return upto(")" + std::string(text.substr(at + 2, open - at - 2)) + "\"", open);
  }
  const bool digit_separator = at > 0 && std::isdigit(static_cast<unsigned char>(text[at - 1]));
  if (text[at] != '"' && (text[at] != '\'' || digit_separator)) return at;
  auto end = at + 1;
  while (end < text.size() && text[end] != text[at] && text[end] != '\n')
    end += text[end] == '\\' ? 2 : 1;
  return std::min(end + 1, text.size());
}

std::string blanked(std::string_view text, bool keep_literals) {
  std::string kept(text);
  for (std::size_t at = 0; at < text.size();) {
    const auto end = end_of_span(text, at);
    if (end == at) {
      ++at;
      continue;
    }
    const bool comment = text[at] == '/';
    if (comment || !keep_literals)
      for (auto i = at; i < end; ++i)
        if (kept[i] != '\n') kept[i] = ' ';
    at = end;
  }
  return kept;
}

/// Directives may hold half a brace pair.
std::string without_directives(std::string text) {
  bool in_directive = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    const auto first = text.find_first_not_of(" \t", at);
    in_directive = in_directive || (first < end && text[first] == '#');
    const bool continues = in_directive && end > at && text[end - 1] == '\\';
    if (in_directive)
      std::fill(text.begin() + static_cast<long>(at), text.begin() + static_cast<long>(end), ' ');
    in_directive = continues;
    at = end + 1;
  }
  return text;
}

std::string one_line(std::string_view text) {
  std::string line;
  for (const auto& word : words_of(text)) line += (line.empty() ? "" : " ") + word;
  return line;
}

bool begins_with_word(std::string_view head, std::string_view word) {
  return head.starts_with(word) && (head.size() == word.size() || head[word.size()] == ' ');
}

std::string without_template(std::string head) {
  while (begins_with_word(head, "template") || head.starts_with("template<")) {
    int depth = 0;
    auto at = std::min(head.find('<'), head.size());
    for (; at < head.size(); ++at) {
      if (head[at] == '<') ++depth;
      if (head[at] == '>' && --depth == 0) break;
    }
    head = one_line(head.substr(std::min(at + 1, head.size())));
  }
  return head;
}

bool is_type_head(const std::string& head) {
  for (const auto* word : {"class", "struct", "enum", "union"})
    if (begins_with_word(head, word)) return true;
  return false;
}

bool is_function_head(const std::string& head) {
  return head.find('(') != std::string::npos && !is_type_head(head) &&
         !begins_with_word(head, "namespace");
}

/// Reads braces once and calls `enter`, `leave`, `statement` with heads and lines.
template <class Enter, class Leave, class Statement>
void walk_braces(const std::string& code, Enter enter, Leave leave, Statement statement) {
  std::size_t head_from = 0;
  int line = 1;
  int head_line = 1;
  for (std::size_t at = 0; at < code.size(); ++at) {
    const char c = code[at];
    const bool head_is_blank = code.find_first_not_of(" \t\r\n", head_from) >= at;
    if (head_is_blank) head_line = line;
    if (c == '\n') ++line;
    if (c != '{' && c != '}' && c != ';') continue;
    const auto head = one_line(std::string_view(code).substr(head_from, at - head_from));
    if (c == '{') enter(head, head_line);
    if (c == '}') leave(line);
    if (c == ';') statement(head, head_line);
    head_from = at + 1;
  }
}

std::string type_name(const std::string& head) {
  const auto words = words_of(head.substr(0, head.find_first_of(":")));
  std::string name;
  for (const auto& word : words) {
    if (word == "final" || word.starts_with('[')) continue;
    name = word;
  }
  return name;
}

}  // namespace

std::string without_comments(std::string_view text) {
  return blanked(text, true);
}
std::string code_only(std::string_view text) {
  return blanked(text, false);
}

std::vector<Function> functions_of(std::string_view text) {
  std::vector<Function> functions;
  const auto code = without_directives(code_only(text));
  int depth = 0;
  int inside = -1;  // depth at which the current function opened
  const auto enter = [&](const std::string& head, int line) {
    const auto bare = without_template(head);
    if (inside < 0 && is_function_head(bare)) {
      functions.push_back({bare, line, line});
      inside = depth;
    }
    ++depth;
  };
  const auto leave = [&](int line) {
    --depth;
    if (depth != inside) return;
    functions.back().last_line = line;
    inside = -1;
  };
  walk_braces(code, enter, leave, [](const std::string&, int) {});
  return functions;
}

std::vector<Type> types_of(std::string_view text) {
  enum class Kind { Namespace, Type, Other };
  std::vector<Type> types;
  std::vector<Kind> open;
  const auto code = without_directives(code_only(text));
  const auto enter = [&](const std::string& raw, int line) {
    const auto head = without_template(raw);
    const bool at_namespace =
        std::all_of(open.begin(), open.end(), [](Kind kind) { return kind == Kind::Namespace; });
    Kind kind = begins_with_word(head, "namespace") ? Kind::Namespace : Kind::Other;
    if (at_namespace && is_type_head(head) && head.find('(') == std::string::npos) {
      kind = Kind::Type;
      types.push_back({type_name(head), line, begins_with_word(head, "struct"), {}});
    }
    open.push_back(kind);
  };
  const auto leave = [&](int) {
    if (!open.empty()) open.pop_back();
  };
  const auto statement = [&](const std::string& head, int line) {
    if (!open.empty() && open.back() == Kind::Type) types.back().members.emplace_back(line, head);
  };
  walk_braces(code, enter, leave, statement);
  return types;
}

}  // namespace sansang::tidy
