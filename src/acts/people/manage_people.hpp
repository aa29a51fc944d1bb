// SPDX-License-Identifier: Apache-2.0
/// Adding people, appointing them, handing an appointment over, closing a leaver: each one act.
/// Faults: unknown_account, unknown_organisation, unknown_appointment (also for what the asker does
/// not reach), own_account, role_not_appointable, account_exists, appointment_needs_facility,
/// period_reversed. Nobody is told who else exists.
#pragma once
#include "acts/people/desk.hpp"
#include "acts/views/people.hpp"

namespace sansang::acts {

/// The account and its first appointment; without a password until a code is given. Faults also
/// person_has_two_accounts ({account}: the other one).
Result<AccountId> add_person(const PeopleDesk& desk, const AddPersonInput& input);

/// A further role, or a deputy's (stands_in_for: an appointment in the asker's organisations; a
/// deputy's period must end).
Result<AppointmentId> appoint(const PeopleDesk& desk, const AppointInput& input);

/// The appointment ends on `on`, and the same one begins for somebody else.
Result<AppointmentId> hand_over(const PeopleDesk& desk, const HandOverInput& input);

/// The account and its appointments end after `last_day`, sessions are closed when that day is
/// over, open work passes on.
Result<ClosedPerson> close_person(const PeopleDesk& desk, const ClosePersonInput& input);

}  // namespace sansang::acts
