// SPDX-License-Identifier: Apache-2.0
#include "duties/assignment_moves.hpp"

#include <algorithm>

#include "duties/field_place.hpp"

namespace sansang::duties {
namespace {

bool runs_on(const Assignment& assignment, Date day) {
  return !assignment.to || day < *assignment.to;
}

bool lives(const OrganisationId& organisation, const std::vector<OrganisationId>& living) {
  return std::find(living.begin(), living.end(), organisation) != living.end();
}

Assignment closed(Assignment assignment, Date day) {
  assignment.to = std::max(day, assignment.from);
  return assignment;
}

Assignment taking_over(const Assignment& old, Date day, const std::string& ending) {
  Assignment made = old;
  made.id = Id<Assignment>(old.id.text + "/" + iso_date(day) + ending);
  made.moved_from = old.id;
  made.from = std::max(day, old.from);
  made.note.clear();
  return made;
}

}  // namespace

AssignmentMoves moves_of_leaver(const std::vector<Assignment>& assignments, const AccountId& leaver,
                                const AccountId& successor, Date day) {
  AssignmentMoves moves;
  for (const auto& assignment : assignments) {
    if (assignment.person != leaver || !runs_on(assignment, day)) continue;
    moves.closed.push_back(closed(assignment, day));
    auto next = taking_over(assignment, day, "");
    next.person = successor;
    moves.opened.push_back(std::move(next));
  }
  return moves;
}

AssignmentMoves moves_of_reform(const std::vector<Assignment>& assignments,
                                const OrganisationId& fallback, Date day,
                                const LivingOrganisations& living) {
  AssignmentMoves moves;
  for (const auto& assignment : assignments) {
    auto successors = living(assignment.organisation, day);
    if (!runs_on(assignment, day) || lives(assignment.organisation, successors)) continue;
    if (successors.empty()) successors = {fallback};
    moves.closed.push_back(closed(assignment, day));
    for (const auto& successor : successors) {
      auto next = taking_over(assignment, day, "/" + successor.text);
      next.organisation = successor;
      next.person = {};  // whoever answers there: the old person may not have come along
      moves.opened.push_back(std::move(next));
    }
  }
  return moves;
}

std::vector<Finding> check_assignment(const Assignment& assignment, const std::vector<Duty>& duties,
                                      Date day, const LivingOrganisations& living) {
  std::vector<Finding> findings;
  const auto is_its_duty = [&](const Duty& duty) { return duty.id == assignment.duty; };
  if (std::none_of(duties.begin(), duties.end(), is_its_duty))
    findings.push_back({"assignment_duty_unknown",
                        Severity::Error,
                        field_place("duty"),
                        assignment.duty.text,
                        {}});
  if (assignment.to && *assignment.to < assignment.from) {
    const auto end = vietnamese_date(*assignment.to);
    findings.push_back({"assignment_period", Severity::Error, field_place("to"), end, {}});
  }
  const auto successors = living(assignment.organisation, day);
  if (!runs_on(assignment, day) || lives(assignment.organisation, successors)) return findings;
  const auto place = field_place("organisation");
  const auto& gone = assignment.organisation.text;
  if (successors.empty()) {
    findings.push_back({"assignment_without_successor", Severity::Error, place, gone, {}});
    return findings;
  }
  std::string names;
  for (const auto& successor : successors) names += (names.empty() ? "" : ", ") + successor.text;
  const Parameters who = {{"successors", names}};
  findings.push_back({"assignment_organisation_merged", Severity::Doubt, place, gone, who});
  return findings;
}

}  // namespace sansang::duties
