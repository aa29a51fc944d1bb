// SPDX-License-Identifier: Apache-2.0
/// RoundSummary (bảng tổng hợp đợt yêu cầu): who answered, who did not, and the totals of the
/// numbers. A total counts only those who answered and says how many did not: unknown is not zero.
/// What was returned does not count until it is submitted again.
#pragma once
#include "duties/submission.hpp"

namespace sansang::duties {

struct AddresseeRow {
  OrganisationId organisation;
  SubmissionState state = SubmissionState::NotBegun;
  bool late = false;  ///< first submitted after the deadline, or still missing after it
  std::optional<Instant> submitted_at;
  AnswerSource source = AnswerSource::Own;
  Id<Submission> submission;  ///< the one that counts; blank: none
  bool undecided = false;     ///< two submitted entries, no word which one counts
  bool operator==(const AddresseeRow&) const = default;
};
template <class V, class R>
requires RecordOf<R, AddresseeRow>
void fields(V&& v, R& r) {
  v("organisation", r.organisation);
  v("state", r.state);
  v("late", r.late);
  v("submitted_at", r.submitted_at);
  v("source", r.source);
  v("submission", r.submission);
  v("undecided", r.undecided);
}

/// Of a field for whole or decimal numbers, in the field's unit.
struct FieldTotal {
  std::string field;
  std::string unit;
  std::optional<double> total;  ///< none: nobody answered
  std::int64_t answered = 0;
  std::int64_t unanswered = 0;  ///< addressees whose number is not known
  bool operator==(const FieldTotal&) const = default;
};
template <class V, class R>
requires RecordOf<R, FieldTotal>
void fields(V&& v, R& r) {
  v("field", r.field);
  v("unit", r.unit);
  v("total", r.total);
  v("answered", r.answered);
  v("unanswered", r.unanswered);
}

/// submitted + returned + accepted + missing = addressees; `late` counts some of them again.
struct RoundSummary {
  std::vector<AddresseeRow> rows;  ///< in the order of the addressees
  std::vector<FieldTotal> totals;  ///< in the order of the form
  std::int64_t submitted = 0, returned = 0, accepted = 0, missing = 0, late = 0;
  bool operator==(const RoundSummary&) const = default;
};
template <class V, class R>
requires RecordOf<R, RoundSummary>
void fields(V&& v, R& r) {
  v("rows", r.rows);
  v("totals", r.totals);
  v("submitted", r.submitted);
  v("returned", r.returned);
  v("accepted", r.accepted);
  v("missing", r.missing);
  v("late", r.late);
}

/// `submissions` of other rounds and of organisations that were not asked are left out.
RoundSummary summary_of(const Round& round, const std::vector<Submission>& submissions,
                        Instant now);

}  // namespace sansang::duties
