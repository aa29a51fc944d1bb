// SPDX-License-Identifier: Apache-2.0
/// Rounds as somebody reads them: the list, one round with its summary, and what a new one can be
/// opened from.
#pragma once
#include "acts/rounds/round_desk.hpp"

namespace sansang::acts {

RoundList round_list(const RoundDesk& desk, const accounts::Caller& who, Instant now);
/// Fault unknown_round, also when none of its addressees may be seen.
Result<RoundPage> round_page(const RoundDesk& desk, const accounts::Caller& who, const RoundId& id,
                             Instant now);
/// The same where `sight` is known already; `round` as seen_round() gives it.
RoundPage page_of(const RoundDesk& desk, const RoundSight& sight,
                  const store::Kept<duties::Round>& round, Instant now);
RoundChoices round_choices(const RoundDesk& desk, const accounts::Caller& who, Instant now);

}  // namespace sansang::acts
