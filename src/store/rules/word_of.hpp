// SPDX-License-Identifier: Apache-2.0
/// A word of a rules file as the enumerator that names_of() gives that name; the finding
/// rule_out_of_range lists the words allowed.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "store/rules/toml_document.hpp"

namespace sansang::store {

template <class E>
std::optional<E> word_of(const TomlTable& table, std::string_view key) {
  const auto text = table.string(key);
  if (!text) return std::nullopt;
  std::string allowed;
  for (const auto& [value, word] : names_of(E{})) {
    if (word == *text) return value;
    allowed += (allowed.empty() ? "" : " | ") + std::string(word);
  }
  table.refuse(key, "rule_out_of_range", {{"reason", *text + " ≠ " + allowed}});
  return std::nullopt;
}

}  // namespace sansang::store
