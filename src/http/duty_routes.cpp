// SPDX-License-Identifier: Apache-2.0
// Duties: everyone's own work, the leader's view, giving duties and answering them.
#include "acts/duties/document_file.hpp"
#include "acts/duties/duty_answer.hpp"
#include "acts/duties/duty_assign.hpp"
#include "acts/duties/duty_board_view.hpp"
#include "acts/duties/duty_escalation.hpp"
#include "acts/duties/duty_record.hpp"
#include "acts/duties/duty_rows.hpp"
#include "http/application.hpp"
#include "http/codec.hpp"
#include "http/file_body.hpp"
#include "http/finding_views.hpp"

namespace sansang::http {
namespace {

using accounts::Permission;

Result<acts::DutyBoardView> board_of(Application& app, const Call& call) {
  acts::DutyBoardQuestion question;
  if (const auto id = query(call, "organisation")) question.organisation = OrganisationId(*id);
  if (const auto id = query(call, "document")) question.document = OfficialDocumentId(*id);
  const auto since = query_date(call, "done_since");
  if (!since) return tl::unexpected(since.error());
  question.done_since = *since;
  return acts::duty_board_view(app.duty_desk(), call.who(), question, app.now());
}

Result<Response> get_board(Application& app, const Call& call) {
  const auto view = board_of(app, call);
  if (!view) return tl::unexpected(view.error());
  return view_response(200, *view);
}

Result<Response> get_board_csv(Application& app, const Call& call) {
  const auto view = board_of(app, call);
  if (!view) return tl::unexpected(view.error());
  Response response;
  const auto& in = query(call, "language") == "en" ? app.english : app.vietnamese;
  response.body = "\xEF\xBB\xBF";  // the mark tells Excel that the file is UTF-8
  response.body += acts::duties_csv(view->tasks, in);
  response.set("Content-Type", "text/csv; charset=utf-8");
  response.set("Content-Disposition",
               "attachment; filename=\"nhiem-vu-" + iso_date(view->day) + ".csv\"");
  return response;
}

Result<Response> kept_or_refused(const Result<acts::KeptOutcome>& outcome, const Call& call,
                                 Application& app) {
  if (!outcome) return tl::unexpected(outcome.error());
  if (const auto* findings = std::get_if<std::vector<Finding>>(&*outcome))
    return refused("duty_refused", *findings, call, app);
  return view_response(200, std::get<acts::KeptView>(*outcome));
}

/// A route whose body is an Input and whose act may answer with findings.
template <class Input, class Act>
auto keeping(Application& app, Act act) {
  return [&app, act](const Call& call) -> Result<Response> {
    const auto input = body_as<Input>(call);
    if (!input) return tl::unexpected(input.error());
    return kept_or_refused(
        act(app.duty_desk(), call.who(), *input, app.now(), call.request.peer_address), call, app);
  };
}

template <class View>
Result<Response> answer(const Result<View>& view) {
  if (!view) return tl::unexpected(view.error());
  return view_response(200, *view);
}

Result<Response> post_evidence(Application& app, const Call& call) {
  auto bytes = body_bytes(call.request);
  return answer(acts::keep_evidence(
      app.duty_desk(), call.who(), query(call, "assignment").value_or(""),
      {query(call, "name").value_or(""), std::move(bytes)}, app.now(), call.request.peer_address));
}

Result<Response> get_evidence(Application& app, const Call& call) {
  return file_response(acts::file_of_task(app.duty_desk(), call.who(),
                                          query(call, "assignment").value_or(""),
                                          query(call, "hash").value_or(""), local_day(app.now())));
}

Result<Response> get_history(Application& app, const Call& call) {
  const auto occurrence = query_date(call, "occurrence");
  if (!occurrence) return tl::unexpected(occurrence.error());
  return answer(acts::task_history(app.duty_desk(), call.who(),
                                   query(call, "assignment").value_or(""), *occurrence,
                                   local_day(app.now())));
}

}  // namespace

std::vector<Route> duty_routes(Application& app) {
  const auto of = [](Permission permission) { return Right::of(permission); };
  Route evidence{Method::Post, "/api/duties/evidence", of(Permission::ReportDuty),
                 [&app](const Call& call) { return post_evidence(app, call); }};
  evidence.body_limit = acts::file_limit;
  evidence.content_type = file_content_type;
  return {
      {Method::Get, "/api/duties/mine", of(Permission::ReadDuties),
       [&app](const Call& call) -> Result<Response> {
         return view_response(200, acts::my_work(app.duty_desk(), call.who(), app.now()));
       }},
      {Method::Get, "/api/duties/board", of(Permission::ReadDuties),
       [&app](const Call& call) { return get_board(app, call); }},
      {Method::Get, "/api/duties/board.csv", of(Permission::ReadDuties),
       [&app](const Call& call) { return get_board_csv(app, call); }},
      {Method::Get, "/api/duties/history", of(Permission::ReadDuties),
       [&app](const Call& call) { return get_history(app, call); }},
      {Method::Get, "/api/duties/of-document", of(Permission::ReadDuties),
       [&app](const Call& call) -> Result<Response> {
         return answer(acts::duties_of_document(
             app.duty_desk(), call.who(), OfficialDocumentId(query(call, "document").value_or("")),
             local_day(app.now())));
       }},
      {Method::Get, "/api/duties/choices", of(Permission::AssignDuties),
       [&app](const Call& call) -> Result<Response> {
         return view_response(
             200, acts::assign_choices(app.duty_desk(), call.who(), local_day(app.now())));
       }},
      {Method::Post, "/api/duties", of(Permission::AssignDuties),
       keeping<acts::DutyInput>(app, acts::record_duty)},
      {Method::Post, "/api/duties/assign", of(Permission::AssignDuties),
       keeping<acts::AssignInput>(app, acts::assign_duty)},
      {Method::Post, "/api/duties/escalation", of(Permission::AssignDuties),
       [&app](const Call& call) -> Result<Response> {
         const auto input = body_as<acts::EscalationInput>(call);
         if (!input) return tl::unexpected(input.error());
         return answer(acts::set_escalation(app.duty_desk(), call.who(), *input, app.now(),
                                            call.request.peer_address));
       }},
      {Method::Post, "/api/duties/receipt", of(Permission::ReportDuty),
       [&app](const Call& call) -> Result<Response> {
         const auto input = body_as<acts::ReceiptInput>(call);
         if (!input) return tl::unexpected(input.error());
         return answer(acts::confirm_receipt(app.duty_desk(), call.who(), *input, app.now(),
                                             call.request.peer_address));
       }},
      {Method::Post, "/api/duties/progress", of(Permission::ReportDuty),
       keeping<acts::ProgressInput>(app, acts::record_progress)},
      std::move(evidence),
      {Method::Get, "/api/duties/evidence", of(Permission::ReadDuties),
       [&app](const Call& call) { return get_evidence(app, call); }},
  };
}

}  // namespace sansang::http
