// SPDX-License-Identifier: Apache-2.0
/// The kinds of record that the store keeps as books (book.hpp), one line a kind. Include it where
/// one of them is kept or read.
#pragma once
#include "duties/duty.hpp"
#include "organisation/organisation.hpp"
#include "oxygen/reporting_rhythm.hpp"
#include "store/book.hpp"

namespace sansang::store {

template <>
struct Book<organisation::Organisation> {
  static constexpr std::string_view name = "organisation";
};
template <>
struct Book<oxygen::ModeDecision> {
  static constexpr std::string_view name = "mode_decision";
};

template <>
struct Book<duties::Assignment> {
  static constexpr std::string_view name = "assignment";
  static std::string group(const duties::Assignment& a) { return a.duty.text; }
};

}  // namespace sansang::store
