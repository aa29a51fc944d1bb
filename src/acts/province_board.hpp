// SPDX-License-Identifier: Apache-2.0
/// The province board: hours left, worst first; unknown after the known, never as zero.
#pragma once
#include "acts/situations.hpp"
#include "acts/views/board.hpp"
#include "planning/supply_plan.hpp"

namespace sansang::acts {

/// `now`: the instant the board is for. A past instant shows what was known by then.
Board province_board(const Desk& desk, const accounts::Caller& who, Instant now);

/// One row; also the head of a facility's page.
BoardRow board_row(const FacilitySituation& s);

AlertView alert_view(const oxygen::AlertState& state, const std::string& facility_name);

}  // namespace sansang::acts
