// SPDX-License-Identifier: Apache-2.0
/// The tasks as somebody sees them: the leader's view by organisation and by document, and what is
/// a person's own work. What is overdue is never left out.
#pragma once
#include "acts/duties/duty_desk.hpp"

namespace sansang::acts {

struct DutyBoardQuestion {
  std::optional<OrganisationId> organisation;  ///< only its tasks; the counts stay whole
  std::optional<OfficialDocumentId> document;
  std::optional<Date> done_since;  ///< default: the first day of the year
};

/// Of those organisations that `who` may see duties of.
DutyBoardView duty_board_view(const DutyDesk& desk, const accounts::Caller& who,
                              const DutyBoardQuestion& question, Instant now);

/// The open tasks of the caller's own organisations and those given to the caller by name; and the
/// tasks of others that are late for so long that the caller is told.
MyWork my_work(const DutyDesk& desk, const accounts::Caller& who, Instant now);

/// A task to be reminded of on the local day of `now`: at 30, 10 and 3 days exactly, and on every
/// day once it is overdue.
struct DueReminder {
  TaskView task;
  std::string to;  ///< the holder; who is told above them when the stage is escalated
};
std::vector<DueReminder> due_reminders(const DutyDesk& desk, const accounts::Caller& who,
                                       Instant now);

}  // namespace sansang::acts
