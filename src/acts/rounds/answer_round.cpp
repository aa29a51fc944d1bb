// SPDX-License-Identifier: Apache-2.0
#include "acts/rounds/answer_round.hpp"

#include <algorithm>

#include "acts/rounds/yearly_form.hpp"
#include "base/vietnamese.hpp"

namespace sansang::acts {
namespace {

using duties::Submission;
using duties::SubmissionAct;
using duties::SubmissionState;

/// Who writes what, and how it was told.
struct Writing {
  const accounts::Caller& who;
  const AnswerInput& input;
  duties::AnswerSource source = duties::AnswerSource::Own;
  std::string told_by;
  std::optional<Instant> taken_at;
  Instant now{};
  const std::string& address;
};

std::vector<duties::Answer> given(std::vector<duties::Answer> answers) {
  std::erase_if(answers,
                [](const duties::Answer& answer) { return trimmed(answer.value).empty(); });
  return answers;
}

Submission written(Submission entry, const Writing& writing) {
  entry.answers = given(writing.input.answers);
  entry.remark = writing.input.remark;
  entry.source = writing.source;
  entry.told_by = writing.told_by;
  return entry;
}

/// After the step; what was never saved is saved on its way.
Result<Submission> stepped(Submission entry, const Writing& writing, const duties::Round& round) {
  duties::SubmissionStep step{
      {writing.input.step, duties::SubmissionRole::Contributor, writing.input.reason},
      writing.who.account.id,
      writing.now};
  if (entry.state == SubmissionState::NotBegun && step.step.act == SubmissionAct::Submit) {
    auto save = step;
    save.step.act = SubmissionAct::Save;
    auto saved = duties::after(std::move(entry), save, round);
    if (!saved) return saved;
    entry = std::move(*saved);
  }
  auto done = duties::after(std::move(entry), step, round);
  if (done && writing.taken_at) done->taken_at = writing.taken_at;
  return done;
}

/// Apart from who wrote it when.
bool says_the_same(const Submission& one, const Submission& other) {
  return one.state == other.state && one.answers == other.answers && one.remark == other.remark &&
         one.source == other.source && one.told_by == other.told_by && one.reason == other.reason;
}

bool is_sent(SubmissionAct step) {
  return step == SubmissionAct::Submit || step == SubmissionAct::Correct;
}

Result<RoundOutcome> outcome_of(const RoundDesk& desk, const accounts::Caller& who,
                                const RoundId& id, Instant now) {
  return round_page(desk, who, id, now).map([](RoundPage page) {
    return RoundOutcome(std::move(page));
  });
}

Result<RoundOutcome> keep_answer(const RoundDesk& desk, const RoundSight& sight,
                                 const duties::Round& round, const Writing& writing) {
  const auto& organisation = writing.input.organisation;
  const auto asked = asked_round(desk, sight, round, organisation);
  const auto id = duties::submission_id(round.id, organisation, writing.source);
  const auto known = desk.store.record<Submission>(id.text);
  const bool is_retry =
      known && says_the_same(known->record, written(known->record, writing)) &&
      known->record.reason == writing.input.reason &&
      known->record.state ==
          (is_sent(writing.input.step) ? SubmissionState::Submitted : SubmissionState::Draft);
  if (is_retry) return outcome_of(desk, writing.who, round.id, writing.now);
  const auto entry =
      written(known ? known->record : duties::blank_submission(round, organisation, writing.source),
              writing);
  if (is_sent(writing.input.step)) {
    auto findings = duties::check_answers(asked.form, entry.answers);
    if (has_error(findings)) return RoundOutcome(std::move(findings));
  }
  const auto next = stepped(entry, writing, asked);
  if (!next) return tl::unexpected(next.error());
  const auto* action =
      writing.source == duties::AnswerSource::Own ? "answer_round" : "answer_round_on_behalf";
  const auto kept = commit_round_act(
      desk, sight, {writing.who, action, round.id, organisation, writing.now, writing.address},
      {store::keep(*next, writing.input.version)});
  if (!kept) return tl::unexpected(kept.error());
  return outcome_of(desk, writing.who, round.id, writing.now);
}

bool is_addressed(const duties::Round& round, const OrganisationId& organisation) {
  return std::find(round.addressees.begin(), round.addressees.end(), organisation) !=
         round.addressees.end();
}

}  // namespace

Result<RoundOutcome> answer_round(const RoundDesk& desk, const accounts::Caller& who,
                                  const RoundId& id, const AnswerInput& input, Instant now,
                                  const std::string& address) {
  const RoundSight sight(desk.store, who, local_day(now));
  const auto seen = seen_round(desk, sight, id);
  if (!seen) return tl::unexpected(seen.error());
  if (!is_addressed(seen->record, input.organisation) || !sight.may_answer(input.organisation))
    return fault("round_not_addressed");
  return keep_answer(desk, sight, seen->record,
                     {who, input, duties::AnswerSource::Own, "", {}, now, address});
}

Result<RoundOutcome> answer_on_behalf(const RoundDesk& desk, const accounts::Caller& who,
                                      const RoundId& id, const OnBehalfInput& input, Instant now,
                                      const std::string& address) {
  const RoundSight sight(desk.store, who, local_day(now));
  const auto seen = seen_round(desk, sight, id);
  if (!seen) return tl::unexpected(seen.error());
  if (!is_addressed(seen->record, input.answer.organisation) ||
      !sight.may_type(input.answer.organisation))
    return fault("round_not_addressed");
  if (input.source == duties::AnswerSource::Own) return fault("answer_source_missing");
  if (input.taken_at && *input.taken_at > now) return fault("taken_at_later");
  return keep_answer(
      desk, sight, seen->record,
      {who, input.answer, input.source, input.told_by, input.taken_at, now, address});
}

}  // namespace sansang::acts
