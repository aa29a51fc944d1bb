// SPDX-License-Identifier: Apache-2.0
#include "oxygen/alert_rules.hpp"

#include <gtest/gtest.h>

using namespace sansang;
using namespace sansang::oxygen;

namespace {

AlertRules defaults() {
  AlertRules rules;
  rules.urgent_below = Hours(8);
  rules.red_above_lead = Hours(12);
  rules.yellow_above_lead = Hours(48);
  rules.default_lead_p90 = Hours(24);
  rules.stale_yellow = 1;
  rules.stale_red = 2;
  rules.plausible_low = 0.5;
  rules.plausible_high = 2.0;
  rules.leak_ratio = 1.3;
  rules.leak_days = 14;
  rules.purity_red_below_percent = 90;
  rules.contract_days = 30;
  rules.peak_within_day = 1.3;
  rules.flow_yellow_share = 0.80;
  rules.flow_red_share = 1.00;
  rules.balance_gap_share = 0.10;
  rules.clear_margin = Hours(4);
  rules.clear_margin_share = 0.10;
  rules.clear_evaluations = 2;
  return rules;
}

const Instant now = at_local_time(date(2021, 9, 10), std::chrono::hours{7});

FacilityState state_with(Cover cover) {
  FacilityState state;
  state.facility = FacilityId("KG-912");
  state.now = now;
  state.read_at = state.reported_at = now - std::chrono::hours{1};
  state.cover = cover;
  facility::SupplyRoute road;
  road.lead_p90 = Hours(24);
  state.routes = {road};
  facility::DesignatedOfficer officer;
  officer.from = date(2021, 1, 1);
  state.officers = {officer};
  return state;
}

std::optional<AlertSignal> signal_of(const FacilityState& state, AlertRule rule) {
  for (const auto& signal : signals_of(state, defaults()))
    if (signal.rule == rule) return signal;
  return std::nullopt;
}

std::optional<AlertGrade> grade_of(const FacilityState& state, AlertRule rule) {
  const auto signal = signal_of(state, rule);
  return signal ? signal->grade : std::nullopt;
}

}  // namespace

TEST(AlertRules, HoursAgainstLeadTime) {
  EXPECT_EQ(grade_of(state_with({Hours(3), Hours(7.9), Hours(12)}), AlertRule::Cover),
            AlertGrade::Urgent);
  EXPECT_EQ(grade_of(state_with({Hours(35), Hours(60), Hours(90)}), AlertRule::Cover),
            AlertGrade::Red);  // 35 < 24 + 12
  EXPECT_EQ(grade_of(state_with({Hours(71), Hours(99), Hours(120)}), AlertRule::Cover),
            AlertGrade::Yellow);  // 71 < 24 + 48
  EXPECT_EQ(grade_of(state_with({Hours(73), Hours(99), Hours(120)}), AlertRule::Cover),
            std::nullopt);
}

TEST(AlertRules, MissingDataIsItsOwnAlertAndNeverAShortage) {
  auto state = state_with({Hours(1), Hours(2), Hours(3)});
  state.read_at = state.reported_at = now - std::chrono::hours{30};
  state.missed_counts = state.missed_reports = 1;
  EXPECT_EQ(grade_of(state, AlertRule::Stale), AlertGrade::Yellow);
  state.read_at = state.reported_at = now - std::chrono::hours{50};
  state.missed_counts = state.missed_reports = 2;
  EXPECT_EQ(grade_of(state, AlertRule::Stale), AlertGrade::Red);
  state.read_at.reset();
  state.reported_at.reset();
  state.cover.reset();
  EXPECT_EQ(grade_of(state, AlertRule::Stale), AlertGrade::Yellow);
  EXPECT_EQ(grade_of(state, AlertRule::Cover), std::nullopt);
}

TEST(AlertRules, AnOldCountMayRaiseAShortageButNeverCalmOne) {
  const auto rules = defaults();
  auto state = state_with({Hours(1), Hours(2), Hours(3)});
  state.read_at = state.reported_at = now - std::chrono::hours{30};
  state.missed_counts = state.missed_reports = 1;
  EXPECT_EQ(grade_of(state, AlertRule::Cover), AlertGrade::Urgent);
  const auto open = next_states({}, signals_of(state, rules), now, rules);
  state.cover = Cover{Hours(200), Hours(240), Hours(300)};
  for (const auto& next : next_states(open, signals_of(state, rules), now, rules))
    EXPECT_NE(next.rule, AlertRule::Cover);
}

TEST(AlertRules, ReportsWithoutAFullCountAreNamedAsThat) {
  auto state = state_with({Hours(100), Hours(120), Hours(140)});
  state.read_at = now - std::chrono::hours{30};
  state.missed_counts = 1;
  for (const auto& signal : signals_of(state, defaults())) {
    if (signal.rule != AlertRule::Stale) continue;
    EXPECT_EQ(signal.sentence, "alert.stale.uncounted");
  }
}

TEST(AlertRules, AGradeEasesStepByStepAndANewReadingTellsItsOwnFigures) {
  const auto rules = defaults();
  auto state = state_with({Hours(3), Hours(7), Hours(12)});
  auto open = next_states({}, signals_of(state, rules), now, rules);
  ASSERT_EQ(open.size(), 1u);
  EXPECT_EQ(open[0].grade, AlertGrade::Urgent);
  // A lorry came: 60 h is under lead 24 + 48, so yellow after two calm evaluations.
  state = state_with({Hours(60), Hours(70), Hours(90)});
  const auto once = next_states(open, signals_of(state, rules), now, rules);
  const auto twice = next_states(once, signals_of(state, rules), now, rules);
  ASSERT_EQ(twice.size(), 1u);
  EXPECT_TRUE(twice[0].is_open());
  EXPECT_EQ(twice[0].grade, AlertGrade::Yellow);
  EXPECT_NE(twice[0].evidence.find("p10_h=60"), std::string::npos);
  // The same grade at a new reading: the text follows.
  state.cover = Cover{Hours(50), Hours(60), Hours(80)};
  state.read_at = now;
  state.missed_counts = 0;
  const auto told = next_states(twice, signals_of(state, rules), now, rules);
  ASSERT_EQ(told.size(), 1u);
  EXPECT_NE(told[0].evidence.find("p10_h=50"), std::string::npos);
}

TEST(AlertRules, AnIslandMustLastUntilTheSecondNextSailing) {
  auto state = state_with({Hours(100), Hours(130), Hours(160)});
  EXPECT_EQ(grade_of(state, AlertRule::Cover), std::nullopt);
  state.on_island = true;
  state.routes[0].sailing_days = "1,4";  // from Friday: Monday, Thursday, unloading a day later
  EXPECT_EQ(grade_of(state, AlertRule::Cover), AlertGrade::Yellow);
  EXPECT_NEAR(second_sailing(state.routes, now)->number(), 7 * 24 + 5, 1e-9);
}

TEST(AlertRules, ABoatEveryFiveDaysAndTwoBoatsOfOneDay) {
  facility::SupplyRoute boat;
  boat.lead_p90 = Hours(24);
  boat.sailing_every_days = 5;
  boat.sailing_from = date(2021, 9, 2);  // then 7/9, 12/9, 17/9; now is Friday 10/9, 07:00
  EXPECT_NEAR(second_sailing({boat}, now)->number(), 8 * 24 + 5, 1e-9);
  auto other = boat;  // a second boat of the same days is stopped by the same weather
  other.supplier = SupplierId("NCC-2");
  EXPECT_EQ(second_sailing({boat, other}, now), second_sailing({boat}, now));
  other.sailing_from = date(2021, 9, 3);  // 13/9: the next chance after 12/9
  EXPECT_NEAR(second_sailing({boat, other}, now)->number(), 4 * 24 + 5, 1e-9);
  EXPECT_EQ(second_sailing({}, now), std::nullopt);
}

TEST(AlertRules, AnExpiredRouteGivesNoLead) {
  const Date today = local_day(now);
  facility::SupplyRoute route;
  route.lead_p90 = Hours(12);
  route.contract_until = today;
  EXPECT_EQ(lead_p90({route}, today), Hours(12));
  route.contract_until = today - std::chrono::days{1};
  EXPECT_EQ(lead_p90({route}, today), std::nullopt);
  auto standing = route;
  standing.lead_p90 = Hours(48);
  standing.contract_until.reset();
  EXPECT_EQ(lead_p90({route, standing}, today), Hours(48));
  auto state = state_with({Hours(30), Hours(60), Hours(90)});
  state.routes = {route};
  EXPECT_EQ(signal_of(state, AlertRule::Cover)->sentence, "alert.cover.red_assumed");
}

TEST(AlertRules, ClearsOnlyAfterTwoCalmEvaluationsBeyondTheMarginAndWorsensAtOnce) {
  const auto rules = defaults();
  const auto yellow = signals_of(state_with({Hours(70), Hours(99), Hours(120)}), rules);
  auto open = next_states({}, yellow, now, rules);
  ASSERT_EQ(open.size(), 1u);
  EXPECT_EQ(open[0].grade, AlertGrade::Yellow);

  // 73 h is above the threshold of 72 h, but within its 10 % margin: stays open.
  const auto near = signals_of(state_with({Hours(73), Hours(99), Hours(120)}), rules);
  EXPECT_TRUE(next_states(open, near, now, rules).empty());

  const auto red = signals_of(state_with({Hours(30), Hours(50), Hours(70)}), rules);
  auto worse = next_states(open, red, now, rules);
  ASSERT_EQ(worse.size(), 1u);
  EXPECT_EQ(worse[0].grade, AlertGrade::Red);
  EXPECT_EQ(worse[0].id, open[0].id);

  const auto calm = signals_of(state_with({Hours(200), Hours(240), Hours(300)}), rules);
  auto once = next_states(worse, calm, now, rules);
  ASSERT_EQ(once.size(), 1u);
  EXPECT_TRUE(once[0].is_open());
  auto twice = next_states(once, calm, now, rules);
  ASSERT_EQ(twice.size(), 1u);
  EXPECT_FALSE(twice[0].is_open());
}

TEST(AlertRules, PeakFlowAgainstTheNarrowestKnownLink) {
  auto state = state_with({Hours(200), Hours(240), Hours(300)});
  state.high_flow = LitresPerMinute(400);                      // at the peak 1.3 times: 520 L/min
  EXPECT_EQ(signal_of(state, AlertRule::Flow), std::nullopt);  // no link known: nothing to say
  state.weakest_link = FlowLink{EquipmentKind::Manifold, LitresPerMinute(660)};  // 78.8 %
  EXPECT_EQ(grade_of(state, AlertRule::Flow), std::nullopt);
  state.weakest_link = FlowLink{EquipmentKind::Manifold, LitresPerMinute(640)};  // 81.3 %
  EXPECT_EQ(grade_of(state, AlertRule::Flow), AlertGrade::Yellow);
  const auto evidence = evidence_text(signal_of(state, AlertRule::Flow)->evidence);
  EXPECT_NE(evidence.find("peak_lpm=520\nlimit_lpm=640\nshare=81\n"), std::string::npos)
      << evidence;
  EXPECT_EQ(signal_of(state, AlertRule::Flow)->sentence, "alert.flow.manifold");
  state.weakest_link = FlowLink{EquipmentKind::Pipeline, LitresPerMinute(510)};
  EXPECT_EQ(grade_of(state, AlertRule::Flow), AlertGrade::Red);
  state.missed_reports = 2;  // who said nothing for two days has no flow
  EXPECT_EQ(signal_of(state, AlertRule::Flow), std::nullopt);
}

TEST(AlertRules, TheFlowAlarmClearsOnlyBeyondItsMarginAndNotOnOldFigures) {
  const auto rules = defaults();
  auto state = state_with({Hours(200), Hours(240), Hours(300)});
  state.weakest_link = FlowLink{EquipmentKind::Pipeline, LitresPerMinute(640)};
  state.high_flow = LitresPerMinute(400);
  const auto open = next_states({}, signals_of(state, rules), now, rules);
  ASSERT_EQ(open.size(), 1u);
  state.high_flow = LitresPerMinute(370);  // 75 %: under 80 %, above 72 %
  EXPECT_EQ(grade_of(state, AlertRule::Flow), std::nullopt);
  EXPECT_TRUE(next_states(open, signals_of(state, rules), now, rules).empty());
  state.high_flow = LitresPerMinute(350);  // 71 %
  state.missed_reports = 1;
  for (const auto& next : next_states(open, signals_of(state, rules), now, rules))
    EXPECT_NE(next.rule, AlertRule::Flow);
  state.missed_reports = 0;
  const auto once = next_states(open, signals_of(state, rules), now, rules);
  const auto twice = next_states(once, signals_of(state, rules), now, rules);
  ASSERT_EQ(twice.size(), 1u);
  EXPECT_FALSE(twice[0].is_open());
}

TEST(AlertRules, AGapInTheBalanceAsksForARecountAndIsNoShortage) {
  auto state = state_with({Hours(200), Hours(240), Hours(300)});
  EXPECT_EQ(signal_of(state, AlertRule::MassBalance), std::nullopt);
  state.balance_gap =
      BalanceGap{now - std::chrono::hours{24}, now, CubicMetres(190.0), CubicMetres(100.0), 0.099};
  EXPECT_EQ(grade_of(state, AlertRule::MassBalance), std::nullopt);
  state.balance_gap->share = 0.6;
  const auto signal = signal_of(state, AlertRule::MassBalance);
  EXPECT_EQ(signal->grade, AlertGrade::Yellow);
  EXPECT_EQ(signal->sentence, "alert.mass_balance.recount");
  EXPECT_NE(evidence_text(signal->evidence).find("measured_m3=190\nexpected_m3=100\ngap=60\n"),
            std::string::npos);
  EXPECT_EQ(grade_of(state, AlertRule::Cover), std::nullopt);
}

TEST(AlertRules, AnAssumedLeadTimeIsSaidInTheSentence) {
  auto state = state_with({Hours(30), Hours(60), Hours(90)});
  EXPECT_EQ(signal_of(state, AlertRule::Cover)->sentence, "alert.cover.red");
  state.routes.clear();  // the default of the rules: 24 h
  EXPECT_EQ(signal_of(state, AlertRule::Cover)->sentence, "alert.cover.red_assumed");
  state.cover = Cover{Hours(60), Hours(90), Hours(120)};
  EXPECT_EQ(signal_of(state, AlertRule::Cover)->sentence, "alert.cover.yellow_assumed");
}

TEST(AlertRules, EvidenceSurvivesItsTextForm) {
  const Parameters evidence{{"p10_h", "35"}, {"lead_h", "24"}};
  EXPECT_EQ(evidence_of(evidence_text(evidence)), evidence);
}
