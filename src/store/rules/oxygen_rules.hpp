// SPDX-License-Identifier: Apache-2.0
/// The rules of rules/oxygen and rules/reports as values of the oxygen room: flows by mode,
/// cylinder classes, alert thresholds, checks of the daily report.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "oxygen/alert_rules.hpp"
#include "oxygen/report_check.hpp"
#include "oxygen/reporting_rhythm.hpp"
#include "store/rules/dated_rule.hpp"

namespace sansang::store {

struct OxygenRules {
  oxygen::FlowRules flows;
  std::vector<oxygen::CylinderClass> sizes;
  oxygen::AlertRules alerts;
  oxygen::ReportRules report;
  oxygen::ReportingRhythms rhythms;
};

struct OxygenRulesReading {
  std::optional<OxygenRules> rules;  ///< none when a finding is an error
  std::vector<Finding> findings;
};

/// `folder` is rules/. Throws std::runtime_error when a file cannot be read.
OxygenRulesReading read_oxygen_rules(const std::filesystem::path& folder);

}  // namespace sansang::store
