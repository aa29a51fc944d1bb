// SPDX-License-Identifier: Apache-2.0
/// The papers of a round: its table with who answered, or the consolidated yearly report; and the
/// bare table for a .csv. Only whoever sees the whole round gets them.
#pragma once
#include "acts/rounds/round_page.hpp"
#include "documents/round_table.hpp"
#include "store/rules/office.hpp"

namespace sansang::acts {

struct RoundPapers {
  RoundDesk desk;
  const std::vector<store::Office>& offices;
};

/// As known `now`, cut off then. Faults unknown_round, unknown_office.
Result<documents::OfficialDocument> round_paper(const RoundPapers& papers,
                                                const accounts::Caller& who, const RoundId& id,
                                                Instant now);
/// Fault unknown_round.
Result<documents::PlainTable> round_rows(const RoundDesk& desk, const accounts::Caller& who,
                                         const RoundId& id, Instant now);

}  // namespace sansang::acts
