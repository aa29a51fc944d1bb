// SPDX-License-Identifier: Apache-2.0
// From routes, hours of the day and needs to links, first loads and safety stocks.
#include "planning/province_network.hpp"

#include <gtest/gtest.h>

namespace sansang::planning {
namespace {

using std::chrono::days;
using std::chrono::hours;

const Date thursday = date(2021, 9, 2);
const FacilityId island{"KG-TC"};

facility::SupplyRoute a_route(double lead_p90_h, std::int64_t lead_days) {
  facility::SupplyRoute route;
  route.supplier = SupplierId("NCC-1");
  route.facility = island;
  route.lead_p90 = Hours(lead_p90_h);
  route.lead_days = lead_days;
  route.daily_capacity = KilogramsLox(1000.0);
  route.contract_number = "HD-1";
  return route;
}

SupplyNetwork network(std::vector<facility::SupplyRoute> routes, int hour) {
  FacilityNeed need;
  need.facility = island;
  need.usable = mass_of(KilogramsLox(500.0));
  need.capacity = mass_of(KilogramsLox(9000.0));
  need.median.assign(14, CubicMetresPerDay(100.0));
  need.cautious = need.median;
  need.routes = std::move(routes);
  return province_network({need}, {}, at_local_time(thursday, hours{hour}), days{14});
}

/// The days from the first on which something can leave, "0 5 10".
std::string departures(const SupplyNetwork& made) {
  std::string text;
  const auto& capacity = made.links.at(0).capacity;
  for (std::size_t t = 0; t < capacity.size(); ++t)
    if (capacity[t] > Kilograms(0)) text += (text.empty() ? "" : " ") + std::to_string(t);
  return text;
}

std::int64_t safety(const SupplyNetwork& made) {
  return made.hospitals.at(0).safety.number();
}

}  // namespace

TEST(ProvinceNetwork, ALoadLeavesNoSoonerThanItsOrderCanBeServed) {
  EXPECT_EQ(departures(network({a_route(24, 1)}, 7)).substr(0, 3), "0 1");
  EXPECT_EQ(departures(network({a_route(30, 1)}, 7)).substr(0, 3), "1 2");  // 6 h to wait
  EXPECT_EQ(departures(network({a_route(72, 1)}, 7)).substr(0, 3), "2 3");
  EXPECT_EQ(departures(network({a_route(24, 2)}, 7)).substr(0, 3), "0 1");
}

TEST(ProvinceNetwork, AfterNoonNothingMoreLeavesToday) {
  EXPECT_EQ(departures(network({a_route(24, 1)}, 12)).substr(0, 3), "0 1");
  EXPECT_EQ(departures(network({a_route(24, 1)}, 13)).substr(0, 3), "1 2");
  EXPECT_EQ(departures(network({a_route(72, 1)}, 13)).substr(0, 3), "2 3");
}

TEST(ProvinceNetwork, ABoatEveryFiveDaysSailsFromItsKnownDay) {
  auto boat = a_route(24, 1);
  boat.sailing_every_days = 5;
  boat.sailing_from = thursday - days{3};  // Monday 30/08, then Saturday 04/09 …
  EXPECT_EQ(departures(network({boat}, 7)), "2 7 12");
  boat.sailing_from = thursday + days{6};  // the line opens next Wednesday
  EXPECT_EQ(departures(network({boat}, 7)), "6 11");
  boat.sailing_days = "5";  // and every Friday besides
  EXPECT_EQ(departures(network({boat}, 7)), "1 6 8 11");
}

TEST(ProvinceNetwork, AnExpiredRouteCarriesByDecisionAndTellsNoLead) {
  auto standing = a_route(24, 1), expired = a_route(96, 1);
  standing.contract_until = thursday;
  expired.supplier = SupplierId("NCC-2");
  expired.contract_until = thursday - days{1};
  const auto both = network({standing, expired}, 7);
  EXPECT_EQ(both.links.at(0).decided_by, Decider::HospitalContract);
  EXPECT_EQ(both.links.at(1).decided_by, Decider::RecordedDecision);
  EXPECT_EQ(safety(both), safety(network({standing}, 7)));
  EXPECT_EQ(safety(network({expired}, 7)), safety(network({}, 7)));  // the assumed 24 hours
  expired.contract_until = thursday;
  EXPECT_GT(safety(network({standing, expired}, 7)), safety(both));
}

}  // namespace sansang::planning
