// SPDX-License-Identifier: Apache-2.0
// Every route × role × {own facility, foreign facility, not signed in}, and that nothing of a
// foreign facility is told. What each route needs stands here a second time, on purpose: a right
// that is changed in the table of routes must be changed here too, by somebody who means it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "acts/supply_plan.hpp"
#include "http/application_fixture.hpp"
#include "http/codec.hpp"

namespace sansang::http {
namespace {

using accounts::Permission;
using accounts::Role;
using acts::samples::an_bien;
using acts::samples::kien_hai;
using testing::HasSubstr;
using testing::Not;

enum class Needs { Nothing, Session, Permission };

/// How to ask a route about a facility, and who may.
struct Ask {
  Method method;
  std::string pattern;
  Needs needs;
  Permission permission = Permission::FileReport;  ///< meant only with Needs::Permission
  std::string query;                               ///< "{facility}" is the facility asked about
  std::string body;                                ///< likewise, "{source}" by role
  bool names_facility = false;
  /// The audit is about acts and names the objects of all of them; only administrators read it.
  bool tells_of_everyone = false;
};

const std::string password_body = R"({"account":"nobody","password":"not this one"})";

std::string report_body() {
  auto input = acts::samples::an_input(FacilityId("{facility}"), acts::samples::today);
  auto body = documents::to_json_value(input);
  body["source"] = "{source}";
  body["source_note"] = "BS. An gọi điện";
  return body.dump();
}

std::string acknowledge_body() {
  return R"({"alert":"{alert}","until":"2022-09-14T00:00:00Z","note":"đã gọi"})";
}

std::vector<Ask> asks() {
  const auto get = [](const char* pattern, Permission permission, const char* query = "") {
    return Ask{Method::Get, pattern, Needs::Permission, permission, query, "", *query != '\0'};
  };
  auto page = get("/api/facilities/{facility}/oxygen", Permission::ReadFacility);
  page.names_facility = true;
  auto audit = get("/api/audit", Permission::ReadAudit);
  audit.tells_of_everyone = true;
  return {
      {Method::Post, "/api/sign-in", Needs::Nothing, {}, "", password_body},
      {Method::Post, "/api/sign-out", Needs::Session, {}, "", "{}"},
      {Method::Get, "/api/me", Needs::Session, {}, "", ""},
      {Method::Get, "/api/version", Needs::Nothing, {}, "", ""},
      {Method::Get, "/healthz", Needs::Nothing, {}, "", ""},
      get("/api/oxygen/report-form", Permission::FileReport, "?facility={facility}"),
      get("/api/rules/daily-report", Permission::FileReport),
      {Method::Post, "/api/oxygen/reports", Needs::Permission, Permission::FileReport, "",
       report_body(), true},
      get("/api/oxygen/board", Permission::ReadBoard),
      get("/api/oxygen/board.csv", Permission::ReadBoard),
      page,
      get("/api/oxygen/forecast", Permission::ReadBoard, "?facility={facility}"),
      {Method::Post, "/api/oxygen/alerts/acknowledge", Needs::Permission,
       Permission::AcknowledgeAlert, "", acknowledge_body(), true},
      get("/api/supply/plan", Permission::ReadPlan),
      {Method::Post, "/api/supply/plan", Needs::Permission, Permission::MakePlan, "", "{}"},
      get("/api/documents/supply-letter.docx", Permission::PrintDocuments),
      get("/api/documents/weekly-report.docx", Permission::PrintDocuments),
      get("/print/supply-letter", Permission::PrintDocuments),
      get("/print/weekly-report", Permission::PrintDocuments),
      get("/api/epidemic/level", Permission::ReadLevel),
      audit,
  };
}

std::string key_of(Method method, const std::string& pattern) {
  return std::string(name_of(method)) + " " + pattern;
}

std::string filled(std::string text, const std::string& place, const std::string& word) {
  for (auto at = text.find(place); at != std::string::npos; at = text.find(place, at + word.size()))
    text.replace(at, place.size(), word);
  return text;
}

/// A province in which a plan is stored and each centre has an open alert.
std::unique_ptr<store::Store> planned_province() {
  auto store = acts::samples::a_province();
  acts::refresh_supply_plan({*store, acts::samples::rules()}, acts::samples::province_officer(),
                            acts::samples::now, "");
  return store;
}

std::string open_alert_of(store::Store& store, const FacilityId& facility) {
  const auto open = store.alerts(store::VisibleFacilities::only({facility}), true);
  EXPECT_FALSE(open.empty()) << facility.text;
  return open.empty() ? "" : open.front().id.text;
}

/// Requests that change nothing share one application; the others get one of their own.
Response asked(const Ask& ask, const FacilityId& about,
               const std::optional<accounts::Account>& who) {
  static TestApplication shared(planned_province());
  std::optional<TestApplication> own;
  if (changes_state(ask.method)) own.emplace(planned_province());
  TestApplication& tested = own ? *own : shared;
  auto body = filled(ask.body, "{facility}", about.text);
  const bool is_officer = who && who->role == Role::FacilityOfficer;
  body = filled(body, "{source}", is_officer ? "own_report" : "typed_on_behalf");
  if (ask.body.find("{alert}") != std::string::npos)
    body = filled(body, "{alert}", open_alert_of(tested.store(), about));
  return tested.call(ask.method, filled(ask.pattern + ask.query, "{facility}", about.text), who,
                     body);
}

/// 200 stands for every success.
int expected_status(const Ask& ask, const FacilityId& about,
                    const std::optional<accounts::Account>& who) {
  if (ask.pattern == "/api/sign-in") return 401;  // the name and password asked with are wrong
  if (ask.needs == Needs::Nothing) return 200;
  if (!who) return 401;
  if (ask.needs == Needs::Permission && !accounts::may(who->role, ask.permission)) return 403;
  if (ask.names_facility && !accounts::may_see(*who, about)) return 404;
  return 200;
}

std::string name_of(const FacilityId& facility) {
  return facility == an_bien ? acts::samples::an_bien_name : acts::samples::kien_hai_name;
}

/// Nothing of `foreign` in the answer; its id only where the caller named it.
void expect_silence(const Response& answer, const FacilityId& foreign, bool caller_named_it) {
  auto body = answer.body;
  EXPECT_THAT(body, Not(HasSubstr(name_of(foreign))));
  for (const std::string of : {"-T1", "-C1"}) EXPECT_THAT(body, Not(HasSubstr(foreign.text + of)));
  EXPECT_THAT(body, Not(HasSubstr("Cán bộ của " + foreign.text)));
  EXPECT_THAT(body, Not(HasSubstr("HD-" + foreign.text)));
  if (!caller_named_it) {
    EXPECT_THAT(body, Not(HasSubstr(foreign.text)));
  }
}

TEST(authorization, every_route_is_asked_here_and_nothing_else) {
  TestApplication tested;
  std::set<std::string> there, asked_here;
  for (const auto& route : tested.router()->routes())
    there.insert(key_of(route.method, route.pattern));
  for (const auto& ask : asks()) asked_here.insert(key_of(ask.method, ask.pattern));
  EXPECT_EQ(asked_here, there);
  EXPECT_EQ(asked_here.size(), asks().size());
}

void expect_answers(const Ask& ask, const std::optional<accounts::Account>& who) {
  for (const auto& about : {an_bien, kien_hai}) {
    SCOPED_TRACE(key_of(ask.method, ask.pattern) + " about " + about.text + " by " +
                 (who ? who->id.text : "nobody"));
    const auto answer = asked(ask, about, who);
    const int status = answer.status / 100 == 2 ? 200 : answer.status;
    EXPECT_EQ(status, expected_status(ask, about, who)) << answer.body;
    if (who && accounts::may_see(*who, kien_hai)) continue;
    if (!ask.tells_of_everyone || status != 200)
      expect_silence(answer, kien_hai, ask.names_facility && about == kien_hai);
  }
}

TEST(authorization, nobody_without_a_session) {
  for (const auto& ask : asks()) expect_answers(ask, std::nullopt);
}

TEST(authorization, every_role_of_one_centre) {
  for (const auto& [role, name] : accounts::names_of(Role{}))
    for (const auto& ask : asks()) expect_answers(ask, acts::samples::an_account(role, false));
}

TEST(authorization, every_role_of_the_whole_province) {
  for (const auto& [role, name] : accounts::names_of(Role{}))
    for (const auto& ask : asks()) expect_answers(ask, acts::samples::an_account(role, true));
}

TEST(authorization, a_foreign_centre_and_one_that_does_not_exist_answer_alike) {
  const auto officer = acts::samples::officer_of_an_bien();
  const FacilityId nowhere("KG-XX");
  for (const auto& ask : asks()) {
    if (!ask.names_facility || ask.body.find("{alert}") != std::string::npos) continue;
    SCOPED_TRACE(ask.pattern);
    if (!accounts::may(officer.role, ask.permission)) continue;
    const auto foreign = asked(ask, kien_hai, officer), none = asked(ask, nowhere, officer);
    EXPECT_EQ(foreign.status, none.status);
    EXPECT_EQ(filled(foreign.body, kien_hai.text, "?"), filled(none.body, nowhere.text, "?"));
  }
}

TEST(authorization, what_the_whole_province_sees_does_name_the_foreign_centre) {
  const auto director = acts::samples::an_account(Role::Director, true);
  TestApplication tested(planned_province());
  for (const std::string path : {"/api/oxygen/board", "/api/oxygen/board.csv", "/api/supply/plan",
                                 "/print/supply-letter", "/print/weekly-report"}) {
    const auto answer = tested.call(Method::Get, path, director);
    EXPECT_THAT(answer.body, HasSubstr(acts::samples::kien_hai_name)) << path;
  }
}

}  // namespace
}  // namespace sansang::http
