// SPDX-License-Identifier: Apache-2.0
// The daily report, the board, a facility's page, the forecast, alerts.
#include <algorithm>

#include "acts/demand_forecast.hpp"
#include "acts/facility_page.hpp"
#include "acts/province_board.hpp"
#include "acts/read_report_input.hpp"
#include "acts/receive_daily_report.hpp"
#include "acts/reporting_mode.hpp"
#include "documents/tables/csv.hpp"
#include "http/application.hpp"
#include "http/codec.hpp"
#include "http/finding_views.hpp"

namespace sansang::http {
namespace {

Result<Response> post_report(Application& app, const Call& call) {
  const auto input = acts::read_report_input(call.request.body);
  if (!input) return tl::unexpected(input.error());
  auto outcome = acts::receive_daily_report(app.desk(), call.who(), *input, app.now(),
                                            call.request.peer_address);
  if (!outcome) return tl::unexpected(outcome.error());
  if (const auto* findings = std::get_if<std::vector<Finding>>(&*outcome))
    return refused("report_refused", *findings, call, app);
  auto& receipt = std::get<acts::ReportReceipt>(*outcome);
  for (auto& doubt : receipt.findings) {
    doubt.sentence_vi = app.vietnamese.text("doubt." + doubt.code);
    doubt.sentence_en = app.english.text("doubt." + doubt.code);
  }
  return view_response(receipt.already_known ? 200 : 201, receipt);
}

Result<Response> post_mode(Application& app, const Call& call) {
  const auto input = body_as<acts::ModeDecisionInput>(call);
  if (!input) return tl::unexpected(input.error());
  const auto outcome = acts::record_mode_decision(app.desk(), call.who(), *input, app.now(),
                                                  call.request.peer_address);
  if (!outcome) return tl::unexpected(outcome.error());
  if (const auto* findings = std::get_if<std::vector<Finding>>(&*outcome))
    return refused("mode_refused", *findings, call, app);
  return view_response(200, std::get<acts::KeptDecision>(*outcome));
}

/// `?day=`: the end of a past day as known by then; today is now.
Result<Instant> instant_asked(Application& app, const Call& call) {
  const auto day = query_date(call, "day");
  if (!day) return tl::unexpected(day.error());
  const Instant now = app.now();
  if (!*day || **day >= local_day(now)) return now;
  return at_local_time(**day + std::chrono::days{1}, std::chrono::seconds{-1});
}

template <class Q>
std::string cell(const std::optional<Q>& quantity) {
  return quantity ? documents::to_json_value(*quantity).dump() : std::string{};
}

std::string board_csv(const acts::Board& board) {
  std::string text =
      documents::write_csv_row({"facility", "name", "as_of", "freshness", "stock_kg", "usable_kg",
                                "use_m3_per_day", "patients", "p10_h", "p50_h", "p90_h"});
  for (const auto& row : board.rows) {
    const auto hours = [&](Hours acts::CoverView::*quantile) {
      return row.cover ? documents::to_json_value((*row.cover).*quantile).dump() : std::string{};
    };
    text += documents::write_csv_row(
        {row.facility.text, row.name, row.as_of ? iso_instant(*row.as_of) : "",
         documents::to_json_value(row.freshness).get<std::string>(), cell(row.stock),
         cell(row.usable), cell(row.use), cell(row.patients), hours(&acts::CoverView::p10),
         hours(&acts::CoverView::p50), hours(&acts::CoverView::p90)});
  }
  return text;
}

acts::Board board_of(Application& app, const Call& call, Instant at) {
  auto board = acts::province_board(app.desk(), call.who(), at);
  const auto unit = app.units.unit(UnitCode(board.province), board.day);
  board.province_name = unit ? unit->full_name : board.province;
  return board;
}

Result<Response> get_board(Application& app, const Call& call) {
  const auto at = instant_asked(app, call);
  if (!at) return tl::unexpected(at.error());
  return view_response(200, board_of(app, call, *at));
}

Result<Response> get_board_csv(Application& app, const Call& call) {
  const auto at = instant_asked(app, call);
  if (!at) return tl::unexpected(at.error());
  Response response;
  // The mark lets Excel see that the file is UTF-8.
  response.body = "\xEF\xBB\xBF" + board_csv(board_of(app, call, *at));
  response.set("Content-Type", "text/csv; charset=utf-8");
  response.set("Content-Disposition",
               "attachment; filename=\"oxy-" + iso_date(local_day(*at)) + ".csv\"");
  return response;
}

Result<Response> acknowledge(Application& app, const Call& call) {
  const auto input = body_as<acts::AcknowledgeInput>(call);
  if (!input) return tl::unexpected(input.error());
  const auto state =
      acts::acknowledge_alert(app.desk(), call.who(), *input, app.now(), call.request.peer_address);
  if (!state) return tl::unexpected(state.error());
  std::string name;
  for (const auto& facility :
       app.store.facilities(store::VisibleFacilities::only({state->facility})))
    name = facility.name;
  return view_response(200, acts::alert_view(*state, name));
}

}  // namespace

std::vector<Route> oxygen_routes(Application& app) {
  using accounts::Permission;
  const auto of = [](Permission permission) { return Right::of(permission); };
  return {
      {Method::Get, "/api/oxygen/report-form", of(Permission::FileReport),
       [&app](const Call& call) -> Result<Response> {
         const auto day = query_date(call, "day");
         if (!day) return tl::unexpected(day.error());
         const auto form =
             acts::report_form(app.desk(), call.who(),
                               FacilityId(query(call, "facility").value_or("")), *day, app.now());
         if (!form) return tl::unexpected(form.error());
         return view_response(200, *form);
       }},
      {Method::Get, "/api/rules/daily-report", of(Permission::FileReport),
       [&app](const Call&) -> Result<Response> { return view_response(200, app.rules.report); }},
      {Method::Post, "/api/oxygen/reports", of(Permission::FileReport),
       [&app](const Call& call) { return post_report(app, call); }},
      {Method::Get, "/api/oxygen/board", of(Permission::ReadBoard),
       [&app](const Call& call) { return get_board(app, call); }},
      {Method::Get, "/api/oxygen/board.csv", of(Permission::ReadBoard),
       [&app](const Call& call) { return get_board_csv(app, call); }},
      {Method::Get, "/api/facilities/{facility}/oxygen", of(Permission::ReadFacility),
       [&app](const Call& call) -> Result<Response> {
         const auto at = instant_asked(app, call);
         if (!at) return tl::unexpected(at.error());
         const auto page = acts::facility_page(app.desk(), call.who(),
                                               FacilityId(call.parameter("facility")), *at);
         if (!page) return tl::unexpected(page.error());
         return view_response(200, *page);
       }},
      {Method::Get, "/api/oxygen/forecast", of(Permission::ReadBoard),
       [&app](const Call& call) -> Result<Response> {
         std::optional<FacilityId> facility;
         if (const auto asked = query(call, "facility")) facility = FacilityId(*asked);
         const auto view = acts::demand_forecast(
             app.desk(), accounts::visible(call.who(), Permission::ReadBoard), facility, app.now());
         if (!view) return tl::unexpected(view.error());
         return view_response(200, *view);
       }},
      {Method::Get, "/api/oxygen/reporting-modes", of(Permission::ReadFacility),
       [&app](const Call& call) -> Result<Response> {
         return view_response(200, acts::reporting_modes(app.desk(), call.who(), app.now()));
       }},
      {Method::Post, "/api/oxygen/reporting-modes", of(Permission::SetReportingMode),
       [&app](const Call& call) { return post_mode(app, call); }},
      {Method::Post, "/api/oxygen/alerts/acknowledge", of(Permission::AcknowledgeAlert),
       [&app](const Call& call) { return acknowledge(app, call); }},
  };
}

}  // namespace sansang::http
