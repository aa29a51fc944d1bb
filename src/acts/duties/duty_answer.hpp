// SPDX-License-Identifier: Apache-2.0
/// What those who have a duty say: that they received it, how far it is, with evidence. A report is
/// a new version of the one before it; when somebody else reported in between, the author is told
/// and nothing is lost.
#pragma once
#include "acts/duties/duty_desk.hpp"

namespace sansang::acts {

/// A task that `who` may report on (their organisation or an heir of its, or given to them by
/// name), or read. Fault unknown_task.
Result<duties::Assignment> answerable_task(const DutyDesk& desk, const accounts::Caller& who,
                                           const std::string& assignment, Date day);
Result<duties::Assignment> readable_task(const DutyDesk& desk, const accounts::Caller& who,
                                         const std::string& assignment, Date day);

/// Confirming twice, by anybody of the organisation, is free. Faults unknown_task.
Result<KeptView> confirm_receipt(const DutyDesk& desk, const accounts::Caller& who,
                                 const ReceiptInput& input, Instant now,
                                 const std::string& address);
/// Faults unknown_task, unknown_file, changed_meanwhile.
Result<KeptOutcome> record_progress(const DutyDesk& desk, const accounts::Caller& who,
                                    const ProgressInput& input, Instant now,
                                    const std::string& address);
/// All that was reported about one due day. Fault unknown_task.
Result<TaskHistory> task_history(const DutyDesk& desk, const accounts::Caller& who,
                                 const std::string& assignment, std::optional<Date> occurrence,
                                 Date day);

/// One id for a holder and a due day.
Id<duties::DutyProgress> progress_id(const std::string& assignment, std::optional<Date> occurrence);

}  // namespace sansang::acts
