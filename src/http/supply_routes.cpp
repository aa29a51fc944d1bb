// SPDX-License-Identifier: Apache-2.0
// The supply plan and the papers: as JSON, as a Word file, as an A4 print view.
#include "acts/supply_plan.hpp"
#include "documents/docx.hpp"
#include "documents/html.hpp"
#include "http/application.hpp"
#include "http/codec.hpp"

namespace sansang::http {
namespace {

std::optional<PlanId> plan_asked(const Call& call) {
  if (const auto id = query(call, "plan")) return PlanId(*id);
  return std::nullopt;
}

Response word_file(const Application& app, const documents::OfficialDocument& document,
                   const std::string& name) {
  Response response;
  response.body = documents::docx(document, app.layout);
  response.set("Content-Type",
               "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  response.set("Content-Disposition", "attachment; filename=\"" + name + ".docx\"");
  return response;
}

Response print_view(const Application& app, const documents::OfficialDocument& document) {
  Response response;
  response.body = documents::html(document, app.layout);
  response.set("Content-Type", "text/html; charset=utf-8");
  // The page carries its own style, nothing else: no script, nothing loaded.
  response.set("Content-Security-Policy",
               "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; "
               "base-uri 'none'; form-action 'none'");
  return response;
}

Result<documents::OfficialDocument> letter(Application& app, const Call& call) {
  return acts::supply_letter_of(app.paper_desk(), call.who(), plan_asked(call));
}

/// `?week_start=`: any day of the week; absent: this week. `?position=` repeats an old report.
Result<documents::OfficialDocument> weekly(Application& app, const Call& call) {
  const auto day = query_date(call, "week_start");
  if (!day) return tl::unexpected(day.error());
  const auto week = ReportingWeek::containing(day->value_or(local_day(app.now())));
  const auto position = query_number(call, "position", app.store.position());
  if (!position) return tl::unexpected(position.error());
  return acts::weekly_report_of(app.paper_desk(), call.who(), week, app.now(), *position);
}

using Paper = Result<documents::OfficialDocument> (*)(Application&, const Call&);

Route word_route(Application& app, const char* pattern, Paper paper, const char* name) {
  return {Method::Get, pattern, Right::of(accounts::Permission::PrintDocuments),
          [&app, paper, name](const Call& call) -> Result<Response> {
            const auto document = paper(app, call);
            if (!document) return tl::unexpected(document.error());
            return word_file(app, *document, name);
          }};
}

Route print_route(Application& app, const char* pattern, Paper paper) {
  return {Method::Get, pattern, Right::of(accounts::Permission::PrintDocuments),
          [&app, paper](const Call& call) -> Result<Response> {
            const auto document = paper(app, call);
            if (!document) return tl::unexpected(document.error());
            return print_view(app, *document);
          }};
}

}  // namespace

std::vector<Route> supply_routes(Application& app) {
  return {
      {Method::Get, "/api/supply/plan", Right::of(accounts::Permission::ReadPlan),
       [&app](const Call& call) -> Result<Response> {
         const auto stored = acts::stored_plan(app.store, plan_asked(call));
         if (!stored) return tl::unexpected(stored.error());
         const auto seen = accounts::visible(call.who(), accounts::Permission::ReadPlan);
         return view_response(200, acts::plan_view(app.desk(), seen, *stored));
       }},
      {Method::Post, "/api/supply/plan", Right::of(accounts::Permission::MakePlan),
       [&app](const Call& call) -> Result<Response> {
         const auto stored = acts::refresh_supply_plan(app.desk(), call.who(), app.now(),
                                                       call.request.peer_address);
         const auto seen = accounts::visible(call.who(), accounts::Permission::MakePlan);
         return view_response(201, acts::plan_view(app.desk(), seen, stored));
       }},
      word_route(app, "/api/documents/supply-letter.docx", letter, "cong-van-cung-ung-oxy"),
      word_route(app, "/api/documents/weekly-report.docx", weekly, "bao-cao-tuan-oxy"),
      print_route(app, "/print/supply-letter", letter),
      print_route(app, "/print/weekly-report", weekly),
  };
}

}  // namespace sansang::http
