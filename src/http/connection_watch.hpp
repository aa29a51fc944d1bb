// SPDX-License-Identifier: Apache-2.0
/// ConnectionWatch: absolute deadlines of connections. The HTTP library counts only inactivity,
/// which a client that drips one byte a second never shows; here a head has until a fixed moment,
/// then the socket is shut. It also knows which connections have a request in flight, which a
/// graceful stop waits for. A connection is named by an opaque pointer.
#pragma once
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <unordered_map>

namespace sansang::http {

class ConnectionWatch {
 public:
  using Clock = std::chrono::steady_clock;

  /// A new connection has `head_deadline` for its whole head; one kept alive has `idle_limit` until
  /// the next head is complete.
  ConnectionWatch(std::chrono::milliseconds head_deadline, std::chrono::milliseconds idle_limit);

  void opened(const void* connection, int socket);
  void reads_body(const void* connection, std::chrono::milliseconds limit);
  void works(const void* connection);
  void answered(const void* connection);
  void closed(const void* connection);

  /// Shuts every connection without a request in flight.
  void shut_idle();
  /// Waits until no request is in flight; false when `limit` passed first.
  bool wait_until_quiet(std::chrono::milliseconds limit);

 private:
  struct Watched {
    int socket = -1;
    bool in_flight = false;
    Clock::time_point deadline;
  };

  void enforce(const std::stop_token& stop);
  void set(const void* connection, bool in_flight, Clock::time_point deadline);

  std::chrono::milliseconds head_deadline_;
  std::chrono::milliseconds idle_limit_;
  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::unordered_map<const void*, Watched> connections_;
  std::jthread thread_;
};

}  // namespace sansang::http
