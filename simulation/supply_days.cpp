// SPDX-License-Identifier: Apache-2.0
#include "simulation/supply_days.hpp"

namespace sansang::simulation {

bool SupplyDays::sails_on(Date day) const {
  if (troubles_.on(day, IncidentKind::NoSailing)) return false;
  facility::SupplyRoute route;
  route.sailing_days = site_.sailing_days;
  return route.sails_on(day);
}

std::optional<double> SupplyDays::load_of(Date day, double cover_days) {
  if (const auto* shortage = troubles_.on(day, IncidentKind::HandToMouth)) return shortage->figure;
  if (!due_ && cover_days < site_.reorder_days) due_ = day + std::chrono::days{site_.lead_days};
  if (const auto* load = troubles_.on(day, IncidentKind::LastBoatLoad); load && sails_on(day)) {
    due_.reset();
    return load->figure;
  }
  if (!due_ || day < *due_ || !sails_on(day)) return std::nullopt;
  due_.reset();
  return site_.fill_days;
}

}  // namespace sansang::simulation
