// SPDX-License-Identifier: Apache-2.0
#include "oxygen/reporting_rhythm.hpp"

#include <algorithm>
#include <set>

#include "base/ensure.hpp"

namespace sansang::oxygen {
namespace {

constexpr std::chrono::days horizon{366};

bool asks_on(const ReportingRhythm& rhythm, Date day) {
  if (rhythm.weekdays.empty()) return true;
  const auto weekday = static_cast<std::int64_t>(std::chrono::weekday{day}.iso_encoding());
  return std::find(rhythm.weekdays.begin(), rhythm.weekdays.end(), weekday) !=
         rhythm.weekdays.end();
}

bool is_weightier(const ModeDecision& a, const ModeDecision& b) {
  if (a.facilities.empty() != b.facilities.empty()) return !a.facilities.empty();
  if (a.decided_on != b.decided_on) return a.decided_on > b.decided_on;
  return a.id > b.id;
}

}  // namespace

const ReportingRhythm& ReportingRhythms::of(ReportingMode mode) const {
  const auto found = std::find_if(rhythms.begin(), rhythms.end(),
                                  [mode](const auto& rhythm) { return rhythm.mode == mode; });
  ensure(found != rhythms.end(), "the reader of rules gives every mode a rhythm");
  return *found;
}

bool ModeDecision::holds_for(const FacilityId& facility, Date day) const {
  if (day < from || (to && day >= *to)) return false;
  return facilities.empty() ||
         std::find(facilities.begin(), facilities.end(), facility) != facilities.end();
}

std::vector<Finding> check_mode_decision(const ModeDecision& decision,
                                         const std::vector<FacilityId>& known) {
  std::vector<Finding> findings;
  const auto find = [&findings](const char* code, const char* field, std::string value = {}) {
    findings.push_back(
        {code, Severity::Error, {.file = {}, .sheet = {}, .field = field}, std::move(value), {}});
  };
  if (decision.decision_number.empty()) find("mode_without_decision", "decision_number");
  if (decision.signer.empty()) find("mode_without_decision", "signer");
  if (decision.decided_on == Date{}) find("mode_without_decision", "decided_on");
  if (decision.from == Date{} || (decision.to && *decision.to <= decision.from))
    find("mode_period", "to");
  for (const auto& facility : decision.facilities)
    if (std::find(known.begin(), known.end(), facility) == known.end())
      find("mode_facility_unknown", "facilities", facility.text);
  return findings;
}

ReportingCalendar::ReportingCalendar(const FacilityId& facility, const ReportingRhythms& rhythms,
                                     const std::vector<ModeDecision>& decisions)
    : facility_(facility), rhythms_(&rhythms) {
  for (const auto& decision : decisions)
    if (decision.facilities.empty() ||
        std::find(decision.facilities.begin(), decision.facilities.end(), facility) !=
            decision.facilities.end())
      decisions_.push_back(decision);
  std::sort(decisions_.begin(), decisions_.end(), is_weightier);
}

const ModeDecision* ReportingCalendar::decision_on(Date day) const {
  // Of one disease the weightiest decision counts, of several diseases the most demanding mode: a
  // calm one must not silence an outbreak of another.
  const ModeDecision* found = nullptr;
  std::set<std::string> diseases;
  for (const auto& decision : decisions_)
    if (decision.holds_for(facility_, day) && diseases.insert(decision.disease).second &&
        (!found || decision.mode > found->mode))
      found = &decision;
  return found;
}

const ReportingRhythm& ReportingCalendar::rhythm_on(Date day) const {
  const auto* decision = decision_on(day);
  return rhythms_->of(decision ? decision->mode : rhythms_->without_decision);
}

std::optional<ReportingCalendar::Due> ReportingCalendar::next_due(Instant instant) const {
  const Date first = local_day(instant);
  for (Date day = first; day <= first + horizon; day += std::chrono::days{1}) {
    const auto& rhythm = rhythm_on(day);
    if (!asks_on(rhythm, day)) continue;
    for (const auto minute : rhythm.minutes_of_day) {
      const auto at = at_local_time(day, std::chrono::minutes{minute});
      if (at >= instant) return Due{at, at + rhythm.grace, at - rhythm.early};
    }
  }
  return std::nullopt;
}

std::optional<ReportingCalendar::Due> ReportingCalendar::next_unanswered(Instant read_at) const {
  auto due = next_due(read_at);
  while (due && due->answered_from <= read_at) due = next_due(due->at + std::chrono::seconds{1});
  return due;
}

std::int64_t ReportingCalendar::missed(Instant read_at, Instant now) const {
  std::int64_t count = 0;
  auto due = next_due(read_at);
  for (; due && due->at <= now; due = next_due(due->at + std::chrono::seconds{1}))
    count += due->answered_from > read_at && due->missed_at <= now;
  return count;
}

}  // namespace sansang::oxygen
