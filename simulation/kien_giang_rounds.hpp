// SPDX-License-Identifier: Apache-2.0
/// The demo's rounds: a review of plans that is still open, with answers in every state, and a
/// table of the week before that was closed. All answers are invented.
#pragma once
#include <vector>

#include "simulation/province.hpp"
#include "store/rules/round_forms.hpp"

namespace sansang::simulation {

/// One act, of the last morning; without organisations that report it holds no change.
store::Act demo_rounds(const SimulatedProvince& province,
                       const std::vector<store::ReadyRoundForm>& forms);

}  // namespace sansang::simulation
