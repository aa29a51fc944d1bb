// SPDX-License-Identifier: Apache-2.0
/// LetterDraft (dự thảo văn bản): drafted → submitted → returned | approved → issued. The program
/// never gives a number and never signs: issuing records the number and the day that the records
/// office (văn thư) gave, and the signed scan, which is the document of record. The .docx stays a
/// file that people edit in Word; its hash says which bytes were approved.
#pragma once
#include "duties/signer.hpp"
#include "duties/transition.hpp"

namespace sansang::duties {

enum class LetterState {
  Drafted,    ///< dự thảo
  Submitted,  ///< đã trình
  Returned,   ///< trả lại để sửa
  Approved,   ///< đã duyệt, chờ ký và phát hành
  Issued,     ///< đã ban hành
};
constexpr std::array<std::pair<LetterState, std::string_view>, 5> names_of(LetterState) {
  return {{{LetterState::Drafted, "drafted"},
           {LetterState::Submitted, "submitted"},
           {LetterState::Returned, "returned"},
           {LetterState::Approved, "approved"},
           {LetterState::Issued, "issued"}}};
}

struct LetterDraft {
  Id<LetterDraft> id;
  std::string paper;  ///< which paper it is: "supply_letter", "yearly_report" …
  std::string title;
  DocumentKind document_kind = DocumentKind::Letter;
  OrganisationId organisation;          ///< the division that drafts it
  LedgerPosition computed_from = 0;     ///< its figures are those of this position; 0: it has none
  PlanId plan;                          ///< the stored plan that it puts into words; blank: none
  std::optional<Instant> figures_at;    ///< cut-off of its figures
  std::optional<Date> figures_from;     ///< the days of reports that its figures rest on,
  std::optional<Date> figures_to;       ///< both inclusive
  RoundId round;                        ///< whose summary it is; blank: none
  std::vector<std::string> recipients;  ///< lines of "Nơi nhận"
  Id<SignerAuthority> proposed_signer;  ///< whom the drafter writes into the signing block
  std::optional<SignerAuthority> signer;  ///< as it was when approved
  LetterState state = LetterState::Drafted;
  std::optional<AttachedFile> file;  ///< the .docx
  AccountId drafted_by;
  std::string reason;  ///< of the newest return
  AccountId decided_by;
  std::optional<Instant> decided_at;
  std::string issued_number;      ///< given by the records office
  std::optional<Date> issued_on;  ///< the day on the paper
  std::optional<AttachedFile> scan;
  AccountId recorded_by;
  std::optional<Instant> recorded_at;
  bool is_public = false;  ///< a version for the public web page is wanted
  bool operator==(const LetterDraft&) const = default;
};
template <class V, class R>
requires RecordOf<R, LetterDraft>
void fields(V&& v, R& r) {
  v("letter", r.id);
  v("paper", r.paper);
  v("title", r.title);
  v("document_kind", r.document_kind);
  v("organisation", r.organisation);
  v("computed_from", r.computed_from);
  v("plan", r.plan);
  v("figures_at", r.figures_at);
  v("figures_from", r.figures_from);
  v("figures_to", r.figures_to);
  v("round", r.round);
  v("recipients", r.recipients);
  v("proposed_signer", r.proposed_signer);
  v("signer", r.signer);
  v("state", r.state);
  v("file", r.file);
  v("drafted_by", r.drafted_by);
  v("reason", r.reason);
  v("decided_by", r.decided_by);
  v("decided_at", r.decided_at);
  v("issued_number", r.issued_number);
  v("issued_on", r.issued_on);
  v("scan", r.scan);
  v("recorded_by", r.recorded_by);
  v("recorded_at", r.recorded_at);
  v("is_public", r.is_public);
}

enum class LetterAct { Revise, Submit, Return, Approve, Issue, AttachScan };
constexpr std::array<std::pair<LetterAct, std::string_view>, 6> names_of(LetterAct) {
  return {{{LetterAct::Revise, "revise"},
           {LetterAct::Submit, "submit"},
           {LetterAct::Return, "return"},
           {LetterAct::Approve, "approve"},
           {LetterAct::Issue, "issue"},
           {LetterAct::AttachScan, "attach_scan"}}};
}
enum class LetterRole { Drafter, Approver, RecordsOffice };
constexpr std::array<std::pair<LetterRole, std::string_view>, 3> names_of(LetterRole) {
  return {{{LetterRole::Drafter, "drafter"},
           {LetterRole::Approver, "approver"},
           {LetterRole::RecordsOffice, "records_office"}}};
}

using LetterTransition = Transition<LetterState, LetterAct, LetterRole>;
/// All steps there are. An issued letter takes its scan and changes no more.
inline constexpr std::array<LetterTransition, 9> letter_transitions = {{
    {LetterState::Drafted, LetterAct::Revise, LetterState::Drafted, LetterRole::Drafter},
    {LetterState::Returned, LetterAct::Revise, LetterState::Returned, LetterRole::Drafter},
    {LetterState::Drafted, LetterAct::Submit, LetterState::Submitted, LetterRole::Drafter},
    {LetterState::Returned, LetterAct::Submit, LetterState::Submitted, LetterRole::Drafter},
    {LetterState::Submitted, LetterAct::Return, LetterState::Returned, LetterRole::Approver, true},
    {LetterState::Approved, LetterAct::Return, LetterState::Returned, LetterRole::Approver, true},
    {LetterState::Submitted, LetterAct::Approve, LetterState::Approved, LetterRole::Approver},
    {LetterState::Approved, LetterAct::Issue, LetterState::Issued, LetterRole::RecordsOffice},
    {LetterState::Issued, LetterAct::AttachScan, LetterState::Issued, LetterRole::RecordsOffice},
}};

struct LetterStep {
  Step<LetterAct, LetterRole> step;
  AccountId by;
  Instant at{};
  std::optional<SignerAuthority> signer;  ///< Approve
  std::string number;                     ///< Issue
  std::optional<Date> day;                ///< Issue
  std::optional<AttachedFile> scan;       ///< Issue, AttachScan
};

/// `letter` after the step. Faults: letter_transition {from} {to}, letter_not_yours,
/// letter_reason_missing, letter_without_file (Submit), letter_without_signer,
/// letter_signer_not_valid (Approve, and Issue for the day of the paper), letter_issue_incomplete
/// (no number, no day, or nobody who recorded it), letter_issued_later (a day after today),
/// letter_scan_missing, letter_scan_kept (a scan is never exchanged).
Result<LetterDraft> after(LetterDraft letter, const LetterStep& step);

}  // namespace sansang::duties
