// SPDX-License-Identifier: Apache-2.0
// Letters from draft to issued: drafting, deciding, recording number and scan, and the public
// version.
#include "acts/letters/letter_changes.hpp"
#include "acts/letters/letter_draft.hpp"
#include "acts/letters/letter_file.hpp"
#include "acts/letters/letter_issue.hpp"
#include "acts/letters/letter_lists.hpp"
#include "acts/letters/letter_pages.hpp"
#include "acts/letters/letter_public.hpp"
#include "http/application.hpp"
#include "http/codec.hpp"
#include "http/file_body.hpp"
#include "http/finding_views.hpp"

namespace sansang::http {
namespace {

using accounts::Permission;
using acts::LetterId;

LetterId letter_asked(const Call& call) {
  return LetterId(query(call, "letter").value_or(""));
}

template <class View>
Result<Response> answer(const Result<View>& view) {
  if (!view) return tl::unexpected(view.error());
  return view_response(200, *view);
}
Result<Response> answer(const Result<acts::KeptOutcome>& outcome, const Call& call,
                        Application& app) {
  if (!outcome) return tl::unexpected(outcome.error());
  if (const auto* findings = std::get_if<std::vector<Finding>>(&*outcome))
    return refused("letter_refused", *findings, call, app);
  return view_response(200, std::get<acts::KeptView>(*outcome));
}

/// A route whose body is an Input.
template <class Input, class Act>
auto doing(Application& app, Act act) {
  return [&app, act](const Call& call) -> Result<Response> {
    const auto input = body_as<Input>(call);
    if (!input) return tl::unexpected(input.error());
    return answer(act(app.letter_desk(), call.who(), *input, app.now(), call.request.peer_address));
  };
}
/// The same when the act may answer with findings.
template <class Input, class Act>
auto keeping(Application& app, Act act) {
  return [&app, act](const Call& call) -> Result<Response> {
    const auto input = body_as<Input>(call);
    if (!input) return tl::unexpected(input.error());
    return answer(act(app.letter_desk(), call.who(), *input, app.now(), call.request.peer_address),
                  call, app);
  };
}

using FileAct = Result<acts::KeptView> (*)(const acts::LetterDesk&, const accounts::Caller&,
                                           const LetterId&, acts::FileInput, LedgerPosition,
                                           Instant, const std::string&);
Route file_route(Application& app, const char* pattern, Permission permission, FileAct act) {
  Route route{Method::Post, pattern, Right::of(permission),
              [&app, act](const Call& call) -> Result<Response> {
                const auto version = query_number(call, "version", 0);
                if (!version) return tl::unexpected(version.error());
                acts::FileInput file{query(call, "name").value_or(""), body_bytes(call.request)};
                return answer(act(app.letter_desk(), call.who(), letter_asked(call),
                                  std::move(file), *version, app.now(), call.request.peer_address));
              }};
  route.body_limit = acts::file_limit;
  route.content_type = file_content_type;
  return route;
}

/// `?preview=1` shows what a letter that nobody chose yet would become.
Result<acts::PublicLetter> public_asked(Application& app, const Call& call) {
  return acts::public_letter(app.letter_desk(), call.who(), letter_asked(call),
                             query(call, "preview") == "1", app.now());
}

Result<Response> public_file(Application& app, const Call& call) {
  auto made = public_asked(app, call);
  if (!made) return tl::unexpected(made.error());
  return file_response(acts::FileOutput{
      made->file_name, "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      std::move(made->version.docx)});
}

Result<Response> public_page(Application& app, const Call& call) {
  auto made = public_asked(app, call);
  if (!made) return tl::unexpected(made.error());
  Response response;
  response.body = std::move(made->version.html);
  response.set("Content-Type", "text/html; charset=utf-8");
  response.set("Content-Security-Policy",
               "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; "
               "base-uri 'none'; form-action 'none'");
  return response;
}

std::vector<Route> reading_routes(Application& app) {
  const auto read = Right::of(Permission::ReadDocuments);
  return {
      {Method::Get, "/api/letters", read,
       [&app](const Call& call) -> Result<Response> {
         return view_response(200, acts::letter_list(app.letter_desk(), call.who(), app.now()));
       }},
      {Method::Get, "/api/letters/letter", read,
       [&app](const Call& call) {
         return answer(
             acts::letter_page(app.letter_desk(), call.who(), letter_asked(call), app.now()));
       }},
      {Method::Get, "/api/letters/changes", read,
       [&app](const Call& call) {
         return answer(
             acts::letter_changes(app.letter_desk(), call.who(), letter_asked(call), app.now()));
       }},
      {Method::Get, "/api/letters/choices", read,
       [&app](const Call& call) -> Result<Response> {
         return view_response(200, acts::letter_choices(app.letter_desk(), call.who(), app.now()));
       }},
      {Method::Get, "/api/letters/file", read,
       [&app](const Call& call) {
         return file_response(
             acts::file_of_letter(app.letter_desk(), call.who(), letter_asked(call),
                                  query(call, "hash").value_or(""), local_day(app.now())));
       }},
      {Method::Get, "/api/letters/public", read,
       [&app](const Call& call) -> Result<Response> {
         const auto made = acts::public_letter(app.letter_desk(), call.who(), letter_asked(call),
                                               true, app.now());
         if (!made) return tl::unexpected(made.error());
         return view_response(200, made->view);
       }},
      {Method::Get, "/api/letters/public.docx", read,
       [&app](const Call& call) { return public_file(app, call); }},
      {Method::Get, "/print/letter-public", read,
       [&app](const Call& call) { return public_page(app, call); }},
  };
}

}  // namespace

std::vector<Route> letter_routes(Application& app) {
  const auto of = [](Permission permission) { return Right::of(permission); };
  auto routes = reading_routes(app);
  routes.insert(
      routes.end(),
      {{Method::Post, "/api/letters/draft", of(Permission::DraftLetter),
        doing<acts::LetterInput>(app, acts::draft_letter)},
       file_route(app, "/api/letters/file", Permission::DraftLetter, acts::replace_letter_file),
       {Method::Post, "/api/letters/submit", of(Permission::DraftLetter),
        doing<acts::LetterStepInput>(app, acts::submit_letter)},
       {Method::Post, "/api/letters/return", of(Permission::ApproveLetter),
        doing<acts::LetterStepInput>(app, acts::return_letter)},
       {Method::Post, "/api/letters/approve", of(Permission::ApproveLetter),
        doing<acts::LetterStepInput>(app, acts::approve_letter)},
       {Method::Post, "/api/letters/issue", of(Permission::RecordIssue),
        keeping<acts::LetterIssueInput>(app, acts::issue_letter)},
       file_route(app, "/api/letters/scan", Permission::RecordIssue, acts::attach_scan),
       {Method::Post, "/api/letters/recipients", of(Permission::DraftLetter),
        doing<acts::RecipientListInput>(app, acts::keep_recipient_list)},
       {Method::Post, "/api/letters/signers", of(Permission::RecordIssue),
        keeping<acts::SignerAuthorityInput>(app, acts::keep_signer)}});
  return routes;
}

}  // namespace sansang::http
