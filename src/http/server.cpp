// SPDX-License-Identifier: Apache-2.0
#include "http/server.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <microhttpd.h>
#include <netdb.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <functional>
#include <optional>
#include <stdexcept>
#include <system_error>
#include <vector>

#include "http/body_spool.hpp"
#include "http/connection_watch.hpp"
#include "http/lingering_close.hpp"
#include "http/parsed_head.hpp"
#include "http/quotable_code.hpp"
#include "http/request_text.hpp"
#include "http/signals_blocked.hpp"
#include "http/worker_pool.hpp"

namespace sansang::http {

namespace {

using Clock = std::chrono::steady_clock;
using OwnedResponse = std::unique_ptr<MHD_Response, decltype(&MHD_destroy_response)>;

/// One request on its way. Socket thread and worker never hold it at the same time: it passes by
/// suspending and resuming the connection.
struct Exchange {
  enum class Stage { Head, Body, Working, Ready, Answered };

  Stage stage = Stage::Head;
  const char* target_bytes = nullptr;  ///< in the library's buffer, valid while the head is
  std::string target;
  Request request;
  Response response;
  BodySpool spool;
  bool spool_failed = false;
  Clock::time_point began = Clock::now();
};

MHD_Result collect_header(void* headers, MHD_ValueKind, const char* key, std::size_t key_size,
                          const char* value, std::size_t value_size) {
  static_cast<Headers*>(headers)->emplace_back(
      std::string(key, key_size),
      value == nullptr ? std::string() : std::string(value, value_size));
  return MHD_YES;
}

int socket_of(MHD_Connection* connection) {
  const auto* info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info == nullptr ? -1 : info->connect_fd;
}

std::string peer_of(MHD_Connection* connection) {
  const auto* info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
  if (info == nullptr || info->client_addr == nullptr) return {};
  std::array<char, NI_MAXHOST> text{};
  const auto size =
      info->client_addr->sa_family == AF_INET6 ? sizeof(sockaddr_in6) : sizeof(sockaddr_in);
  const int failed = getnameinfo(info->client_addr, static_cast<socklen_t>(size), text.data(),
                                 text.size(), nullptr, 0, NI_NUMERICHOST);
  return failed != 0 ? std::string() : std::string(text.data());
}

bool has_strict_head(MHD_Connection* connection, const Exchange& exchange, const char* method,
                     const char* version) {
  const auto* info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE);
  if (info == nullptr || exchange.target_bytes == nullptr) return false;
  const std::string_view head(method, info->header_size);
  const auto offset = [&](const char* part) {
    const std::less<const char*> before;
    const bool inside = !before(part, head.data()) && before(part, head.data() + head.size());
    return inside ? static_cast<std::size_t>(part - head.data()) : head.size();
  };
  return is_strict_head(head, offset(exchange.target_bytes), offset(version),
                        exchange.target.size());
}

OwnedResponse library_response(Response& response) {
  MHD_Response* made = nullptr;
  if (!response.file.empty()) {
    const int descriptor = ::open(response.file.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat facts {};
    if (descriptor >= 0 && ::fstat(descriptor, &facts) == 0) {
      made = MHD_create_response_from_fd64(static_cast<std::uint64_t>(facts.st_size), descriptor);
    }
    if (made == nullptr) {
      if (descriptor >= 0) ::close(descriptor);
      throw std::system_error(errno, std::generic_category(), response.file.string());
    }
  } else {
    auto body = std::make_unique<std::string>(std::move(response.body));
    made = MHD_create_response_from_buffer_with_free_callback_cls(
        body->size(), body->data(), [](void* cls) { delete static_cast<std::string*>(cls); },
        body.get());
    if (made != nullptr) body.release();
  }
  if (made == nullptr) throw std::bad_alloc();
  OwnedResponse owned(made, MHD_destroy_response);
  for (const auto& [name, value] : response.headers) {
    if (MHD_add_response_header(made, name.c_str(), value.c_str()) != MHD_YES) {
      throw std::runtime_error("a response header cannot be sent: " + name);
    }
  }
  return owned;
}

/// A phone on a weak network must get its report through, a drip must end.
std::chrono::milliseconds time_for_body(std::uint64_t bytes) {
  constexpr std::uint64_t slowest_bytes_per_second = 16 << 10;
  return std::chrono::seconds(30 + bytes / slowest_bytes_per_second);
}

}  // namespace

class Server::Wall {
 public:
  Wall(ServerOptions options, std::shared_ptr<Handler> handler);
  ~Wall() { stop(); }

  std::uint16_t port() const { return port_; }
  void stop();

 private:
  static void* on_target(void* wall, const char* target, MHD_Connection* connection);
  static MHD_Result on_request(void* wall, MHD_Connection* connection, const char* url,
                               const char* method, const char* version, const char* piece,
                               std::size_t* piece_size, void** state);
  static void on_completed(void* wall, MHD_Connection* connection, void** state,
                           MHD_RequestTerminationCode);
  static void on_connection(void* wall, MHD_Connection* connection, void** state,
                            MHD_ConnectionNotificationCode what);

  void listen();
  MHD_Result proceed(MHD_Connection* connection, Exchange& exchange, std::string_view piece);
  Result<std::uint64_t> admitted(MHD_Connection* connection, Exchange& exchange, const char* method,
                                 const char* version) const;
  MHD_Result begin(MHD_Connection* connection, Exchange& exchange, const char* method,
                   const char* version);
  MHD_Result hand_over(MHD_Connection* connection, Exchange& exchange);
  void work(MHD_Connection* connection, Exchange& exchange) noexcept;
  MHD_Result send(MHD_Connection* connection, Exchange& exchange);
  Response failure(const Request& request, const char* reason) const;
  void log_failure(const Request& request, const char* reason) const;

  ServerOptions options_;
  std::shared_ptr<Handler> handler_;
  std::atomic<bool> stopping_{false};
  ConnectionWatch watch_;
  LingeringClose lingering_;
  WorkerPool pool_;
  MHD_Daemon* daemon_ = nullptr;
  std::uint16_t port_ = 0;
};

Server::Wall::Wall(ServerOptions options, std::shared_ptr<Handler> handler)
    : options_(std::move(options)),
      handler_(std::move(handler)),
      watch_(options_.header_deadline, options_.idle_limit),
      pool_(options_.worker_threads, options_.queue_limit) {
  remove_abandoned_spools(options_.spool_directory);
  listen();
}

void Server::Wall::listen() {
  addrinfo hints{};
  hints.ai_flags = AI_NUMERICHOST | AI_PASSIVE;
  hints.ai_socktype = SOCK_STREAM;
  addrinfo* found = nullptr;
  const auto port_text = std::to_string(options_.port);
  if (getaddrinfo(options_.address.c_str(), port_text.c_str(), &hints, &found) != 0) {
    throw std::runtime_error("not a numeric address: " + options_.address);
  }
  const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> address(found, freeaddrinfo);
  unsigned flags =
      MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_EPOLL | MHD_USE_ITC | MHD_ALLOW_SUSPEND_RESUME;
  if (address->ai_family == AF_INET6) flags |= MHD_USE_IPv6;
  std::vector<MHD_OptionItem> more;
  if (!options_.certificate_pem.empty()) {
    flags |= MHD_USE_TLS;
    more.push_back({MHD_OPTION_HTTPS_MEM_CERT, 0, options_.certificate_pem.data()});
    more.push_back({MHD_OPTION_HTTPS_MEM_KEY, 0, options_.key_pem.data()});
  }
  more.push_back({MHD_OPTION_END, 0, nullptr});
  const auto inactivity =
      static_cast<unsigned>(std::chrono::ceil<std::chrono::seconds>(options_.idle_limit).count());
  daemon_ = MHD_start_daemon(flags, options_.port, nullptr, nullptr, &Wall::on_request, this,  //
                             MHD_OPTION_SOCK_ADDR, address->ai_addr,                           //
                             MHD_OPTION_CONNECTION_LIMIT, options_.connection_limit,           //
                             MHD_OPTION_PER_IP_CONNECTION_LIMIT, options_.per_ip_limit,        //
                             MHD_OPTION_CONNECTION_MEMORY_LIMIT, options_.head_limit,          //
                             MHD_OPTION_CONNECTION_TIMEOUT, inactivity,                        //
                             MHD_OPTION_THREAD_POOL_SIZE, options_.socket_threads,             //
                             MHD_OPTION_STRICT_FOR_CLIENT, 1,                                  //
                             MHD_OPTION_URI_LOG_CALLBACK, &Wall::on_target, this,              //
                             MHD_OPTION_NOTIFY_COMPLETED, &Wall::on_completed, this,           //
                             MHD_OPTION_NOTIFY_CONNECTION, &Wall::on_connection, this,         //
                             MHD_OPTION_ARRAY, more.data(), MHD_OPTION_END);
  if (daemon_ == nullptr) {
    throw std::runtime_error(fmt::format("cannot listen on {}:{}: {}", options_.address,
                                         options_.port, std::strerror(errno)));
  }
  port_ = MHD_get_daemon_info(daemon_, MHD_DAEMON_INFO_BIND_PORT)->port;
}

void Server::Wall::stop() {
  if (daemon_ == nullptr) return;
  stopping_ = true;
  const auto listener = MHD_quiesce_daemon(daemon_);
  watch_.shut_idle();
  watch_.wait_until_quiet(options_.stop_limit);
  pool_.finish();  // a handler cannot be torn out of its work; all connections are resumed now
  MHD_stop_daemon(daemon_);
  daemon_ = nullptr;
  if (listener != MHD_INVALID_SOCKET) ::close(listener);
}

void* Server::Wall::on_target(void*, const char* target, MHD_Connection*) {
  auto exchange = std::make_unique<Exchange>();
  exchange->target_bytes = target;
  if (target != nullptr) exchange->target = target;
  return exchange.release();
}

MHD_Result Server::Wall::on_request(void* self, MHD_Connection* connection, const char*,
                                    const char* method, const char* version, const char* piece,
                                    std::size_t* piece_size, void** state) {
  auto& wall = *static_cast<Wall*>(self);
  if (*state == nullptr) return MHD_NO;
  auto& exchange = *static_cast<Exchange*>(*state);
  const std::string_view data(piece, *piece_size);
  *piece_size = 0;
  try {
    if (exchange.stage == Exchange::Stage::Head) {
      return wall.begin(connection, exchange, method, version);
    }
    return wall.proceed(connection, exchange, data);
  } catch (const std::exception& broken) {
    // Nothing may be thrown through the library's frames; MHD_NO closes the connection.
    if (wall.options_.failure_log) {
      wall.options_.failure_log(exchange.request.id + " " + broken.what());
    }
    return MHD_NO;
  }
}

MHD_Result Server::Wall::proceed(MHD_Connection* connection, Exchange& exchange,
                                 std::string_view piece) {
  if (exchange.stage == Exchange::Stage::Ready) return send(connection, exchange);
  if (exchange.stage != Exchange::Stage::Body) return MHD_YES;
  if (piece.empty()) return hand_over(connection, exchange);
  if (exchange.spool_failed) return MHD_YES;
  try {
    exchange.spool.append(piece);
  } catch (const std::exception& full) {
    exchange.spool_failed = true;
    exchange.response = failure(exchange.request, full.what());
  }
  return MHD_YES;
}

Result<std::uint64_t> Server::Wall::admitted(MHD_Connection* connection, Exchange& exchange,
                                             const char* method, const char* version) const {
  auto& request = exchange.request;
  const auto known = method_named(method);
  if (known) request.method = *known;
  if (!has_strict_head(connection, exchange, method, version)) return fault("malformed_request");
  const auto length = body_length(request.headers);
  if (!length) return length;
  auto target = parse_target(exchange.target);
  if (!target) return tl::unexpected(target.error());
  if (!known) return fault("method_not_allowed");
  request.segments = std::move(target->segments);
  request.query = std::move(target->query);
  if (*length == 0) return length;
  const auto limit = handler_->body_limit(request);
  if (!limit) return limit;
  if (*length > *limit)
    return fault("body_too_large", {{"limit_kib", std::to_string(*limit >> 10)}});
  return length;
}

MHD_Result Server::Wall::begin(MHD_Connection* connection, Exchange& exchange, const char* method,
                               const char* version) {
  exchange.request.id = new_quotable_code();
  exchange.request.peer_address = peer_of(connection);
  MHD_get_connection_values_n(connection, MHD_HEADER_KIND, &collect_header,
                              &exchange.request.headers);
  const auto length = admitted(connection, exchange, method, version);
  if (!length) {
    watch_.reads_body(connection, options_.header_deadline);
    exchange.response = handler_->refusal(length.error(), exchange.request);
    lingering_.take(socket_of(connection));
    return send(connection, exchange);
  }
  watch_.reads_body(connection, time_for_body(*length));
  exchange.spool.limit_memory(options_.memory_body_limit, options_.spool_directory);
  exchange.stage = Exchange::Stage::Body;
  return MHD_YES;
}

MHD_Result Server::Wall::hand_over(MHD_Connection* connection, Exchange& exchange) {
  if (exchange.spool_failed) return send(connection, exchange);
  exchange.spool.finish();
  exchange.request.body = std::move(exchange.spool.memory());
  exchange.request.body_file = exchange.spool.file();
  exchange.stage = Exchange::Stage::Working;
  watch_.works(connection);
  MHD_suspend_connection(connection);
  if (!pool_.submit([this, connection, &exchange] { work(connection, exchange); })) {
    exchange.response = handler_->refusal(Fault{"server_busy", {}}, exchange.request);
    exchange.response.set("Retry-After", "1");
    exchange.stage = Exchange::Stage::Ready;
    MHD_resume_connection(connection);
  }
  return MHD_YES;
}

void Server::Wall::work(MHD_Connection* connection, Exchange& exchange) noexcept {
  try {
    exchange.response = handler_->answer(exchange.request);
  } catch (const std::exception& broken) {
    log_failure(exchange.request, broken.what());
    exchange.response =
        handler_->refusal(handler_->fault_of(broken, exchange.request), exchange.request);
  }
  exchange.stage = Exchange::Stage::Ready;
  MHD_resume_connection(connection);
}

Response Server::Wall::failure(const Request& request, const char* reason) const {
  log_failure(request, reason);
  return handler_->refusal(Fault{"internal", {{"quote", request.id}}}, request);
}

void Server::Wall::log_failure(const Request& request, const char* reason) const {
  if (options_.failure_log) options_.failure_log(request.id + " " + reason);
}

MHD_Result Server::Wall::send(MHD_Connection* connection, Exchange& exchange) {
  exchange.stage = Exchange::Stage::Answered;
  if (stopping_) exchange.response.set("Connection", "close");
  OwnedResponse owned(nullptr, MHD_destroy_response);
  try {
    owned = library_response(exchange.response);
  } catch (const std::exception& broken) {
    exchange.response = failure(exchange.request, broken.what());
    owned = library_response(exchange.response);
  }
  return MHD_queue_response(connection, static_cast<unsigned>(exchange.response.status),
                            owned.get());
}

void Server::Wall::on_completed(void* self, MHD_Connection* connection, void** state,
                                MHD_RequestTerminationCode) {
  auto& wall = *static_cast<Wall*>(self);
  const std::unique_ptr<Exchange> exchange(static_cast<Exchange*>(*state));
  *state = nullptr;
  wall.watch_.answered(connection);
  if (!exchange || exchange->stage != Exchange::Stage::Answered || !wall.options_.access_log)
    return;
  const auto& route = exchange->response.route;
  wall.options_.access_log(
      {exchange->request.id, exchange->request.method, route.empty() ? "-" : route,
       exchange->response.status,
       std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - exchange->began)});
}

void Server::Wall::on_connection(void* self, MHD_Connection* connection, void**,
                                 MHD_ConnectionNotificationCode what) {
  auto& wall = *static_cast<Wall*>(self);
  if (what == MHD_CONNECTION_NOTIFY_STARTED) {
    wall.watch_.opened(connection, socket_of(connection));
  } else {
    wall.watch_.closed(connection);
  }
}

Fault Handler::fault_of(const std::exception&, const Request& request) const {
  return {"internal", {{"quote", request.id}}};
}

Server::Server(ServerOptions options, std::shared_ptr<Handler> handler) {
  const SignalsBlocked blocked;
  wall_ = std::make_unique<Wall>(std::move(options), std::move(handler));
}

Server::~Server() = default;

std::uint16_t Server::port() const {
  return wall_->port();
}

void Server::stop() {
  wall_->stop();
}

}  // namespace sansang::http
