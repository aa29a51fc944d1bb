// SPDX-License-Identifier: Apache-2.0
#include "duties/submission.hpp"

#include <algorithm>
#include <tuple>

namespace sansang::duties {
namespace {

constexpr TransitionFaults faults{"submission_transition", "submission_not_yours",
                                  "submission_reason_missing", "submission_state"};

bool is_contribution(SubmissionAct act) {
  return act == SubmissionAct::Save || act == SubmissionAct::Submit ||
         act == SubmissionAct::Correct;
}

/// What a contributor may not do although the table has the step.
std::optional<Fault> obstacle(const Submission& submission, const SubmissionStep& step,
                              const Round& round) {
  const auto act = step.step.act;
  if (!is_contribution(act)) return std::nullopt;
  if (round.is_closed_at(step.at) && trimmed(step.step.reason).empty())
    return Fault{"round_closed_reason_missing", {}};
  if (act == SubmissionAct::Save) return std::nullopt;
  if (submission.source != AnswerSource::Own && trimmed(submission.told_by).empty())
    return Fault{"submission_without_source", {}};
  const auto findings = check_answers(round.form, submission.answers);
  if (has_error(findings))
    return Fault{"submission_has_errors", {{"count", std::to_string(findings.size())}}};
  return std::nullopt;
}

}  // namespace

Id<Submission> submission_id(const RoundId& round, const OrganisationId& organisation,
                             AnswerSource source) {
  const auto* ending = source == AnswerSource::Own ? "" : "/on_behalf";
  return Id<Submission>(round.text + "/" + organisation.text + ending);
}

Submission blank_submission(const Round& round, const OrganisationId& organisation,
                            AnswerSource source) {
  Submission made;
  made.id = submission_id(round.id, organisation, source);
  made.round = round.id;
  made.organisation = organisation;
  made.source = source;
  return made;
}

Result<Submission> after(Submission submission, const SubmissionStep& step, const Round& round) {
  const auto to = next_state(submission_transitions, submission.state, step.step, faults);
  if (!to) return tl::unexpected(to.error());
  if (auto why = obstacle(submission, step, round)) return tl::unexpected(*std::move(why));
  submission.state = *to;
  if (!trimmed(step.step.reason).empty()) submission.reason = trimmed(step.step.reason);
  if (!is_contribution(step.step.act)) {
    submission.decided_by = step.by;
    submission.decided_at = step.at;
    return submission;
  }
  submission.taken_by = step.by;
  submission.taken_at = step.at;
  if (step.step.act != SubmissionAct::Save) {
    submission.submitted_at = step.at;
    if (!submission.first_submitted_at) submission.first_submitted_at = step.at;
  }
  return submission;
}

Result<std::vector<Submission>> prefer(std::vector<Submission> entries,
                                       const Id<Submission>& chosen, const AccountId& by,
                                       Instant at) {
  const auto is_chosen = [&](const Submission& entry) { return entry.id == chosen; };
  if (std::none_of(entries.begin(), entries.end(), is_chosen)) return fault("submission_unknown");
  for (auto& entry : entries) {
    entry.preferred = is_chosen(entry);
    entry.preferred_by = by;
    entry.preferred_at = at;
  }
  return entries;
}

const Submission* counting(const std::vector<Submission>& entries) {
  // One that was sent back answers nothing while another one does.
  const auto answers = [](const Submission& entry) {
    return entry.state == SubmissionState::Submitted || entry.state == SubmissionState::Accepted;
  };
  const auto order = [&answers](const Submission& entry) {
    return std::tuple(!entry.preferred, !answers(entry),
                      entry.first_submitted_at.value_or(Instant::max()), entry.source, entry.id);
  };
  const auto first = std::min_element(
      entries.begin(), entries.end(),
      [&](const Submission& a, const Submission& b) { return order(a) < order(b); });
  return first == entries.end() ? nullptr : &*first;
}

}  // namespace sansang::duties
