// SPDX-License-Identifier: Apache-2.0
/// `sansang serve`: opens the database, reads the rules, listens, evaluates alerts on a timer, and
/// stops on SIGTERM or SIGINT after finishing what runs.
#pragma once
#include "cli/command.hpp"

namespace sansang::program {

cli::Command serve_command();

/// Blocks SIGTERM and SIGINT for this thread and those it starts, so that only serve waits for
/// them, and ignores SIGPIPE. Call before any thread is made.
void prepare_signals();

}  // namespace sansang::program
