// SPDX-License-Identifier: Apache-2.0
/// The form of a yearly report: for each duty of the plan, in the order of its clauses, result,
/// difficulty, proposal and evidence; whom each part is asked of; and what the recorded progress of
/// the year says already. An event belongs to the year that ends with the cut-off day; a later one
/// to the next report.
#pragma once
#include "acts/rounds/round_desk.hpp"
#include "duties/duty.hpp"

namespace sansang::acts {

/// The parts of a field's name "<duty>.<part>".
inline constexpr std::array<std::string_view, 4> yearly_parts{"result", "difficulty", "proposal",
                                                              "evidence"};
std::string yearly_field(const DutyId& duty, std::string_view part);

/// In the order in which the plan's duties are numbered, without those to report every year: the
/// report itself carries them out.
std::vector<duties::Duty> duties_of_plan(store::Store& store, const OfficialDocumentId& plan);
std::vector<duties::FormField> yearly_form(const std::vector<duties::Duty>& duties,
                                           const documents::Sentences& sentences);

/// Within the year that ends with `cut_off`.
bool is_of_year(Date event, Date cut_off);

/// The round as one addressee is asked: of a yearly report the duties assigned to it or to those it
/// follows, with a result for each; all of them where none is assigned to it.
duties::Round asked_round(const RoundDesk& desk, const RoundSight& sight,
                          const duties::Round& round, const OrganisationId& addressee);

/// Of a yearly report, from the progress recorded in its year.
std::vector<PrefilledAnswer> known_answers(const RoundDesk& desk, const RoundSight& sight,
                                           const duties::Round& round,
                                           const OrganisationId& addressee);

}  // namespace sansang::acts
