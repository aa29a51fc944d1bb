// SPDX-License-Identifier: Apache-2.0
/// What the steps about letters share: the letter that the journey is about and the last answer.
#pragma once
#include "acts/letters/letter_desk.hpp"
#include "steps_oxygen.hpp"

namespace sansang::journeys {

struct LetterScene {
  acts::LetterId letter;
  int letters = 0;  ///< drafted so far
  documents::DocumentLayout layout;
  std::string refused, to_confirm, late;  ///< what the program said last

  /// The desk over the oxygen of the journey, with people and the register of organisations.
  acts::LetterDesk desk(OxygenScene& oxygen);
};

}  // namespace sansang::journeys
