// SPDX-License-Identifier: Apache-2.0
/// The days of one facility: patients come, oxygen is drawn and delivered, the officer reads the
/// gauges and files the report: late, not at all, or mistaken, as it happens. The reports pass
/// oxygen::check(): the officer answers its doubts with a reason, as the form asks.
#pragma once
#include <vector>

#include "oxygen/daily_report.hpp"
#include "simulation/incident.hpp"
#include "simulation/patients.hpp"
#include "simulation/site.hpp"
#include "store/rules/oxygen_rules.hpp"

namespace sansang::simulation {

struct Calendar {
  Date first{}, last{};
  Instant now{};  ///< nothing that arrives later is known
  int days() const { return static_cast<int>((last - first).count()) + 1; }
};

/// The reports of `site` that have arrived by `now`, corrections included, by time of arrival.
/// `admissions` as oxygen_admissions(cases, first − warm_up_days, days + warm_up_days).
std::vector<oxygen::DailyReport> reports_of(const Site& site, const std::vector<Incident>& all,
                                            const std::vector<double>& admissions,
                                            const Calendar& calendar,
                                            const store::OxygenRules& rules, std::uint64_t seed);

}  // namespace sansang::simulation
