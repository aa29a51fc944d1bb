// SPDX-License-Identifier: Apache-2.0
/// rules/reports/rhythms.toml as oxygen::ReportingRhythms. Every mode must have its rhythm with one
/// time of day at least; weekdays 1 to 7, times "hh:mm" ascending (rule_out_of_range otherwise).
#pragma once
#include "oxygen/reporting_rhythm.hpp"
#include "store/rules/toml_document.hpp"

namespace sansang::store {

/// Findings stay in the document; an incomplete reading must not be used when there are any.
oxygen::ReportingRhythms read_rhythms(const TomlTable& root);

}  // namespace sansang::store
