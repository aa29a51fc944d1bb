// SPDX-License-Identifier: Apache-2.0
// A unit's plans, drills and checklist, the summary of the province, access to oxygen.
#include <fstream>
#include <stdexcept>

#include "acts/preparedness/keep_preparedness.hpp"
#include "acts/preparedness/oxygen_access.hpp"
#include "acts/preparedness/plan_file.hpp"
#include "acts/preparedness/readiness_summary.hpp"
#include "acts/preparedness/readiness_tables.hpp"
#include "acts/preparedness/unit_preparedness.hpp"
#include "http/application.hpp"
#include "http/codec.hpp"
#include "http/finding_views.hpp"

namespace sansang::http {
namespace {

using accounts::Permission;

template <class Input, class Act>
auto keeping(Application& app, Act act) {
  return [&app, act](const Call& call) -> Result<Response> {
    const auto input = body_as<Input>(call);
    if (!input) return tl::unexpected(input.error());
    const auto outcome =
        act(app.preparedness_desk(), call.who(), *input, app.now(), call.request.peer_address);
    if (!outcome) return tl::unexpected(outcome.error());
    if (const auto* findings = std::get_if<std::vector<Finding>>(&*outcome))
      return refused("preparedness_refused", *findings, call, app);
    return view_response(200, std::get<acts::PreparednessReceipt>(*outcome));
  };
}

Result<acts::UnitPreparedness> unit_asked(Application& app, const Call& call) {
  return acts::unit_preparedness(app.preparedness_desk(), call.who(),
                                 FacilityId(call.parameter("facility")), app.now());
}

acts::AccessView access_asked(Application& app, const Call& call) {
  const auto seen = accounts::visible(call.who(), Permission::ReadBoard);
  return acts::oxygen_access(app.preparedness_desk(), seen,
                             accounts::province_of(call.who(), Permission::ReadBoard), app.now());
}

/// `?language=en`, Vietnamese otherwise.
const documents::Sentences& language_asked(Application& app, const Call& call) {
  return query(call, "language") == "en" ? app.english : app.vietnamese;
}

Response csv_file(const std::string& table, const std::string& name) {
  Response response;
  response.body = "\xEF\xBB\xBF" + table;  // so that a spreadsheet reads UTF-8
  response.set("Content-Type", "text/csv; charset=utf-8");
  response.set("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
  return response;
}

Result<Response> get_unit(Application& app, const Call& call) {
  const auto unit = unit_asked(app, call);
  if (!unit) return tl::unexpected(unit.error());
  return view_response(200, *unit);
}

Result<Response> get_unit_csv(Application& app, const Call& call) {
  const auto unit = unit_asked(app, call);
  if (!unit) return tl::unexpected(unit.error());
  return csv_file(acts::checklist_csv(*unit, language_asked(app, call)),
                  "san-sang-" + iso_date(unit->day));
}

Result<Response> get_summary(Application& app, const Call& call) {
  return view_response(200,
                       acts::readiness_summary(app.preparedness_desk(), call.who(), app.now()));
}

Result<Response> get_summary_csv(Application& app, const Call& call) {
  const auto summary = acts::readiness_summary(app.preparedness_desk(), call.who(), app.now());
  return csv_file(acts::summary_csv(summary, language_asked(app, call)),
                  "san-sang-toan-tinh-" + iso_date(summary.day));
}

Result<Response> get_access_csv(Application& app, const Call& call) {
  const auto access = access_asked(app, call);
  return csv_file(acts::access_csv(access, language_asked(app, call)),
                  "tiep-can-oxy-" + iso_date(access.day));
}

/// The body as bytes, wherever it lies.
std::string bytes_of(const Request& request) {
  if (request.body_file.empty()) return request.body;
  std::ifstream file(request.body_file, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (file.bad()) throw std::runtime_error("a spooled body cannot be read");
  return bytes;
}

/// A name in a header: every byte that is no letter or digit as %XX (RFC 8187).
std::string in_header(const std::string& name) {
  constexpr const char* digits = "0123456789ABCDEF";
  std::string text;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                          (c >= 'A' && c <= 'Z') || c == '.' || c == '-';
    if (is_plain)
      text += c;
    else
      text += {'%', digits[byte >> 4U], digits[byte & 15U]};
  }
  return text;
}

Result<Response> post_file(Application& app, const Call& call) {
  const auto kept =
      acts::keep_plan_file(app.preparedness_desk(), call.who(),
                           FacilityId(call.parameter("facility")), query(call, "name").value_or(""),
                           bytes_of(call.request), app.now(), call.request.peer_address);
  if (!kept) return tl::unexpected(kept.error());
  return view_response(200, *kept);
}

/// Always saved by the browser, never shown or run.
Result<Response> get_file(Application& app, const Call& call) {
  const auto file =
      acts::plan_file(app.preparedness_desk(), call.who(), FacilityId(call.parameter("facility")),
                      query(call, "hash").value_or(""), app.now());
  if (!file) return tl::unexpected(file.error());
  Response response;
  response.body = file->bytes;
  response.set("Content-Type", "application/octet-stream");
  response.set("Content-Disposition", "attachment; filename*=UTF-8''" + in_header(file->name));
  return response;
}

Route file_route(Application& app) {
  Route route{Method::Post, "/api/facilities/{facility}/plan-file",
              Right::of(Permission::EditPreparedness),
              [&app](const Call& call) { return post_file(app, call); }};
  route.body_limit = store::attachment_limit;
  route.content_type = "application/octet-stream";
  return route;
}

}  // namespace

std::vector<Route> preparedness_routes(Application& app) {
  const auto of = [](Permission permission) { return Right::of(permission); };
  return {
      {Method::Get, "/api/facilities/{facility}/preparedness", of(Permission::ReadFacility),
       [&app](const Call& call) { return get_unit(app, call); }},
      {Method::Get, "/api/facilities/{facility}/checklist.csv", of(Permission::ReadFacility),
       [&app](const Call& call) { return get_unit_csv(app, call); }},
      file_route(app),
      {Method::Get, "/api/facilities/{facility}/plan-file", of(Permission::ReadFacility),
       [&app](const Call& call) { return get_file(app, call); }},
      {Method::Get, "/api/preparedness/tasks", of(Permission::EditPreparedness),
       [&app](const Call& call) -> Result<Response> {
         return view_response(
             200, acts::preparedness_tasks(app.preparedness_desk(), call.who(), app.now()));
       }},
      {Method::Post, "/api/preparedness/plan", of(Permission::EditPreparedness),
       keeping<acts::UnitPlanInput>(app, acts::keep_unit_plan)},
      {Method::Post, "/api/preparedness/drill", of(Permission::EditPreparedness),
       keeping<acts::DrillInput>(app, acts::keep_drill)},
      {Method::Post, "/api/preparedness/checklist", of(Permission::EditPreparedness),
       keeping<acts::ChecklistInput>(app, acts::keep_checklist)},
      {Method::Get, "/api/preparedness/summary", of(Permission::ReadBoard),
       [&app](const Call& call) { return get_summary(app, call); }},
      {Method::Get, "/api/preparedness/summary.csv", of(Permission::ReadBoard),
       [&app](const Call& call) { return get_summary_csv(app, call); }},
      {Method::Get, "/api/access", of(Permission::ReadBoard),
       [&app](const Call& call) -> Result<Response> {
         return view_response(200, access_asked(app, call));
       }},
      {Method::Get, "/api/access.csv", of(Permission::ReadBoard),
       [&app](const Call& call) { return get_access_csv(app, call); }},
  };
}

}  // namespace sansang::http
