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
// Use the aliases: inside a room `Id<Facility>` would mean that room's own record of the same name.
struct Account;
struct AdministrativeUnit;
struct Alert;
struct Equipment;
struct Facility;
struct Plan;
struct Report;
struct Supplier;
using AccountId = Id<Account>;
using UnitCode = Id<AdministrativeUnit>;  ///< GSO code; with a date, because codes are reused
using AlertId = Id<Alert>;
using EquipmentId = Id<Equipment>;
using FacilityId = Id<Facility>;
using PlanId = Id<Plan>;
using ReportId = Id<Report>;
using SupplierId = Id<Supplier>;

}  // namespace sansang

template <class Tag>
struct std::hash<sansang::Id<Tag>> {
  std::size_t operator()(const sansang::Id<Tag>& id) const noexcept {
    return std::hash<std::string>{}(id.text);
  }
};
