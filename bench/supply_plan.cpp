// SPDX-License-Identifier: Apache-2.0
// How long does a supply plan take, with reasons and laws? Instances, deterministic from the seed:
// hospitals in a square, demand with one peak, tanks of 2-8 days, the three nearest suppliers as
// links (lead 1 day beyond 150 km), supply = tightness x mean demand. One thread, processor time.
// Measured 2026-11-24 on 2 cores Intel Xeon, GCC 12.2 -O2, CLP 1.17.6, tightness 0.9 / 0.3:
// 30 x 3 x 14: 0.033 / 0.038 s, 30 x 5 x 28: 0.15 / 0.16 s, 300 x 20 x 14: 2.7 / 3.9 s.
//   supply_plan [hospitals suppliers periods tightness seed]
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>
#include <string>
#include <vector>

#include "planning/supply.hpp"

namespace {

using namespace sansang;
using namespace sansang::planning;

struct Size {
  int hospitals, suppliers, periods;
  double tightness;
  unsigned seed;
};

struct Spot {
  double x, y;
};

class Draw {
 public:
  explicit Draw(unsigned seed) : random_(seed) {}
  double between(double least, double most) {
    return least + (most - least) * static_cast<double>(random_()) / 4294967296.0;
  }
  Spot spot(double side) { return {between(0, side), between(0, side)}; }

 private:
  std::mt19937 random_;
};

Kilograms whole(double kilograms) {
  return Kilograms(static_cast<std::int64_t>(std::llround(kilograms)));
}

/// Returns the mean demand per period.
double add_hospital(SupplyNetwork& network, const Size& size, int h, Draw& draw) {
  const double base = std::exp(draw.between(std::log(40.0), std::log(1200.0)));
  const double peak = draw.between(0.35, 0.75) * size.periods;
  const double width = draw.between(0.12, 0.25) * size.periods;
  const double height = draw.between(1, 4);
  const double critical = draw.between(0.35, 0.6);
  HospitalNode hospital;
  hospital.id = FacilityId("H" + std::to_string(h));
  double sum = 0;
  for (int t = 0; t < size.periods; ++t) {
    const double wave = 1 + height * std::exp(-0.5 * std::pow((t - peak) / width, 2));
    const double demand = base * wave * draw.between(0.9, 1.1);
    sum += demand;
    hospital.critical.push_back(whole(demand * critical));
    hospital.deferrable.push_back(whole(demand * (1 - critical)));
  }
  const double mean = sum / size.periods;
  hospital.tank = whole(mean * draw.between(2, 8));
  hospital.opening = whole(static_cast<double>(hospital.tank.number()) * draw.between(0.4, 0.9));
  hospital.safety = hospital.terminal = whole(mean * draw.between(0.8, 1.5));
  network.hospitals.push_back(hospital);
  return mean;
}

void add_supplier(SupplyNetwork& network, const Size& size, int s, double daily, Draw& draw) {
  SupplierNode supplier{SupplierId("S" + std::to_string(s)),
                        whole(daily * draw.between(2, 5)),
                        whole(daily * draw.between(1, 2)),
                        {}};
  SupplierFleet fleet{supplier.id, {}};
  const double lorries = daily * draw.between(1.3, 2.0);
  for (int t = 0; t < size.periods; ++t) {
    const double outage = draw.between(0, 1) < 0.03 ? 0.2 : 1.0;
    supplier.production.push_back(whole(daily * draw.between(0.92, 1.05) * outage));
    fleet.capacity.push_back(whole(lorries));
  }
  network.suppliers.push_back(supplier);
  network.fleet.push_back(fleet);
}

void add_links(SupplyNetwork& network, const Size& size, std::size_t h, Spot hospital,
               const std::vector<Spot>& suppliers, Draw& draw) {
  std::vector<std::pair<double, std::size_t>> near;
  for (std::size_t s = 0; s < suppliers.size(); ++s)
    near.emplace_back(1.3 * std::hypot(suppliers[s].x - hospital.x, suppliers[s].y - hospital.y),
                      s);
  std::sort(near.begin(), near.end());
  near.resize(std::min<std::size_t>(3, near.size()));
  for (const auto& [km, s] : near) {
    const auto capacity = Kilograms(6000 + 3000 * static_cast<std::int64_t>(draw.between(0, 4)));
    network.links.push_back(
        {network.suppliers[s].id, network.hospitals[h].id, Period(km > 150 ? 1 : 0),
         std::vector<Kilograms>(static_cast<std::size_t>(size.periods), capacity),
         CostPerKilogram(std::round(4 + km / 2))});
  }
}

SupplyNetwork instance(const Size& size) {
  Draw draw(size.seed);
  const double side = 100 * std::sqrt(std::max(1.0, size.hospitals / 30.0));
  SupplyNetwork network;
  network.periods = Period(size.periods);
  std::vector<Spot> hospitals, suppliers;
  double mean = 0;
  for (int h = 0; h < size.hospitals; ++h) {
    hospitals.push_back(draw.spot(side));
    mean += add_hospital(network, size, h, draw);
  }
  std::vector<double> parts;
  double all_parts = 0;
  for (int s = 0; s < size.suppliers; ++s) {
    suppliers.push_back(draw.spot(side));
    parts.push_back(draw.between(0.5, 2));
    all_parts += parts.back();
  }
  for (int s = 0; s < size.suppliers; ++s)
    add_supplier(network, size, s,
                 size.tightness * mean * parts[static_cast<std::size_t>(s)] / all_parts, draw);
  for (std::size_t h = 0; h < hospitals.size(); ++h)
    add_links(network, size, h, hospitals[h], suppliers, draw);
  return network;
}

void measure(const Size& size) {
  const auto network = instance(size);
  const auto start = std::clock();
  const auto plan = plan_supply(network);
  const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  std::printf("%d,%d,%d,%.2f,%u,%.3f,%lld,%lld,%lld,%.0f,%zu,%zu\n", size.hospitals, size.suppliers,
              size.periods, size.tightness, size.seed, seconds,
              static_cast<long long>(plan.levels.critical.number()),
              static_cast<long long>(plan.levels.deferrable.number()),
              static_cast<long long>(plan.levels.safety.number()), plan.levels.cost.number(),
              plan.deliveries.size(), plan.shortages.size());
  std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) {
  std::puts(
      "hospitals,suppliers,periods,tightness,seed,cpu_s,critical_kg,deferrable_kg,"
      "safety_kg_periods,cost,deliveries,shortages");
  if (argc == 6) {
    measure({std::atoi(argv[1]), std::atoi(argv[2]), std::atoi(argv[3]), std::atof(argv[4]),
             static_cast<unsigned>(std::atoi(argv[5]))});
    return 0;
  }
  for (const double tightness : {0.9, 0.3}) {
    measure({30, 3, 14, tightness, 1});
    measure({30, 5, 28, tightness, 1});
    measure({300, 20, 14, tightness, 1});
  }
}
