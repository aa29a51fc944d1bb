// SPDX-License-Identifier: Apache-2.0
/// Id<Tag>: a text code that cannot be mistaken for the code of another kind of thing.
#pragma once
#include <compare>
#include <functional>
#include <string>
#include <utility>

namespace sansang {

template <class Tag>
struct Id {
  std::string text;

  Id() = default;
  explicit Id(std::string code) : text(std::move(code)) {}
  bool empty() const { return text.empty(); }
  auto operator<=>(const Id&) const = default;
};

// Tags are declared here so that rooms on one rung can name each other's things without meeting.
struct Account;
struct AdministrativeUnit;
struct Alert;
struct Equipment;
struct Facility;
struct Report;
struct StoredPlan;
struct Supplier;

}  // namespace sansang

template <class Tag>
struct std::hash<sansang::Id<Tag>> {
  std::size_t operator()(const sansang::Id<Tag>& id) const noexcept {
    return std::hash<std::string>{}(id.text);
  }
};
