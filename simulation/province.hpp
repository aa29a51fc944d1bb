// SPDX-License-Identifier: Apache-2.0
/// A simulated province: Kiên Giang in the summer of 2021 with its real units and real daily cases,
/// and invented equipment, stocks, patients and reports; or a larger synthetic one for
/// measurements. Every facility draws from its own random streams, so the result depends on the
/// seed alone: not on threads, nor on which other facilities are simulated. Everything made here
/// has simulated = true; the cases are real. See README.md for what is invented and what goes
/// wrong.
#pragma once
#include <cstdint>
#include <vector>

#include "base/work.hpp"
#include "geography/unit_list.hpp"
#include "simulation/facility_days.hpp"
#include "store/act.hpp"

namespace sansang::simulation {

inline constexpr std::uint64_t default_seed = 18;

/// What is read from files; see inputs.hpp.
struct ProvinceInputs {
  geography::UnitLists units;
  std::vector<DayCases> cases;  ///< Kiên Giang, from the first day of the file
  store::OxygenRules rules;
};

struct ProvinceOptions {
  std::uint64_t seed = default_seed;
  Date first = date(2021, 6, 1), last = date(2021, 9, 19);
  std::chrono::minutes now_at{6 * 60 + 40};  ///< local time on `last`
  bool small = false;                        ///< six facilities, the last 30 days
  std::size_t synthetic = 0;  ///< > 0: so many invented facilities instead of Kiên Giang
};

struct SimulatedProvince {
  Calendar calendar;
  std::vector<facility::Facility> facilities;
  std::vector<oxygen::EquipmentRecord> equipment;
  std::vector<facility::Supplier> suppliers;
  std::vector<facility::SupplyRoute> routes;
  std::vector<facility::DesignatedOfficer> officers;
  std::vector<organisation::Organisation> organisations;
  std::vector<accounts::Account> accounts;
  std::vector<accounts::Appointment> appointments;
  std::vector<oxygen::DailyReport> reports;  ///< by time of arrival
  std::vector<store::CaseCount> cases;       ///< real, but for the one held row
  std::vector<Incident> incidents;
};

SimulatedProvince simulate(const ProvinceInputs& inputs, const ProvinceOptions& options,
                           Executor& executor, Progress& progress);

}  // namespace sansang::simulation
