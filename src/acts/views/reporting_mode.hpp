// SPDX-License-Identifier: Apache-2.0
/// The reporting modes as the API tells them: what each asks, which decision set which.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "oxygen/reporting_rhythm.hpp"

namespace sansang::acts {

/// The mode of a day and by whose decision; the number is empty where nobody decided.
struct ModeOfDay {
  oxygen::ReportingMode mode = oxygen::ReportingMode::Enhanced;
  std::string decision_number;
  std::optional<Date> decided_on;
  std::string signer;
};
template <class V, class R>
requires RecordOf<R, ModeOfDay>
void fields(V&& v, R& r) {
  v("mode", r.mode);
  v("decision_number", r.decision_number);
  v("decided_on", r.decided_on);
  v("signer", r.signer);
}

/// What a mode asks.
struct RhythmView {
  oxygen::ReportingMode mode = oxygen::ReportingMode::Enhanced;
  std::vector<std::int64_t> weekdays;  ///< 1 Monday to 7 Sunday; empty: every day
  std::vector<std::string> times;      ///< "07:00", local
};
template <class V, class R>
requires RecordOf<R, RhythmView>
void fields(V&& v, R& r) {
  v("mode", r.mode);
  v("weekdays", r.weekdays);
  v("times", r.times);
}

struct KeptDecision {
  oxygen::ModeDecision decision;
  LedgerPosition version = 0;
  Instant recorded_at{};
  std::string recorded_by;  ///< full name
  bool holds_today = false;
};
template <class V, class R>
requires RecordOf<R, KeptDecision>
void fields(V&& v, R& r) {
  v("decision", r.decision);
  v("version", r.version);
  v("recorded_at", r.recorded_at);
  v("recorded_by", r.recorded_by);
  v("holds_today", r.holds_today);
}

struct ReportingModes {
  std::vector<RhythmView> rhythms;
  oxygen::ReportingMode without_decision = oxygen::ReportingMode::Enhanced;
  std::vector<KeptDecision> decisions;  ///< the one decided last first
};
template <class V, class R>
requires RecordOf<R, ReportingModes>
void fields(V&& v, R& r) {
  v("rhythms", r.rhythms);
  v("without_decision", r.without_decision);
  v("decisions", r.decisions);
}

/// `replaces`: the version that the writer saw; nothing for a new decision.
struct ModeDecisionInput {
  ModeDecisionId id;
  std::vector<FacilityId> facilities;
  std::string disease;
  oxygen::ReportingMode mode = oxygen::ReportingMode::Enhanced;
  std::string decision_number;
  std::optional<Date> decided_on;
  std::string signer;
  std::optional<Date> from, to;
  std::string note;
  std::optional<LedgerPosition> replaces;
};
template <class V, class R>
requires RecordOf<R, ModeDecisionInput>
void fields(V&& v, R& r) {
  v("mode_decision", r.id);
  v("facilities", r.facilities);
  v("disease", r.disease);
  v("mode", r.mode);
  v("decision_number", r.decision_number);
  v("decided_on", r.decided_on);
  v("signer", r.signer);
  v("from", r.from);
  v("to", r.to);
  v("note", r.note);
  v("replaces", r.replaces);
}

}  // namespace sansang::acts
