// SPDX-License-Identifier: Apache-2.0
/// How the authorization matrix asks the routes of documents and duties, over the documents and
/// duties of acts/duties/duty_samples.hpp.
#pragma once
#include "acts/duties/duty_samples.hpp"
#include "http/authorization_asks.hpp"

namespace sansang::http::matrix {

inline Ask of_organisation(Ask ask) {
  ask.names = Names::Organisation;
  return ask;
}
inline Ask body_by(Ask ask, std::function<std::string(store::Store&, const Rows&)> body) {
  ask.body_from = std::move(body);
  return of_organisation(std::move(ask));
}

/// The version of the record that the store holds; 1 where there is none.
template <class R>
LedgerPosition version_of(store::Store& store, const std::string& id) {
  const auto kept = store.record<R>(id);
  return kept ? kept->position : 1;
}

inline std::string document_body(store::Store& store, const Rows& rows) {
  acts::DocumentInput input;
  input.document = OfficialDocumentId(acts::samples::document_of(rows.organisation));
  input.number = "12/SYT";
  input.issued_on = acts::samples::today;
  input.version = version_of<duties::OfficialDocument>(store, input.document.text);
  return documents::to_json_value(input).dump();
}
inline std::string relation_body(store::Store&, const Rows& rows) {
  acts::RelationInput input;
  input.relation = "quan-he-moi";
  input.document = OfficialDocumentId(acts::samples::document_of(rows.organisation));
  input.other_text = "một văn bản khác";
  input.from = acts::samples::today;
  return documents::to_json_value(input).dump();
}
inline std::string duty_body(store::Store&, const Rows& rows) {
  acts::DutyInput input;
  input.duty.id = DutyId("nhiem-vu-moi");
  input.duty.document = OfficialDocumentId(acts::samples::document_of(rows.organisation));
  input.duty.text = "Việc mới";
  input.duty.from = acts::samples::today;
  return documents::to_json_value(input).dump();
}
inline std::string assign_body(store::Store&, const Rows& rows) {
  acts::AssignInput input;
  input.duty = DutyId(acts::samples::duty_of(rows.organisation));
  input.organisations = {rows.organisation};
  input.from = acts::samples::today;
  return documents::to_json_value(input).dump();
}
inline std::string escalation_body(store::Store&, const Rows& rows) {
  acts::EscalationInput input;
  input.order = {rows.organisation, AccountId("facility_officer.ab"), 7, "theo phân công"};
  return documents::to_json_value(input).dump();
}
inline std::string receipt_body(store::Store&, const Rows& rows) {
  const acts::ReceiptInput input{acts::samples::assignment_of(rows.organisation), ""};
  return documents::to_json_value(input).dump();
}
inline std::string progress_body(store::Store& store, const Rows& rows) {
  acts::ProgressInput input;
  input.assignment = acts::samples::assignment_of(rows.organisation);
  input.occurrence = acts::samples::today + std::chrono::days{3};
  input.state = duties::ProgressState::Done;
  input.version =
      version_of<duties::DutyProgress>(store, input.assignment + "/" + iso_date(*input.occurrence));
  return documents::to_json_value(input).dump();
}

inline std::vector<Ask> document_asks() {
  const auto document = std::string("?document=cv-{organisation}");
  const auto hash = "&hash=" + store::attachment_of(acts::samples::sample_file, "").hash;
  const auto read = Permission::ReadDocuments, record = Permission::RecordDocuments;
  auto file = post("/api/register/file", record, acts::samples::sample_file, Names::Organisation);
  file.query = document + "&name=a.pdf";
  return {get("/api/register", read),
          get("/api/register/document", read, document.c_str()),
          body_by(post("/api/register/document", record, ""), document_body),
          body_by(post("/api/register/relation", record, ""), relation_body),
          file,
          get("/api/register/file", read, (document + hash).c_str())};
}

inline std::vector<Ask> duty_asks() {
  const auto task = std::string("?assignment=nv-{organisation}/{organisation}");
  const auto hash = "&hash=" + store::attachment_of(acts::samples::sample_file, "").hash;
  const auto read = Permission::ReadDuties, assign = Permission::AssignDuties,
             report = Permission::ReportDuty;
  auto evidence =
      post("/api/duties/evidence", report, acts::samples::sample_file, Names::Organisation);
  evidence.query = task + "&name=a.pdf";
  return {get("/api/duties/mine", read),
          get("/api/duties/board", read),
          get("/api/duties/board.csv", read),
          get("/api/duties/history", read, task.c_str()),
          get("/api/duties/of-document", read, "?document=cv-{organisation}"),
          get("/api/duties/choices", assign),
          body_by(post("/api/duties", assign, ""), duty_body),
          body_by(post("/api/duties/assign", assign, ""), assign_body),
          body_by(post("/api/duties/escalation", assign, ""), escalation_body),
          body_by(post("/api/duties/receipt", report, ""), receipt_body),
          body_by(post("/api/duties/progress", report, ""), progress_body),
          evidence,
          get("/api/duties/evidence", read, (task + hash).c_str())};
}

}  // namespace sansang::http::matrix
