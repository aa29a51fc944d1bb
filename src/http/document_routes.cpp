// SPDX-License-Identifier: Apache-2.0
// The register of documents: list and entry, recording, relations, files.
#include "acts/duties/document_file.hpp"
#include "acts/duties/document_record.hpp"
#include "acts/duties/document_register.hpp"
#include "http/application.hpp"
#include "http/codec.hpp"
#include "http/file_body.hpp"
#include "http/finding_views.hpp"

namespace sansang::http {
namespace {

using accounts::Permission;

Result<Date> day_asked(Application& app, const Call& call) {
  const auto day = query_date(call, "day");
  if (!day) return tl::unexpected(day.error());
  return day->value_or(local_day(app.now()));
}

OfficialDocumentId document_asked(const Call& call) {
  return OfficialDocumentId(query(call, "document").value_or(""));
}

Result<Response> get_register(Application& app, const Call& call) {
  const auto day = day_asked(app, call);
  if (!day) return tl::unexpected(day.error());
  return view_response(200, acts::document_register(app.duty_desk(), call.who(),
                                                    query(call, "q").value_or(""), *day));
}

Result<Response> get_page(Application& app, const Call& call) {
  const auto day = day_asked(app, call);
  if (!day) return tl::unexpected(day.error());
  const auto page = acts::document_page(app.duty_desk(), call.who(), document_asked(call), *day);
  if (!page) return tl::unexpected(page.error());
  return view_response(200, *page);
}

template <class Input, class Act>
auto keeping(Application& app, Act act) {
  return [&app, act](const Call& call) -> Result<Response> {
    const auto input = body_as<Input>(call);
    if (!input) return tl::unexpected(input.error());
    const auto outcome =
        act(app.duty_desk(), call.who(), *input, app.now(), call.request.peer_address);
    if (!outcome) return tl::unexpected(outcome.error());
    if (const auto* findings = std::get_if<std::vector<Finding>>(&*outcome))
      return refused("document_refused", *findings, call, app);
    return view_response(200, std::get<acts::KeptView>(*outcome));
  };
}

Result<Response> post_file(Application& app, const Call& call) {
  auto bytes = body_bytes(call.request);
  const auto kept = acts::attach_to_document(app.duty_desk(), call.who(), document_asked(call),
                                             {query(call, "name").value_or(""), std::move(bytes)},
                                             app.now(), call.request.peer_address);
  if (!kept) return tl::unexpected(kept.error());
  return view_response(200, *kept);
}

}  // namespace

std::vector<Route> document_routes(Application& app) {
  const auto of = [](Permission permission) { return Right::of(permission); };
  Route file{Method::Post, "/api/register/file", of(Permission::RecordDocuments),
             [&app](const Call& call) { return post_file(app, call); }};
  file.body_limit = acts::file_limit;
  file.content_type = file_content_type;
  return {
      {Method::Get, "/api/register", of(Permission::ReadDocuments),
       [&app](const Call& call) { return get_register(app, call); }},
      {Method::Get, "/api/register/document", of(Permission::ReadDocuments),
       [&app](const Call& call) { return get_page(app, call); }},
      {Method::Post, "/api/register/document", of(Permission::RecordDocuments),
       keeping<acts::DocumentInput>(app, acts::record_document)},
      {Method::Post, "/api/register/relation", of(Permission::RecordDocuments),
       keeping<acts::RelationInput>(app, acts::record_relation)},
      std::move(file),
      {Method::Get, "/api/register/file", of(Permission::ReadDocuments),
       [&app](const Call& call) {
         return file_response(
             acts::file_of_document(app.duty_desk(), call.who(), document_asked(call),
                                    query(call, "hash").value_or(""), local_day(app.now())));
       }},
  };
}

}  // namespace sansang::http
