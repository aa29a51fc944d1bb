// SPDX-License-Identifier: Apache-2.0
/// The network of a province: from what facilities hold and will need, and what suppliers told, to
/// the input of a plan. Daily demand of a facility is its forecast less what it makes itself;
///   critical   = the median,
///   deferrable = from the median up to the 80 % quantile: the margin of a cautious plan, given up
///                first when oxygen is short,
///   safety     = median demand over lead time (9 of 10 orders) and one day, at most the stores;
///                a route whose contract has expired tells no lead time.
/// The first day counts only from `now` on: stock is what is left now, demand the rest of the day.
/// A load leaves no sooner than an order can be served (lead time of 9 of 10 orders less the way),
/// and after noon nothing more leaves today (our default). `daily_capacity` is that of a day: a
/// second lorry or boat of the same day is in it.
/// A facility whose stock is unknown is left out, because unknown is not zero; the plan names it.
/// Stores are counted without heels. Liquid and cylinders are one commodity here; kinds of vehicle
/// and the return of empties come with the deeper plan.
#pragma once
#include <vector>

#include "calendar/date.hpp"
#include "facility/supplier.hpp"
#include "oxygen/cover.hpp"
#include "oxygen/forecast.hpp"
#include "planning/supply_network.hpp"

namespace sansang::planning {

struct FacilityNeed {
  FacilityId facility;
  OxygenMass usable;              ///< left on the first day
  OxygenMass capacity;            ///< of all stores, heels taken off
  oxygen::OwnSources own;
  std::vector<CubicMetresPerDay> median, cautious;  ///< by day of the plan
  std::vector<facility::SupplyRoute> routes;
};

/// What all stores of a facility hold when full, heels taken off; cylinder pools as if all filled.
OxygenMass capacity_of(const std::vector<oxygen::Equipment>& equipment,
                       const std::vector<oxygen::CylinderClass>& sizes);

SupplyNetwork province_network(const std::vector<FacilityNeed>& needs,
                               const std::vector<facility::Supplier>& suppliers, Instant now,
                               std::chrono::days length);

}  // namespace sansang::planning
