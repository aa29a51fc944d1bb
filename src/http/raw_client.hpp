// SPDX-License-Identifier: Apache-2.0
/// RawClient: a TCP client for the tests of this room that sends exactly the bytes it is given,
/// and a handler that answers a few fixed paths.
#pragma once
#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>

#include "http/server.hpp"

namespace sansang::http {

using namespace std::chrono_literals;

class RawClient {
 public:
  explicit RawClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in where{};
    where.sin_family = AF_INET;
    where.sin_port = htons(port);
    where.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<const sockaddr*>(&where), sizeof where) != 0) {
      ::close(socket_);
      throw std::runtime_error("cannot connect");
    }
  }
  ~RawClient() { ::close(socket_); }
  RawClient(const RawClient&) = delete;
  RawClient& operator=(const RawClient&) = delete;

  /// False when the other side has gone.
  bool send(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }

  /// Everything until the other side closes, resets or `limit` passes.
  std::string read_all(std::chrono::milliseconds limit = 5s) {
    const auto end = std::chrono::steady_clock::now() + limit;
    std::string text;
    while (read_some(text, end)) {
    }
    return text;
  }

  /// One response with Content-Length (or only its head when `without_body`).
  std::string read_response(std::chrono::milliseconds limit = 5s, bool without_body = false) {
    const auto end = std::chrono::steady_clock::now() + limit;
    std::string text;
    while (text.find("\r\n\r\n") == std::string::npos && read_some(text, end)) {
    }
    const auto head = text.find("\r\n\r\n");
    const auto length = text.find("Content-Length: ");
    if (without_body || head == std::string::npos || length > head) return text;
    const auto whole = head + 4 + std::stoull(text.substr(length + 16));
    while (text.size() < whole && read_some(text, end)) {
    }
    return text;
  }

  /// True once the other side has closed or reset.
  bool is_closed(std::chrono::milliseconds limit) {
    pollfd polled{socket_, POLLIN, 0};
    if (::poll(&polled, 1, static_cast<int>(limit.count())) <= 0) return false;
    char byte = 0;
    return ::recv(socket_, &byte, 1, MSG_DONTWAIT | MSG_PEEK) <= 0;
  }

 private:
  bool read_some(std::string& text, std::chrono::steady_clock::time_point end) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        end - std::chrono::steady_clock::now());
    pollfd polled{socket_, POLLIN, 0};
    if (left.count() <= 0 || ::poll(&polled, 1, static_cast<int>(left.count())) <= 0) return false;
    char buffer[65536];
    const auto got = ::recv(socket_, buffer, sizeof buffer, 0);
    if (got <= 0) return false;
    text.append(buffer, static_cast<std::size_t>(got));
    return true;
  }

  int socket_;
};

inline std::string exchange(std::uint16_t port, std::string_view bytes) {
  RawClient client(port);
  client.send(bytes);
  return client.read_response();
}

inline std::string get(std::string_view path) {
  return "GET " + std::string(path) + " HTTP/1.1\r\nHost: x\r\n\r\n";
}

/// GET /hello, GET /slow (0.5 s), GET /broken (throws), POST /json (1 MiB), POST /file (80 MiB).
class EchoHandler final : public Handler {
 public:
  Result<std::uint64_t> body_limit(const Request& head) const override {
    return head.path() == "/file" ? std::uint64_t{80 << 20} : std::uint64_t{1 << 20};
  }

  Response answer(const Request& request) override {
    const auto path = request.path();
    if (path == "/slow") std::this_thread::sleep_for(500ms);
    if (path == "/broken") throw std::runtime_error("the disk is on fire");
    Response response;
    response.route = path;
    response.set("Content-Type", "text/plain");
    if (!request.body_file.empty()) {
      response.body = "file " + std::to_string(std::filesystem::file_size(request.body_file));
    } else if (changes_state(request.method)) {
      response.body = "memory " + std::to_string(request.body.size());
    } else {
      response.body = "hello " + path;
    }
    return response;
  }

  Response refusal(const Fault& fault, const Request& request) const override {
    int status = 400;
    if (fault.code == "internal") status = 500;
    if (fault.code == "body_too_large") status = 413;
    if (fault.code == "length_required") status = 411;
    if (fault.code == "method_not_allowed") status = 405;
    if (fault.code == "server_busy") status = 503;
    return json_response(status, fault.code + " " + request.id);
  }
};

}  // namespace sansang::http
