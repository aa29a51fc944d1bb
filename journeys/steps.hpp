// SPDX-License-Identifier: Apache-2.0
/// The steps by subject, one steps_<subject>.cpp each; all_steps() is the list that journeys use.
#pragma once
#include "journey.hpp"

namespace sansang::journeys {

std::vector<Step> level_steps();
std::vector<Step> oxygen_steps();
std::vector<Step> oxygen_answer_steps();
std::vector<Step> preparedness_steps();
std::vector<Step> round_people_steps();
std::vector<Step> round_steps();
std::vector<Step> duty_steps();
std::vector<Step> duty_answer_steps();
std::vector<Step> letter_steps();

std::vector<Step> all_steps();

}  // namespace sansang::journeys
