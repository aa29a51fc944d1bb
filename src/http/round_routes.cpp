// SPDX-License-Identifier: Apache-2.0
// Rounds: the list, opening, answering, typing on behalf, reviewing, the summary as file and paper.
#include "acts/rounds/answer_round.hpp"
#include "acts/rounds/open_round.hpp"
#include "acts/rounds/review_round.hpp"
#include "acts/rounds/round_papers.hpp"
#include "documents/docx.hpp"
#include "documents/html.hpp"
#include "documents/tables/csv.hpp"
#include "http/application.hpp"
#include "http/codec.hpp"
#include "http/finding_views.hpp"

namespace sansang::http {
namespace {

RoundId round_named(const Call& call) {
  return RoundId(call.parameter("round"));
}

Result<Response> page_response(const Result<acts::RoundPage>& page) {
  if (!page) return tl::unexpected(page.error());
  return view_response(200, *page);
}

Result<Response> outcome_response(const Result<acts::RoundOutcome>& outcome, const Call& call,
                                  Application& app) {
  if (!outcome) return tl::unexpected(outcome.error());
  if (const auto* findings = std::get_if<std::vector<Finding>>(&*outcome))
    return refused("round_refused", *findings, call, app);
  return view_response(200, std::get<acts::RoundPage>(*outcome));
}

Result<Response> get_csv(Application& app, const Call& call) {
  const auto table = acts::round_rows(app.round_desk(), call.who(), round_named(call), app.now());
  if (!table) return tl::unexpected(table.error());
  Response response;
  // The mark lets Excel see that the file is UTF-8.
  response.body = "\xEF\xBB\xBF" + documents::write_csv_row(table->headings);
  for (const auto& row : table->rows) {
    std::vector<std::string> cells;
    for (const auto& value : row) cells.push_back(documents::csv_cell(value));
    response.body += documents::write_csv_row(cells);
  }
  response.set("Content-Type", "text/csv; charset=utf-8");
  response.set("Content-Disposition", "attachment; filename=\"tong-hop.csv\"");
  return response;
}

Result<Response> get_workbook(Application& app, const Call& call) {
  const auto table = acts::round_rows(app.round_desk(), call.who(), round_named(call), app.now());
  if (!table) return tl::unexpected(table.error());
  documents::SheetContent sheet;
  sheet.name = app.vietnamese.text("round_table.sheet");
  sheet.frozen_columns = 1;
  for (const auto& heading : table->headings) sheet.columns.push_back({heading, 18, "", {}, ""});
  sheet.rows = table->rows;
  Response response;
  response.body = documents::xlsx({{std::move(sheet)}, {}, "", app.now()});
  response.set("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  response.set("Content-Disposition", "attachment; filename=\"tong-hop.xlsx\"");
  return response;
}

Result<documents::OfficialDocument> paper_of(Application& app, const Call& call) {
  return acts::round_paper({app.round_desk(), app.offices}, call.who(), round_named(call),
                           app.now());
}

Result<Response> get_word_file(Application& app, const Call& call) {
  const auto paper = paper_of(app, call);
  if (!paper) return tl::unexpected(paper.error());
  Response response;
  response.body = documents::docx(*paper, app.layout);
  response.set("Content-Type",
               "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  response.set("Content-Disposition", "attachment; filename=\"bao-cao-tong-hop.docx\"");
  return response;
}

Result<Response> get_print_view(Application& app, const Call& call) {
  const auto paper = paper_of(app, call);
  if (!paper) return tl::unexpected(paper.error());
  Response response;
  response.body = documents::html(*paper, app.layout);
  response.set("Content-Type", "text/html; charset=utf-8");
  // The page carries its own style, nothing else: no script, nothing loaded.
  response.set("Content-Security-Policy",
               "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; "
               "base-uri 'none'; form-action 'none'");
  return response;
}

/// A route whose body is an Input and whose answer is what `act` makes of it.
template <class Input, class Act>
Route change(Application& app, const char* pattern, accounts::Permission permission, Act act) {
  return {Method::Post, pattern, Right::of(permission),
          [&app, act](const Call& call) -> Result<Response> {
            const auto input = body_as<Input>(call);
            if (!input) return tl::unexpected(input.error());
            return act(app, call, *input);
          }};
}

std::vector<Route> changes(Application& app) {
  using accounts::Permission;
  return {
      change<acts::OpenRoundInput>(
          app, "/api/rounds", Permission::OpenRound,
          [](Application& on, const Call& call, const acts::OpenRoundInput& input) {
            return outcome_response(acts::open_round(on.round_desk(), call.who(), input, on.now(),
                                                     call.request.peer_address),
                                    call, on);
          }),
      change<acts::AnswerInput>(
          app, "/api/rounds/{round}/answer", Permission::AnswerRound,
          [](Application& on, const Call& call, const acts::AnswerInput& input) {
            return outcome_response(
                acts::answer_round(on.round_desk(), call.who(), round_named(call), input, on.now(),
                                   call.request.peer_address),
                call, on);
          }),
      change<acts::OnBehalfInput>(
          app, "/api/rounds/{round}/on-behalf", Permission::TypeOnBehalf,
          [](Application& on, const Call& call, const acts::OnBehalfInput& input) {
            return outcome_response(
                acts::answer_on_behalf(on.round_desk(), call.who(), round_named(call), input,
                                       on.now(), call.request.peer_address),
                call, on);
          }),
      change<acts::ReviewInput>(
          app, "/api/rounds/{round}/review", Permission::ReviewRound,
          [](Application& on, const Call& call, const acts::ReviewInput& input) {
            return page_response(acts::review_round(on.round_desk(), call.who(), round_named(call),
                                                    input, on.now(), call.request.peer_address));
          }),
      change<acts::CloseRoundInput>(
          app, "/api/rounds/{round}/close", Permission::ReviewRound,
          [](Application& on, const Call& call, const acts::CloseRoundInput& input) {
            return page_response(acts::close_round(on.round_desk(), call.who(), round_named(call),
                                                   input, on.now(), call.request.peer_address));
          }),
  };
}

}  // namespace

std::vector<Route> round_routes(Application& app) {
  using accounts::Permission;
  const auto of = [](Permission permission) { return Right::of(permission); };
  std::vector<Route> all = {
      {Method::Get, "/api/rounds", of(Permission::ReadDuties),
       [&app](const Call& call) -> Result<Response> {
         return view_response(200, acts::round_list(app.round_desk(), call.who(), app.now()));
       }},
      {Method::Get, "/api/round-choices", of(Permission::OpenRound),
       [&app](const Call& call) -> Result<Response> {
         return view_response(200, acts::round_choices(app.round_desk(), call.who(), app.now()));
       }},
      {Method::Get, "/api/rounds/{round}", of(Permission::ReadDuties),
       [&app](const Call& call) -> Result<Response> {
         return page_response(
             acts::round_page(app.round_desk(), call.who(), round_named(call), app.now()));
       }},
      {Method::Get, "/api/rounds/{round}/table.csv", of(Permission::PrintDocuments),
       [&app](const Call& call) { return get_csv(app, call); }},
      {Method::Get, "/api/rounds/{round}/table.xlsx", of(Permission::PrintDocuments),
       [&app](const Call& call) { return get_workbook(app, call); }},
      {Method::Get, "/api/rounds/{round}/paper.docx", of(Permission::PrintDocuments),
       [&app](const Call& call) { return get_word_file(app, call); }},
      {Method::Get, "/print/rounds/{round}", of(Permission::PrintDocuments),
       [&app](const Call& call) { return get_print_view(app, call); }},
  };
  for (auto& route : changes(app)) all.push_back(std::move(route));
  return all;
}

}  // namespace sansang::http
