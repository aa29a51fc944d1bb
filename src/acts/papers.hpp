// SPDX-License-Identifier: Apache-2.0
/// The papers of the department: the supply letter of a stored plan and the weekly oxygen report.
/// Their numbers come from the stored ledger position, so that the same position gives the same
/// bytes, also after later corrections.
#pragma once
#include "acts/situations.hpp"
#include "calendar/reporting_week.hpp"
#include "documents/official_document.hpp"
#include "store/rules/office.hpp"

namespace sansang::acts {

/// What papers are written with.
struct PaperDesk {
  Desk desk;
  const std::vector<store::Office>& offices;
  const documents::Sentences& sentences;
};

/// Faults unknown_plan, unknown_office.
Result<documents::OfficialDocument> supply_letter_of(const PaperDesk& papers,
                                                     const accounts::Caller& who,
                                                     const std::optional<PlanId>& plan);

/// The report of `week` as known at `as_of`, cut off at `now` or the end of the week.
Result<documents::OfficialDocument> weekly_report_of(const PaperDesk& papers,
                                                     const accounts::Caller& who,
                                                     ReportingWeek week, Instant now,
                                                     LedgerPosition as_of);

}  // namespace sansang::acts
