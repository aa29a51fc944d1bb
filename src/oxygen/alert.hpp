// SPDX-License-Identifier: Apache-2.0
/// Alerts (cảnh báo): rules of rules/oxygen/alerts.toml applied to a facility's state, with the
/// evidence that made them fire, hysteresis and acknowledgement. Missing data is its own alert and
/// never a shortage.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/fields.hpp"
#include "base/finding.hpp"
#include "base/id.hpp"
#include "calendar/date.hpp"

namespace sansang::oxygen {

enum class AlertGrade { Yellow, Red, Urgent };  ///< VÀNG, ĐỎ, KHẨN
constexpr std::array<std::pair<AlertGrade, std::string_view>, 3> names_of(AlertGrade) {
  return {
      {{AlertGrade::Yellow, "yellow"}, {AlertGrade::Red, "red"}, {AlertGrade::Urgent, "urgent"}}};
}

enum class AlertRule {
  Cover,         ///< hours of cover against lead time
  Stale,         ///< mất số liệu: no reading for too long
  Plausibility,  ///< reported use against bottom-up estimate
  Leak,          ///< use above estimate for two weeks
  Purity,        ///< generator below 90 %
  Contract,      ///< expires soon
  Officer,       ///< nobody designated today
  Flow,          ///< peak flow against the narrowest known link
  MassBalance,   ///< the count does not agree with what was used: count again
};
constexpr std::array<std::pair<AlertRule, std::string_view>, 9> names_of(AlertRule) {
  return {{{AlertRule::Cover, "cover"},
           {AlertRule::Stale, "stale"},
           {AlertRule::Plausibility, "plausibility"},
           {AlertRule::Leak, "leak"},
           {AlertRule::Purity, "purity"},
           {AlertRule::Contract, "contract"},
           {AlertRule::Officer, "officer"},
           {AlertRule::Flow, "flow"},
           {AlertRule::MassBalance, "mass_balance"}}};
}

/// What a rule found: sentence "alert.<rule>.<variant>" of messages/ with these parameters.
struct AlertSignal {
  FacilityId facility;
  AlertRule rule = AlertRule::Cover;
  std::optional<AlertGrade> grade;  ///< nullopt: the rule looked and is satisfied
  /// The grade with every threshold moved up by its margin: at least `grade`. An alert eases to it.
  std::optional<AlertGrade> eases_to;
  bool may_ease = true;  ///< false: the reading is old; it may raise, not calm
  std::string sentence;  ///< message key
  Parameters evidence;
  bool operator==(const AlertSignal&) const = default;
};

/// One alert of one facility and rule, from raising to clearing. Kept as states that follow each
/// other in the ledger; the newest row of an id is the alert now.
struct AlertState {
  AlertId id;  ///< facility/rule/raised-at
  FacilityId facility;
  AlertRule rule = AlertRule::Cover;
  AlertGrade grade = AlertGrade::Yellow;
  std::string sentence;
  std::string evidence;  ///< "name=value\n…" as shown and stored
  Instant raised_at{};
  Instant changed_at{};
  std::int64_t calm_evaluations = 0;  ///< evaluations in a row beyond the threshold and its margin
  std::optional<Instant> cleared_at;
  std::optional<Instant> acknowledged_at;
  std::string acknowledged_by;  ///< full name
  std::optional<Instant> acknowledged_until;
  std::string acknowledgement_note;

  bool is_open() const { return !cleared_at.has_value(); }
  bool operator==(const AlertState&) const = default;
};
template <class V, class R>
requires RecordOf<R, AlertState>
void fields(V&& v, R& r) {
  v("alert", r.id);
  v("facility", r.facility);
  v("rule", r.rule);
  v("grade", r.grade);
  v("sentence", r.sentence);
  v("evidence", r.evidence);
  v("raised_at", r.raised_at);
  v("changed_at", r.changed_at);
  v("calm_evaluations", r.calm_evaluations);
  v("cleared_at", r.cleared_at);
  v("acknowledged_at", r.acknowledged_at);
  v("acknowledged_by", r.acknowledged_by);
  v("acknowledged_until", r.acknowledged_until);
  v("acknowledgement_note", r.acknowledgement_note);
}

std::string evidence_text(const Parameters& evidence);
Parameters evidence_of(const std::string& text);

}  // namespace sansang::oxygen
