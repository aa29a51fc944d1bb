// SPDX-License-Identifier: Apache-2.0
/// Result<T>: the answer, or the Fault that says why a question has none. One alias over
/// tl::expected, so that std::expected can replace it when the compiler has it.
#pragma once
#include <string>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace sansang {

/// Named values that a sentence of messages/ puts into its {placeholders}.
using Parameters = std::vector<std::pair<std::string, std::string>>;

/// Why a question has no answer. `code` is a key of base/faults.toml (HTTP status) and of
/// messages/ ("fault.<code>").
struct Fault {
  std::string code;
  Parameters parameters;
  bool operator==(const Fault&) const = default;
};

template <class T>
using Result = tl::expected<T, Fault>;

inline tl::unexpected<Fault> fault(std::string code, Parameters parameters = {}) {
  return tl::unexpected<Fault>(Fault{std::move(code), std::move(parameters)});
}

}  // namespace sansang
