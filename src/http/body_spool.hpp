// SPDX-License-Identifier: Apache-2.0
/// BodySpool: takes a request body in pieces; up to a limit in memory, beyond it in a temporary
/// file that its destructor deletes. Throws std::system_error when the disk refuses.
#pragma once
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace sansang::http {

class BodySpool {
 public:
  BodySpool() = default;
  ~BodySpool();
  BodySpool(const BodySpool&) = delete;
  BodySpool& operator=(const BodySpool&) = delete;

  /// To be called once, before the first piece.
  void limit_memory(std::size_t bytes, std::filesystem::path directory);
  void append(std::string_view piece);
  /// No more pieces: closes the file.
  void finish();

  std::string& memory() { return memory_; }
  const std::filesystem::path& file() const { return file_; }

 private:
  void open_file();
  void write_all(std::string_view piece);

  std::size_t memory_limit_ = 0;
  std::filesystem::path directory_;
  std::string memory_;
  std::filesystem::path file_;
  int descriptor_ = -1;
};

/// Deletes files that a killed process left behind.
void remove_abandoned_spools(const std::filesystem::path& directory);

}  // namespace sansang::http
