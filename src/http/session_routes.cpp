// SPDX-License-Identifier: Apache-2.0
// Signing in and out, who I am, and whether the server lives.
#include "http/application.hpp"
#include "http/codec.hpp"
#include "http/session_cookie.hpp"

namespace sansang::http {
namespace {

/// "Tỉnh Kiên Giang" of the person's province on that day; its code when the lists do not know.
std::string province_name(Application& app, const std::string& code, Date day) {
  const auto unit = app.units.unit(UnitCode(code), day);
  return unit ? unit->full_name : code;
}

acts::Me me_of(Application& app, const accounts::Caller& caller) {
  auto view = acts::me(app.store, caller, app.now());
  view.province_name = province_name(app, view.province, view.today);
  return view;
}

}  // namespace

std::vector<Route> session_routes(Application& app) {
  return {
      {Method::Post, "/api/sign-in", Right::everyone(),
       [&app](const Call& call) -> Result<Response> {
         const auto input = body_as<acts::SignInInput>(call);
         if (!input) return tl::unexpected(input.error());
         const auto signed_in =
             acts::sign_in(app.store, app.hasher, *input, app.now(), call.request.peer_address);
         if (!signed_in) return tl::unexpected(signed_in.error());
         auto response = view_response(200, me_of(app, signed_in->caller));
         response.set("Set-Cookie", session_cookie(signed_in->token, app.behind_tls));
         return response;
       }},
      {Method::Post, "/api/sign-out", Right::signed_in(),
       [&app](const Call& call) -> Result<Response> {
         acts::sign_out(app.store, call.session_token, app.now(), call.request.peer_address);
         Response response;
         response.status = 204;
         response.set("Set-Cookie", ended_session_cookie(app.behind_tls));
         return response;
       }},
      {Method::Get, "/api/me", Right::signed_in(),
       [&app](const Call& call) -> Result<Response> {
         return view_response(200, me_of(app, call.who()));
       }},
      {Method::Get, "/api/version", Right::everyone(),
       [&app](const Call&) -> Result<Response> {
         return json_response(200, documents::Json{{"version", app.version}}.dump());
       }},
      {Method::Get, "/healthz", Right::everyone(),
       [&app](const Call&) -> Result<Response> {
         return json_response(200, documents::Json{{"position", app.store.position()}}.dump());
       }},
  };
}

}  // namespace sansang::http
