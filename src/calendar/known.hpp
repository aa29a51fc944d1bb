// SPDX-License-Identifier: Apache-2.0
/// Known<T>: a value with the instant it holds for and where it came from, or unknown since when.
/// Never a bare optional, which forgets since when; unknown is never zero.
#pragma once
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "base/ensure.hpp"
#include "calendar/date.hpp"

namespace sansang {

/// How a fact reached us. Paper and telephone are channels too, typed in with their source.
enum class FactSource { OwnReport, TypedOnBehalf, Import };
constexpr std::array<std::pair<FactSource, std::string_view>, 3> names_of(FactSource) {
  return {{{FactSource::OwnReport, "own_report"},
           {FactSource::TypedOnBehalf, "typed_on_behalf"},
           {FactSource::Import, "import"}}};
}

template <class T>
class Known {
 public:
  /// Unknown since `since` (nullopt: never known).
  static Known unknown(std::optional<Instant> since = std::nullopt) {
    Known k;
    k.since_ = since;
    return k;
  }
  Known(T value, Instant as_of, FactSource source)
      : value_(std::move(value)), since_(as_of), source_(source) {}

  bool is_known() const { return value_.has_value(); }
  const T& value() const {
    ensure(value_.has_value(), "asked for the value of an unknown fact");
    return *value_;
  }
  /// When the value was read, or since when it is unknown.
  std::optional<Instant> since() const { return since_; }
  FactSource source() const { return source_; }
  bool operator==(const Known&) const = default;

 private:
  Known() = default;
  std::optional<T> value_;
  std::optional<Instant> since_;
  FactSource source_ = FactSource::OwnReport;
};

}  // namespace sansang
