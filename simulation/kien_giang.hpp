// SPDX-License-Identifier: Apache-2.0
/// Kiên Giang 2021 as the demo tells it. Real: the units and their populations, the names of the
/// district health centres after their units, the Hà Tiên field hospital with 300 beds, the ferry
/// as the only way to the islands, the names of three suppliers. Invented: every other name, all
/// equipment, stocks, capacities, contracts, persons and telephone numbers.
#pragma once
#include <vector>

#include "accounts/caller.hpp"
#include "facility/supplier.hpp"
#include "geography/unit_list.hpp"
#include "organisation/organisation.hpp"
#include "simulation/incident.hpp"
#include "simulation/site.hpp"

namespace sansang::simulation {

inline constexpr const char* kien_giang = "91";

/// Every facility of the demo, in the order of the board's register. `day` picks the unit list.
std::vector<Site> kien_giang_sites(const geography::UnitLists& units, Date day);
std::vector<facility::Supplier> kien_giang_suppliers();
/// What goes wrong up to `last`; each name stands in README.md.
std::vector<Incident> kien_giang_incidents(Date last);
/// Committees, the department with its divisions, the CDC, one organisation per facility and
/// supplier; one person per role and one per reporting officer (those without a password cannot
/// sign in). Real: the names of the authorities; invented: who is whose superior in detail,
/// persons.
struct DemoPeople {
  std::vector<organisation::Organisation> organisations;
  std::vector<accounts::Account> accounts;
  std::vector<accounts::Appointment> appointments;
};
DemoPeople kien_giang_people(const std::vector<Site>& sites);

/// Pieces of equipment as the sites use them; everything simulated, figures invented.
struct Pieces {
  FacilityId facility;
  std::vector<oxygen::EquipmentRecord> all;

  oxygen::EquipmentRecord& add(oxygen::EquipmentKind kind, const std::string& code,
                               std::string name);
  void tank(double litres, oxygen::GaugeUnit gauge, std::optional<double> full_reading = {});
  void cylinders(const std::string& size, double count, std::string name = {});
  void lent_cylinders(const std::string& size, double count);
  void plant(double litres_per_minute, double availability_percent);
  void lines(double litres_per_minute, double outlets);
};

}  // namespace sansang::simulation
