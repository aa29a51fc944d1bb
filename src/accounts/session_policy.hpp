// SPDX-License-Identifier: Apache-2.0
/// SessionPolicy: how long a signed-in browser stays signed in (OWASP ASVS 5.0, items 7.3.1 and
/// 7.3.2). Both limits are configuration. An idle limit must never cost an officer the form being
/// filled in: the browser keeps it, and after a new sign-in sends it under the same id.
#pragma once
#include <chrono>

#include "calendar/date.hpp"

namespace sansang::accounts {

struct SessionPolicy {
  std::chrono::seconds idle = std::chrono::minutes(15);    ///< since the session was last seen
  std::chrono::seconds absolute = std::chrono::hours(12);  ///< since it was opened

  /// False also when the clock stands before the opening: a clock that ran back ends sessions
  /// rather than prolonging them.
  bool allows(Instant opened_at, Instant seen_at, Instant now) const {
    return now >= opened_at && now - seen_at < idle && now - opened_at < absolute;
  }
};

}  // namespace sansang::accounts
