// SPDX-License-Identifier: Apache-2.0
/// What became of a paper's figures: those that differ by now, and the corrections of old reports
/// that came after it was computed. Nothing is changed by them: people decide what to do.
#pragma once
#include "acts/letters/letter_desk.hpp"

namespace sansang::acts {

/// Facilities whose figures differ as papers print them (whole hours, whole kilograms). A draft is
/// compared with what is known and so at `now`; an issued paper with what is known today of its own
/// cut-off. Faults unknown_letter, not_allowed (who may not read the figures).
Result<LetterChanges> letter_changes(const LetterDesk& desk, const accounts::Caller& who,
                                     const LetterId& letter, Instant now);

/// Corrections of reports, by facility and day, for one letter after another.
class Corrections {
 public:
  /// Of the days that any of `letters` rests on, as far as `who` may see the facilities.
  Corrections(store::Store& store, const accounts::Caller& who,
              const std::vector<duties::LetterDraft>& letters);
  /// Those later than the letter's position, of a day that it covers.
  std::vector<LetterCorrection> of(const duties::LetterDraft& letter) const;

 private:
  std::vector<LetterCorrection> all_;
};

}  // namespace sansang::acts
