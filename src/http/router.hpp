// SPDX-License-Identifier: Apache-2.0
/// Router: the table of routes and who may call each. What is not in the table does not exist, a
/// route without a right does not compile, and a route with {facility} in its pattern answers only
/// for facilities that the caller may see by the permission of that route (others are "unknown",
/// so that nobody learns which exist). Whoever signed in with a one-time code gets the fault
/// password_must_be_chosen from every route that needs a permission. Requests that change something
/// need the header X-SS: 1, which no foreign page can send, and an Origin of our own host.
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "accounts/caller.hpp"
#include "http/fault_table.hpp"
#include "http/server.hpp"
#include "http/static_files.hpp"

namespace sansang::http {

inline constexpr std::uint64_t json_limit = 1 << 20;        ///< bytes
inline constexpr std::uint64_t import_limit = 20ULL << 20;  ///< bytes

/// Who may call a route. Has no default on purpose.
class Right {
 public:
  static Right everyone() { return Right(Kind::Everyone, {}); }
  static Right signed_in() { return Right(Kind::SignedIn, {}); }
  static Right of(accounts::Permission needed) { return Right(Kind::Permitted, needed); }

  bool needs_session() const { return kind_ != Kind::Everyone; }
  bool allows(const accounts::Caller& caller) const {
    return kind_ != Kind::Permitted || accounts::may(caller, needed_);
  }
  std::optional<accounts::Permission> permission() const {
    return kind_ == Kind::Permitted ? std::optional(needed_) : std::nullopt;
  }

 private:
  enum class Kind { Everyone, SignedIn, Permitted };
  Right(Kind kind, accounts::Permission needed) : kind_(kind), needed_(needed) {}

  Kind kind_;
  accounts::Permission needed_;
};

/// One call of a route whose right has been checked.
struct Call {
  const Request& request;
  std::map<std::string, std::string> parameters;  ///< of the pattern
  std::optional<accounts::Caller> caller;         ///< empty only where the right is everyone()
  std::string session_token;                      ///< likewise

  /// A parameter of the pattern; asking for another is our mistake (ensure).
  const std::string& parameter(const std::string& name) const;
  const accounts::Caller& who() const;
};

struct Route {
  Method method;
  std::string pattern;  ///< "/api/facilities/{facility}/oxygen"
  Right right;
  std::function<Result<Response>(const Call&)> handler;
  std::uint64_t body_limit = json_limit;          ///< bytes; only for methods that change state
  std::string content_type = "application/json";  ///< of a body, parameters after ';' ignored
};

struct RouterOptions {
  FaultTable faults;
  /// Who asks in a live session; called on a worker for every route that needs one.
  std::function<std::optional<accounts::Caller>(const std::string& token)> session;
  std::shared_ptr<const StaticFiles> pages;  ///< may be empty
  bool behind_tls = false;                   ///< own TLS, or a proxy that speaks it
};

class Router final : public Handler {
 public:
  /// A faulty table (two routes alike, a pattern outside /api/ and /print/, {facility} without a
  /// permission) is our mistake and ends the start (ensure).
  Router(std::vector<Route> routes, RouterOptions options);

  const std::vector<Route>& routes() const { return routes_; }

  Result<std::uint64_t> body_limit(const Request& head) const override;
  Response answer(const Request& request) override;
  Response refusal(const Fault& fault, const Request& request) const override;
  /// store_read_only where the store could not write, else internal.
  Fault fault_of(const std::exception& broken, const Request& request) const override;

 private:
  struct Match {
    const Route* route;
    std::map<std::string, std::string> parameters;
  };
  Result<Match> match(const Request& request) const;
  Result<Response> called(const Request& request, Match match) const;

  std::vector<Route> routes_;
  std::vector<std::vector<std::string>> patterns_;  ///< segments, in the order of routes_
  RouterOptions options_;
};

}  // namespace sansang::http
