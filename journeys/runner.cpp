// SPDX-License-Identifier: Apache-2.0
// One test per journeys/*.journey, named after its file.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "steps.hpp"

namespace {

namespace fs = std::filesystem;

class JourneyTest : public ::testing::Test {
 public:
  explicit JourneyTest(fs::path path) : path_(std::move(path)) {}
  void TestBody() override {
    std::ifstream file(path_, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    sansang::journeys::run_journey(path_.string(), text.str(), sansang::journeys::all_steps());
  }

 private:
  fs::path path_;
};

std::string test_name(const fs::path& path) {
  auto name = path.stem().string();
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

void register_journeys() {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(fs::path(SANSANG_SOURCE_DIR) / "journeys"))
    if (entry.path().extension() == ".journey") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  for (const auto& path : paths)
    ::testing::RegisterTest("Journey", test_name(path).c_str(), nullptr, nullptr, path.c_str(), 1,
                            [path]() -> ::testing::Test* { return new JourneyTest(path); });
}

}  // namespace

int main(int argc, char** argv) {
  ::testing::InitGoogleTest(&argc, argv);
  register_journeys();
  return RUN_ALL_TESTS();
}
