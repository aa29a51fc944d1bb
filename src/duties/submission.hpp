// SPDX-License-Identifier: Apache-2.0
/// Submission (phần trả lời của đơn vị): not begun → draft → submitted → returned | accepted. What
/// was typed on behalf of a unit carries who told it, who took it down and when; the unit's own
/// entry stands beside it under another id and wins only by a person's word (prefer()).
#pragma once
#include "duties/answer.hpp"
#include "duties/attached_file.hpp"
#include "duties/transition.hpp"

namespace sansang::duties {

enum class SubmissionState {
  NotBegun,   ///< chưa thực hiện
  Draft,      ///< đang soạn
  Submitted,  ///< đã gửi
  Returned,   ///< trả lại
  Accepted,   ///< đã duyệt
};
constexpr std::array<std::pair<SubmissionState, std::string_view>, 5> names_of(SubmissionState) {
  return {{{SubmissionState::NotBegun, "not_begun"},
           {SubmissionState::Draft, "draft"},
           {SubmissionState::Submitted, "submitted"},
           {SubmissionState::Returned, "returned"},
           {SubmissionState::Accepted, "accepted"}}};
}

enum class AnswerSource {
  Own,          ///< đơn vị tự nhập
  Telephone,    ///< điện thoại
  TextMessage,  ///< tin nhắn
  Paper,        ///< văn bản giấy
  Photograph,   ///< ảnh chụp
};
constexpr std::array<std::pair<AnswerSource, std::string_view>, 5> names_of(AnswerSource) {
  return {{{AnswerSource::Own, "own"},
           {AnswerSource::Telephone, "telephone"},
           {AnswerSource::TextMessage, "text_message"},
           {AnswerSource::Paper, "paper"},
           {AnswerSource::Photograph, "photograph"}}};
}

struct Submission {
  Id<Submission> id;  ///< see submission_id()
  RoundId round;
  OrganisationId organisation;
  SubmissionState state = SubmissionState::NotBegun;
  std::vector<Answer> answers;
  std::vector<AttachedFile> files;
  std::string remark;  ///< of the unit: difficulties, proposals
  AnswerSource source = AnswerSource::Own;
  std::string told_by;  ///< on behalf: who told it
  AccountId taken_by;   ///< who typed it
  std::optional<Instant> taken_at;
  std::optional<Instant> first_submitted_at;
  std::optional<Instant> submitted_at;  ///< the newest time
  AccountId decided_by;                 ///< who returned or accepted it
  std::optional<Instant> decided_at;
  std::string reason;  ///< of the newest return or correction
  bool preferred = false;
  AccountId preferred_by;
  std::optional<Instant> preferred_at;
  bool operator==(const Submission&) const = default;
};
template <class V, class R>
requires RecordOf<R, Submission>
void fields(V&& v, R& r) {
  v("submission", r.id);
  v("round", r.round);
  v("organisation", r.organisation);
  v("state", r.state);
  v("answers", r.answers);
  v("files", r.files);
  v("remark", r.remark);
  v("source", r.source);
  v("told_by", r.told_by);
  v("taken_by", r.taken_by);
  v("taken_at", r.taken_at);
  v("first_submitted_at", r.first_submitted_at);
  v("submitted_at", r.submitted_at);
  v("decided_by", r.decided_by);
  v("decided_at", r.decided_at);
  v("reason", r.reason);
  v("preferred", r.preferred);
  v("preferred_by", r.preferred_by);
  v("preferred_at", r.preferred_at);
}

/// "<round>/<organisation>", and "<round>/<organisation>/on_behalf" for what others typed.
Id<Submission> submission_id(const RoundId& round, const OrganisationId& organisation,
                             AnswerSource source);
Submission blank_submission(const Round& round, const OrganisationId& organisation,
                            AnswerSource source = AnswerSource::Own);

enum class SubmissionAct { Save, Submit, Return, Accept, Correct };
constexpr std::array<std::pair<SubmissionAct, std::string_view>, 5> names_of(SubmissionAct) {
  return {{{SubmissionAct::Save, "save"},
           {SubmissionAct::Submit, "submit"},
           {SubmissionAct::Return, "return"},
           {SubmissionAct::Accept, "accept"},
           {SubmissionAct::Correct, "correct"}}};
}
enum class SubmissionRole { Contributor, Reviewer };
constexpr std::array<std::pair<SubmissionRole, std::string_view>, 2> names_of(SubmissionRole) {
  return {{{SubmissionRole::Contributor, "contributor"}, {SubmissionRole::Reviewer, "reviewer"}}};
}

using SubmissionTransition = Transition<SubmissionState, SubmissionAct, SubmissionRole>;
/// All steps there are.
inline constexpr std::array<SubmissionTransition, 10> submission_transitions = {{
    {SubmissionState::NotBegun, SubmissionAct::Save, SubmissionState::Draft,
     SubmissionRole::Contributor},
    {SubmissionState::Draft, SubmissionAct::Save, SubmissionState::Draft,
     SubmissionRole::Contributor},
    {SubmissionState::Returned, SubmissionAct::Save, SubmissionState::Returned,
     SubmissionRole::Contributor},
    {SubmissionState::Draft, SubmissionAct::Submit, SubmissionState::Submitted,
     SubmissionRole::Contributor},
    {SubmissionState::Returned, SubmissionAct::Submit, SubmissionState::Submitted,
     SubmissionRole::Contributor},
    {SubmissionState::Submitted, SubmissionAct::Return, SubmissionState::Returned,
     SubmissionRole::Reviewer, true},
    {SubmissionState::Accepted, SubmissionAct::Return, SubmissionState::Returned,
     SubmissionRole::Reviewer, true},
    {SubmissionState::Submitted, SubmissionAct::Accept, SubmissionState::Accepted,
     SubmissionRole::Reviewer},
    {SubmissionState::Submitted, SubmissionAct::Correct, SubmissionState::Submitted,
     SubmissionRole::Contributor, true},
    {SubmissionState::Accepted, SubmissionAct::Correct, SubmissionState::Submitted,
     SubmissionRole::Contributor, true},
}};

struct SubmissionStep {
  Step<SubmissionAct, SubmissionRole> step;
  AccountId by;
  Instant at{};
};

/// `submission` (with its new answers) after the step. Faults: submission_transition {from} {to},
/// submission_not_yours, submission_reason_missing, round_closed_reason_missing (a closed round
/// takes what a contributor changes only with a reason), submission_has_errors {count} (Submit and
/// Correct, by check_answers), submission_without_source (typed on behalf without told_by).
Result<Submission> after(Submission submission, const SubmissionStep& step, const Round& round);

/// Marks `chosen` among the entries of one organisation in one round and unmarks the others.
/// Fault submission_unknown when it is not among them.
Result<std::vector<Submission>> prefer(std::vector<Submission> entries,
                                       const Id<Submission>& chosen, const AccountId& by,
                                       Instant at);

/// The entry that counts: the preferred one, else of those submitted or accepted the one first
/// submitted, else one that was returned or not sent yet, the own one first;
/// nullptr without entries.
const Submission* counting(const std::vector<Submission>& entries);

}  // namespace sansang::duties
