// SPDX-License-Identifier: Apache-2.0
#include "duties/duty.hpp"

#include <algorithm>

#include "base/vietnamese.hpp"
#include "duties/field_place.hpp"

namespace sansang::duties {

std::vector<Finding> check_duty(const Duty& duty) {
  auto findings = check_rule(duty.rule);
  if (duty.document.empty())
    findings.push_back({"duty_without_document", Severity::Error, field_place("document"), {}, {}});
  if (trimmed(duty.text).empty())
    findings.push_back({"duty_without_text", Severity::Error, field_place("text"), {}, {}});
  if (duty.to && *duty.to <= duty.from) {
    const auto day = vietnamese_date(*duty.to);
    findings.push_back({"duty_period", Severity::Error, field_place("to"), day, {}});
  }
  return findings;
}

namespace {

bool is_due_on(const Duty& duty, Date named, const Holidays& holidays) {
  const std::chrono::days around{31};  // meaning and shift move the due day by less
  const auto due = occurrences(duty.rule, named - around, named + around, holidays);
  return std::any_of(due.begin(), due.end(),
                     [&](const Occurrence& o) { return o.named_day == named; });
}

}  // namespace

std::vector<Finding> check_progress(const DutyProgress& progress, const Duty& duty,
                                    const Holidays& holidays) {
  std::vector<Finding> findings;
  if (progress.state == ProgressState::Cannot && trimmed(progress.remark).empty())
    findings.push_back(
        {"progress_cannot_without_reason", Severity::Error, field_place("remark"), {}, {}});
  const bool has_evidence = !trimmed(progress.evidence).empty() || !progress.files.empty();
  if (progress.state == ProgressState::Done && !duty.evidence.empty() && !has_evidence) {
    const Parameters expected = {{"evidence", duty.evidence}};
    findings.push_back(
        {"progress_done_without_evidence", Severity::Doubt, field_place("evidence"), {}, expected});
  }
  if (duty.rule.recurrence == Recurrence::WithEachEvent) return findings;
  if (progress.occurrence && !is_due_on(duty, *progress.occurrence, holidays)) {
    const auto day = vietnamese_date(*progress.occurrence);
    findings.push_back(
        {"progress_occurrence_unknown", Severity::Error, field_place("occurrence"), day, {}});
  }
  return findings;
}

}  // namespace sansang::duties
