// SPDX-License-Identifier: Apache-2.0
/// The books of letters (book.hpp): drafts with every version, saved recipients, who may sign.
#pragma once
#include "duties/letter.hpp"
#include "store/book.hpp"

namespace sansang::store {

template <>
struct Book<duties::LetterDraft> {
  static constexpr std::string_view name = "letter";
};
template <>
struct Book<duties::RecipientList> {
  static constexpr std::string_view name = "recipient_list";
};
template <>
struct Book<duties::SignerAuthority> {
  static constexpr std::string_view name = "signer_authority";
};

}  // namespace sansang::store
