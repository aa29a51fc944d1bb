// SPDX-License-Identifier: Apache-2.0
/// Incident: one thing that goes wrong in the simulated province, with a name under which README.md
/// tells its story. Days are inclusive and stand in the simulated calendar.
#pragma once
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/id.hpp"
#include "calendar/date.hpp"

namespace sansang::simulation {

enum class IncidentKind {
  Leak,                  ///< figure = L/min lost on top of what patients draw
  NoSailing,             ///< the boat does not come
  LastBoatLoad,          ///< figure = days of use that the boat brings the stock up to
  HandToMouth,           ///< figure = days of use that the lorry brings the stock up to, every day
  UnitMistakeLeftIn,     ///< kilograms typed into litres, once, with a reason
  UnitMistakeCorrected,  ///< litres typed into kilograms, corrected in the afternoon
  TypedOnBehalf,         ///< telephone call, typed by the Department
  ReportedDaysLater,     ///< figure = days after the reading
  LowPurity,             ///< figure = percent that the plant shows
  StopsReporting,
  NeverReported,
  OfficerVacant,
  ContractExpires,
  ImplausibleImport,  ///< figure = cases in the held row
};
constexpr std::array<std::pair<IncidentKind, std::string_view>, 14> names_of(IncidentKind) {
  return {{{IncidentKind::Leak, "leak"},
           {IncidentKind::NoSailing, "no_sailing"},
           {IncidentKind::LastBoatLoad, "last_boat_load"},
           {IncidentKind::HandToMouth, "hand_to_mouth"},
           {IncidentKind::UnitMistakeLeftIn, "unit_mistake_left_in"},
           {IncidentKind::UnitMistakeCorrected, "unit_mistake_corrected"},
           {IncidentKind::TypedOnBehalf, "typed_on_behalf"},
           {IncidentKind::ReportedDaysLater, "reported_days_later"},
           {IncidentKind::LowPurity, "low_purity"},
           {IncidentKind::StopsReporting, "stops_reporting"},
           {IncidentKind::NeverReported, "never_reported"},
           {IncidentKind::OfficerVacant, "officer_vacant"},
           {IncidentKind::ContractExpires, "contract_expires"},
           {IncidentKind::ImplausibleImport, "implausible_import"}}};
}

struct Incident {
  std::string name;  ///< "ferry-kien-hai"
  IncidentKind kind = IncidentKind::Leak;
  FacilityId facility;  ///< empty: the province
  Date from{}, to{};
  double figure = 0.0;

  bool covers(Date day) const { return from <= day && day <= to; }
};

/// The incidents of one facility.
class Troubles {
 public:
  Troubles(const std::vector<Incident>& all, const FacilityId& facility) {
    for (const auto& incident : all)
      if (incident.facility == facility) mine_.push_back(incident);
  }
  const Incident* on(Date day, IncidentKind kind) const {
    for (const auto& incident : mine_)
      if (incident.kind == kind && incident.covers(day)) return &incident;
    return nullptr;
  }

 private:
  std::vector<Incident> mine_;
};

}  // namespace sansang::simulation
