// SPDX-License-Identifier: Apache-2.0
#include "http/lingering_close.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

namespace sansang::http {

namespace {

constexpr std::size_t most_at_once = 64;
constexpr std::uint64_t most_bytes = 256ULL << 20;
constexpr std::chrono::seconds most_time{5};

/// False when the socket is done: ended by the client, failed, or the allowance is spent.
bool read_away(int socket, std::uint64_t& bytes_left) {
  static thread_local std::array<char, 1 << 16> scrap;
  for (int round = 0; round < 16; ++round) {
    const auto got = ::recv(socket, scrap.data(), scrap.size(), MSG_DONTWAIT);
    if (got < 0) return errno == EAGAIN || errno == EINTR;
    if (got == 0) return false;
    const auto count = static_cast<std::uint64_t>(got);
    if (count >= bytes_left) return false;
    bytes_left -= count;
  }
  return true;
}

}  // namespace

LingeringClose::LingeringClose() : wake_event_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  if (wake_event_ < 0) throw std::system_error(errno, std::generic_category(), "eventfd");
  thread_ = std::jthread([this](const std::stop_token& stop) { drain(stop); });
}

LingeringClose::~LingeringClose() {
  thread_.request_stop();
  wake();
  thread_.join();
  for (const auto& left : incoming_) ::close(left.socket);
  ::close(wake_event_);
}

void LingeringClose::wake() {
  const std::uint64_t one = 1;
  // The counter cannot be full in practice, and a full one wakes the thread just the same.
  [[maybe_unused]] const auto written = ::write(wake_event_, &one, sizeof one);
}

void LingeringClose::take(int socket) {
  const std::lock_guard lock(mutex_);
  if (count_ >= most_at_once) return;
  const int duplicate = ::fcntl(socket, F_DUPFD_CLOEXEC, 0);
  if (duplicate < 0) return;
  ++count_;
  incoming_.push_back({duplicate, most_bytes, std::chrono::steady_clock::now() + most_time});
  wake();
}

void LingeringClose::drain(const std::stop_token& stop) {
  std::vector<Draining> sockets;
  while (!stop.stop_requested()) {
    std::vector<pollfd> polled{{wake_event_, POLLIN, 0}};
    for (const auto& each : sockets) polled.push_back({each.socket, POLLIN, 0});
    ::poll(polled.data(), polled.size(), sockets.empty() ? -1 : 100);
    std::uint64_t wakes = 0;
    [[maybe_unused]] const auto cleared = ::read(wake_event_, &wakes, sizeof wakes);
    const auto now = std::chrono::steady_clock::now();
    std::vector<Draining> open;
    for (auto& each : sockets) {
      if (each.deadline > now && read_away(each.socket, each.bytes_left)) {
        open.push_back(each);
      } else {
        ::close(each.socket);
      }
    }
    const std::lock_guard lock(mutex_);
    open.insert(open.end(), incoming_.begin(), incoming_.end());
    incoming_.clear();
    sockets = std::move(open);
    count_ = sockets.size();
  }
  for (const auto& each : sockets) ::close(each.socket);
}

}  // namespace sansang::http
