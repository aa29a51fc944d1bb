// SPDX-License-Identifier: Apache-2.0
/// The *.toml files under a folder of rules/, subfolders included, in the order of their paths, so
/// that answers do not depend on the file system. Throws std::runtime_error when the folder or a
/// file cannot be read: the installation is broken.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace sansang::store {

struct RuleFile {
  std::filesystem::path path;
  std::string text;
};

std::vector<RuleFile> rule_files(const std::filesystem::path& folder);

}  // namespace sansang::store
