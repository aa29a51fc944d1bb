// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.hpp"

namespace sansang::cli {

std::vector<Command> all_commands() {
  std::vector<Command> all;
  const auto add = [&all](std::vector<Command> some) {
    all.insert(all.end(), some.begin(), some.end());
  };
  add(geography_commands());
  add(epidemic_commands());
  add(supply_commands());
  add(oxygen_backtest_commands());
  add(facility_commands());
  add(oxygen_commands());
  add(readiness_commands());
  add(case_commands());
  add(audit_commands());
  add(duty_commands());
  return all;
}

}  // namespace sansang::cli
