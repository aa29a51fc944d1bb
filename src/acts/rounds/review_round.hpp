// SPDX-License-Identifier: Apache-2.0
/// Reviewing what was sent: returned with a remark, accepted, or said to be the one of two entries
/// that counts. Whoever decides names the version that they saw; when it has changed meanwhile,
/// they are told by whom and nothing is written.
#pragma once
#include "acts/rounds/round_page.hpp"

namespace sansang::acts {

/// Faults unknown_round (also for whoever may not review it), submission_unknown,
/// round_changed_meanwhile, and those of duties::after().
Result<RoundPage> review_round(const RoundDesk& desk, const accounts::Caller& who,
                               const RoundId& id, const ReviewInput& input, Instant now,
                               const std::string& address);

}  // namespace sansang::acts
