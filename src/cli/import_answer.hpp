// SPDX-License-Identifier: Apache-2.0
/// What `… import` prints: a row per table with what was (or, in a dry run, would be) added,
/// changed, left as it is and left out; the findings go to stderr, and errors or doubts make the
/// exit code 1.
#pragma once
#include <optional>

#include "acts/views/import.hpp"
#include "cli/command.hpp"

namespace sansang::cli {

/// `position`: of the act that wrote the rows; nullopt when nothing was written.
int answer_import(const acts::ImportPlan& plan, std::optional<LedgerPosition> position,
                  const Arguments& arguments, Context& context);

/// --dry-run, the same in every import.
Option dry_run_option();

}  // namespace sansang::cli
