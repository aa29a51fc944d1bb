// SPDX-License-Identifier: Apache-2.0
/// A modest reading of C++ text, enough for a mirror: comments and literals blanked out, functions
/// found by their braces, types by their first words. No compiler; a macro or an initialiser with
/// braces can fool it, and then a figure is off by one.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace sansang::tidy {

/// Same length and line ends; comments (and literals, unless kept) become blanks.
std::string without_comments(std::string_view text);
std::string code_only(std::string_view text);

struct Function {
  std::string head;  ///< one line, as written before the brace
  int first_line = 0;
  int last_line = 0;
  int length() const { return last_line - first_line + 1; }
};

/// Outermost functions; lambdas inside belong to them. A test macro counts.
std::vector<Function> functions_of(std::string_view text);

struct Type {
  std::string name;
  int line = 0;
  bool is_record = false;                            ///< struct, whose members are public
  std::vector<std::pair<int, std::string>> members;  ///< line and text at the type's own depth
};

/// struct, class and enum definitions at namespace depth.
std::vector<Type> types_of(std::string_view text);

}  // namespace sansang::tidy
