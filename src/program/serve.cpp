// SPDX-License-Identifier: Apache-2.0
#include "program/serve.hpp"

#include <pthread.h>

#include <atomic>
#include <charconv>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <ctime>
#include <iostream>
#include <mutex>
#include <thread>

#include "cli/version.hpp"
#include "http/application.hpp"
#include "http/server.hpp"
#include "store/sqlite/sqlite_store.hpp"

namespace sansang::program {
namespace {

constexpr std::chrono::minutes evaluation_interval{10};

/// The machine's clock, shifted so that a demo of past data lives in its own time.
class ShiftedClock final : public Clock {
 public:
  ShiftedClock(const Clock& real, Instant pretended)
      : real_(real), shift_(pretended - real.now()) {}
  Instant now() const override { return real_.now() + shift_; }

 private:
  const Clock& real_;
  std::chrono::seconds shift_;
};

std::optional<std::uint16_t> port_of(const std::string& text) {
  std::uint16_t port = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), port);
  if (read.ec != std::errc{} || read.ptr != text.data() + text.size()) return std::nullopt;
  return port;
}

/// Never before the newest act: time in a database does not run backwards.
Instant pretended_start(store::Store& store, Instant wanted) {
  const auto position = store.position();
  if (position == 0) return wanted;
  const auto last = store.audit(position, 1);
  return last.empty() ? wanted : std::max(wanted, last.front().at);
}

/// Evaluates alerts now and every ten minutes until stopped: readings grow old by themselves.
class AlertTimer {
 public:
  AlertTimer(http::Application& application, std::ostream& err)
      : thread_([this, &application, &err](const std::stop_token& stop) {
          while (!stop.stop_requested()) {
            try {
              acts::evaluate_alerts(application.desk(), application.now());
            } catch (const std::exception& failure) {
              err << "sansang: alerts were not evaluated: " << failure.what() << std::endl;
            }
            std::unique_lock lock(mutex_);
            wake_.wait_for(lock, stop, evaluation_interval, [] { return false; });
          }
        }) {}

 private:
  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::jthread thread_;
};

sigset_t stop_signals() {
  sigset_t awaited;
  sigemptyset(&awaited);
  sigaddset(&awaited, SIGTERM);
  sigaddset(&awaited, SIGINT);
  return awaited;
}

/// For this thread and those it starts, so that only wait_for_stop() hears them; before any thread
/// is made. Other commands keep answering Ctrl-C.
void block_stop_signals() {
  const auto awaited = stop_signals();
  pthread_sigmask(SIG_BLOCK, &awaited, nullptr);
}

void wait_for_stop() {
  const auto awaited = stop_signals();
  int signal = 0;
  sigwait(&awaited, &signal);
}

http::ServerOptions server_options(const cli::Arguments& arguments, std::uint16_t port,
                                   std::ostream& err) {
  http::ServerOptions options;
  options.address = arguments.text("--address");
  options.port = port;
  if (arguments.flag("--behind-proxy")) options.per_ip_limit = 0;
  options.failure_log = [&err](const std::string& line) { err << line << std::endl; };
  return options;
}

int serve(const cli::Arguments& arguments, cli::Context& context) {
  const auto port = port_of(arguments.text("--port"));
  std::optional<Instant> pretended;
  if (arguments.has("--pretend-now")) pretended = parse_instant(arguments.text("--pretend-now"));
  if (!port || (arguments.has("--pretend-now") && !pretended)) {
    context.err
        << "sansang serve: --port is 0 to 65535, --pretend-now like 2021-09-19T06:40+07:00\n";
    return cli::usage;
  }
  block_stop_signals();
  const auto store =
      store::sqlite::open_sqlite(arguments.text("--database"), context.share / "schema");
  const ShiftedClock clock(context.clock,
                           pretended ? pretended_start(*store, *pretended) : context.clock.now());
  const bool behind_tls = arguments.flag("--behind-proxy");
  const auto application =
      http::load_application(*store, clock, context.share, std::string(cli::version), behind_tls);
  http::RouterOptions router_options{http::FaultTable::load(context.share), {}, {}, behind_tls};
  router_options.session = [&application](const std::string& token) {
    return acts::caller_of(application->store, token, application->now());
  };
  if (arguments.has("--web"))
    router_options.pages = std::make_shared<http::StaticFiles>(arguments.text("--web"));
  const auto router =
      std::make_shared<http::Router>(http::routes_of(*application), std::move(router_options));
  http::Server server(server_options(arguments, *port, context.err), router);
  const AlertTimer timer(*application, context.err);
  context.out << "Sẵn Sàng: http://" << arguments.text("--address") << ":" << server.port() << "/\n"
              << std::flush;
  wait_for_stop();
  server.stop();
  return cli::answered;
}

}  // namespace

cli::Command serve_command() {
  return {"serve",
          "",
          "start the server for browsers",
          {{"--database", "FILE", "the SQLite database; made when it is not there", "", true},
           {"--web", "DIR", "the built web pages (web/dist)", ""},
           {"--address", "ADDRESS", "where to listen", "127.0.0.1"},
           {"--port", "N", "0 takes a free one", "8080"},
           {"--behind-proxy", "",
            "a TLS proxy stands in front: secure cookies, no limit per address", ""},
           {"--pretend-now", "INSTANT", "start the clock here, for a demo of past data", ""}},
          serve};
}

}  // namespace sansang::program
