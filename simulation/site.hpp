// SPDX-License-Identifier: Apache-2.0
/// Site: a facility with what the simulation must know to live its days: how many patients come,
/// how oxygen is ordered and carried, when the officer reads the gauges. Patients are means per
/// day at a reading, covers are in days of present use, times are local.
#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "accounts/caller.hpp"
#include "facility/facility.hpp"
#include "facility/officer.hpp"
#include "facility/supplier.hpp"
#include "oxygen/equipment.hpp"

namespace sansang::simulation {

struct Site {
  facility::Facility facility;
  std::vector<oxygen::EquipmentRecord> equipment;
  std::vector<facility::SupplyRoute> routes;
  std::string officer_name;
  AccountId reporter;

  std::int64_t steady_patients = 0;  ///< long-stay patients on a mask, always there
  double other_patients = 0.0;       ///< on oxygen for other reasons, long-run mean, besides
  double covid_mask_share = 0.0;     ///< of the province's COVID-19 patients on a mask
  double covid_severe_share = 0.0;   ///< of those on HFNC, ventilators or ECMO
  bool ventilates = false;           ///< other patients may be ventilated here
  double flow_spread = 0.12;         ///< log-sd from which the house's factor is drawn; invented
  double flow_factor = 1.0;          ///< this house against the planning flows, drawn

  double reorder_days = 7.0, fill_days = 9.0;
  std::int64_t lead_days = 1;
  std::string sailing_days;  ///< as in SupplyRoute; empty = road

  std::chrono::minutes reads_at{6 * 60 + 15};  ///< usual time of the reading
  bool reports = true;                         ///< false: a station, or never reported
  std::optional<Date> last_report;             ///< nothing comes after this day
};

/// Gas that a site with these mean patients draws, m³/day, planning mask flow and losses included:
/// only for sizing invented equipment.
inline double planned_use(double patients) {
  return 12.8 * patients;
}

/// A stream number that depends on the facility alone, so that a facility lives the same days
/// whichever others are simulated with it (FNV-1a).
inline std::uint64_t stream_of(const FacilityId& facility, std::uint64_t purpose) {
  std::uint64_t hash = 14695981039346656037ULL + purpose;
  for (const char c : facility.text)
    hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return hash;
}

}  // namespace sansang::simulation
