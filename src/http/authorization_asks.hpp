// SPDX-License-Identifier: Apache-2.0
/// Ask: how the authorization matrix asks a route about somebody's rows, and who may. What each
/// route needs stands here a second time, on purpose: a right that is changed in the table of
/// routes must be changed here too, by somebody who means it. A new family of routes adds a
/// function with its asks to `asks()`; a route without an ask fails the matrix.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "acts/rounds/round_samples.hpp"
#include "http/application_fixture.hpp"
#include "http/codec.hpp"

namespace sansang::http::matrix {

using accounts::Permission;

/// Whose rows are asked about. A caller who is limited holds the role in `own`; `foreign` is of
/// another province, which a store of this one does not know.
struct Rows {
  std::string name;
  FacilityId facility;
  OrganisationId organisation;
};
inline std::vector<Rows> all_rows() {
  namespace samples = acts::samples;
  return {{"own", samples::an_bien, samples::centre_of_an_bien},
          {"sibling", samples::kien_hai, samples::centre_of_kien_hai},
          {"foreign", FacilityId("BG-TTYT-213"), OrganisationId("TTYT-BG-213")}};
}

enum class Needs { Nothing, Session, Permission };
/// What of the rows the request names; it decides between success and "unknown". Own: only whoever
/// holds the right in that very organisation; Below: only whoever stands above it; Department: what
/// the department opened about it.
enum class Names { Nothing, Facility, Organisation, Own, Below, Department };

struct Ask {
  Method method = Method::Get;
  std::string pattern{};
  Needs needs = Needs::Nothing;
  /// With Needs::Session: by which right the answer tells of facilities ("me" lists own forms).
  Permission permission = Permission::FileReport;
  std::string
      query{};  ///< "{facility}" and "{organisation}" are those asked about, also in the body
  std::string body{};  ///< "{source}" by who asks
  Names names = Names::Nothing;
  /// Answers for the whole province to everybody who may call it: the audit names all objects, and
  /// only administrators read it.
  bool tells_of_everyone = false;
  int success = 200;  ///< what a right request gets; 200 stands for every 2xx
  /// Ids that only the store knows, e.g. of the open alert of a facility; replaces `body`.
  std::function<std::string(store::Store&, const Rows&)> body_from{};
  std::optional<Permission> also_needs{};  ///< asked for once the rows are known
};

inline Ask get(const char* pattern, Permission permission, const char* query = "") {
  Ask ask{Method::Get, pattern, Needs::Permission, permission, query};
  const std::string all = ask.pattern + query;
  if (all.find("{facility}") != std::string::npos) ask.names = Names::Facility;
  if (all.find("{organisation}") != std::string::npos) ask.names = Names::Organisation;
  return ask;
}
inline Ask post(const char* pattern, Permission permission, std::string body,
                Names names = Names::Nothing) {
  Ask ask{Method::Post, pattern, Needs::Permission, permission, "", std::move(body)};
  ask.names = names;
  return ask;
}

inline std::vector<Ask> session_asks() {
  Ask sign_in{Method::Post, "/api/sign-in", Needs::Nothing};
  sign_in.body = R"({"account":"nobody","password":"not this one"})";
  sign_in.success = 401;  // the name and the password asked with are wrong
  return {sign_in,
          {Method::Post, "/api/sign-out", Needs::Session, {}, "", "{}"},
          {Method::Get, "/api/me", Needs::Session},
          {Method::Get, "/api/version", Needs::Nothing},
          {Method::Get, "/healthz", Needs::Nothing}};
}

/// A new person of the organisation asked about.
inline std::vector<Ask> people_asks() {
  const std::string role = R"("role":"facility_officer","organisation":"{organisation}",)";
  const std::string period = R"("valid_from":null,"valid_to":null,"decision_number":"")";
  const auto person_of = [](const Rows& rows) {
    return rows.name == "own" ? "facility_officer.ab" : "moi.cua." + rows.name;
  };
  /// Somebody who holds a role in the sibling centre is added before being asked about.
  const auto with_person = [person_of](store::Store& store, const Rows& rows) {
    if (rows.name == "sibling" && !store.account(AccountId(person_of(rows)))) {
      auto caller = acts::samples::a_caller(accounts::Role::FacilityOfficer, false);
      caller.account.id = AccountId(person_of(rows));
      auto& appointment = caller.appointments.front();
      appointment.id = AppointmentId("pc-" + person_of(rows));
      appointment.account = caller.account.id;
      appointment.organisation = rows.organisation;
      appointment.scope.facilities = {rows.facility};
      store::Act act;
      act.at = acts::samples::now;
      act.object = "account/" + person_of(rows);
      act.changes = {caller.account, appointment};
      store.commit(act);
    }
    return person_of(rows);
  };
  const auto about_person = [with_person](const char* pattern, Permission permission,
                                          const std::string& more) {
    auto ask = post(pattern, permission, "", Names::Organisation);
    ask.body_from = [with_person, more](store::Store& store, const Rows& rows) {
      auto body = R"({"account":")" + with_person(store, rows) + "\"" + more + "}";
      const auto at = body.find("{organisation}");
      if (at != std::string::npos) body.replace(at, 14, rows.organisation.text);
      return body;
    };
    return ask;
  };
  Ask choose{Method::Post, "/api/password", Needs::Session};
  choose.body = R"({"current":"không phải","chosen":"ngựa ô khớp bạc"})";
  choose.success = 403;  // the present password is another one
  auto hand_over = post("/api/people/handovers", Permission::ManagePeople, "", Names::Organisation);
  hand_over.body_from = [with_person](store::Store& store, const Rows& rows) {
    const auto from = with_person(store, rows);
    const std::string to = rows.name == "own" ? "cdc.ab" : from + "2";
    if (rows.name == "sibling" && !store.account(AccountId(to))) {
      auto second = store.appointments(AccountId(from)).front();
      second.id.text += "2";
      second.account = AccountId(to);
      store::Act act;
      act.at = acts::samples::now;
      act.object = "account/" + to;
      act.changes = {accounts::Account{second.account, "Người nhận", "", {}, "", {}, {}, false},
                     second};
      store.commit(act);
    }
    return R"({"appointment":"pc-)" + from + R"(","to":")" + to +
           R"(","on":"2022-09-20","decision_number":""})";
  };
  return {get("/api/people", Permission::ResetPassword),
          post("/api/people", Permission::ManagePeople,
               R"({"account":"nguoi.moi","full_name":"Người mới","phone":"","born":null,)"
               R"("staff_number":"",)" +
                   role + period + "}",
               Names::Organisation),
          about_person("/api/people/appointments", Permission::ManagePeople,
                       "," + role + R"("stands_in_for":null,)" + period),
          hand_over,
          about_person("/api/people/leavers", Permission::ManagePeople,
                       R"(,"last_day":"2022-09-20","successor":null)"),
          about_person("/api/people/codes", Permission::ResetPassword, ""),
          choose};
}

inline std::string report_body() {
  auto body = documents::to_json_value(
      acts::samples::an_input(FacilityId("{facility}"), acts::samples::today));
  body["source"] = "{source}";
  body["source_note"] = "BS. An gọi điện";
  return body.dump();
}

/// Of a facility that this store does not know there is no alert either.
inline std::string acknowledge_body(store::Store& store, const Rows& rows) {
  const auto open = store.alerts(store::VisibleFacilities::only({rows.facility}), true);
  const std::string id = open.empty() ? "alert-of-" + rows.facility.text : open.front().id.text;
  return R"({"alert":")" + id + R"(","until":"2022-09-14T00:00:00Z","note":"đã gọi"})";
}

inline std::string mode_body() {
  return R"({"mode_decision":"D1","facilities":[],"disease":"","mode":"regular",)"
         R"("decision_number":"1/QĐ-SYT","decided_on":"2022-09-01","signer":"Nguyễn Văn A",)"
         R"("from":"2022-09-05","to":null,"note":"","replaces":null})";
}

inline std::vector<Ask> oxygen_asks() {
  auto acknowledge =
      post("/api/oxygen/alerts/acknowledge", Permission::AcknowledgeAlert, "", Names::Facility);
  acknowledge.body_from = acknowledge_body;
  return {get("/api/oxygen/report-form", Permission::FileReport, "?facility={facility}"),
          get("/api/rules/daily-report", Permission::FileReport),
          post("/api/oxygen/reports", Permission::FileReport, report_body(), Names::Facility),
          get("/api/oxygen/board", Permission::ReadBoard),
          get("/api/oxygen/board.csv", Permission::ReadBoard),
          get("/api/facilities/{facility}/oxygen", Permission::ReadFacility),
          get("/api/oxygen/forecast", Permission::ReadBoard, "?facility={facility}"),
          get("/api/oxygen/reporting-modes", Permission::ReadFacility),
          post("/api/oxygen/reporting-modes", Permission::SetReportingMode, mode_body()),
          acknowledge};
}

inline std::vector<Ask> office_asks() {
  auto audit = get("/api/audit", Permission::ReadAudit);
  audit.tells_of_everyone = true;
  return {get("/api/supply/plan", Permission::ReadPlan),
          post("/api/supply/plan", Permission::MakePlan, "{}"),
          get("/api/documents/supply-letter.docx", Permission::PrintDocuments),
          get("/api/documents/weekly-report.docx", Permission::PrintDocuments),
          get("/print/supply-letter", Permission::PrintDocuments),
          get("/print/weekly-report", Permission::PrintDocuments),
          get("/api/epidemic/level", Permission::ReadLevel),
          audit};
}

inline std::vector<Ask> preparedness_asks() {
  using documents::to_json_value;
  const FacilityId asked("{facility}");
  acts::UnitPlanInput plan;
  plan.plan.id = Id<preparedness::UnitPlan>("pa-{facility}");
  plan.plan.facility = asked;
  plan.plan.version = "lần 1";
  plan.plan.summary = "Giữ 60 chai";
  acts::DrillInput drill;
  drill.drill.id = Id<preparedness::Drill>("dt-{facility}");
  drill.drill.facility = asked;
  drill.drill.day = acts::samples::today;
  drill.drill.tried = "Chuyển chai trong đêm";
  acts::ChecklistInput checklist{asked, {}};
  const auto edit = Permission::EditPreparedness;
  auto file = get("/api/facilities/{facility}/plan-file", Permission::ReadFacility, "?hash=00");
  file.success = 404;  // no plan of the sample province names a file
  return {
      get("/api/facilities/{facility}/preparedness", Permission::ReadFacility),
      get("/api/facilities/{facility}/checklist.csv", Permission::ReadFacility),
      file,
      [&] {
        auto upload =
            post("/api/facilities/{facility}/plan-file", edit, "%PDF-1.7", Names::Facility);
        upload.query = "?name=phuong-an.pdf";
        return upload;
      }(),
      get("/api/preparedness/tasks", edit),
      post("/api/preparedness/plan", edit, to_json_value(plan).dump(), Names::Facility),
      post("/api/preparedness/drill", edit, to_json_value(drill).dump(), Names::Facility),
      post("/api/preparedness/checklist", edit, to_json_value(checklist).dump(), Names::Facility),
      get("/api/preparedness/summary", Permission::ReadBoard),
      get("/api/preparedness/summary.csv", Permission::ReadBoard),
      get("/api/access", Permission::ReadBoard),
      get("/api/access.csv", Permission::ReadBoard)};
}

inline Ask round_change(const char* pattern, Permission permission, Names names,
                        std::function<std::string(store::Store&, const Rows&)> body) {
  auto ask = post(pattern, permission, "", names);
  ask.body_from = std::move(body);
  return ask;
}
inline Ask round_file(const char* pattern) {
  auto ask = get(pattern, Permission::PrintDocuments);
  ask.names = Names::Department;
  return ask;
}

/// Of the answer that the samples sent; 0 where there is none.
inline LedgerPosition version_of_answer(store::Store& store, const Rows& rows) {
  const auto kept = store.record<duties::Submission>(
      acts::samples::round_of(rows.organisation).text + "/" + rows.organisation.text);
  return kept ? kept->position : 0;
}
inline std::string corrected_answer(store::Store& store, const Rows& rows) {
  auto input = acts::samples::an_answer(rows.organisation, "31", duties::SubmissionAct::Correct,
                                        version_of_answer(store, rows));
  input.reason = "đếm lại";
  return documents::to_json_value(input).dump();
}
inline std::string accepted_answer(store::Store& store, const Rows& rows) {
  const auto id = acts::samples::round_of(rows.organisation).text + "/" + rows.organisation.text;
  const acts::ReviewInput input{
      rows.organisation, id, acts::ReviewStep::Accept, "", {{id, version_of_answer(store, rows)}}};
  return documents::to_json_value(input).dump();
}
inline std::string closing(store::Store& store, const Rows& rows) {
  const auto kept = store.record<duties::Round>(acts::samples::round_of(rows.organisation).text);
  return documents::to_json_value(acts::CloseRoundInput{kept ? kept->position : 0}).dump();
}

inline std::vector<Ask> round_asks() {
  auto one = get("/api/rounds/{round}", Permission::ReadDuties);
  one.names = Names::Organisation;
  const acts::OnBehalfInput told{acts::samples::an_answer(OrganisationId("{organisation}"), "29"),
                                 duties::AnswerSource::Telephone,
                                 "BS. Hòa",
                                 {}};
  const auto opening = acts::samples::a_table("bang-moi", {acts::samples::centre_of_an_bien});
  return {get("/api/rounds", Permission::ReadDuties),
          get("/api/round-choices", Permission::OpenRound),
          one,
          round_file("/api/rounds/{round}/table.csv"),
          round_file("/api/rounds/{round}/table.xlsx"),
          round_file("/api/rounds/{round}/paper.docx"),
          round_file("/print/rounds/{round}"),
          post("/api/rounds", Permission::OpenRound, documents::to_json_value(opening).dump()),
          post("/api/rounds/{round}/on-behalf", Permission::TypeOnBehalf,
               documents::to_json_value(told).dump(), Names::Below),
          round_change("/api/rounds/{round}/answer", Permission::AnswerRound, Names::Own,
                       corrected_answer),
          round_change("/api/rounds/{round}/review", Permission::ReviewRound, Names::Department,
                       accepted_answer),
          round_change("/api/rounds/{round}/close", Permission::ReviewRound, Names::Department,
                       closing)};
}

/// Every route once, but for those of authorization_duties.hpp.
inline std::vector<Ask> asks() {
  std::vector<Ask> all;
  for (const auto& family :
       {session_asks(), people_asks(), oxygen_asks(), office_asks(), round_asks(), preparedness_asks()})
    all.insert(all.end(), family.begin(), family.end());
  return all;
}

}  // namespace sansang::http::matrix
