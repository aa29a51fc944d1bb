// SPDX-License-Identifier: Apache-2.0
/// The daily report: the form a facility is asked to fill, and taking a filled one in. A report is
/// acknowledged only after it is durable; the same id again is a retry and answers the same.
#pragma once
#include <optional>
#include <variant>
#include <vector>

#include "acts/situations.hpp"
#include "acts/views/report.hpp"

namespace sansang::acts {

/// Fault unknown_facility when it may not be seen or does not report for itself.
Result<ReportForm> report_form(const Desk& desk, const accounts::Caller& who,
                               const FacilityId& facility, std::optional<Date> day, Instant now);

/// What came of it: a receipt, or findings with at least one that blocks (error or unanswered
/// doubt).
using ReportOutcome = std::variant<ReportReceipt, std::vector<Finding>>;

/// Faults unknown_facility, not_allowed (an officer files own reports, the province types on
/// behalf), missing_field (no id), report_conflict (the id is known and said something else, or
/// somebody else filed the day at the same moment).
Result<ReportOutcome> receive_daily_report(const Desk& desk, const accounts::Caller& who,
                                           const ReportInput& input, Instant now,
                                           const std::string& address);

/// The cover as views show it; nothing when unknown.
std::optional<CoverView> cover_view(const std::optional<oxygen::Cover>& cover);

}  // namespace sansang::acts
