// SPDX-License-Identifier: Apache-2.0
/// The whole application over the tiny province of acts/province_samples.hpp, without sockets: a
/// router with the real table of routes, real sessions and a clock that stands still.
#pragma once
#include <optional>
#include <string>

#include "acts/province_samples.hpp"
#include "http/application.hpp"
#include "http/request_text.hpp"

namespace sansang::http {

class TestApplication {
 public:
  explicit TestApplication(std::unique_ptr<store::Store> store = acts::samples::a_province())
      : store_(std::move(store)),
        application_(load_application(*store_, clock, SANSANG_SOURCE_DIR, "0.0.0-test", false)),
        router_(std::make_shared<Router>(routes_of(*application_), options())) {}

  store::Store& store() { return *store_; }
  Application& application() { return *application_; }
  const std::shared_ptr<Router>& router() const { return router_; }

  /// `target` is a path with its query; nobody is signed in without an account.
  Response call(Method method, const std::string& target,
                const std::optional<accounts::Caller>& who, const std::string& body = "{}") {
    return router_->answer(request(method, target, who, body));
  }
  static Request request(Method method, const std::string& target,
                         const std::optional<accounts::Caller>& who, const std::string& body) {
    auto parsed = parse_target(target).value();
    Request made;
    made.id = "7K2M-QX4D";
    made.method = method;
    made.segments = std::move(parsed.segments);
    made.query = std::move(parsed.query);
    made.headers = {{"Host", "sansang.local"}};
    if (who) made.headers.emplace_back("Cookie", "ss=" + acts::samples::token_of(*who));
    if (changes_state(method)) {
      made.headers.emplace_back("X-SS", "1");
      made.headers.emplace_back("Content-Type", "application/json");
      made.body = body;
    }
    return made;
  }

  FixedClock clock{acts::samples::now};

 private:
  RouterOptions options() {
    RouterOptions options{FaultTable::load(SANSANG_SOURCE_DIR), {}, {}, false};
    options.session = [this](const std::string& token) {
      return acts::caller_of(*store_, token, clock.now());
    };
    return options;
  }

  std::unique_ptr<store::Store> store_;
  std::unique_ptr<Application> application_;
  std::shared_ptr<Router> router_;
};

}  // namespace sansang::http
