// SPDX-License-Identifier: Apache-2.0
/// Duties (nhiệm vụ): what a document asks, clause by clause in our own short words; who has it
/// (assignment), who confirmed having it (receipt), how far it is (progress). Progress is appended,
/// never changed; the newest counts. Units and people are ids here; who succeeds whom is asked of a
/// resolver (duty_board.hpp).
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/fields.hpp"
#include "base/id.hpp"
#include "duties/attached_file.hpp"
#include "duties/deadline.hpp"
#include "units/share.hpp"

namespace sansang::duties {

struct Duty {
  DutyId id;
  OfficialDocumentId document;
  std::string clause;    ///< "IV.4 gạch 1"
  std::string text;      ///< our own short words, not the document's sentence
  std::string evidence;  ///< what is expected as proof
  DeadlineRule rule;
  Date from{};
  std::optional<Date> to;  ///< first day no longer asked
  bool simulated = false;
  bool operator==(const Duty&) const = default;
};
template <class V, class R>
requires RecordOf<R, Duty>
void fields(V&& v, R& r) {
  v("duty", r.id);
  v("document", r.document);
  v("clause", r.clause);
  v("text", r.text);
  v("evidence", r.evidence);
  v("rule", r.rule);
  v("from", r.from);
  v("to", r.to);
  v("simulated", r.simulated);
}

/// Who has a duty, and since when. A task moves by a new assignment that names the one it takes
/// over; what that one left open goes with it.
struct Assignment {
  Id<Assignment> id;
  DutyId duty;
  OrganisationId organisation;
  AccountId person;  ///< blank: whoever answers in the organisation
  Date from{};
  std::optional<Date> to;  ///< first day no longer theirs
  Id<Assignment> moved_from;
  std::string note;
  bool operator==(const Assignment&) const = default;
};
template <class V, class R>
requires RecordOf<R, Assignment>
void fields(V&& v, R& r) {
  v("assignment", r.id);
  v("duty", r.duty);
  v("organisation", r.organisation);
  v("person", r.person);
  v("from", r.from);
  v("to", r.to);
  v("moved_from", r.moved_from);
  v("note", r.note);
}

/// Xác nhận đã nhận nhiệm vụ.
struct Receipt {
  Id<Receipt> id;
  Id<Assignment> assignment;
  AccountId by;
  Instant at{};
  std::string remark;
  bool operator==(const Receipt&) const = default;
};
template <class V, class R>
requires RecordOf<R, Receipt>
void fields(V&& v, R& r) {
  v("receipt", r.id);
  v("assignment", r.assignment);
  v("by", r.by);
  v("at", r.at);
  v("remark", r.remark);
}

enum class ProgressState {
  NotBegun,    ///< chưa thực hiện
  InProgress,  ///< đang thực hiện
  Done,        ///< đã hoàn thành
  Cannot,      ///< không thực hiện được, with the reason as remark
};
constexpr std::array<std::pair<ProgressState, std::string_view>, 4> names_of(ProgressState) {
  return {{{ProgressState::NotBegun, "not_begun"},
           {ProgressState::InProgress, "in_progress"},
           {ProgressState::Done, "done"},
           {ProgressState::Cannot, "cannot"}}};
}

struct DutyProgress {
  Id<DutyProgress> id;
  Id<Assignment> assignment;
  std::optional<Date> occurrence;  ///< the named day; none: a duty without a day
  ProgressState state = ProgressState::NotBegun;
  std::optional<Share> done;  ///< none: not said
  std::string remark;
  std::string evidence;
  std::vector<AttachedFile> files;
  AccountId by;
  Instant at{};
  bool operator==(const DutyProgress&) const = default;
};
template <class V, class R>
requires RecordOf<R, DutyProgress>
void fields(V&& v, R& r) {
  v("progress", r.id);
  v("assignment", r.assignment);
  v("occurrence", r.occurrence);
  v("state", r.state);
  v("done_share", r.done);
  v("remark", r.remark);
  v("evidence", r.evidence);
  v("files", r.files);
  v("by", r.by);
  v("at", r.at);
}

/// duty_without_document, duty_without_text, duty_period, and what check_rule() finds.
std::vector<Finding> check_duty(const Duty& duty);

/// progress_cannot_without_reason, progress_done_without_evidence (a Doubt, when the duty names
/// an expected evidence), progress_occurrence_unknown (a day on which `duty` is not due; `holidays`
/// as for the board).
std::vector<Finding> check_progress(const DutyProgress& progress, const Duty& duty,
                                    const Holidays& holidays);

}  // namespace sansang::duties
