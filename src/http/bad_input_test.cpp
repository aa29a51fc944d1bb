// SPDX-License-Identifier: Apache-2.0
// Bad input over HTTP: a clear answer at the right place, and nothing half-written.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "http/application_fixture.hpp"
#include "http/codec.hpp"
#include "http/raw_client.hpp"

namespace sansang::http {
namespace {

using acts::samples::an_bien;
using testing::HasSubstr;

documents::Json a_report() {
  return documents::to_json_value(acts::samples::an_input(an_bien, acts::samples::today));
}

class BadInput : public ::testing::Test {
 protected:
  Response file(const std::string& body) {
    return tested.call(Method::Post, "/api/oxygen/reports", officer, body);
  }
  /// The answer refuses with `code`, both sentences hold `word`, and nothing was written.
  void expect_refused(const std::string& body, int status, const std::string& code,
                      const std::string& word = "") {
    SCOPED_TRACE(body.substr(0, 200));
    const auto position = tested.store().position();
    const auto answer = file(body);
    EXPECT_EQ(answer.status, status);
    const auto json = documents::parse_json(answer.body).value();
    EXPECT_EQ(json.at("code"), code);
    for (const char* language : {"sentence_vi", "sentence_en"})
      EXPECT_THAT(json.at(language).get<std::string>(), HasSubstr(word));
    EXPECT_EQ(tested.store().position(), position);
  }

  TestApplication tested;
  accounts::Caller officer = acts::samples::officer_of_an_bien();
  documents::Json report = a_report();
};

TEST_F(BadInput, DecomposedVietnameseIsStoredComposed) {
  report["source"] = "typed_on_behalf";
  report["source_note"] = "  Ba\u0301c si\u0303 La\u0302m go\u0323i \u0111ie\u0323\u0302n ";
  const auto answer = tested.call(Method::Post, "/api/oxygen/reports",
                                  acts::samples::province_officer(), report.dump());
  ASSERT_EQ(answer.status, 201) << answer.body;
  const auto stored = tested.store().report(ReportId(report.at("report").get<std::string>()));
  EXPECT_EQ(stored->report.source_note, "Bác sĩ Lâm gọi điện");
}

TEST_F(BadInput, WhatIsNoJsonOrNoUtf8IsTold) {
  expect_refused("", 400, "not_json");
  expect_refused("tank=62", 400, "not_json");
  auto broken = report.dump();
  broken.replace(broken.find("KG-AB"), 1, "\xff");
  expect_refused(broken, 400, "not_json");
  expect_refused(std::string(200, '[') + std::string(200, ']'), 400, "json_too_deep");
  auto twice = report.dump();
  twice.insert(1, "\"facility\":\"KG-KH\",");
  expect_refused(twice, 400, "json_key_twice", "facility");
}

TEST_F(BadInput, FieldsAreNamed) {
  const auto with = [&](const char* field, documents::Json value) {
    auto changed = report;
    changed[field] = std::move(value);
    return changed.dump();
  };
  expect_refused(with("stock_kg", 5), 400, "unknown_field", "stock_kg");
  expect_refused(with("read_at", "yesterday"), 400, "wrong_type", "read_at");
  expect_refused(with("reported_for", "2022-02-30"), 400, "wrong_type", "reported_for");
  expect_refused(with("reported_for", 20220913), 400, "wrong_type", "reported_for");
  expect_refused(with("source", "rumour"), 400, "wrong_type", "source");
  expect_refused(with("census", documents::Json::array()), 400, "wrong_type", "census");
  expect_refused(with("icu_beds_occupied", "1.5"), 400, "wrong_type", "icu_beds_occupied");
  expect_refused(with("icu_beds_occupied", 1e300), 400, "wrong_type", "icu_beds_occupied");
  expect_refused(with("report", ""), 400, "missing_field", "report");
  auto without = report;
  without.erase("lines");
  expect_refused(without.dump(), 400, "missing_field", "lines");
  auto comma = report;
  comma["lines"][0]["value"] = "58,5";
  expect_refused(comma.dump(), 400, "wrong_type", "lines[0].value");
}

TEST_F(BadInput, ImpossibleValuesAreFindingsAtTheirFields) {
  report["lines"][0]["value"] = 120;
  report["lines"][1]["value"] = -3;
  report["icu_beds_occupied"] = 1.5;
  report["census"]["other_niv"] = 0.5;
  report["reported_for"] = "2022-09-14";
  const auto position = tested.store().position();
  const auto answer = file(report.dump());
  EXPECT_EQ(answer.status, 422);
  const auto json = documents::parse_json(answer.body).value();
  EXPECT_EQ(json.at("code"), "report_refused");
  std::vector<std::string> told;
  for (const auto& finding : json.at("findings")) {
    told.push_back(finding.at("code").get<std::string>() + " " +
                   finding.at("field").get<std::string>());
    EXPECT_NE(finding.at("sentence_vi"), finding.at("sentence_en"));
  }
  EXPECT_THAT(told, testing::UnorderedElementsAre("reported_for_future reported_for",
                                                  "above_maximum lines.tank_level.KG-AB-T1",
                                                  "negative lines.cylinders_full.40L",
                                                  "not_whole icu_beds_occupied",
                                                  "not_whole census.other_niv"));
  EXPECT_EQ(tested.store().position(), position);
}

TEST_F(BadInput, AnAcceptedDoubtStandsInTheReceiptWithItsReason) {
  report["census"]["other_ecmo"] = nullptr;
  expect_refused(report.dump(), 422, "report_refused");
  report["confirmed"] = {
      {{"code", "census_incomplete"}, {"field", "census"}, {"reason", "not_counted"}}};
  const auto answer = file(report.dump());
  ASSERT_EQ(answer.status, 201) << answer.body;
  const auto told = documents::parse_json(answer.body)->at("findings");
  ASSERT_EQ(told.size(), 1U);
  EXPECT_EQ(told[0].at("code"), "census_incomplete");
  EXPECT_EQ(told[0].at("field"), "census");
  EXPECT_EQ(told[0].at("reason"), "not_counted");
  EXPECT_THAT(told[0].at("sentence_vi").get<std::string>(), HasSubstr("chưa ghi đủ"));
  EXPECT_THAT(told[0].at("sentence_en").get<std::string>(), HasSubstr("not fully counted"));
  EXPECT_EQ(documents::parse_json(file(report.dump()).body)->at("findings"), told);  // a retry
}

TEST_F(BadInput, AnIdThatSaysSomethingElseIsAConflict) {
  EXPECT_EQ(file(report.dump()).status, 201);
  EXPECT_EQ(file(report.dump()).status, 200);
  report["lines"][1]["value"] = 29;
  expect_refused(report.dump(), 409, "report_conflict", "13/09/2022");
}

TEST_F(BadInput, QueriesAreChecked) {
  const auto director = acts::samples::a_caller(accounts::Role::Director, true);
  for (const std::string target :
       {"/api/oxygen/board?day=13-9-2022", "/api/oxygen/board.csv?day=x",
        "/api/epidemic/level?week_start=2022", "/print/weekly-report?week_start=now"})
    EXPECT_EQ(tested.call(Method::Get, target, director).status, 400) << target;
  const auto administrator = acts::samples::a_caller(accounts::Role::Administrator, true);
  for (const std::string target : {"/api/audit?first=-1", "/api/audit?limit=many"})
    EXPECT_EQ(tested.call(Method::Get, target, administrator).status, 400) << target;
  EXPECT_EQ(tested.call(Method::Get, "/api/epidemic/level?rules=VN-1", director).status, 404);
  EXPECT_EQ(tested.call(Method::Get, "/api/supply/plan?plan=none", director).status, 404);
}

TEST_F(BadInput, AGigabyteIsRefusedBeforeItIsSent) {
  const auto position = tested.store().position();
  Server server({}, tested.router());
  RawClient client(server.port());
  client.send("POST /api/oxygen/reports HTTP/1.1\r\nHost: x\r\nX-SS: 1\r\nCookie: ss=" +
              acts::samples::token_of(officer) +
              "\r\nContent-Type: application/json\r\nContent-Length: 1073741824\r\n\r\n");
  const auto answer = client.read_response();
  EXPECT_THAT(answer, HasSubstr(" 413 "));
  EXPECT_THAT(answer, HasSubstr("body_too_large"));
  EXPECT_EQ(tested.store().position(), position);
}

/// A route whose store cannot write any more.
TEST(StoreFailed, IsToldAs503WithACodeToQuoteAndLogged) {
  const auto broken = [](const Call&) -> Result<Response> {
    throw store::StoreFailure("database disk image is malformed");
  };
  std::string logged;
  ServerOptions options;
  options.failure_log = [&](const std::string& line) { logged = line; };
  std::string answer;
  {
    Server server(options,
                  std::make_shared<Router>(
                      std::vector<Route>{{Method::Get, "/api/x", Right::everyone(), broken}},
                      RouterOptions{FaultTable::load(SANSANG_SOURCE_DIR), {}, {}, false}));
    answer = exchange(server.port(), get("/api/x"));
  }
  EXPECT_THAT(answer, HasSubstr(" 503 "));
  EXPECT_THAT(answer, HasSubstr("store_read_only"));
  EXPECT_THAT(answer, testing::Not(HasSubstr("malformed")));
  EXPECT_THAT(logged, HasSubstr("malformed"));
}

}  // namespace
}  // namespace sansang::http
