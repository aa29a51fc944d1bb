// SPDX-License-Identifier: Apache-2.0
// The only reader of the clock and the environment: makes the clock, the pool and the streams,
// and hands the words to cli.
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "program/serve.hpp"

namespace {

class SystemClock final : public sansang::Clock {
 public:
  sansang::Instant now() const override {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  }
};

/// One line on a terminal, written over itself; nothing when stderr goes to a file.
class TerminalProgress final : public sansang::Progress {
 public:
  void step(std::string_view what, std::size_t done, std::size_t total) override {
    if (isatty(STDERR_FILENO) == 0) return;
    std::cerr << '\r' << what << ' ' << done << '/' << total;
    if (done == total) std::cerr << '\n';
    std::cerr.flush();
  }
};

/// Beside the installed binary, or the source tree of a build tree.
std::filesystem::path default_share(const char* argv0) {
  std::error_code ignored;
  const auto self = std::filesystem::read_symlink("/proc/self/exe", ignored);
  const auto beside = (self.empty() ? std::filesystem::path(argv0) : self).parent_path() /
                      "../share/sansang";
  if (std::filesystem::exists(beside, ignored)) return beside;
  return SANSANG_SOURCE_DIR;
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);
  const SystemClock clock;
  sansang::SerialExecutor executor;
  TerminalProgress progress;
  sansang::cli::Context context{std::cin, std::cout, std::cerr, default_share(argv[0]),
                                clock,    executor,  progress};
  try {
    return sansang::cli::run({argv + 1, argv + argc}, context,
                             {sansang::program::serve_command()});
  } catch (const std::exception& failure) {
    std::cerr << "sansang: " << failure.what() << '\n';
    return sansang::cli::world_failed;
  }
}
