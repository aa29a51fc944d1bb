// SPDX-License-Identifier: Apache-2.0
#include "acts/paper_facts.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "acts/demand_forecast.hpp"

namespace sansang::acts {
namespace {

using documents::FacilityLine;
using documents::Sentences;

FacilityLine line_of(const FacilitySituation& s) {
  FacilityLine line;
  line.name = s.facility.name;
  if (s.now.counted) {
    line.stock =
        Known<OxygenMass>(*s.now.counted->stock, s.now.counted->read_at, s.now.counted->source);
  } else if (s.now.last) {
    line.stock = Known<OxygenMass>::unknown(s.now.last->read_at);
  }
  if (s.now.demand && s.now.last) {
    line.use =
        Known<CubicMetresPerDay>(s.now.demand->median(), s.now.last->read_at, s.now.last->source);
  }
  if (s.now.left) line.cover = documents::CoverHours{s.now.left->p10, s.now.left->p50};
  return line;
}

template <class Enum>
std::string named(const char* prefix, Enum value, const Sentences& sentences) {
  for (const auto& [each, name] : names_of(value))
    if (each == value) return sentences.text(prefix + std::string(name));
  return {};
}

/// Worst first; of one grade those about cover before the others.
std::vector<oxygen::AlertState> open_alerts(const Desk& desk, LedgerPosition as_of) {
  auto states = desk.store.alerts(store::VisibleFacilities::everything(), true, as_of);
  std::stable_sort(states.begin(), states.end(), [](const auto& a, const auto& b) {
    return std::tuple(b.grade, a.rule) < std::tuple(a.grade, b.rule);
  });
  return states;
}

/// The value of `name` in the "name=value" pairs of a step; empty without one.
std::string parameter(const ExplanationStep& step, std::string_view name) {
  for (const auto& pair : step.parameters)
    if (const auto equals = pair.find('='); std::string_view(pair).substr(0, equals) == name)
      return pair.substr(equals + 1);
  return {};
}

/// "20/09/2021" or "20/09/2021 – 02/10/2021".
struct PeriodDays {
  std::optional<Date> first, last;
};
PeriodDays days_of(const ExplanationStep& step) {
  static const std::string between = " – ";
  const auto text = parameter(step, "period");
  const auto at = text.find(between);
  if (at == std::string::npos) return {parse_date(text), parse_date(text)};
  return {parse_date(text.substr(0, at)), parse_date(text.substr(at + between.size()))};
}

/// The first day of the shortage that the delivery prevents.
std::optional<Date> short_without_from(const PlanDelivery& delivery) {
  std::optional<Date> earliest;
  for (const auto& step : delivery.because) {
    if (!step.code.starts_with("reason.prevents_")) continue;
    const auto first = days_of(step).first;
    if (first && (!earliest || *first < *earliest)) earliest = first;
  }
  return earliest;
}

std::string phrase_of(const ExplanationStep& step, const Sentences& sentences) {
  Parameters parameters{{"supplier", parameter(step, "supplier")}};
  if (const auto days = days_of(step); days.first && days.last)
    parameters.emplace_back("days", documents::document_days(*days.first, *days.last));
  return sentences.text("supply_letter." + step.code, parameters);
}

/// What was given up already only follows from the other reasons.
std::string main_reason(const std::vector<ExplanationStep>& steps, const Sentences& sentences) {
  const auto at = std::find_if(steps.begin(), steps.end(), [](const ExplanationStep& step) {
    return step.code != "reason.deferrable_already_given_up";
  });
  if (at != steps.end()) return phrase_of(*at, sentences);
  return steps.empty() ? std::string() : phrase_of(steps.front(), sentences);
}

}  // namespace

PaperLines paper_lines(const Desk& desk, const std::vector<FacilitySituation>& all,
                       LedgerPosition as_of, const Sentences& sentences) {
  PaperLines lines;
  std::map<FacilityId, std::size_t> row_of;
  for (const auto& s : all) {
    row_of[s.facility.id] = lines.facilities.size();
    lines.facilities.push_back(line_of(s));
    lines.simulated = lines.simulated || s.facility.simulated;
    if (!s.now.is_fresh)
      lines.missing.push_back(
          {s.facility.name, s.now.last ? std::optional(s.now.last->read_at) : std::nullopt});
  }
  for (const auto& state : open_alerts(desk, as_of)) {
    const auto at = row_of.find(state.facility);
    if (at == row_of.end()) continue;
    auto& line = lines.facilities[at->second];
    const auto grade = named("document.grade.", state.grade, sentences);
    const auto alert = named("document.alert.", state.rule, sentences);
    line.alerts.push_back(
        sentences.text("document.alert.graded", {{"grade", grade}, {"alert", alert}}));
    const auto evidence = documents::shown_evidence(oxygen::evidence_of(state.evidence), sentences);
    lines.alerts.push_back({grade, line.name, sentences.text(state.sentence, evidence)});
  }
  return lines;
}

PaperForecast paper_forecast(const Desk& desk, const store::VisibleFacilities& seen,
                             Instant cut_off, LedgerPosition as_of,
                             const std::vector<int>& days_ahead) {
  PaperForecast forecast;
  const auto view = demand_forecast(desk, seen, std::nullopt, cut_off, as_of);
  if (!view) return forecast;
  for (const int ahead : days_ahead)
    for (const auto& day : view->days)
      if (day.day == local_day(cut_off) + std::chrono::days{ahead})
        forecast.lines.push_back({day.day, day.p10, day.p50, day.p90});
  for (const auto& score : view->scores)
    if (score.origins > 0 && score.horizon_days <= days_ahead.back())
      forecast.scores.push_back({static_cast<int>(score.horizon_days), score.origins,
                                 score.relative_wis, Share(score.coverage80)});
  return forecast;
}

std::vector<documents::ProposedDelivery> proposed_deliveries(const PlanView& plan,
                                                             const Sentences& sentences) {
  std::vector<documents::ProposedDelivery> proposed;
  for (const auto& delivery : plan.deliveries)
    proposed.push_back({delivery.arrive, delivery.from_name, delivery.to_name,
                        mass_of(delivery.amount), sentences.text(delivery.decided_by),
                        delivery.contract_number, short_without_from(delivery)});
  return proposed;
}

std::vector<documents::UnmetDemand> unmet_demand(const PlanView& plan, const Sentences& sentences) {
  std::vector<documents::UnmetDemand> unmet;
  for (const auto& shortage : plan.shortages) {
    auto at = std::find_if(unmet.begin(), unmet.end(), [&](const documents::UnmetDemand& each) {
      return each.facility == shortage.name;
    });
    if (at == unmet.end()) {
      at = unmet.insert(at, {shortage.name,
                             shortage.day,
                             shortage.day,
                             {},
                             {},
                             main_reason(shortage.because, sentences)});
    }
    at->last_day = std::max(at->last_day, shortage.day);
    at->critical += mass_of(shortage.critical);
    at->deferrable += mass_of(shortage.deferrable);
  }
  return unmet;
}

}  // namespace sansang::acts
