// SPDX-License-Identifier: Apache-2.0
/// LingeringClose: after a refusal given before the body was read, closing at once would send a
/// reset that overtakes the answer. This reads and throws away what the client still sends, for
/// a bounded time and number of bytes, on a duplicate of the socket.
#pragma once
#include <chrono>
#include <cstdint>
#include <mutex>
#include <thread>
#include <vector>

namespace sansang::http {

class LingeringClose {
 public:
  LingeringClose();
  ~LingeringClose();
  LingeringClose(const LingeringClose&) = delete;
  LingeringClose& operator=(const LingeringClose&) = delete;

  /// Keeps a duplicate of `socket` open and drains it. Beyond 64 sockets at once it does nothing.
  void take(int socket);

 private:
  struct Draining {
    int socket;
    std::uint64_t bytes_left;
    std::chrono::steady_clock::time_point deadline;
  };

  void drain(const std::stop_token& stop);
  void wake();

  std::mutex mutex_;
  std::vector<Draining> incoming_;
  std::size_t count_ = 0;
  int wake_event_;
  std::jthread thread_;
};

}  // namespace sansang::http
