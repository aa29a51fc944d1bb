// SPDX-License-Identifier: Apache-2.0
/// Transition: one row of a table of allowed steps: from a state, by an act of somebody, to a
/// state. A step without a row is refused by a fault that names both states; the names go through
/// messages/ ("@submission_state.draft").
#pragma once
#include <array>
#include <string>

#include "base/ensure.hpp"
#include "base/result.hpp"
#include "base/vietnamese.hpp"

namespace sansang::duties {

template <class State, class Act, class Who>
struct Transition {
  State from;
  Act act;
  State to;
  Who who;
  bool needs_reason = false;
};

/// What a person wants to do.
template <class Act, class Who>
struct Step {
  Act act;
  Who who;
  std::string reason;
};

/// Faults of one kind of thing: "submission_transition", "submission_not_yours" …
struct TransitionFaults {
  const char* transition;
  const char* not_yours;
  const char* reason_missing;
  const char* state_key;  ///< "submission_state"
};

template <class E>
std::string key_of(const char* group, E value) {
  for (const auto& [candidate, name] : names_of(value))
    if (candidate == value) return "@" + std::string(group) + "." + std::string(name);
  ensure(false, "an enumerator without a name");
  return {};
}

/// The state that `step` leads to from `from`.
template <class Table, class State, class Act, class Who>
Result<State> next_state(const Table& table, State from, const Step<Act, Who>& step,
                         const TransitionFaults& faults) {
  State to = from;
  for (const auto& row : table) {
    if (row.act != step.act) continue;
    to = row.to;
    if (row.from != from) continue;
    if (row.who != step.who) return tl::unexpected(Fault{faults.not_yours, {}});
    if (row.needs_reason && trimmed(step.reason).empty())
      return tl::unexpected(Fault{faults.reason_missing, {}});
    return row.to;
  }
  return tl::unexpected(
      Fault{faults.transition,
            {{"from", key_of(faults.state_key, from)}, {"to", key_of(faults.state_key, to)}}});
}

}  // namespace sansang::duties
