// SPDX-License-Identifier: Apache-2.0
/// Quantity<Tag, Rep>: a number with its unit in the type. Explicit construction, order, sum,
/// scaling by a plain number and ratio to a plain number; nothing else compiles (see refused/).
#pragma once
#include <compare>
#include <concepts>
#include <cstdint>

namespace sansang {

template <class Tag, class Rep>
class Quantity {
 public:
  using Representation = Rep;

  constexpr Quantity() = default;
  template <class Number>
    requires std::same_as<Number, Rep> || (std::integral<Number> && std::integral<Rep>) ||
             (std::integral<Number> && std::floating_point<Rep>)
  constexpr explicit Quantity(Number number) : number_(static_cast<Rep>(number)) {}

  /// The bare number, for codecs and numerics only.
  constexpr Rep number() const { return number_; }

  constexpr auto operator<=>(const Quantity&) const = default;
  constexpr Quantity operator+(Quantity other) const { return Quantity(number_ + other.number_); }
  constexpr Quantity operator-(Quantity other) const { return Quantity(number_ - other.number_); }
  constexpr Quantity operator-() const { return Quantity(-number_); }
  constexpr Quantity& operator+=(Quantity other) { number_ += other.number_; return *this; }
  constexpr Quantity& operator-=(Quantity other) { number_ -= other.number_; return *this; }

  template <class Number>
    requires std::floating_point<Rep> && (std::integral<Number> || std::floating_point<Number>)
  friend constexpr Quantity operator*(Number factor, Quantity quantity) {
    return Quantity(static_cast<Rep>(factor) * quantity.number_);
  }
  template <class Number>
    requires std::integral<Rep> && std::integral<Number>
  friend constexpr Quantity operator*(Number factor, Quantity quantity) {
    return Quantity(static_cast<Rep>(factor) * quantity.number_);
  }
  constexpr double operator/(Quantity other) const {
    return static_cast<double>(number_) / static_cast<double>(other.number_);
  }

 private:
  Rep number_{};
};

template <class Q>
concept IsQuantity = requires { typename Q::Representation; } && requires(const Q& q) { q.number(); };

// Counts become rates only through per_hundred_thousand (epidemic/incidence.hpp).
using Persons = Quantity<struct PersonsTag, std::int64_t>;
using Beds = Quantity<struct BedsTag, std::int64_t>;
using Cylinders = Quantity<struct CylindersTag, std::int64_t>;
using Dong = Quantity<struct DongTag, std::int64_t>;
using Hours = Quantity<struct HoursTag, double>;
using Kilometres = Quantity<struct KilometresTag, double>;

}  // namespace sansang
