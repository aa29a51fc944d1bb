// SPDX-License-Identifier: Apache-2.0
/// Work for several cores, limits on long searches, and progress, as interfaces: the pure rooms
/// receive them and never start a thread or read a clock.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

namespace sansang {

class Executor {
 public:
  virtual ~Executor() = default;
  /// Runs body(0) … body(n-1), in any order, and returns when all are done. Results must not
  /// depend on the order.
  virtual void for_each_index(std::size_t n, const std::function<void(std::size_t)>& body) = 0;
};

class SerialExecutor final : public Executor {
 public:
  void for_each_index(std::size_t n, const std::function<void(std::size_t)>& body) override {
    for (std::size_t i = 0; i < n; ++i) body(i);
  }
};

/// Counts work and may say stop.
class Budget {
 public:
  virtual ~Budget() = default;
  /// False when the search should end with what it has.
  virtual bool spend(std::uint64_t work) = 0;
};

class WorkBudget final : public Budget {
 public:
  explicit WorkBudget(std::uint64_t work) : left_(work) {}
  bool spend(std::uint64_t work) override {
    left_ = work > left_ ? 0 : left_ - work;
    return left_ > 0;
  }

 private:
  std::uint64_t left_;
};

class Progress {
 public:
  virtual ~Progress() = default;
  virtual void step(std::string_view what, std::size_t done, std::size_t total) = 0;
};

class SilentProgress final : public Progress {
 public:
  void step(std::string_view, std::size_t, std::size_t) override {}
};

}  // namespace sansang
