// SPDX-License-Identifier: Apache-2.0
/// The tasks of a board as a table for a spreadsheet: one row a task, headings in a language. A
/// text that a spreadsheet would take for a formula is led by an apostrophe.
#pragma once
#include <string>
#include <vector>

#include "acts/views/duties.hpp"
#include "documents/sentences.hpp"

namespace sansang::acts {

/// The heading, then the rows.
std::vector<std::vector<std::string>> duty_rows(const std::vector<TaskView>& tasks,
                                                const documents::Sentences& in);
std::string duties_csv(const std::vector<TaskView>& tasks, const documents::Sentences& in);

}  // namespace sansang::acts
