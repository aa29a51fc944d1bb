// SPDX-License-Identifier: Apache-2.0
/// Share: a part of a whole in [0, 1], checked. Percent exists only in codecs and documents.
#pragma once
#include <compare>

#include "base/ensure.hpp"

namespace sansang {

class Share {
 public:
  constexpr Share() = default;
  explicit Share(double part) : part_(part) {
    ensure(part >= 0.0 && part <= 1.0, "a share lies between 0 and 1");
  }
  double number() const { return part_; }
  auto operator<=>(const Share&) const = default;

 private:
  double part_ = 0.0;
};

}  // namespace sansang
