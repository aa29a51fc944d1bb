// SPDX-License-Identifier: Apache-2.0
/// ensure(): "we are wrong". A broken assumption of our own code ends the request, never the
/// ledger. Stays on in release builds, because stock figures matter more than nanoseconds.
#pragma once
#include <stdexcept>
#include <string>

namespace sansang {

/// Thrown by ensure(); caught only at the HTTP request boundary and in program/main.
struct BrokenAssumption : std::logic_error {
  using std::logic_error::logic_error;
};

inline void ensure(bool condition, const char* sentence) {
  if (!condition) throw BrokenAssumption(sentence);
}

inline void ensure(bool condition, const std::string& sentence) {
  if (!condition) throw BrokenAssumption(sentence);
}

}  // namespace sansang
