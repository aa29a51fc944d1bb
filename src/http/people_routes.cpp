// SPDX-License-Identifier: Apache-2.0
// People: who holds what, adding, appointing, handing over, leaving; codes and passwords.
#include "acts/people/list_people.hpp"
#include "acts/people/manage_people.hpp"
#include "acts/people/one_time_code.hpp"
#include "http/application.hpp"
#include "http/codec.hpp"
#include "http/finding_views.hpp"

namespace sansang::http {
namespace {

using accounts::Permission;

acts::PeopleDesk desk_of(Application& app, const Call& call) {
  return {app.store, call.who(), app.now(), call.request.peer_address};
}

acts::PeopleView people_of(Application& app, const Call& call) {
  auto list = acts::list_people(desk_of(app, call));
  list.view.tasks = finding_views(list.tasks, app);
  return std::move(list.view);
}

/// A change answers with the list as it is now.
template <class Input, class Change>
Route changing(Application& app, const char* pattern, Change change) {
  return {Method::Post, pattern, Right::of(Permission::ManagePeople),
          [&app, change](const Call& call) -> Result<Response> {
            const auto input = body_as<Input>(call);
            if (!input) return tl::unexpected(input.error());
            const auto done = change(desk_of(app, call), *input);
            if (!done) return tl::unexpected(done.error());
            return view_response(200, people_of(app, call));
          }};
}

Result<Response> close_person(Application& app, const Call& call) {
  const auto input = body_as<acts::ClosePersonInput>(call);
  if (!input) return tl::unexpected(input.error());
  const auto closed = acts::close_person(desk_of(app, call), *input);
  if (!closed) return tl::unexpected(closed.error());
  return view_response(200, *closed);
}

Result<Response> give_code(Application& app, const Call& call) {
  const auto input = body_as<acts::ResetPasswordInput>(call);
  if (!input) return tl::unexpected(input.error());
  const auto given = acts::give_one_time_code(desk_of(app, call), app.hasher, *input);
  if (!given) return tl::unexpected(given.error());
  return view_response(200, *given);
}

Result<Response> choose(Application& app, const Call& call) {
  const auto input = body_as<acts::ChoosePasswordInput>(call);
  if (!input) return tl::unexpected(input.error());
  const auto findings = acts::choose_password(desk_of(app, call), app.hasher, app.common_passwords,
                                              *input, call.session_token);
  if (!findings) return tl::unexpected(findings.error());
  if (!findings->empty()) return refused("password_refused", *findings, call, app);
  Response response;
  response.status = 204;
  return response;
}

}  // namespace

std::vector<Route> people_routes(Application& app) {
  return {
      {Method::Get, "/api/people", Right::of(Permission::ResetPassword),
       [&app](const Call& call) -> Result<Response> {
         return view_response(200, people_of(app, call));
       }},
      changing<acts::AddPersonInput>(app, "/api/people", acts::add_person),
      changing<acts::AppointInput>(app, "/api/people/appointments", acts::appoint),
      changing<acts::HandOverInput>(app, "/api/people/handovers", acts::hand_over),
      {Method::Post, "/api/people/leavers", Right::of(Permission::ManagePeople),
       [&app](const Call& call) { return close_person(app, call); }},
      {Method::Post, "/api/people/codes", Right::of(Permission::ResetPassword),
       [&app](const Call& call) { return give_code(app, call); }},
      {Method::Post, "/api/password", Right::signed_in(),
       [&app](const Call& call) { return choose(app, call); }},
  };
}

}  // namespace sansang::http
