// SPDX-License-Identifier: Apache-2.0
/// Id<Tag>: a text code that cannot be mistaken for the code of another kind of thing.
#pragma once
#include <compare>
#include <cstdint>
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

// Tags and aliases stand here so that rooms on one rung can name each other's things without
// meeting; the tags have a namespace of their own, because rooms have records of the same names.
namespace tags {
struct Account;
struct AdministrativeUnit;
struct Alert;
struct Appointment;
struct Duty;
struct Equipment;
struct Facility;
struct ModeDecision;
struct OfficialDocument;
struct Organisation;
struct Plan;
struct Report;
struct Round;
struct Supplier;
}  // namespace tags

using AccountId = Id<tags::Account>;
using UnitCode = Id<tags::AdministrativeUnit>;  ///< GSO code; with a date, because codes are reused
using AlertId = Id<tags::Alert>;
using AppointmentId = Id<tags::Appointment>;
using DutyId = Id<tags::Duty>;
using EquipmentId = Id<tags::Equipment>;
using FacilityId = Id<tags::Facility>;
using ModeDecisionId = Id<tags::ModeDecision>;
using OfficialDocumentId = Id<tags::OfficialDocument>;
using OrganisationId = Id<tags::Organisation>;
using PlanId = Id<tags::Plan>;
using ReportId = Id<tags::Report>;
using RoundId = Id<tags::Round>;
using SupplierId = Id<tags::Supplier>;

/// Number of an act in the audit: whatever was known after that act can be computed again.
using LedgerPosition = std::int64_t;

}  // namespace sansang

template <class Tag>
struct std::hash<sansang::Id<Tag>> {
  std::size_t operator()(const sansang::Id<Tag>& id) const noexcept {
    return std::hash<std::string>{}(id.text);
  }
};
