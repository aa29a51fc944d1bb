// SPDX-License-Identifier: Apache-2.0
/// The books of documents and duties (book.hpp); that of assignments stands in books.hpp, because a
/// leaver's tasks are moved there. Progress has one id for each holder and due day,
/// so that two people who record it at once are told of each other; every version stays readable.
#pragma once
#include "duties/duty.hpp"
#include "duties/escalation.hpp"
#include "duties/official_document.hpp"
#include "store/books.hpp"

namespace sansang::store {

template <>
struct Book<duties::OfficialDocument> {
  static constexpr std::string_view name = "document";
};
template <>
struct Book<duties::DocumentRelation> {
  static constexpr std::string_view name = "document_relation";
};
template <>
struct Book<duties::Duty> {
  static constexpr std::string_view name = "duty";
  static std::string group(const duties::Duty& duty) { return duty.document.text; }
};
template <>
struct Book<duties::Receipt> {
  static constexpr std::string_view name = "duty_receipt";
  static std::string group(const duties::Receipt& receipt) { return receipt.assignment.text; }
};
template <>
struct Book<duties::DutyProgress> {
  static constexpr std::string_view name = "duty_progress";
  static std::string group(const duties::DutyProgress& p) { return p.assignment.text; }
};

template <>
struct Book<duties::Escalation> {
  static constexpr std::string_view name = "duty_escalation";
};

}  // namespace sansang::store
