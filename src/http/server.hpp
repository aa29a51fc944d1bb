// SPDX-License-Identifier: Apache-2.0
/// Server: the wall around the HTTP library (libmicrohttpd), which is included in server.cpp only.
/// Socket threads read heads and bodies; handlers run on a bounded pool. Limits: connections in
/// all and per address, an absolute deadline for heads, a body limit known before the body is
/// read. An exception of a handler becomes a fault with a quotable code.
#pragma once
#include <chrono>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "base/result.hpp"
#include "http/request.hpp"
#include "http/response.hpp"

namespace sansang::http {

/// One answered request, without personal data: no path values, no query, no address.
struct AccessLine {
  std::string id;
  Method method = Method::Get;
  std::string route;  ///< pattern; "-" when none matched
  int status = 0;
  std::chrono::microseconds took{0};
};

struct ServerOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 0;  ///< 0: any free one, see Server::port()
  unsigned connection_limit = 512;
  /// A hospital behind one address has several browsers with six connections each. 0: none, for use
  /// behind a reverse proxy.
  unsigned per_ip_limit = 64;
  unsigned socket_threads = 2;
  unsigned worker_threads = 4;
  std::size_t queue_limit = 256;      ///< requests waiting for a worker; beyond it server_busy
  std::size_t head_limit = 32 << 10;  ///< bytes; the library answers 431 or 414 beyond it
  std::chrono::milliseconds header_deadline{10'000};
  std::chrono::milliseconds idle_limit{30'000};
  std::chrono::milliseconds stop_limit{30'000};  ///< how long a stop waits for requests in flight
  std::size_t memory_body_limit = 1 << 20;       ///< bytes; a longer body goes to a file
  std::filesystem::path spool_directory = std::filesystem::temp_directory_path() / "sansang-spool";
  std::string certificate_pem;  ///< with key_pem: TLS
  std::string key_pem;
  std::function<void(const AccessLine&)> access_log;    ///< called from several threads
  std::function<void(const std::string&)> failure_log;  ///< likewise; holds the quotable code
};

/// What stands behind the wall. All calls come from several threads at once.
class Handler {
 public:
  virtual ~Handler() = default;
  /// The longest body in bytes that will be taken for this head, or why none is. Called before
  /// the body is read, on a socket thread: must be quick.
  virtual Result<std::uint64_t> body_limit(const Request& head) const = 0;
  /// Called on a worker.
  virtual Response answer(const Request& request) = 0;
  /// How a fault is told to the client.
  virtual Response refusal(const Fault& fault, const Request& request) const = 0;
  /// The fault as which an exception of answer() is told; its sentence goes to the log only.
  virtual Fault fault_of(const std::exception& broken, const Request& request) const;
};

class Server {
 public:
  /// Listens at once. Throws std::runtime_error when the address cannot be had.
  Server(ServerOptions options, std::shared_ptr<Handler> handler);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  std::uint16_t port() const;
  /// Takes no new connection, finishes requests in flight, closes idle connections. Idempotent.
  void stop();

 private:
  class Wall;
  std::unique_ptr<Wall> wall_;
};

}  // namespace sansang::http
