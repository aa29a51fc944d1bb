// SPDX-License-Identifier: Apache-2.0
#include "acts/province_board.hpp"

#include <algorithm>
#include <map>

#include "acts/receive_daily_report.hpp"
#include "acts/supply_plan.hpp"

namespace sansang::acts {
namespace {

constexpr std::chrono::days sparkline_days{14};

CoverClass class_of(const std::optional<CoverView>& cover) {
  if (!cover) return CoverClass::Unknown;
  if (cover->p50 < Hours(8)) return CoverClass::Under8;
  if (cover->p50 < Hours(24)) return CoverClass::Under24;
  if (cover->p50 < Hours(48)) return CoverClass::Under48;
  return CoverClass::Over48;
}

std::vector<std::optional<double>> stock_history(const FacilitySituation& s) {
  std::vector<std::optional<double>> history(static_cast<std::size_t>(sparkline_days.count()));
  const Date first = local_day(s.now.state.now) - sparkline_days + std::chrono::days{1};
  for (const auto& fact : s.facts) {
    const auto index = (fact.reported_for - first).count();
    if (index >= 0 && index < sparkline_days.count() && fact.stock)
      history[static_cast<std::size_t>(index)] = kilograms_of(*fact.stock).number();
  }
  return history;
}

/// Known cover first, the shortest at the top by the cautious hours, as on paper.
bool is_worse(const BoardRow& a, const BoardRow& b) {
  if (a.cover.has_value() != b.cover.has_value()) return a.cover.has_value();
  if (a.cover && b.cover && a.cover->p10 != b.cover->p10) return a.cover->p10 < b.cover->p10;
  return a.facility < b.facility;
}

BoardTotals totals_of(const std::vector<BoardRow>& rows, const std::vector<FacilitySituation>& all) {
  BoardTotals totals;
  totals.facilities = static_cast<std::int64_t>(rows.size());
  for (const auto& row : rows) {
    totals.under_8h += row.cover_class == CoverClass::Under8;
    totals.under_24h +=
        row.cover_class == CoverClass::Under8 || row.cover_class == CoverClass::Under24;
    // A figure that no longer says how long it lasts says nothing about the province either.
    if (row.cover && row.stock) totals.stock += *row.stock;
  }
  for (const auto& s : all) totals.not_reported += s.now.owes_report;
  return totals;
}

void add_alerts(store::Store& store, const store::VisibleFacilities& who, Board& board) {
  std::map<FacilityId, BoardRow*> rows;
  for (auto& row : board.rows) rows[row.facility] = &row;
  for (const auto& state : store.alerts(who, true, board.position)) {
    const auto at = rows.find(state.facility);
    if (at == rows.end()) continue;
    board.alerts.push_back(alert_view(state, at->second->name));
    auto& worst = at->second->worst_alert;
    worst = std::max(worst.value_or(state.grade), state.grade);
  }
  std::stable_sort(board.alerts.begin(), board.alerts.end(),
                   [](const auto& a, const auto& b) { return a.state.grade > b.state.grade; });
}

}  // namespace

AlertView alert_view(const oxygen::AlertState& state, const std::string& facility_name) {
  AlertView view{state, facility_name, {}};
  for (const auto& [name, value] : oxygen::evidence_of(state.evidence))
    view.evidence.push_back(name + "=" + value);
  return view;
}

BoardRow board_row(const FacilitySituation& s) {
  BoardRow row;
  row.facility = s.facility.id;
  row.name = s.facility.name;
  for (const auto& [kind, name] : names_of(s.facility.kind))
    if (kind == s.facility.kind) row.kind = name;
  row.unit = s.facility.unit;
  row.on_island = s.facility.on_island;
  row.longitude = s.facility.longitude;
  row.latitude = s.facility.latitude;
  row.simulated = s.facility.simulated;
  row.owes_report = s.now.owes_report;
  if (s.now.last) {
    row.freshness = s.now.is_fresh ? Freshness::Known : Freshness::Stale;
    row.as_of = s.now.last->read_at;
    row.source = s.now.last->source;
    row.patients = s.now.last->census.total();
  }
  // The stock with its own reading time: a newer report without a full count does not renew it.
  if (s.now.counted) {
    row.as_of = s.now.counted->read_at;
    row.source = s.now.counted->source;
    row.stock = kilograms_of(*s.now.counted->stock);
    row.usable = kilograms_of(*s.now.counted->usable);
  }
  if (s.now.demand) row.use = s.now.demand->median();
  row.use_per_patient = s.now.use_per_patient;
  row.cover = cover_view(s.now.left);
  row.cover_class = class_of(row.cover);
  row.lead_p90 = oxygen::lead_p90(s.routes, local_day(s.now.state.now));
  row.stock_history_kg = stock_history(s);
  return row;
}

Board province_board(const Desk& desk, const accounts::Caller& who, Instant now) {
  Board board;
  board.position = position_at(desk.store, now);
  board.made_at = now;
  board.day = local_day(now);
  board.province = accounts::province_of(who, accounts::Permission::ReadBoard);
  const auto seen = accounts::visible(who, accounts::Permission::ReadBoard);
  const auto all = situations(desk, seen, now, board.position);
  for (const auto& s : all) {
    board.rows.push_back(board_row(s));
    board.simulated = board.simulated || s.facility.simulated;
  }
  std::sort(board.rows.begin(), board.rows.end(), is_worse);
  board.totals = totals_of(board.rows, all);
  add_alerts(desk.store, seen, board);
  add_next_deliveries(desk, board);
  return board;
}

}  // namespace sansang::acts
