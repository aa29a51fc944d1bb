// SPDX-License-Identifier: Apache-2.0
/// PreparednessDesk: what every act about readiness works with; what the store knows of one unit's
/// plans, drills and checklist; and the one way to keep a record that others may change meanwhile.
#pragma once
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "accounts/caller.hpp"
#include "acts/situations.hpp"
#include "acts/views/preparedness.hpp"
#include "documents/sentences.hpp"
#include "geography/unit_list.hpp"
#include "store/preparedness_books.hpp"
#include "store/rules/readiness_rules.hpp"
#include "store/rules/travel_rules.hpp"

namespace sansang::acts {

struct PreparednessDesk {
  Desk desk;
  const std::vector<store::ReadinessRule>& checklists;
  const std::vector<store::TravelRule>& travel;
  const geography::UnitLists& units;
  const documents::Sentences& vietnamese;
  const documents::Sentences& english;
};

/// What is kept of one unit, each in its newest version.
struct UnitRecords {
  std::vector<store::Kept<preparedness::UnitPlan>> plans;
  std::vector<store::Kept<preparedness::Drill>> drills;
  std::vector<store::Kept<preparedness::ChecklistEntry>> entries;
};
UnitRecords records_of_unit(store::Store& store, const FacilityId& facility);
/// By facility, in three reads.
std::map<FacilityId, UnitRecords> records_of_units(store::Store& store);

/// What the checklist asks of the unit's registers and oxygen reports. A centre serves the people
/// of the place where it stands.
preparedness::UnitFacts facts_of_unit(const PreparednessDesk& desk,
                                      const FacilitySituation& situation, Date today);

/// Plans, drills, and for each plan what changed in the equipment since it was decided (or, when it
/// is not decided, written). What the registers did not know then is no change.
preparedness::UnitPlans plans_of_unit(store::Store& store, const FacilityId& facility,
                                      const UnitRecords& records);

std::vector<PlanTaskView> task_views(const std::vector<preparedness::PlanTask>& tasks,
                                     const std::string& facility_name);
std::vector<FindingView> finding_views(const std::vector<Finding>& findings,
                                       const PreparednessDesk& desk);
/// The full name of the account, its id when it is unknown.
std::string name_of_person(store::Store& store, const AccountId& id);

/// Kept, or findings of which at least one is an error.
using PreparednessOutcome = std::variant<PreparednessReceipt, std::vector<Finding>>;

/// An act of `who` about one facility, without changes yet.
store::Act preparedness_act(const accounts::Caller& who, const FacilityId& facility,
                            std::string action, std::string object, Instant now,
                            const std::string& address);

/// Fault preparedness_conflict with {by} and {at}: somebody else kept `current` after the author
/// looked.
template <class R>
tl::unexpected<Fault> kept_meanwhile(store::Store& store, const store::Kept<R>& current) {
  const auto at = local_time(current.at) + " " + vietnamese_date(local_day(current.at));
  return fault("preparedness_conflict", {{"by", name_of_person(store, current.actor)}, {"at", at}});
}

}  // namespace sansang::acts
