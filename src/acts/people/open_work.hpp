// SPDX-License-Identifier: Apache-2.0
/// work_of_leaver(): the one place that says what somebody held and who has it from `day` on, so
/// that nothing falls silent when they leave. Each kind of work adds its own lines and the changes
/// that move it; they become part of the act that closes the account.
#pragma once
#include <optional>
#include <vector>

#include "acts/people/desk.hpp"
#include "acts/views/people.hpp"

namespace sansang::acts {

struct LeaverWork {
  std::vector<OpenWork> open;
  std::vector<store::Change> moves;
};
/// Kinds: role_without_holder (nobody else holds the role in that unit), deputy (somebody stands in
/// for the leaver and stays until the end of that period), duty (moved).
LeaverWork work_of_leaver(const PeopleDesk& desk, const accounts::Account& leaver,
                          const std::optional<accounts::Account>& successor, Date day);

}  // namespace sansang::acts
