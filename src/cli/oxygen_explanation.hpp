// SPDX-License-Identifier: Apache-2.0
/// The hours of cover of a facility, step by step: each figure with its unit, the formula that made
/// it and where it comes from (a report, a rules file, an earlier step). Formulas are written with
/// the names of earlier steps, the same in every language.
#pragma once
#include "acts/situations.hpp"
#include "cli/answer.hpp"

namespace sansang::cli {

/// Columns step, item, value, unit, formula, source.
Answer explanation_of(const acts::FacilitySituation& s, store::Store& store,
                      const store::OxygenRules& rules);

}  // namespace sansang::cli
