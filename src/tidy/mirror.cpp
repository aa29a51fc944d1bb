// SPDX-License-Identifier: Apache-2.0
// tidy_mirror [ROOT]: prints the habits of the house, aim and figure side by side. Never fails.
#include <cstdio>
#include <iostream>
#include <memory>

#include "tidy/habits.hpp"

namespace {

/// The repository's commits; empty outside a clone.
std::string git_log(const std::string& root) {
  const auto command = "git -C '" + root + "' log --no-merges --format=%s%n%b%x1e 2>/dev/null";
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  std::string text;
  for (int c = pipe ? std::fgetc(pipe.get()) : EOF; c != EOF; c = std::fgetc(pipe.get()))
    text += static_cast<char>(c);
  return text;
}

}  // namespace

int main(int argc, char** argv) {
  using namespace sansang::tidy;
  const std::string root = argc > 1 ? argv[1] : SANSANG_SOURCE_DIR;
  const auto tree = read_tree(
      root, {"src", "simulation", "journeys", "refused", "bench", "web/src", "GLOSSARY.md"});
  for (const auto& habit :
       {function_length(tree), file_length(tree), line_length(tree), opening_lines(tree),
        banned_words(tree), ascii_identifiers(tree), pure_rooms(tree), bare_numbers(tree),
        glossary(tree), small_acts(tree), closed_base(tree), commits(git_log(root))})
    std::cout << report_of(habit) << '\n';
  return 0;
}
