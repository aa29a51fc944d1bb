// SPDX-License-Identifier: Apache-2.0
/// The commands by noun; one file each, listed here in the order of the help text.
#pragma once
#include <vector>

#include "cli/command.hpp"

namespace sansang::cli {

std::vector<Command> epidemic_commands();
std::vector<Command> geography_commands();
std::vector<Command> supply_commands();
std::vector<Command> oxygen_backtest_commands();
std::vector<Command> facility_commands();
std::vector<Command> oxygen_commands();
std::vector<Command> readiness_commands();
std::vector<Command> case_commands();
std::vector<Command> audit_commands();
std::vector<Command> duty_commands();

}  // namespace sansang::cli
