// SPDX-License-Identifier: Apache-2.0
/// Sentence: what a person will read, as the key of messages/ and what stands in its placeholders.
/// This room says things, but in no language.
#pragma once
#include <string>

#include "base/result.hpp"

namespace sansang::duties {

struct Sentence {
  std::string key;
  Parameters parameters;
  bool operator==(const Sentence&) const = default;
};

}  // namespace sansang::duties
