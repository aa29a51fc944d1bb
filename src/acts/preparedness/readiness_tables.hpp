// SPDX-License-Identifier: Apache-2.0
/// Readiness and access as CSV tables: headings and words in the language asked, an empty cell for
/// what is unknown, never a zero.
#pragma once
#include <string>

#include "acts/views/access.hpp"
#include "acts/views/preparedness.hpp"
#include "documents/sentences.hpp"

namespace sansang::acts {

/// One row an item of the checklist.
std::string checklist_csv(const UnitPreparedness& unit, const documents::Sentences& sentences);
/// One row a unit.
std::string summary_csv(const ReadinessSummary& summary, const documents::Sentences& sentences);
/// One row a place, then one a facility whose loss changes something.
std::string access_csv(const AccessView& access, const documents::Sentences& sentences);

}  // namespace sansang::acts
