// SPDX-License-Identifier: Apache-2.0
/// The books of preparedness (book.hpp): plans, drills and entries of the checklist, each kind read
/// by facility.
#pragma once
#include "preparedness/checklist.hpp"
#include "preparedness/unit_plan.hpp"
#include "store/book.hpp"

namespace sansang::store {

template <>
struct Book<preparedness::UnitPlan> {
  static constexpr std::string_view name = "unit_plan";
  static std::string group(const preparedness::UnitPlan& plan) { return plan.facility.text; }
};
template <>
struct Book<preparedness::Drill> {
  static constexpr std::string_view name = "drill";
  static std::string group(const preparedness::Drill& drill) { return drill.facility.text; }
};
template <>
struct Book<preparedness::ChecklistEntry> {
  static constexpr std::string_view name = "checklist_entry";
  static std::string group(const preparedness::ChecklistEntry& entry) {
    return entry.facility.text;
  }
};

}  // namespace sansang::store
