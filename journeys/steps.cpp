// SPDX-License-Identifier: Apache-2.0
#include "steps.hpp"

namespace sansang::journeys {

std::vector<Step> all_steps() {
  std::vector<Step> all;
  const auto add = [&all](std::vector<Step> some) {
    all.insert(all.end(), some.begin(), some.end());
  };
  add(level_steps());
  add(oxygen_steps());
  add(oxygen_answer_steps());
  add(preparedness_steps());
  add(round_people_steps());
  add(round_steps());
  add(duty_steps());
  add(duty_answer_steps());
  add(letter_steps());
  return all;
}

}  // namespace sansang::journeys
