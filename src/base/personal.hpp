// SPDX-License-Identifier: Apache-2.0
/// Personal<T>: a personal datum that refuses to be logged or listed by accident. It has no stream
/// operator and no fields(); whoever may show it says so with reveal().
#pragma once
#include <utility>

namespace sansang {

template <class T>
class Personal {
 public:
  Personal() = default;
  explicit Personal(T value) : value_(std::move(value)) {}
  /// Call only where the right to see it has been checked.
  const T& reveal() const { return value_; }
  bool operator==(const Personal&) const = default;

 private:
  T value_{};
};

}  // namespace sansang
