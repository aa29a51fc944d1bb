// SPDX-License-Identifier: Apache-2.0
#include "http/router.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "base/ensure.hpp"
#include "http/session_cookie.hpp"

namespace sansang::http {
namespace {

using accounts::Permission;
using accounts::Role;
using testing::HasSubstr;

accounts::Caller caller_of(Role role) {
  accounts::Caller caller;
  caller.account.id = AccountId("someone");
  accounts::Appointment appointment;
  appointment.role = role;
  appointment.scope.whole_province = role != Role::FacilityOfficer;
  if (role == Role::FacilityOfficer) appointment.scope.facilities = {FacilityId("KG-01")};
  caller.appointments = {appointment};
  return caller;
}

/// The token of a role is its name.
std::optional<accounts::Caller> session_named(const std::string& token) {
  for (const auto& [role, name] : accounts::role_names) {
    if (name == token) return caller_of(role);
  }
  return std::nullopt;
}

Result<Response> answer_ok(const Call& call) {
  std::string body = "ok";
  for (const auto& [name, value] : call.parameters) body += " " + name + "=" + value;
  return json_response(200, body);
}

Result<Response> answer_refused(const Call&) {
  return fault("unknown_route", {{"path", "<script>\xff"}});
}

std::vector<Route> table() {
  return {
      {Method::Get, "/api/version", Right::everyone(), answer_ok},
      {Method::Get, "/api/me", Right::signed_in(), answer_ok},
      {Method::Get, "/api/board", Right::of(Permission::ReadBoard), answer_ok},
      {Method::Get, "/api/facilities/{facility}", Right::of(Permission::ReadFacility), answer_ok},
      {Method::Post, "/api/facilities/{facility}/oxygen", Right::of(Permission::FileReport),
       answer_ok},
      {Method::Post, "/api/plans", Right::of(Permission::MakePlan), answer_ok},
      {Method::Get, "/api/plans/{plan}", Right::of(Permission::ReadPlan), answer_ok},
      {Method::Get, "/api/plans/latest", Right::of(Permission::ReadPlan), answer_ok},
      {Method::Get, "/api/audit", Right::of(Permission::ReadAudit), answer_ok},
      {Method::Get, "/api/refused", Right::everyone(), answer_refused}};
}

const FaultTable& faults() {
  static const auto table = FaultTable::load(SANSANG_SOURCE_DIR);
  return table;
}

Router router(bool behind_tls = false) {
  return {table(), {faults(), session_named, nullptr, behind_tls}};
}

Request request_of(Method method, const std::string& path, const std::string& role = "") {
  Request request;
  request.id = "7K2M-QX4D";
  request.method = method;
  for (std::size_t at = 1; at < path.size();) {
    const auto end = std::min(path.find('/', at), path.size());
    request.segments.push_back(path.substr(at, end - at));
    at = end + 1;
  }
  request.headers = {{"Host", "sansang.local:8080"}};
  if (!role.empty()) request.headers.emplace_back("Cookie", "theme=dark; ss=" + role);
  if (changes_state(method)) {
    request.headers.emplace_back("X-SS", "1");
    request.headers.emplace_back("Origin", "http://sansang.local:8080");
    request.headers.emplace_back("Content-Type", "application/json; charset=utf-8");
  }
  return request;
}

std::string code_of(const Response& response) {
  return nlohmann::json::parse(response.body).at("code");
}

/// Every route of `routes` called by nobody and by every role, on its own facility and a foreign
/// one, must answer as the table of rights says.
TEST(router, every_route_times_role_times_facility) {
  auto tested = router();
  int calls = 0;
  for (const auto& route : tested.routes()) {
    if (route.pattern == "/api/refused") continue;
    for (const std::string facility : {"KG-01", "KG-02"}) {
      auto path = route.pattern;
      if (const auto at = path.find("{facility}"); at != std::string::npos)
        path.replace(at, 10, facility);
      const bool scoped = path != route.pattern;
      EXPECT_EQ(tested.answer(request_of(route.method, path)).status,
                route.right.needs_session() ? 401 : 200)
          << path;
      for (const auto& [role, name] : accounts::role_names) {
        const auto who = caller_of(role);
        int expected = 200;
        if (!route.right.allows(who)) {
          expected = 403;
        } else if (scoped &&
                   !accounts::may_see(who, *route.right.permission(), FacilityId(facility))) {
          expected = 404;
        }
        const auto answer = tested.answer(request_of(route.method, path, std::string(name)));
        EXPECT_EQ(answer.status, expected) << path << " as " << name;
        ++calls;
      }
    }
  }
  EXPECT_EQ(calls, 9 * 2 * static_cast<int>(accounts::role_names.size()));
}

TEST(router, a_foreign_facility_and_one_that_does_not_exist_answer_alike) {
  auto tested = router();
  const auto foreign =
      tested.answer(request_of(Method::Get, "/api/facilities/KG-02", "facility_officer"));
  EXPECT_EQ(foreign.status, 404);
  EXPECT_EQ(code_of(foreign), "unknown_facility");
  auto nowhere =
      tested.answer(request_of(Method::Get, "/api/facilities/KG-99", "facility_officer"));
  nowhere.body.replace(nowhere.body.find("KG-99"), 5, "KG-02");
  nowhere.body.replace(nowhere.body.find("KG-99"), 5, "KG-02");
  EXPECT_EQ(foreign.body, nowhere.body);
}

TEST(router, what_is_not_in_the_table_does_not_exist) {
  auto tested = router();
  EXPECT_EQ(code_of(tested.answer(request_of(Method::Get, "/api/users"))), "unknown_route");
  EXPECT_EQ(code_of(tested.answer(request_of(Method::Get, "/api/me/x"))), "unknown_route");
  const auto other = tested.answer(request_of(Method::Delete, "/api/plans", "province_officer"));
  EXPECT_EQ(other.status, 405);
  EXPECT_EQ(*other.find("Allow"), "POST");
}

TEST(router, the_exact_route_goes_before_the_parameter) {
  auto tested = router();
  EXPECT_EQ(tested.answer(request_of(Method::Get, "/api/plans/latest", "cdc")).body, "ok");
  EXPECT_EQ(tested.answer(request_of(Method::Get, "/api/plans/7", "cdc")).body, "ok plan=7");
  EXPECT_EQ(tested.answer(request_of(Method::Head, "/api/plans/7", "cdc")).status, 200);
}

TEST(router, changes_need_the_guard_header_and_our_own_origin) {
  auto tested = router();
  const auto with = [](const std::string& name, const std::optional<std::string>& value) {
    auto request = request_of(Method::Post, "/api/plans", "province_officer");
    std::erase_if(request.headers, [&](const auto& header) { return header.first == name; });
    if (value) request.headers.emplace_back(name, *value);
    return request;
  };
  EXPECT_EQ(tested.answer(with("X-SS", "1")).status, 200);
  EXPECT_EQ(tested.answer(with("Origin", std::nullopt)).status, 200);
  EXPECT_EQ(tested.answer(with("Origin", "https://SANSANG.local:8080")).status, 200);
  const std::vector<Request> forged{with("X-SS", std::nullopt),
                                    with("X-SS", "0"),
                                    with("Origin", "null"),
                                    with("Origin", ""),
                                    with("Origin", "http://evil.example"),
                                    with("Origin", "http://sansang.local:8080.evil.example"),
                                    with("Origin", "http://sansang.local"),
                                    with("Host", "evil.example")};
  for (const auto& request : forged) {
    EXPECT_EQ(code_of(tested.answer(request)), "missing_guard_header");
    EXPECT_EQ(tested.body_limit(request).error().code, "missing_guard_header");
  }
  auto twice = with("X-SS", "1");
  twice.headers.emplace_back("X-SS", "1");
  EXPECT_EQ(tested.answer(twice).status, 403);
}

TEST(router, a_body_is_limited_and_typed_before_it_is_read) {
  const auto tested = router();
  EXPECT_EQ(tested.body_limit(request_of(Method::Post, "/api/plans")).value(), json_limit);
  EXPECT_EQ(tested.body_limit(request_of(Method::Get, "/api/me")).value(), 0U);
  EXPECT_EQ(tested.body_limit(request_of(Method::Post, "/api/x")).error().code, "unknown_route");
  EXPECT_EQ(tested.body_limit(request_of(Method::Post, "/api/me")).error().code,
            "method_not_allowed");
  auto form = request_of(Method::Post, "/api/plans");
  form.headers.back().second = "text/plain";
  EXPECT_EQ(tested.body_limit(form).error().code, "wrong_content_type");
}

TEST(router, the_session_cookie_must_be_the_only_one_of_its_name) {
  auto tested = router();
  auto request = request_of(Method::Get, "/api/me", "cdc");
  EXPECT_EQ(tested.answer(request).status, 200);
  request.headers.emplace_back("Cookie", "ss=director");
  EXPECT_EQ(tested.answer(request).status, 401);
  auto tls = router(true);
  EXPECT_EQ(tls.answer(request_of(Method::Get, "/api/me", "cdc")).status, 401);
  auto secure = request_of(Method::Get, "/api/me");
  secure.headers.emplace_back("Cookie", "__Host-ss=cdc");
  EXPECT_EQ(tls.answer(secure).status, 200);
  EXPECT_EQ(session_cookie("abc", true),
            "__Host-ss=abc; Path=/; HttpOnly; SameSite=Strict; Secure");
  EXPECT_EQ(session_cookie("abc", false), "ss=abc; Path=/; HttpOnly; SameSite=Strict");
}

TEST(router, every_answer_carries_the_security_headers) {
  auto tested = router(true);
  for (const std::string path : {"/api/version", "/api/me", "/api/nothing", "/api/refused"}) {
    const auto answer = tested.answer(request_of(Method::Get, path));
    ASSERT_NE(answer.find("Content-Security-Policy"), nullptr) << path;
    EXPECT_THAT(*answer.find("Content-Security-Policy"),
                testing::AllOf(HasSubstr("default-src 'self'"), HasSubstr("object-src 'none'"),
                               HasSubstr("base-uri 'none'"), HasSubstr("frame-ancestors 'none'"),
                               testing::Not(HasSubstr("unsafe"))));
    EXPECT_EQ(*answer.find("X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(*answer.find("Cache-Control"), "no-store");
    EXPECT_NE(answer.find("Strict-Transport-Security"), nullptr);
    EXPECT_NE(answer.find("Referrer-Policy"), nullptr);
  }
}

TEST(router, a_fault_has_two_sentences_and_a_code_to_quote) {
  auto tested = router();
  const auto answer = tested.answer(request_of(Method::Get, "/api/refused"));
  EXPECT_EQ(answer.status, 404);
  EXPECT_EQ(answer.route, "/api/refused");
  const auto document = nlohmann::json::parse(answer.body);
  EXPECT_EQ(document.at("quote"), "7K2M-QX4D");
  EXPECT_THAT(document.at("sentence_vi").get<std::string>(), HasSubstr("địa chỉ <script>"));
  EXPECT_THAT(document.at("sentence_en").get<std::string>(), HasSubstr("There is no page"));
  EXPECT_EQ(*answer.find("Content-Type"), "application/json; charset=utf-8");
}

TEST(router, a_faulty_table_does_not_start) {
  const auto start = [](std::vector<Route> routes) {
    return Router(std::move(routes), {faults(), session_named, nullptr, false});
  };
  const auto all = Right::everyone();
  EXPECT_THROW(start({{Method::Get, "/plans", all, answer_ok}}), BrokenAssumption);
  EXPECT_THROW(start({{Method::Get, "/api/a", all, nullptr}}), BrokenAssumption);
  EXPECT_THROW(
      start({{Method::Get, "/api/{a}", all, answer_ok}, {Method::Get, "/api/{b}", all, answer_ok}}),
      BrokenAssumption);
  for (const auto& right : {all, Right::signed_in()})
    EXPECT_THROW(start({{Method::Get, "/api/facilities/{facility}", right, answer_ok}}),
                 BrokenAssumption);
}

TEST(fault_table, holds_a_status_for_every_fault_of_this_room) {
  for (const std::string code :
       {"unknown_route", "method_not_allowed", "malformed_request", "length_required",
        "wrong_content_type", "body_too_large", "missing_guard_header", "not_signed_in",
        "not_allowed", "unknown_facility", "server_busy", "internal", "too_many_attempts"}) {
    EXPECT_TRUE(faults().statuses().contains(code)) << code;
    const auto answer = faults().response({code, {}}, "");
    EXPECT_THAT(answer.body, testing::Not(HasSubstr("⟦"))) << code;
  }
  EXPECT_EQ(faults().status_of("never heard of"), 500);
  EXPECT_NE(faults().response({"too_many_attempts", {}}, "").find("Retry-After"), nullptr);
  EXPECT_THROW(FaultTable::load("/nowhere"), std::runtime_error);
}

}  // namespace
}  // namespace sansang::http
