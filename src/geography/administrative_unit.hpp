// SPDX-License-Identifier: Apache-2.0
/// AdministrativeUnit (đơn vị hành chính): a province, district or commune for the days on which it
/// existed under one code, name and parent. Codes are those of the General Statistics Office and
/// are reused, so the key is (code, first day). Names are as printed, in NFC; the type (Thị trấn,
/// Xã, …) is part of the full name, because one district may hold two units of one name.
#pragma once
#include <compare>
#include <optional>
#include <string>

#include "base/id.hpp"
#include "calendar/date.hpp"
#include "units/quantity.hpp"
#include "units/share.hpp"

namespace sansang::geography {

enum class UnitLevel { Province, District, Commune };

struct UnitKey {
  UnitCode code;
  Date valid_from;
  auto operator<=>(const UnitKey&) const = default;
};

/// First and last day, both included; no last day: still in force.
struct Validity {
  Date from;
  std::optional<Date> to;

  bool covers(Date day) const { return from <= day && (!to || day <= *to); }
  bool overlaps(const Validity& other) const {
    return (!other.to || from <= *other.to) && (!to || other.from <= *to);
  }
  bool operator==(const Validity&) const = default;
};

struct AdministrativeUnit {
  UnitCode code;
  Validity validity;
  UnitCode parent;  ///< empty for a province
  UnitLevel level = UnitLevel::Province;
  std::string name;
  std::string full_name;
  std::string unit_type;
  UnitCode province;
  std::optional<Persons> population_2019;  ///< census of 1 April 2019; nullopt: unknown
  std::string list;                        ///< name of the list it comes from

  UnitKey key() const { return {code, validity.from}; }
  bool operator==(const AdministrativeUnit&) const = default;
};

/// How a succession was found. Neither is the text of a merger resolution: both are aids.
enum class SuccessionBasis { ByOverlap, SetByHand };

/// A part of `before` lies in `after`; `share` is of the area of `before`, nullopt: unknown.
struct Succession {
  UnitKey before;
  UnitKey after;
  std::optional<Share> share;
  SuccessionBasis basis = SuccessionBasis::ByOverlap;
  bool operator==(const Succession&) const = default;
};

/// Two units with a common land border of approximately `length`.
struct Border {
  UnitKey one;
  UnitKey other;
  Kilometres length;
  bool operator==(const Border&) const = default;
};

/// One dated list of the units of one province, with the counts that its source states.
struct UnitList {
  std::string name;
  UnitCode province;
  Validity validity;
  std::size_t districts = 0;
  std::size_t communes = 0;
  std::string source;
  std::string licence;
};

}  // namespace sansang::geography
