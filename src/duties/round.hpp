// SPDX-License-Identifier: Apache-2.0
/// Round (đợt yêu cầu): one shape for a review of plans, a table asked for by 16:00 and the yearly
/// report. A division opens it with a deadline, a form and addressees; each addressee answers with
/// one submission (submission.hpp).
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/fields.hpp"
#include "base/finding.hpp"
#include "base/id.hpp"
#include "calendar/date.hpp"

namespace sansang::duties {

enum class RoundKind {
  PlanReview,    ///< rà soát phương án
  AskedTable,    ///< bảng số liệu theo yêu cầu
  YearlyReport,  ///< báo cáo hằng năm
  Other,
};
constexpr std::array<std::pair<RoundKind, std::string_view>, 4> names_of(RoundKind) {
  return {{{RoundKind::PlanReview, "plan_review"},
           {RoundKind::AskedTable, "asked_table"},
           {RoundKind::YearlyReport, "yearly_report"},
           {RoundKind::Other, "other"}}};
}

enum class FieldKind { Text, Whole, Decimal, YesNo, Date };
constexpr std::array<std::pair<FieldKind, std::string_view>, 5> names_of(FieldKind) {
  return {{{FieldKind::Text, "text"},
           {FieldKind::Whole, "whole"},
           {FieldKind::Decimal, "decimal"},
           {FieldKind::YesNo, "yes_no"},
           {FieldKind::Date, "date"}}};
}

/// One column of the form.
struct FormField {
  std::string name;  ///< unique in the form
  std::string label;
  FieldKind kind = FieldKind::Text;
  std::string unit;  ///< "chai", "m³"; blank: none
  bool required = false;
  std::string clause;  ///< the duty it answers, "IV.4 gạch 1"
  bool operator==(const FormField&) const = default;
};
template <class V, class R>
requires RecordOf<R, FormField>
void fields(V&& v, R& r) {
  v("name", r.name);
  v("label", r.label);
  v("kind", r.kind);
  v("unit", r.unit);
  v("required", r.required);
  v("clause", r.clause);
}

struct Round {
  RoundId id;
  RoundKind kind = RoundKind::Other;
  std::string title;
  OfficialDocumentId document;  ///< that asks for it; blank: none
  OrganisationId opened_by;
  Instant opened_at{};
  Instant due{};  ///< inclusive
  std::vector<FormField> form;
  std::vector<OrganisationId> addressees;
  std::string note;
  std::optional<Instant> closed_at;
  std::optional<Date>
      cut_off;  ///< last day whose events belong to it; later ones to the next round
  bool simulated = false;
  bool operator==(const Round&) const = default;

  bool is_closed_at(Instant now) const { return closed_at && *closed_at <= now; }
};
template <class V, class R>
requires RecordOf<R, Round>
void fields(V&& v, R& r) {
  v("round", r.id);
  v("kind", r.kind);
  v("title", r.title);
  v("document", r.document);
  v("opened_by", r.opened_by);
  v("opened_at", r.opened_at);
  v("due", r.due);
  v("form", r.form);
  v("addressees", r.addressees);
  v("note", r.note);
  v("closed_at", r.closed_at);
  v("cut_off", r.cut_off);
  v("simulated", r.simulated);
}

/// round_without_title, round_without_addressee, round_addressee_twice, round_due_before_opening,
/// form_field_without_label, form_field_twice.
std::vector<Finding> check_round(const Round& round);

/// Closed once: fault round_closed_already.
Result<Round> closed(Round round, Instant at);

}  // namespace sansang::duties
