// SPDX-License-Identifier: Apache-2.0
/// What the API shows and takes of rounds: the list, one round with what each addressee answered,
/// and what people write. `version` is the ledger position that goes back with a change; null is
/// unknown.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "duties/round_summary.hpp"

namespace sansang::acts {

/// How the addressees stand that the caller may see; `late` counts some of the others again.
struct RoundCounts {
  std::int64_t addressees = 0, submitted = 0, returned = 0, accepted = 0, missing = 0, late = 0,
               on_behalf = 0;
};
template <class V, class R>
requires RecordOf<R, RoundCounts>
void fields(V&& v, R& r) {
  v("addressees", r.addressees);
  v("submitted", r.submitted);
  v("returned", r.returned);
  v("accepted", r.accepted);
  v("missing", r.missing);
  v("late", r.late);
  v("on_behalf", r.on_behalf);
}

struct RoundBrief {
  RoundId round;
  duties::RoundKind kind = duties::RoundKind::Other;
  std::string title, opened_by_name;
  Instant opened_at{}, due{};
  std::optional<Instant> closed_at;
  /// Of the addressee for whom the caller answers; null: it answers for none.
  std::optional<duties::SubmissionState> own_state;
  bool may_review = false;
  RoundCounts counts;
  bool simulated = false;
};
template <class V, class R>
requires RecordOf<R, RoundBrief>
void fields(V&& v, R& r) {
  v("round", r.round);
  v("kind", r.kind);
  v("title", r.title);
  v("opened_by_name", r.opened_by_name);
  v("opened_at", r.opened_at);
  v("due", r.due);
  v("closed_at", r.closed_at);
  v("own_state", r.own_state);
  v("may_review", r.may_review);
  v("counts", r.counts);
  v("simulated", r.simulated);
}

struct RoundList {
  Instant now{};
  bool may_open = false;
  std::vector<RoundBrief> rounds;  ///< what waits for the caller first, then open, then closed
};
template <class V, class R>
requires RecordOf<R, RoundList>
void fields(V&& v, R& r) {
  v("now", r.now);
  v("may_open", r.may_open);
  v("rounds", r.rounds);
}

/// One entry of an addressee: its own, or one typed on its behalf.
struct EntryView {
  duties::Submission submission;
  LedgerPosition version = 0;
  Instant at{};
  std::string by_name, taken_by_name, decided_by_name, preferred_by_name;
  bool counts = false;
};
template <class V, class R>
requires RecordOf<R, EntryView>
void fields(V&& v, R& r) {
  v("submission", r.submission);
  v("version", r.version);
  v("at", r.at);
  v("by_name", r.by_name);
  v("taken_by_name", r.taken_by_name);
  v("decided_by_name", r.decided_by_name);
  v("preferred_by_name", r.preferred_by_name);
  v("counts", r.counts);
}

/// What the program knows for a field, with where it comes from; the person takes it or not.
struct PrefilledAnswer {
  std::string field, value, source;
};
template <class V, class R>
requires RecordOf<R, PrefilledAnswer>
void fields(V&& v, R& r) {
  v("field", r.field);
  v("value", r.value);
  v("source", r.source);
}

struct AddresseeView {
  OrganisationId organisation;
  std::string name;
  std::string answered_by;  ///< of its successors, where it was merged away; else blank
  duties::AddresseeRow row;
  bool may_answer = false, may_type = false;
  std::vector<std::string> fields;  ///< of the form that it is asked; those of its own duties
  std::vector<EntryView> entries;
  std::vector<PrefilledAnswer> prefilled;
};
template <class V, class R>
requires RecordOf<R, AddresseeView>
void fields(V&& v, R& r) {
  v("organisation", r.organisation);
  v("name", r.name);
  v("answered_by", r.answered_by);
  v("row", r.row);
  v("may_answer", r.may_answer);
  v("may_type", r.may_type);
  v("fields", r.fields);
  v("entries", r.entries);
  v("prefilled", r.prefilled);
}

struct RoundPage {
  Instant now{};
  duties::Round round;
  LedgerPosition version = 0;
  std::string opened_by_name, document_number;
  bool may_review = false, may_print = false;
  RoundCounts counts;
  std::vector<AddresseeView> addressees;  ///< those whom the caller may see
  std::vector<duties::FieldTotal> totals;
};
template <class V, class R>
requires RecordOf<R, RoundPage>
void fields(V&& v, R& r) {
  v("now", r.now);
  v("round", r.round);
  v("version", r.version);
  v("opened_by_name", r.opened_by_name);
  v("document_number", r.document_number);
  v("may_review", r.may_review);
  v("may_print", r.may_print);
  v("counts", r.counts);
  v("addressees", r.addressees);
  v("totals", r.totals);
}

/// A ready form to open a round from.
struct RoundForm {
  std::string id;
  duties::RoundKind kind = duties::RoundKind::Other;
  std::string title, note;
  std::vector<duties::FormField> form;
  std::vector<std::string> addressee_kinds;
};
template <class V, class R>
requires RecordOf<R, RoundForm>
void fields(V&& v, R& r) {
  v("id", r.id);
  v("kind", r.kind);
  v("title", r.title);
  v("note", r.note);
  v("form", r.form);
  v("addressee_kinds", r.addressee_kinds);
}
struct AddresseeChoice {
  OrganisationId organisation;
  std::string name, kind;
};
template <class V, class R>
requires RecordOf<R, AddresseeChoice>
void fields(V&& v, R& r) {
  v("organisation", r.organisation);
  v("name", r.name);
  v("kind", r.kind);
}
struct AskingDocument {
  OfficialDocumentId document;
  std::string number, subject;
};
template <class V, class R>
requires RecordOf<R, AskingDocument>
void fields(V&& v, R& r) {
  v("document", r.document);
  v("number", r.number);
  v("subject", r.subject);
}
struct RoundChoices {
  Instant now{};
  std::vector<RoundForm> forms;
  std::vector<AddresseeChoice> organisations;
  std::vector<AskingDocument> documents;
};
template <class V, class R>
requires RecordOf<R, RoundChoices>
void fields(V&& v, R& r) {
  v("now", r.now);
  v("forms", r.forms);
  v("organisations", r.organisations);
  v("documents", r.documents);
}

/// POST /api/rounds. A yearly report with a document and without a form asks for its duties.
struct OpenRoundInput {
  RoundId round;  ///< made by the browser
  duties::RoundKind kind = duties::RoundKind::Other;
  std::string title;
  OfficialDocumentId document;
  Instant due{};
  std::vector<duties::FormField> form;
  std::vector<OrganisationId> addressees;
  std::string note;
  std::optional<Date> cut_off;
};
template <class V, class R>
requires RecordOf<R, OpenRoundInput>
void fields(V&& v, R& r) {
  v("round", r.round);
  v("kind", r.kind);
  v("title", r.title);
  v("document", r.document);
  v("due", r.due);
  v("form", r.form);
  v("addressees", r.addressees);
  v("note", r.note);
  v("cut_off", r.cut_off);
}

/// `step` is save, submit or correct.
struct AnswerInput {
  OrganisationId organisation;
  duties::SubmissionAct step = duties::SubmissionAct::Save;
  std::vector<duties::Answer> answers;
  std::string remark, reason;
  std::optional<LedgerPosition> version;  ///< of the entry that the author saw; null: none
};
template <class V, class R>
requires RecordOf<R, AnswerInput>
void fields(V&& v, R& r) {
  v("organisation", r.organisation);
  v("step", r.step);
  v("answers", r.answers);
  v("remark", r.remark);
  v("reason", r.reason);
  v("version", r.version);
}

struct OnBehalfInput {
  AnswerInput answer;
  duties::AnswerSource source = duties::AnswerSource::Telephone;
  std::string told_by;
  std::optional<Instant> taken_at;  ///< when it was told; null: now
};
template <class V, class R>
requires RecordOf<R, OnBehalfInput>
void fields(V&& v, R& r) {
  v("answer", r.answer);
  v("source", r.source);
  v("told_by", r.told_by);
  v("taken_at", r.taken_at);
}

enum class ReviewStep { Return, Accept, Prefer };
constexpr std::array<std::pair<ReviewStep, std::string_view>, 3> names_of(ReviewStep) {
  return {{{ReviewStep::Return, "return"},
           {ReviewStep::Accept, "accept"},
           {ReviewStep::Prefer, "prefer"}}};
}
struct SeenEntry {
  std::string submission;
  LedgerPosition version = 0;
};
template <class V, class R>
requires RecordOf<R, SeenEntry>
void fields(V&& v, R& r) {
  v("submission", r.submission);
  v("version", r.version);
}
/// `seen` names the entry decided on; to prefer one, all entries of the addressee.
struct ReviewInput {
  OrganisationId organisation;
  std::string submission;
  ReviewStep step = ReviewStep::Accept;
  std::string reason;
  std::vector<SeenEntry> seen;
};
template <class V, class R>
requires RecordOf<R, ReviewInput>
void fields(V&& v, R& r) {
  v("organisation", r.organisation);
  v("submission", r.submission);
  v("step", r.step);
  v("reason", r.reason);
  v("seen", r.seen);
}
struct CloseRoundInput {
  LedgerPosition version = 0;
};
template <class V, class R>
requires RecordOf<R, CloseRoundInput>
void fields(V&& v, R& r) {
  v("version", r.version);
}

}  // namespace sansang::acts
