// SPDX-License-Identifier: Apache-2.0
/// What the steps about oxygen share: a province in a store in memory, the rules of rules/ and the
/// time. Facilities, suppliers and reports enter through the acts of the program.
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "acts/receive_daily_report.hpp"
#include "acts/situations.hpp"
#include "documents/sentences.hpp"
#include "steps.hpp"
#include "store/memory/memory_store.hpp"
#include "store/rules/office.hpp"

namespace sansang::journeys {

inline const std::filesystem::path share_folder = SANSANG_SOURCE_DIR;

struct OxygenScene {
  std::unique_ptr<store::Store> store = store::memory::make_memory_store();
  store::OxygenRules rules = *store::read_oxygen_rules(share_folder / "rules").rules;
  std::vector<store::Office> offices =
      store::read_offices(share_folder / "rules" / "offices").offices;
  documents::Sentences sentences = documents::Sentences::load(share_folder / "messages", "vi");
  Instant now{};
  bool whole_tank_is_usable = false;        ///< no heel and no boil-off
  std::map<std::string, FacilityId> known;  ///< by name
  std::vector<store::StoredPlan> plans;     ///< in the order in which they were made
  std::vector<std::string> letters;         ///< of each plan, as first printed
  std::map<Date, double> next_days;         ///< m³/day that was used after the wave's origin

  acts::Desk desk() { return {*store, rules}; }
  FacilityId facility(Call& call, const std::string& name) const;
  /// One act that writes `changes`.
  void write(std::vector<store::Change> changes);
  accounts::Caller department() const;
  accounts::VisibleFacilities seen_by_department() const {
    return accounts::visible(department(), accounts::Permission::ReadBoard);
  }
};

/// "13/9/2022"; fails the journey when it is no day.
Date day_in(Call& call, const std::string& text);
/// "5943,5"; fails the journey when it is no number.
double number_in(Call& call, const std::string& text);
/// "5943,5"
std::string decimal(double number, int digits);

}  // namespace sansang::journeys
