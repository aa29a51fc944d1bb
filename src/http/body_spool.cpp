// SPDX-License-Identifier: Apache-2.0
#include "http/body_spool.hpp"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace sansang::http {

namespace {
constexpr std::string_view prefix = "sansang-body-";
}

BodySpool::~BodySpool() {
  finish();
  std::error_code ignored;
  if (!file_.empty()) std::filesystem::remove(file_, ignored);
}

void BodySpool::limit_memory(std::size_t bytes, std::filesystem::path directory) {
  memory_limit_ = bytes;
  directory_ = std::move(directory);
}

void BodySpool::append(std::string_view piece) {
  if (descriptor_ < 0 && memory_.size() + piece.size() <= memory_limit_) {
    memory_.append(piece);
    return;
  }
  if (descriptor_ < 0) open_file();
  write_all(piece);
}

void BodySpool::finish() {
  if (descriptor_ >= 0) ::close(descriptor_);
  descriptor_ = -1;
}

void BodySpool::open_file() {
  std::filesystem::create_directories(directory_);
  auto name = (directory_ / (std::string(prefix) + "XXXXXX")).string();
  descriptor_ = ::mkostemp(name.data(), O_CLOEXEC);
  if (descriptor_ < 0) throw std::system_error(errno, std::generic_category(), name);
  file_ = name;
  write_all(memory_);
  memory_ = {};
}

void BodySpool::write_all(std::string_view piece) {
  while (!piece.empty()) {
    const auto written = ::write(descriptor_, piece.data(), piece.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) throw std::system_error(errno, std::generic_category(), file_.string());
    piece.remove_prefix(static_cast<std::size_t>(written));
  }
}

void remove_abandoned_spools(const std::filesystem::path& directory) {
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(directory, ignored)) {
    if (entry.path().filename().string().starts_with(prefix)) {
      std::filesystem::remove(entry.path(), ignored);
    }
  }
}

}  // namespace sansang::http
