// SPDX-License-Identifier: Apache-2.0
/// The books of rounds (book.hpp). A submission has one id for each addressee, another one for what
/// was typed on its behalf, so that two people who write at once are told of each other.
#pragma once
#include "duties/submission.hpp"
#include "store/book.hpp"

namespace sansang::store {

template <>
struct Book<duties::Round> {
  static constexpr std::string_view name = "round";
};
template <>
struct Book<duties::Submission> {
  static constexpr std::string_view name = "submission";
  static std::string group(const duties::Submission& s) { return s.round.text; }
};

}  // namespace sansang::store
