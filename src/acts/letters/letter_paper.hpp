// SPDX-License-Identifier: Apache-2.0
/// The paper that a draft puts into a Word file: which figures, as known where, in which frame. The
/// same source gives the same bytes.
#pragma once
#include "acts/letters/letter_desk.hpp"

namespace sansang::acts {

inline const std::string supply_letter = "supply_letter", weekly_report = "weekly_report",
                         own_text = "own_text";

/// Where the figures of a paper come from.
struct PaperSource {
  std::string paper;
  std::optional<PlanId> plan;           ///< supply_letter; null: the newest
  std::optional<Date> week_start;       ///< weekly_report: any day of the week; null: that of `at`
  Instant at{};                         ///< weekly_report: cut off here
  std::optional<LedgerPosition> as_of;  ///< weekly_report; null: the newest
};
/// That of a draft that has figures.
PaperSource source_of(const duties::LetterDraft& letter);

struct Paper {
  documents::OfficialDocument document;
  LedgerPosition computed_from = 0;
  PlanId plan;
  Instant figures_at{};
  Date from{}, to{};  ///< days of the reports that the figures rest on
};
/// Faults unknown_paper, not_allowed, unknown_plan, unknown_office.
Result<Paper> paper_of(const PaperDesk& papers, const accounts::Caller& who,
                       const PaperSource& source);

/// Sets `letter`'s recipients and signing block into the paper and the paper's facts into `letter`;
/// gives the .docx, which `letter` then names.
store::Attachment attach_paper(const LetterDesk& desk, Paper paper,
                               const std::optional<duties::SignerAuthority>& signer,
                               duties::LetterDraft& letter);

}  // namespace sansang::acts
