// SPDX-License-Identifier: Apache-2.0
/// Answering a round: a draft kept, sent, corrected with a reason; by the addressee itself, or
/// typed by a superior who was told by telephone, text message, on paper or by a photograph. The
/// two are kept beside each other; which one counts is said by a person (review_round.hpp).
#pragma once
#include "acts/rounds/round_page.hpp"

namespace sansang::acts {

/// Findings of duties::check_answers() when it is sent or corrected. The same content again is a
/// retry. Faults unknown_round, round_not_addressed (whoever does not speak for the addressee),
/// round_changed_meanwhile, and those of duties::after().
Result<RoundOutcome> answer_round(const RoundDesk& desk, const accounts::Caller& who,
                                  const RoundId& id, const AnswerInput& input, Instant now,
                                  const std::string& address);

/// Faults as above; round_not_addressed for an addressee that the caller is not above,
/// answer_source_missing (own is no source here), taken_at_later (told after now).
Result<RoundOutcome> answer_on_behalf(const RoundDesk& desk, const accounts::Caller& who,
                                      const RoundId& id, const OnBehalfInput& input, Instant now,
                                      const std::string& address);

}  // namespace sansang::acts
