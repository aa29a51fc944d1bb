// SPDX-License-Identifier: Apache-2.0
/// SeenSessions: when signed-in browsers were last seen, kept in memory until the next act writes
/// it, because an fsync per request would be too dear. Lost at a power cut: the session then looks
/// idle for longer than it was. Safe for many threads.
#pragma once
#include <map>
#include <mutex>

#include "store/store.hpp"

namespace sansang::store {

class SeenSessions {
 public:
  using Seen = std::map<std::string, Instant>;

  void note(const std::string& token_hash, Instant seen_at) {
    const std::lock_guard lock(mutex_);
    auto& seen = seen_[token_hash];
    seen = std::max(seen, seen_at);
  }
  /// Puts what is known here into a session as stored.
  void update(Session& session) {
    const std::lock_guard lock(mutex_);
    const auto at = seen_.find(session.token_hash);
    if (at != seen_.end()) session.seen_at = std::max(session.seen_at, at->second);
  }
  Seen pending() {
    const std::lock_guard lock(mutex_);
    return seen_;
  }
  /// Forgets what has been written and not changed since.
  void written(const Seen& seen) {
    const std::lock_guard lock(mutex_);
    for (const auto& [token_hash, seen_at] : seen) {
      const auto at = seen_.find(token_hash);
      if (at != seen_.end() && at->second == seen_at) seen_.erase(at);
    }
  }

 private:
  std::mutex mutex_;
  Seen seen_;
};

}  // namespace sansang::store
