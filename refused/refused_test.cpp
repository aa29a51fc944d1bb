// SPDX-License-Identifier: Apache-2.0
// Compiles every program of this folder twice: the legal form must compile, the mistake must not.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

/// True when the compiler accepts `program` with the further `options`.
bool compiles(const fs::path& program, const std::string& options) {
  const std::string command = std::string(REFUSED_COMPILER) +
                              " -std=c++20 -fsyntax-only -Wall -Wextra -Wconversion -Werror -I '" +
                              SANSANG_SOURCE_DIR + "/src' " + options + " '" + program.string() +
                              "' 2>/dev/null";
  return std::system(command.c_str()) == 0;
}

std::vector<fs::path> programs() {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(fs::path(SANSANG_SOURCE_DIR) / "refused"))
    if (entry.path().extension() == ".cpp" && entry.path().filename() != "refused_test.cpp")
      found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

class Refused : public ::testing::TestWithParam<fs::path> {};

TEST_P(Refused, TheLegalTwinCompiles) {
  EXPECT_TRUE(compiles(GetParam(), ""));
}

TEST_P(Refused, TheMistakeDoesNot) {
  EXPECT_FALSE(compiles(GetParam(), "-DREFUSED"));
}

INSTANTIATE_TEST_SUITE_P(Programs, Refused, ::testing::ValuesIn(programs()),
                         [](const auto& program) { return program.param.stem().string(); });

TEST(Harness, NoticesAMistakeThatCompiles) {
  const auto path = fs::temp_directory_path() / "sansang_refused_control.cpp";
  std::ofstream(path) << "int sum = 1;\n";
  EXPECT_TRUE(compiles(path, "-DREFUSED"));
  fs::remove(path);
}

}  // namespace
