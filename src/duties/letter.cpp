// SPDX-License-Identifier: Apache-2.0
#include "duties/letter.hpp"

#include "base/vietnamese.hpp"

namespace sansang::duties {
namespace {

constexpr TransitionFaults faults{"letter_transition", "letter_not_yours", "letter_reason_missing",
                                  "letter_state"};

void decide(LetterDraft& letter, const LetterStep& step) {
  letter.decided_by = step.by;
  letter.decided_at = step.at;
}

std::optional<Fault> approve(LetterDraft& letter, const LetterStep& step) {
  if (!step.signer) return Fault{"letter_without_signer", {}};
  if (has_error(check_signer(*step.signer)) ||
      !may_sign(*step.signer, letter.document_kind, local_day(step.at)))
    return Fault{"letter_signer_not_valid", {{"name", step.signer->full_name}}};
  letter.signer = step.signer;
  decide(letter, step);
  return std::nullopt;
}

std::optional<Fault> issue(LetterDraft& letter, const LetterStep& step) {
  if (trimmed(step.number).empty() || !step.day || step.by.empty())
    return Fault{"letter_issue_incomplete", {}};
  if (*step.day > local_day(step.at))
    return Fault{"letter_issued_later", {{"day", vietnamese_date(*step.day)}}};
  if (!letter.signer || !may_sign(*letter.signer, letter.document_kind, *step.day))
    return Fault{"letter_signer_not_valid",
                 {{"name", letter.signer ? letter.signer->full_name : ""}}};
  letter.issued_number = trimmed(step.number);
  letter.issued_on = step.day;
  letter.scan = step.scan;
  letter.recorded_by = step.by;
  letter.recorded_at = step.at;
  return std::nullopt;
}

std::optional<Fault> attach(LetterDraft& letter, const LetterStep& step) {
  if (!step.scan || step.scan->hash.empty()) return Fault{"letter_scan_missing", {}};
  if (letter.scan) return Fault{"letter_scan_kept", {{"name", letter.scan->name}}};
  letter.scan = step.scan;
  return std::nullopt;
}

/// What the act does beside changing the state; the fault when it cannot.
std::optional<Fault> carry_out(LetterDraft& letter, const LetterStep& step) {
  switch (step.step.act) {
    case LetterAct::Revise:
      return std::nullopt;
    case LetterAct::Submit:
      if (!letter.file || letter.file->hash.empty()) return Fault{"letter_without_file", {}};
      return std::nullopt;
    case LetterAct::Return:
      letter.reason = trimmed(step.step.reason);
      letter.signer.reset();
      decide(letter, step);
      return std::nullopt;
    case LetterAct::Approve:
      return approve(letter, step);
    case LetterAct::Issue:
      return issue(letter, step);
    case LetterAct::AttachScan:
      return attach(letter, step);
  }
  return std::nullopt;
}

}  // namespace

Result<LetterDraft> after(LetterDraft letter, const LetterStep& step) {
  const auto to = next_state(letter_transitions, letter.state, step.step, faults);
  if (!to) return tl::unexpected(to.error());
  if (auto why = carry_out(letter, step)) return tl::unexpected(*std::move(why));
  letter.state = *to;
  return letter;
}

}  // namespace sansang::duties
