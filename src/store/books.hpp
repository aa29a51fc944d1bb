// SPDX-License-Identifier: Apache-2.0
/// The kinds of record that the store keeps as books (book.hpp), one line a kind. Include it where
/// one of them is kept or read.
#pragma once
#include "organisation/organisation.hpp"
#include "store/book.hpp"

namespace sansang::store {

template <>
struct Book<organisation::Organisation> {
  static constexpr std::string_view name = "organisation";
};

}  // namespace sansang::store
