// SPDX-License-Identifier: Apache-2.0
#include "http/connection_watch.hpp"

#include <sys/socket.h>

#include <algorithm>

namespace sansang::http {

namespace {
constexpr std::chrono::milliseconds tick{100};
}

ConnectionWatch::ConnectionWatch(std::chrono::milliseconds head_deadline,
                                 std::chrono::milliseconds idle_limit)
    : head_deadline_(head_deadline),
      idle_limit_(idle_limit),
      thread_([this](const std::stop_token& stop) { enforce(stop); }) {}

void ConnectionWatch::opened(const void* connection, int socket) {
  const std::lock_guard lock(mutex_);
  connections_[connection] = {socket, false, Clock::now() + head_deadline_};
}

void ConnectionWatch::set(const void* connection, bool in_flight, Clock::time_point deadline) {
  const std::lock_guard lock(mutex_);
  const auto at = connections_.find(connection);
  if (at == connections_.end()) return;
  at->second.in_flight = in_flight;
  at->second.deadline = deadline;
  if (!in_flight) changed_.notify_all();
}

void ConnectionWatch::reads_body(const void* connection, std::chrono::milliseconds limit) {
  set(connection, true, Clock::now() + limit);
}

void ConnectionWatch::works(const void* connection) {
  set(connection, true, Clock::time_point::max());
}

void ConnectionWatch::answered(const void* connection) {
  set(connection, false, Clock::now() + idle_limit_);
}

void ConnectionWatch::closed(const void* connection) {
  // The library closes the socket only after this call, so shutdown() below never meets a number
  // that already belongs to another connection.
  const std::lock_guard lock(mutex_);
  connections_.erase(connection);
  changed_.notify_all();
}

void ConnectionWatch::shut_idle() {
  const std::lock_guard lock(mutex_);
  for (const auto& [connection, watched] : connections_) {
    if (!watched.in_flight) ::shutdown(watched.socket, SHUT_RDWR);
  }
}

bool ConnectionWatch::wait_until_quiet(std::chrono::milliseconds limit) {
  std::unique_lock lock(mutex_);
  return changed_.wait_for(lock, limit, [this] {
    return std::none_of(connections_.begin(), connections_.end(),
                        [](const auto& entry) { return entry.second.in_flight; });
  });
}

void ConnectionWatch::enforce(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  while (!stop.stop_requested()) {
    changed_.wait_for(lock, stop, tick, [] { return false; });
    const auto now = Clock::now();
    for (auto& [connection, watched] : connections_) {
      if (watched.deadline > now) continue;
      ::shutdown(watched.socket, SHUT_RDWR);
      watched.deadline = Clock::time_point::max();
    }
  }
}

}  // namespace sansang::http
