// SPDX-License-Identifier: Apache-2.0
#include "oxygen/alert_rules.hpp"

#include <algorithm>
#include <cmath>

namespace sansang::oxygen {
namespace {

std::string whole(double number) {
  return std::to_string(std::llround(number));
}
std::string whole(Hours hours) {
  return whole(hours.number());
}
std::string two_digits(double number) {
  const auto hundredths = std::llround(number * 100.0);
  const auto rest = std::to_string(std::abs(hundredths) % 100);
  return std::to_string(hundredths / 100) + "." + (rest.size() < 2 ? "0" + rest : rest);
}

Hours since(Instant then, Instant now) {
  return Hours(static_cast<double>((now - then).count()) / 3600.0);
}

AlertSignal signal(const FacilityState& state, AlertRule rule, std::optional<AlertGrade> grade,
                   const char* sentence, Parameters evidence) {
  return {state.facility,     rule, grade, grade, true, std::string("alert.") + sentence,
          std::move(evidence)};
}

struct CoverThresholds {
  Hours urgent, red, yellow;
  bool lead_is_assumed;
  Hours lead;
};

CoverThresholds thresholds(const FacilityState& state, const AlertRules& rules) {
  const auto known = lead_p90(state.routes, local_day(state.now));
  const Hours lead = known.value_or(rules.default_lead_p90);
  Hours yellow = lead + rules.yellow_above_lead;
  if (state.on_island)
    if (const auto sailing = second_sailing(state.routes, state.now))
      yellow = std::max(yellow, *sailing);
  return {rules.urgent_below, lead + rules.red_above_lead, yellow, !known, lead};
}

/// The grade that holds with every threshold moved up by its margin.
std::optional<AlertGrade> cover_grade(const Cover& cover, const CoverThresholds& t, Hours margin,
                                      double share) {
  const auto below = [&](Hours value, Hours threshold) {
    return value < threshold + std::max(margin, share * threshold);
  };
  if (below(cover.p50, t.urgent)) return AlertGrade::Urgent;
  if (below(cover.p10, t.red)) return AlertGrade::Red;
  if (below(cover.p10, t.yellow)) return AlertGrade::Yellow;
  return std::nullopt;
}

std::optional<AlertSignal> cover_signal(const FacilityState& state, const AlertRules& rules) {
  if (!state.cover || !state.read_at) return std::nullopt;
  const auto t = thresholds(state, rules);
  const auto grade = cover_grade(*state.cover, t, Hours(), 0.0);
  const auto with_margin =
      cover_grade(*state.cover, t, rules.clear_margin, rules.clear_margin_share);
  const char* sentence = t.lead_is_assumed ? "cover.yellow_assumed" : "cover.yellow";
  if (grade == AlertGrade::Red) sentence = t.lead_is_assumed ? "cover.red_assumed" : "cover.red";
  if (grade == AlertGrade::Urgent) sentence = "cover.urgent";
  auto made = signal(state, AlertRule::Cover, grade, sentence,
                     {{"p10_h", whole(state.cover->p10)},
                      {"p50_h", whole(state.cover->p50)},
                      {"lead_h", whole(t.lead)},
                      {"lead_basis", t.lead_is_assumed ? "assumed" : "route"},
                      {"yellow_h", whole(t.yellow)},
                      {"read_at", iso_instant(*state.read_at)}});
  made.eases_to = with_margin;
  made.may_ease = state.missed_counts < rules.stale_yellow;
  return made;
}

AlertSignal stale_signal(const FacilityState& state, const AlertRules& rules) {
  if (!state.read_at)
    return signal(state, AlertRule::Stale, AlertGrade::Yellow,
                  state.reported_at ? "stale.never_counted" : "stale.never", {});
  const auto age = since(*state.read_at, state.now);
  std::optional<AlertGrade> grade;
  if (state.missed_counts >= rules.stale_yellow) grade = AlertGrade::Yellow;
  if (state.missed_counts >= rules.stale_red) grade = AlertGrade::Red;
  const bool reports = state.missed_reports < rules.stale_yellow;
  return signal(state, AlertRule::Stale, grade, reports ? "stale.uncounted" : "stale.since",
                {{"missed", std::to_string(state.missed_counts)},
                 {"hours", whole(age)},
                 {"read_at", iso_instant(*state.read_at)}});
}

std::optional<AlertSignal> plausibility_signal(const FacilityState& state,
                                               const AlertRules& rules) {
  if (!state.measured_ratio) return std::nullopt;
  const double ratio = *state.measured_ratio;
  const bool outside = ratio < rules.plausible_low || ratio > rules.plausible_high;
  return signal(state, AlertRule::Plausibility,
                outside ? std::optional(AlertGrade::Yellow) : std::nullopt, "plausibility.ratio",
                {{"ratio", two_digits(ratio)},
                 {"low", two_digits(rules.plausible_low)},
                 {"high", two_digits(rules.plausible_high)}});
}

AlertSignal leak_signal(const FacilityState& state, const AlertRules& rules) {
  const bool suspected = state.days_above_leak_ratio >= rules.leak_days;
  return signal(state, AlertRule::Leak,
                suspected ? std::optional(AlertGrade::Yellow) : std::nullopt, "leak.suspected",
                {{"days", std::to_string(state.days_above_leak_ratio)},
                 {"ratio", two_digits(rules.leak_ratio)}});
}

std::optional<AlertSignal> purity_signal(const FacilityState& state, const AlertRules& rules) {
  if (!state.purity_percent) return std::nullopt;
  const bool low = *state.purity_percent < rules.purity_red_below_percent;
  return signal(state, AlertRule::Purity, low ? std::optional(AlertGrade::Red) : std::nullopt,
                "purity.low",
                {{"purity", two_digits(*state.purity_percent)},
                 {"limit", whole(rules.purity_red_below_percent)}});
}

/// Flow at the peak of the day against the narrowest known link: the pressure falls before any
/// store is empty. A link that nobody recorded raises nothing.
std::optional<AlertSignal> flow_signal(const FacilityState& state, const AlertRules& rules) {
  if (!state.high_flow || !state.weakest_link || !state.reported_at) return std::nullopt;
  if (state.missed_reports >= rules.stale_red) return std::nullopt;
  const auto& link = *state.weakest_link;
  const auto peak = rules.peak_within_day * *state.high_flow;
  const auto grade_above = [&](double part) -> std::optional<AlertGrade> {
    if (peak > part * rules.flow_red_share * link.limit) return AlertGrade::Red;
    if (peak > part * rules.flow_yellow_share * link.limit) return AlertGrade::Yellow;
    return std::nullopt;
  };
  auto made = signal(state, AlertRule::Flow, grade_above(1.0),
                     link.kind == EquipmentKind::Manifold ? "flow.manifold" : "flow.pipeline",
                     {{"peak_lpm", whole(peak.number())},
                      {"limit_lpm", whole(link.limit.number())},
                      {"share", whole(100.0 * (peak / link.limit))},
                      {"alarm_share", whole(100.0 * rules.flow_yellow_share)},
                      {"read_at", iso_instant(*state.reported_at)}});
  made.eases_to = grade_above(1.0 - rules.clear_margin_share);
  made.may_ease = state.missed_reports < rules.stale_yellow;
  return made;
}

/// A question about the count, yellow at most: it never says that oxygen is short.
std::optional<AlertSignal> balance_signal(const FacilityState& state, const AlertRules& rules) {
  if (!state.balance_gap) return std::nullopt;
  const auto& gap = *state.balance_gap;
  const auto grade_above = [&](double share) {
    return gap.share > share ? std::optional(AlertGrade::Yellow) : std::nullopt;
  };
  auto made = signal(state, AlertRule::MassBalance, grade_above(rules.balance_gap_share),
                     "mass_balance.recount",
                     {{"from", iso_instant(gap.from)},
                      {"read_at", iso_instant(gap.to)},
                      {"measured_m3", whole(gap.measured.number())},
                      {"expected_m3", whole(gap.expected.number())},
                      {"gap", whole(100.0 * gap.share)},
                      {"limit", whole(100.0 * rules.balance_gap_share)}});
  made.eases_to = grade_above((1.0 - rules.clear_margin_share) * rules.balance_gap_share);
  return made;
}

AlertSignal officer_signal(const FacilityState& state) {
  const Date today = local_day(state.now);
  const bool someone = std::any_of(state.officers.begin(), state.officers.end(),
                                   [&](const auto& officer) { return officer.serves_on(today); });
  return signal(state, AlertRule::Officer,
                someone ? std::nullopt : std::optional(AlertGrade::Yellow), "officer.absent", {});
}

/// The contract that lasts longest decides: one valid contract is enough.
std::optional<AlertSignal> contract_signal(const FacilityState& state, const AlertRules& rules) {
  std::optional<Date> until;
  for (const auto& route : state.routes)
    if (route.contract_until && (!until || *route.contract_until > *until))
      until = route.contract_until;
  if (!until) return std::nullopt;
  const auto days = (*until - local_day(state.now)).count();
  return signal(state, AlertRule::Contract,
                days < rules.contract_days ? std::optional(AlertGrade::Yellow) : std::nullopt,
                days < 0 ? "contract.expired" : "contract.expires",
                {{"until", iso_date(*until)}, {"days", std::to_string(days)}});
}

void tell(AlertState& state, const AlertSignal& heard) {
  state.sentence = heard.sentence;
  state.evidence = evidence_text(heard.evidence);
}

AlertState raised(const AlertSignal& heard, Instant now) {
  AlertState state;
  state.id = AlertId(heard.facility.text + "/" + std::to_string(static_cast<int>(heard.rule)) +
                     "/" + iso_instant(now));
  state.facility = heard.facility;
  state.rule = heard.rule;
  state.grade = *heard.grade;
  state.raised_at = state.changed_at = now;
  tell(state, heard);
  return state;
}

std::string reading_of(const Parameters& evidence) {
  for (const auto& [name, value] : evidence)
    if (name == "read_at") return value;
  return {};
}

/// What becomes of an open alert; nothing when nothing changes. Worse at once; better only after
/// `clear_evaluations` calm ones in a row, so that a grade does not flap.
std::optional<AlertState> followed(const AlertState& state, const AlertSignal& heard, Instant now,
                                   const AlertRules& rules) {
  AlertState next = state;
  next.changed_at = now;
  if (heard.grade && *heard.grade > state.grade) {
    next.grade = *heard.grade;
    next.acknowledged_until.reset();
    next.calm_evaluations = 0;
    tell(next, heard);
    return next;
  }
  const bool eases = heard.may_ease && (!heard.eases_to || *heard.eases_to < state.grade);
  if (eases) {
    if (++next.calm_evaluations < rules.clear_evaluations) return next;
    next.calm_evaluations = 0;
    if (!heard.eases_to) {
      next.cleared_at = now;
      return next;
    }
    next.grade = *heard.eases_to;
    tell(next, heard);
    return next;
  }
  // A new reading tells its own figures; the clock alone does not write a row every ten minutes.
  const bool is_new =
      heard.grade && reading_of(heard.evidence) != reading_of(evidence_of(state.evidence));
  if (!is_new && state.calm_evaluations == 0) return std::nullopt;
  next.calm_evaluations = 0;
  if (is_new) tell(next, heard);
  return next;
}

}  // namespace

std::optional<Hours> lead_p90(const std::vector<facility::SupplyRoute>& routes, Date day) {
  std::optional<Hours> least;
  for (const auto& route : routes)
    if (!route.is_expired_on(day) && (!least || route.lead_p90 < *least)) least = route.lead_p90;
  return least;
}

std::optional<Hours> second_sailing(const std::vector<facility::SupplyRoute>& routes, Instant now) {
  const Date today = local_day(now);
  auto standing = routes;
  std::erase_if(standing, [&](const auto& route) { return route.is_expired_on(today); });
  if (standing.empty()) standing = routes;
  for (const auto& route : standing)
    if (!route.has_timetable()) return std::nullopt;
  constexpr int longest_wait = 2 * 366;  // two of the longest intervals
  int days_with_a_boat = 0;
  for (int ahead = 1; ahead <= longest_wait; ++ahead) {
    const Date day = today + std::chrono::days{ahead};
    std::optional<std::int64_t> under_way;
    for (const auto& route : standing)
      if (route.sails_on(day))
        under_way = std::min(under_way.value_or(route.lead_days), route.lead_days);
    if (!under_way || ++days_with_a_boat < 2) continue;
    return since(now, at_local_time(day + std::chrono::days{*under_way}, std::chrono::hours{12}));
  }
  return std::nullopt;
}

std::vector<AlertSignal> signals_of(const FacilityState& state, const AlertRules& rules) {
  std::vector<AlertSignal> signals;
  const auto add = [&](std::optional<AlertSignal> made) {
    if (made) signals.push_back(std::move(*made));
  };
  add(cover_signal(state, rules));
  add(stale_signal(state, rules));
  add(plausibility_signal(state, rules));
  add(leak_signal(state, rules));
  add(purity_signal(state, rules));
  add(officer_signal(state));
  add(contract_signal(state, rules));
  add(flow_signal(state, rules));
  add(balance_signal(state, rules));
  return signals;
}

std::vector<AlertState> next_states(const std::vector<AlertState>& open,
                                    const std::vector<AlertSignal>& signals, Instant now,
                                    const AlertRules& rules) {
  std::vector<AlertState> changed;
  for (const auto& heard : signals) {
    const auto at = std::find_if(open.begin(), open.end(), [&](const AlertState& state) {
      return state.rule == heard.rule && state.facility == heard.facility;
    });
    if (at != open.end()) {
      if (auto next = followed(*at, heard, now, rules)) changed.push_back(std::move(*next));
    } else if (heard.grade) {
      changed.push_back(raised(heard, now));
    }
  }
  return changed;
}

std::string evidence_text(const Parameters& evidence) {
  std::string text;
  for (const auto& [name, value] : evidence) text += name + "=" + value + "\n";
  return text;
}

Parameters evidence_of(const std::string& text) {
  Parameters evidence;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const auto end = std::min(text.find('\n', begin), text.size());
    const auto line = text.substr(begin, end - begin);
    if (const auto equals = line.find('='); equals != std::string::npos)
      evidence.emplace_back(line.substr(0, equals), line.substr(equals + 1));
    begin = end + 1;
  }
  return evidence;
}

}  // namespace sansang::oxygen
