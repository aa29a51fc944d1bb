// SPDX-License-Identifier: Apache-2.0
/// Moving tasks: a person leaves, an organisation is merged or ends. The answer is what to write,
/// nothing is written here. The closed assignment keeps its id; the new one names it as moved_from
/// and takes over what it left open.
#pragma once
#include <vector>

#include "duties/duty_board.hpp"

namespace sansang::duties {

/// Closed old versions and new ones.
struct AssignmentMoves {
  std::vector<Assignment> closed;
  std::vector<Assignment> opened;
};

/// From `day` on, `leaver`'s running assignments go to `successor`; blank: to whoever answers in
/// the same organisation. New ids are "<old id>/<day>".
AssignmentMoves moves_of_leaver(const std::vector<Assignment>& assignments, const AccountId& leaver,
                                const AccountId& successor, Date day);

/// Running assignments of organisations that `living` no longer knows on `day`, one for each
/// successor; to `fallback` when there is none. New ids are "<old id>/<day>/<organisation>".
AssignmentMoves moves_of_reform(const std::vector<Assignment>& assignments,
                                const OrganisationId& fallback, Date day,
                                const LivingOrganisations& living);

/// assignment_duty_unknown; assignment_organisation_merged (a Doubt, {successors});
/// assignment_without_successor; assignment_period.
std::vector<Finding> check_assignment(const Assignment& assignment, const std::vector<Duty>& duties,
                                      Date day, const LivingOrganisations& living);

}  // namespace sansang::duties
