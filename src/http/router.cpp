// SPDX-License-Identifier: Apache-2.0
#include "http/router.hpp"

#include <algorithm>
#include <set>

#include "base/ensure.hpp"
#include "http/request_text.hpp"
#include "http/session_cookie.hpp"
#include "store/store.hpp"

namespace sansang::http {
namespace {

bool is_parameter(const std::string& segment) {
  return segment.size() > 2 && segment.front() == '{' && segment.back() == '}';
}

std::vector<std::string> segments_of(const std::string& pattern) {
  ensure(pattern.starts_with("/api/") || pattern.starts_with("/print/") || pattern == "/healthz",
         "a route outside /api/ and /print/: " + pattern);
  const auto target = parse_target(pattern);
  ensure(target.has_value() && target->query.empty(), "a pattern that is no path: " + pattern);
  return target->segments;
}

/// The pattern with nameless parameters, to find two routes that answer the same paths.
std::string shape_of(const Route& route, const std::vector<std::string>& segments) {
  std::string shape(name_of(route.method));
  for (const auto& segment : segments) shape += is_parameter(segment) ? "/{}" : "/" + segment;
  return shape;
}

std::optional<std::map<std::string, std::string>> parameters_of(
    const std::vector<std::string>& pattern, const std::vector<std::string>& path) {
  if (pattern.size() != path.size()) return std::nullopt;
  std::map<std::string, std::string> parameters;
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (is_parameter(pattern[i])) {
      parameters[pattern[i].substr(1, pattern[i].size() - 2)] = path[i];
    } else if (pattern[i] != path[i]) {
      return std::nullopt;
    }
  }
  return parameters;
}

/// A page of another site can neither send X-SS without asking us first nor choose its Origin.
/// Programs that are no browser send no Origin.
bool is_guarded(const Request& request) {
  if (request.header("X-SS") != "1") return false;
  const auto given =
      std::count_if(request.headers.begin(), request.headers.end(),
                    [](const auto& header) { return same_header_name(header.first, "Origin"); });
  if (given == 0) return true;
  auto origin = request.header("Origin").value_or("");
  const auto host = request.header("Host").value_or("");
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (origin.starts_with(scheme)) return same_header_name(origin.substr(scheme.size()), host);
  }
  return false;
}

bool has_type(const Request& request, const std::string& expected) {
  const auto given = request.header("Content-Type").value_or("");
  const auto type = given.substr(0, given.find_first_of("; "));
  return same_header_name(type, expected);
}

Method as_routed(Method method) {
  return method == Method::Head ? Method::Get : method;
}

}  // namespace

const std::string& Call::parameter(const std::string& name) const {
  const auto at = parameters.find(name);
  ensure(at != parameters.end(), "the pattern has no parameter " + name);
  return at->second;
}

const accounts::Caller& Call::who() const {
  ensure(caller.has_value(), "a route for everyone asked who is calling");
  return *caller;
}

Router::Router(std::vector<Route> routes, RouterOptions options)
    : routes_(std::move(routes)), options_(std::move(options)) {
  std::set<std::string> shapes;
  for (const auto& route : routes_) {
    patterns_.push_back(segments_of(route.pattern));
    const auto& segments = patterns_.back();
    ensure(route.method != Method::Head, "HEAD is answered by the route of GET: " + route.pattern);
    ensure(static_cast<bool>(route.handler), "a route without handler: " + route.pattern);
    ensure(shapes.insert(shape_of(route, segments)).second, "two routes alike: " + route.pattern);
    const bool names_facility =
        std::find(segments.begin(), segments.end(), "{facility}") != segments.end();
    ensure(!names_facility || route.right.permission(),
           "a facility's data without a permission: " + route.pattern);
  }
}

Result<Router::Match> Router::match(const Request& request) const {
  std::string allowed;
  const auto method = as_routed(request.method);
  std::optional<Match> found;
  for (std::size_t i = 0; i < routes_.size(); ++i) {
    auto parameters = parameters_of(patterns_[i], request.segments);
    if (!parameters) continue;
    allowed += (allowed.empty() ? "" : ", ") + std::string(name_of(routes_[i].method));
    // A fixed segment is more exact than a parameter: /api/plans/latest before /api/plans/{plan}.
    const bool better = !found || parameters->size() < found->parameters.size();
    if (routes_[i].method == method && better) found = Match{&routes_[i], std::move(*parameters)};
  }
  if (found) return std::move(*found);
  if (allowed.empty()) return fault("unknown_route", {{"path", request.path()}});
  return fault("method_not_allowed", {{"allowed", allowed}});
}

Result<std::uint64_t> Router::body_limit(const Request& head) const {
  const auto matched = match(head);
  if (!matched) return tl::unexpected(matched.error());
  if (!changes_state(head.method)) return 0;
  if (!is_guarded(head)) return fault("missing_guard_header");
  const auto& route = *matched->route;
  if (!has_type(head, route.content_type)) {
    return fault("wrong_content_type", {{"expected", route.content_type}});
  }
  return route.body_limit;
}

Result<Response> Router::called(const Request& request, Match matched) const {
  const auto& route = *matched.route;
  if (changes_state(request.method) && !is_guarded(request)) return fault("missing_guard_header");
  Call call{request, std::move(matched.parameters), std::nullopt, {}};
  if (route.right.needs_session()) {
    const auto token = request.cookie(session_cookie_name(options_.behind_tls));
    if (token) call.caller = options_.session(*token);
    if (!call.caller) return fault("not_signed_in");
    call.session_token = *token;
    if (!route.right.allows(*call.caller))
      return fault(call.caller->must_choose_password ? "password_must_be_chosen" : "not_allowed");
    const auto facility = call.parameters.find("facility");
    if (facility != call.parameters.end() &&
        !accounts::may_see(*call.caller, *route.right.permission(), FacilityId(facility->second))) {
      return fault("unknown_facility", {{"facility", facility->second}});
    }
  }
  return route.handler(call);
}

Response Router::answer(const Request& request) {
  auto matched = match(request);
  if (!matched) {
    const bool is_page = matched.error().code == "unknown_route" && options_.pages;
    auto page = is_page ? options_.pages->find(request) : std::nullopt;
    if (!page) return refusal(matched.error(), request);
    add_security_headers(*page, options_.behind_tls);
    return std::move(*page);
  }
  const auto& pattern = matched->route->pattern;
  auto result = called(request, std::move(*matched));
  auto response = result ? std::move(*result) : refusal(result.error(), request);
  response.route = pattern;
  add_security_headers(response, options_.behind_tls);
  return response;
}

Response Router::refusal(const Fault& fault, const Request& request) const {
  auto response = options_.faults.response(fault, request.id);
  for (const auto& [name, value] : fault.parameters) {
    if (name == "allowed") response.set("Allow", value);
  }
  add_security_headers(response, options_.behind_tls);
  return response;
}

Fault Router::fault_of(const std::exception& broken, const Request& request) const {
  const bool is_store = dynamic_cast<const store::StoreFailure*>(&broken) != nullptr;
  return {is_store ? "store_read_only" : "internal", {{"quote", request.id}}};
}

}  // namespace sansang::http
