// SPDX-License-Identifier: Apache-2.0
/// `sansang serve`: opens the database, reads the rules, listens, evaluates alerts on a timer, and
/// stops on SIGTERM or SIGINT after finishing what runs.
#pragma once
#include "cli/command.hpp"

namespace sansang::program {

cli::Command serve_command();

}  // namespace sansang::program
