// SPDX-License-Identifier: Apache-2.0
#include "acts/facility_page.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>

#include "acts/province_board.hpp"

namespace sansang::acts {
namespace {

/// Full precision: rounding is the screen's and the paper's.
std::string number_text(double number) {
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
  return std::string(buffer.data(), end);
}

constexpr std::chrono::days history_days{14};
constexpr Hours fan_length{72.0}, fan_step{3.0};

std::vector<StockPoint> history_of(const FacilitySituation& s) {
  std::vector<StockPoint> history;
  const Date first = local_day(s.now.state.now) - history_days;
  for (const auto& fact : s.facts) {
    if (fact.reported_for < first) continue;
    StockPoint point;
    point.at = fact.read_at;
    if (fact.stock) point.stock = kilograms_of(*fact.stock);
    if (fact.usable) point.usable = kilograms_of(*fact.usable);
    point.received = kilograms_of(fact.received);
    point.generated = kilograms_of(fact.generated);
    point.source = fact.source;
    history.push_back(point);
  }
  return history;
}

std::chrono::seconds seconds_of(Hours hours) {
  return std::chrono::seconds{std::llround(hours.number() * 3600.0)};
}

std::vector<FanPoint> fan_of(const FacilitySituation& s) {
  std::vector<FanPoint> fan;
  if (!s.now.counted || !s.now.demand || !s.now.left) return fan;
  for (Hours t; t <= fan_length; t += fan_step) {
    FanPoint point;
    point.at = s.now.counted->read_at + seconds_of(t);
    for (const auto mass : oxygen::stock_after(*s.now.counted->usable, *s.now.demand, s.now.own, t))
      point.usable_kg.push_back(kilograms_of(mass).number());
    fan.push_back(std::move(point));
  }
  return fan;
}

RunOut run_out_of(const FacilitySituation& s) {
  RunOut out;
  if (!s.now.at_reading || !s.now.left) return out;
  const auto at = [&](Hours hours) -> std::optional<Instant> {
    if (hours >= oxygen::cover_horizon) return std::nullopt;
    return s.now.counted->read_at + seconds_of(hours);
  };
  out.p10 = at(s.now.at_reading->p10);
  out.p50 = at(s.now.at_reading->p50);
  out.p90 = at(s.now.at_reading->p90);
  return out;
}

std::vector<ModeDemand> demand_by_mode(const FacilitySituation& s, const oxygen::FlowRules& flows) {
  std::vector<ModeDemand> demand;
  if (!s.now.last) return demand;
  for (const auto& [mode, name] : names_of(care::RespiratoryMode{})) {
    const auto& census = s.now.last->census;
    ModeDemand one;
    one.mode = name;
    one.covid = census.of(mode, true);
    one.other = census.of(mode, false);
    if (const auto persons = census.total(mode))
      one.use = oxygen::mean_use(*persons, flows.modes[static_cast<std::size_t>(mode)], flows.loss);
    demand.push_back(std::move(one));
  }
  return demand;
}

std::vector<ReportSummary> summaries(store::Store& store, const FacilitySituation& s, Date today,
                                     LedgerPosition as_of) {
  std::map<ReportId, const oxygen::DailyFact*> facts;
  for (const auto& fact : s.facts) facts[fact.report] = &fact;
  std::map<AccountId, std::string> names;
  const auto name_of = [&](const AccountId& id) {
    const auto [at, is_new] = names.try_emplace(id, id.text);
    if (is_new)
      if (const auto account = store.account(id)) at->second = account->full_name;
    return at->second;
  };
  std::vector<ReportSummary> list;
  for (const auto& stored : store.reports_of(s.facility.id, {today - history_days, today}, as_of)) {
    const auto& report = stored.report;
    ReportSummary one;
    one.id = report.id;
    one.reported_for = report.reported_for;
    one.read_at = report.read_at;
    one.received_at = report.received_at;
    one.source = report.source;
    one.source_note = report.source_note;
    one.reported_by = name_of(report.reported_by);
    one.superseded = stored.superseded;
    one.corrects = report.corrects;
    one.correction_reason = report.correction_reason;
    one.patients = report.census.total();
    one.simulated = report.simulated;
    if (const auto at = facts.find(report.id); at != facts.end() && at->second->stock)
      one.stock = kilograms_of(*at->second->stock);
    list.push_back(std::move(one));
  }
  std::reverse(list.begin(), list.end());
  return list;
}

}  // namespace

std::vector<ExplanationStep> explanation_of(const FacilitySituation& s,
                                            const oxygen::FlowRules& flows) {
  std::vector<ExplanationStep> steps;
  const auto add = [&](const char* code, std::vector<std::string> parameters) {
    steps.push_back({code, std::move(parameters)});
  };
  if (!s.now.counted) add("stock_unknown", {});
  if (s.now.counted)
    add("usable_stock",
        {"stock_kg=" + number_text(kilograms_of(*s.now.counted->stock).number()),
         "usable_kg=" + number_text(kilograms_of(*s.now.counted->usable).number()),
         "usable_m3=" + number_text(gas_of(*s.now.counted->usable).number()),
         "read_at=" + iso_instant(s.now.counted->read_at)});
  for (const auto& one : s.now.withdrawn)
    add(one.is_part ? "left_service_part" : "left_service",
        {"asset=" + (one.asset_name.empty() ? one.asset : one.asset_name),
         "stock_kg=" + number_text(kilograms_of(one.stock).number())});
  for (const auto& [mode, name] : names_of(care::RespiratoryMode{})) {
    const auto persons = s.now.last ? s.now.last->census.total(mode) : std::optional<Persons>{};
    if (!persons || persons->number() == 0) continue;
    const auto& flow = flows.modes[static_cast<std::size_t>(mode)];
    add("flow_by_mode",
        {"mode=" + std::string(name), "patients=" + std::to_string(persons->number()),
         "flow_lpm=" + number_text(flow.mean().number()), "source=" + flow.source,
         std::string("unverified=") + (flow.unverified ? "1" : "0")});
  }
  add("loss_share", {"percent=" + number_text(100.0 * flows.loss.number())});
  if (!s.now.demand) {
    add("demand_unknown", {});
    return steps;
  }
  const auto& demand = *s.now.demand;
  if (demand.bottom_up) add("bottom_up_use", {"use_m3=" + number_text(demand.bottom_up->number())});
  if (demand.measured)
    add("measured_use", {"use_m3=" + number_text(demand.measured->number()),
                         "days=" + std::to_string(demand.measured_days)});
  add("blended_use", {"use_m3=" + number_text(demand.median().number()),
                      "p10_m3=" + number_text(demand.quantile(0.1).number()),
                      "p90_m3=" + number_text(demand.quantile(0.9).number()),
                      "calibration=" + number_text(demand.calibration)});
  if (s.now.own.generation.number() > 0.0)
    add("generation", {"m3=" + number_text(s.now.own.generation.number())});
  if (s.now.own.boil_off.number() > 0.0)
    add("boil_off", {"m3=" + number_text(s.now.own.boil_off.number())});
  if (s.now.at_reading)
    add("cover", {"p10_h=" + number_text(s.now.at_reading->p10.number()),
                  "p50_h=" + number_text(s.now.at_reading->p50.number()),
                  "p90_h=" + number_text(s.now.at_reading->p90.number())});
  if (s.now.left && s.now.counted)
    add("since_reading", {"read_at=" + iso_instant(s.now.counted->read_at),
                          "p50_h=" + number_text(s.now.left->p50.number())});
  return steps;
}

Result<FacilityPage> facility_page(const Desk& desk, const accounts::Caller& who,
                                   const FacilityId& facility, Instant now) {
  const auto position = position_at(desk.store, now);
  const auto seen = accounts::visible(who, accounts::Permission::ReadFacility);
  auto s = situation(desk, seen, facility, now, position);
  if (!s) return tl::unexpected(s.error());
  FacilityPage page;
  page.position = position;
  page.made_at = now;
  page.facility = s->facility;
  page.now = board_row(*s);
  page.equipment = s->records;
  for (const auto& officer : s->officers)
    if (officer.serves_on(local_day(now))) page.officers.push_back(officer);
  page.history = history_of(*s);
  page.fan = fan_of(*s);
  page.run_out = run_out_of(*s);
  if (s->now.demand) {
    page.use_p10 = s->now.demand->quantile(0.1);
    page.use_p50 = s->now.demand->quantile(0.5);
    page.use_p90 = s->now.demand->quantile(0.9);
  }
  page.demand_by_mode = demand_by_mode(*s, desk.rules.flows);
  for (const auto& use : s->now.uses) page.use_history.push_back({use.day, use.use});
  page.explanation = explanation_of(*s, desk.rules.flows);
  page.reports = summaries(desk.store, *s, local_day(now), position);
  for (const auto& state :
       desk.store.alerts(store::VisibleFacilities::only({facility}), true, position))
    page.alerts.push_back(alert_view(state, s->facility.name));
  return page;
}

}  // namespace sansang::acts
