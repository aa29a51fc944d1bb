// SPDX-License-Identifier: Apache-2.0
/// Clock: the interface only. program/main makes the real one; tests and the simulation turn theirs
/// by hand.
#pragma once
#include "calendar/date.hpp"

namespace sansang {

class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant now() const = 0;
};

class FixedClock final : public Clock {
 public:
  explicit FixedClock(Instant now) : now_(now) {}
  Instant now() const override { return now_; }
  void set(Instant now) { now_ = now; }

 private:
  Instant now_;
};

}  // namespace sansang
