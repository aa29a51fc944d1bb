// SPDX-License-Identifier: Apache-2.0
/// From what the store knew at a position to the plain lines that papers are made of: facilities
/// with their open alerts, the forecast with its record, the deliveries and shortages of a plan.
/// What is still a code becomes a few words here; every date is said as papers say it.
#pragma once
#include <vector>

#include "acts/situations.hpp"
#include "acts/views/plan.hpp"
#include "documents/supply_letter.hpp"
#include "documents/weekly_report.hpp"

namespace sansang::acts {

struct PaperLines {
  std::vector<documents::FacilityLine> facilities;
  std::vector<documents::MissingUnit> missing;  ///< the newest report is older than allowed
  std::vector<documents::AlertLine> alerts;     ///< worst first; shortages before other alerts
  bool simulated = false;
};

/// `all` and the alerts open at `as_of`.
PaperLines paper_lines(const Desk& desk, const std::vector<FacilitySituation>& all,
                       LedgerPosition as_of, const documents::Sentences& sentences);

struct PaperForecast {
  std::vector<documents::ForecastLine> lines;    ///< of the province, `days_ahead` of the cut-off
  std::vector<documents::ForecastScore> scores;  ///< horizons up to the last of `days_ahead`
};
PaperForecast paper_forecast(const Desk& desk, const store::VisibleFacilities& seen,
                             Instant cut_off, LedgerPosition as_of,
                             const std::vector<int>& days_ahead);

std::vector<documents::ProposedDelivery> proposed_deliveries(const PlanView& plan,
                                                             const documents::Sentences& sentences);

/// One for each facility that stays short, with the reason that weighs most.
std::vector<documents::UnmetDemand> unmet_demand(const PlanView& plan,
                                                 const documents::Sentences& sentences);

}  // namespace sansang::acts
