// SPDX-License-Identifier: Apache-2.0
// The authorization matrix: every route × role × rows (own, sibling, foreign), for a caller limited
// to one centre, for one of the whole province and for nobody; and that nothing of rows outside the
// scope is told. It prints its size and what it found. The table of rights is printed too.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <set>

#include "acts/supply_plan.hpp"
#include "http/authorization_letters.hpp"

namespace sansang::http {
namespace {

using accounts::Caller;
using accounts::Role;
using acts::samples::an_bien;
using acts::samples::kien_hai;
using matrix::Ask;
using matrix::Names;
using matrix::Needs;
using matrix::Rows;
using testing::HasSubstr;

/// Every route, once.
std::vector<Ask> asks() {
  auto all = matrix::asks();
  for (const auto& family : {matrix::document_asks(), matrix::duty_asks(), matrix::letter_asks()})
    all.insert(all.end(), family.begin(), family.end());
  return all;
}

std::string key_of(Method method, const std::string& pattern) {
  return std::string(name_of(method)) + " " + pattern;
}

std::string filled(std::string text, const std::string& place, const std::string& word) {
  for (auto at = text.find(place); at != std::string::npos; at = text.find(place, at + word.size()))
    text.replace(at, place.size(), word);
  return text;
}

std::string about(std::string text, const Rows& rows) {
  text = filled(std::move(text), "{facility}", rows.facility.text);
  text = filled(std::move(text), "{round}", acts::samples::round_of(rows.organisation).text);
  return filled(std::move(text), "{organisation}", rows.organisation.text);
}

/// A province in which a plan is stored and each centre has an open alert.
std::unique_ptr<store::Store> planned_province() {
  auto store = acts::samples::a_province();
  acts::refresh_supply_plan({*store, acts::samples::rules()}, acts::samples::province_officer(),
                            acts::samples::now, "");
  acts::samples::open_rounds(*store);
  acts::samples::add_duties(*store);
  acts::samples::add_letters(*store);
  return store;
}

bool holds_in(const Caller& who, accounts::Permission permission, const OrganisationId& id) {
  const auto own = accounts::organisations(who, permission);
  return std::find(own.begin(), own.end(), id) != own.end();
}

bool reaches_organisation(const Caller& who, accounts::Permission permission,
                          const OrganisationId& id) {
  const auto seen = accounts::visible_organisations(
      who, permission, organisation::Organisations(acts::samples::organisations()),
      acts::samples::today);
  return std::find(seen.begin(), seen.end(), id) != seen.end();
}

bool reaches(const Ask& ask, const Caller& who, const Rows& rows) {
  if (ask.names == Names::Facility)
    return rows.name != "foreign" && accounts::may_see(who, ask.permission, rows.facility);
  if (ask.names == Names::Organisation)
    return reaches_organisation(who, ask.permission, rows.organisation);
  if (ask.names == Names::Own) return holds_in(who, ask.permission, rows.organisation);
  if (ask.names == Names::Below)
    return reaches_organisation(who, ask.permission, rows.organisation) &&
           !holds_in(who, ask.permission, rows.organisation);
  if (ask.names == Names::Department)
    return rows.name != "foreign" &&
           reaches_organisation(who, ask.permission, acts::samples::health_department);
  return true;
}

int expected_status(const Ask& ask, const std::optional<Caller>& who, const Rows& rows) {
  if (ask.needs == Needs::Nothing) return ask.success;
  if (!who) return 401;
  if (ask.needs == Needs::Permission && !accounts::may(*who, ask.permission)) return 403;
  if (!reaches(ask, *who, rows)) return 404;
  return ask.also_needs && !accounts::may(*who, *ask.also_needs) ? 403 : ask.success;
}

/// What must be refused changes nothing, so these requests, and those that only read, share one
/// application; the others get one of their own.
Response asked(const Ask& ask, const std::optional<Caller>& who, const Rows& rows) {
  static TestApplication shared(planned_province());
  std::optional<TestApplication> own;
  if (changes_state(ask.method) && expected_status(ask, who, rows) == ask.success)
    own.emplace(planned_province());
  TestApplication& tested = own ? *own : shared;
  auto body = ask.body_from ? ask.body_from(tested.store(), rows) : about(ask.body, rows);
  const bool is_own = who && accounts::speaks_for(*who, rows.facility);
  body = filled(body, "{source}", is_own ? "own_report" : "typed_on_behalf");
  const auto target = filled(about(ask.pattern + ask.query, rows), "{newest}",
                             std::to_string(tested.store().position()));
  return tested.call(ask.method, target, who, body);
}

/// Words that only the rows of Kiên Hải hold; ids that the request itself named are left out.
std::vector<std::string> secrets_of_the_sibling(bool named) {
  std::vector<std::string> words{acts::samples::kien_hai_name, kien_hai.text + "-T1",
                                 kien_hai.text + "-C1", "Cán bộ của " + kien_hai.text,
                                 "HD-" + kien_hai.text};
  if (!named) {
    words.push_back(kien_hai.text);
    words.push_back(acts::samples::centre_of_kien_hai.text);
  }
  return words;
}

/// The checks of the matrix, counted, with what they found.
class Matrix {
 public:
  void check(const Ask& ask, const std::optional<Caller>& who, const Rows& rows) {
    ++checks_;
    const auto what = key_of(ask.method, ask.pattern) + " about " + rows.name + " by " +
                      (who ? who->account.id.text : "nobody");
    const auto answer = asked(ask, who, rows);
    const int status = answer.status / 100 == 2 ? 200 : answer.status;
    if (const int expected = expected_status(ask, who, rows); status != expected)
      found(what + ": " + std::to_string(answer.status) + ", not " + std::to_string(expected) +
            "\n" + answer.body);
    const bool may_know =
        who && ask.needs != Needs::Nothing &&
        (accounts::may_see(*who, ask.permission, kien_hai) ||
         reaches(matrix::get("{organisation}", ask.permission), *who, matrix::all_rows()[1]));
    if (may_know || (ask.tells_of_everyone && status == 200)) return;
    const bool named = ask.names != Names::Nothing && rows.name == "sibling";
    for (const auto& word : secrets_of_the_sibling(named))
      if (answer.body.find(word) != std::string::npos) found(what + " tells of " + word);
  }
  void print(std::size_t routes) const {
    std::printf(
        "matrix: %zu routes × %zu roles × %zu scopes × 2 reaches, and nobody = %d checks, "
        "%d findings\n",
        routes, accounts::role_names.size(), matrix::all_rows().size(), checks_, findings_);
  }
  int findings() const { return findings_; }

 private:
  void found(const std::string& what) {
    ++findings_;
    ADD_FAILURE() << what;
  }
  int checks_ = 0, findings_ = 0;
};

TEST(authorization, every_route_is_asked_here_and_nothing_else) {
  TestApplication tested;
  std::set<std::string> there, asked_here;
  for (const auto& route : tested.router()->routes())
    there.insert(key_of(route.method, route.pattern));
  for (const auto& ask : asks()) asked_here.insert(key_of(ask.method, ask.pattern));
  EXPECT_EQ(asked_here, there);
  EXPECT_EQ(asked_here.size(), asks().size());
}

TEST(authorization, every_route_times_role_times_scope) {
  Matrix matrix;
  for (const auto& ask : asks())
    for (const auto& rows : matrix::all_rows()) {
      matrix.check(ask, std::nullopt, rows);
      for (const auto& [role, name] : accounts::role_names)
        for (const bool whole_province : {false, true})
          matrix.check(ask, acts::samples::a_caller(role, whole_province), rows);
    }
  matrix.print(asks().size());
  EXPECT_EQ(matrix.findings(), 0);
}

TEST(authorization, the_table_of_rights_is_printed) {
  std::printf("%-20s", "");
  for (const auto& [role, name] : accounts::role_names)
    std::printf(" %-4.4s", std::string(name).c_str());
  for (const auto& [permission, of] : accounts::permission_names) {
    std::printf("\n%-20s", std::string(of).c_str());
    for (const auto& [role, name] : accounts::role_names)
      std::printf(" %-4s", accounts::may(role, permission) ? "x" : ".");
  }
  std::printf("\n");
}

TEST(authorization, a_one_time_code_opens_no_route_that_needs_a_permission) {
  TestApplication tested;
  const auto officer = acts::samples::officer_of_an_bien();
  store::Act act;
  act.at = acts::samples::now;
  act.object = "account/" + officer.account.id.text;
  act.changes = {store::Credential{officer.account.id, "hash", acts::samples::now}};
  tested.store().commit(act);
  for (const auto& ask : asks()) {
    if (ask.needs != Needs::Permission) continue;
    const auto answer = tested.call(ask.method, about(ask.pattern, matrix::all_rows()[0]), officer);
    EXPECT_EQ(answer.status, 403) << ask.pattern;
    EXPECT_THAT(answer.body, HasSubstr("password_must_be_chosen"));
  }
  EXPECT_EQ(tested.call(Method::Get, "/api/me", officer).status, 200);
}

TEST(authorization, an_officer_of_one_centre_who_reads_the_province_files_for_that_one_only) {
  TestApplication tested;
  auto officer = acts::samples::officer_of_an_bien();
  auto reading = acts::samples::a_caller(Role::CommitteeReader, true).appointments.front();
  reading.id = AppointmentId("second");
  reading.account = officer.account.id;
  store::Act act;
  act.at = acts::samples::now;
  act.object = "account/" + officer.account.id.text;
  act.changes = {reading};
  tested.store().commit(act);
  const auto board = tested.call(Method::Get, "/api/oxygen/board", officer);
  EXPECT_THAT(board.body, HasSubstr(acts::samples::kien_hai_name));
  for (const auto& rows : matrix::all_rows()) {
    auto body = filled(about(matrix::report_body(), rows), "{source}", "own_report");
    EXPECT_EQ(tested.call(Method::Post, "/api/oxygen/reports", officer, body).status / 100,
              rows.name == "own" ? 2 : 4)
        << rows.name;
  }
}

TEST(authorization, a_foreign_centre_and_one_that_does_not_exist_answer_alike) {
  const auto officer = acts::samples::officer_of_an_bien();
  const auto sibling = matrix::all_rows()[1];
  const Rows nowhere{"nowhere", FacilityId("KG-XX"), OrganisationId("TTYT-XX")};
  for (const auto& ask : asks()) {
    if (ask.names == Names::Nothing || ask.body_from) continue;
    SCOPED_TRACE(ask.pattern);
    if (!accounts::may(officer, ask.permission)) continue;
    const auto known = asked(ask, officer, sibling), none = asked(ask, officer, nowhere);
    EXPECT_EQ(known.status, none.status);
    const auto blank = [](const Response& answer, const Rows& rows) {
      return filled(filled(answer.body, rows.facility.text, "?"), rows.organisation.text, "?");
    };
    EXPECT_EQ(blank(known, sibling), blank(none, nowhere));
  }
}

TEST(authorization, what_the_whole_province_sees_does_name_the_sibling_centre) {
  const auto director = acts::samples::a_caller(Role::Director, true);
  TestApplication tested(planned_province());
  for (const std::string path : {"/api/oxygen/board", "/api/oxygen/board.csv", "/api/supply/plan",
                                 "/print/supply-letter", "/print/weekly-report"}) {
    const auto answer = tested.call(Method::Get, path, director);
    EXPECT_THAT(answer.body, HasSubstr(acts::samples::kien_hai_name)) << path;
  }
}

}  // namespace
}  // namespace sansang::http
