// SPDX-License-Identifier: Apache-2.0
/// UnitLists: the administrative units of every day that the dated lists cover, checked once.
/// Questions about a day outside the lists of a province end in the fault date_outside_lists,
/// whose parameters name the nearest list (list, from, to; `to` is "…" for a list in force); a
/// code that no list holds on a day ends in unknown_unit. Unit order: level, then code.
#pragma once
#include <map>
#include <string_view>
#include <vector>

#include "base/finding.hpp"
#include "base/result.hpp"
#include "geography/administrative_unit.hpp"
#include "geography/unit_records.hpp"

namespace sansang::geography {

class UnitLists {
 public:
  /// Fails the program's own check when `records` has findings: see unit_lists().
  explicit UnitLists(const UnitRecords& records);

  /// All units of `province` on `day`: the province, its districts, its communes.
  Result<std::vector<AdministrativeUnit>> as_of(Date day, const UnitCode& province) const;
  /// The unit that has `code` on `day`.
  Result<AdministrativeUnit> unit(const UnitCode& code, Date day) const;
  /// The provinces that have a list, in order of code.
  std::vector<UnitCode> provinces() const;
  const std::vector<UnitList>& lists() const { return lists_; }

  /// Largest share first, unknown shares last. An aid, never law.
  std::vector<Succession> successors_of(const UnitKey& before) const;
  std::vector<Succession> predecessors_of(const UnitKey& after) const;

  /// The land borders of a commune or a district, `one` being the unit asked about.
  std::vector<Border> borders_of(const UnitKey& unit) const;
  /// The borders between units of `level` of two provinces, `one` lying in `province`.
  Result<std::vector<Border>> borders_between(Date day, const UnitCode& province,
                                              const UnitCode& neighbour, UnitLevel level) const;
  /// The units of `level` without any land neighbour among the units known: islands.
  Result<std::vector<AdministrativeUnit>> islands(Date day, const UnitCode& province,
                                                  UnitLevel level) const;

  /// The units whose full name holds `text`, upper case and marks aside, a full match first. With
  /// a day only the units of that day, else also former ones ("Kiên Giang").
  std::vector<AdministrativeUnit> named(std::string_view text,
                                        std::optional<Date> day = std::nullopt) const;

 private:
  const AdministrativeUnit* find(const UnitCode& code, Date day) const;
  const AdministrativeUnit* find(const UnitKey& key) const;
  Result<void> covered(Date day, const UnitCode& province) const;
  void add_border(const UnitKey& one, const UnitKey& other, Kilometres length);

  std::vector<UnitList> lists_;
  std::map<UnitKey, AdministrativeUnit> units_;
  std::map<UnitKey, std::vector<Succession>> successors_;
  std::map<UnitKey, std::vector<Succession>> predecessors_;
  std::map<UnitKey, std::map<UnitKey, Kilometres>> borders_;  ///< both ways, one level at a time
};

/// The lists when `records` are sound; else what is wrong with them.
tl::expected<UnitLists, std::vector<Finding>> unit_lists(const UnitRecords& records);

}  // namespace sansang::geography
