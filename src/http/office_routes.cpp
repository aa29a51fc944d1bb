// SPDX-License-Identifier: Apache-2.0
// The proposed epidemic level of a unit, and the audit.
#include <algorithm>

#include "http/application.hpp"
#include "http/codec.hpp"
#include "store/audit.hpp"

namespace sansang::http {
namespace {

acts::AuditView view_of(const store::AuditRow& row, store::Store& store) {
  const auto account = store.account(row.actor);
  return {row.n,          row.at,        row.actor.text,
          row.unit,       row.action,    row.object,
          row.chain_hash, row.succeeded, account ? account->full_name : std::string()};
}

/// Walks the whole chain, a thousand rows at a time.
bool is_chain_whole(store::Store& store) {
  LedgerPosition before = 0;
  auto hash = store::first_chain_hash();
  for (;;) {
    const auto rows = store.audit(before + 1, 1000);
    if (rows.empty()) return true;
    if (store::verify_chain(rows, before, hash)) return false;
    before = rows.back().n;
    hash = rows.back().chain_hash;
  }
}

Result<Response> get_level(Application& app, const Call& call) {
  const auto day = query_date(call, "week_start");
  if (!day) return tl::unexpected(day.error());
  const Date asked = day->value_or(local_day(app.now()) - std::chrono::days{7});
  const auto view = acts::level_of_unit(
      app.level_desk(),
      UnitCode(query(call, "unit")
                   .value_or(accounts::province_of(call.who(), accounts::Permission::ReadLevel))),
      ReportingWeek::containing(asked).monday, query(call, "rules").value_or("VN-4800-2021"));
  if (!view) return tl::unexpected(view.error());
  return view_response(200, *view);
}

Result<Response> get_audit(Application& app, const Call& call) {
  constexpr std::int64_t most = 1000;
  const auto first = query_number(call, "first", 1);
  if (!first) return tl::unexpected(first.error());
  const auto limit = query_number(call, "limit", 200);
  if (!limit) return tl::unexpected(limit.error());
  const auto rows = app.store.audit(*first, static_cast<std::size_t>(std::min(*limit, most)));
  documents::Json body;
  auto& list = body["rows"] = documents::Json::array();
  for (const auto& row : rows) list.push_back(documents::to_json_value(view_of(row, app.store)));
  body["chain_ok"] = is_chain_whole(app.store);
  return json_response(200, body.dump());
}

}  // namespace

std::vector<Route> office_routes(Application& app) {
  return {
      {Method::Get, "/api/epidemic/level", Right::of(accounts::Permission::ReadLevel),
       [&app](const Call& call) { return get_level(app, call); }},
      {Method::Get, "/api/audit", Right::of(accounts::Permission::ReadAudit),
       [&app](const Call& call) { return get_audit(app, call); }},
  };
}

}  // namespace sansang::http
