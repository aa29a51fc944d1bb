// SPDX-License-Identifier: Apache-2.0
#include "simulation/synthetic.hpp"

#include <array>
#include <cstdint>
#include <cstdio>

#include "simulation/kien_giang.hpp"

namespace sansang::simulation {
namespace {

struct Town {
  const char* unit;
  double longitude, latitude;
};
constexpr std::array<Town, 6> towns{{{"899", 105.08, 10.01},
                                     {"903", 104.92, 10.19},
                                     {"904", 105.30, 10.11},
                                     {"905", 105.17, 9.91},
                                     {"906", 105.30, 9.89},
                                     {"907", 105.28, 9.74}}};

void equip(Site& site, std::size_t i) {
  Pieces pieces{site.facility.id, {}};
  if (i % 5 == 0) {
    pieces.tank(3'000, i % 2 == 0 ? oxygen::GaugeUnit::Percent : oxygen::GaugeUnit::Kilogram);
    pieces.cylinders("40L", 40);
  } else {
    pieces.cylinders("40L", 160);
  }
  if (i % 11 == 0) pieces.plant(33, 85);
  site.equipment = std::move(pieces.all);
}

void supply(Site& site, std::size_t i) {
  constexpr std::array<const char*, 3> suppliers{"SOVIGAZ", "MESSER", "THANHGAS"};
  facility::SupplyRoute route;
  route.supplier = SupplierId(suppliers[i % suppliers.size()]);
  route.facility = site.facility.id;
  route.lead_p90 = Hours(10.0 + static_cast<double>(i % 5));
  route.daily_capacity = KilogramsLox(2'500.0);
  route.cost_per_kg = Dong(4'500 + 100 * static_cast<std::int64_t>(i % 10));
  route.simulated = true;
  site.routes = {route};
}

}  // namespace

std::vector<Site> synthetic_sites(std::size_t count) {
  std::vector<Site> sites;
  sites.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    const auto& town = towns[i % towns.size()];
    char code[24];
    std::snprintf(code, sizeof code, "MP-%05zu", i + 1);
    Site site;
    auto& f = site.facility;
    f.id = FacilityId(code);
    f.name = "Cơ sở mô phỏng " + std::to_string(i + 1);
    f.kind = i % 5 == 0 ? facility::FacilityKind::ProvincialSpecialisedHospital
                        : facility::FacilityKind::HealthCentre;
    f.unit = UnitCode(town.unit);
    f.province = kien_giang;
    f.longitude = town.longitude + 0.001 * static_cast<double>(i % 89);
    f.latitude = town.latitude + 0.001 * static_cast<double>(i % 97);
    f.simulated = true;
    site.other_patients = 3.0 + static_cast<double>(i % 7);
    site.covid_mask_share = 0.02;
    site.reads_at = std::chrono::minutes{6 * 60 + static_cast<int>(i % 60)};
    site.reporter = AccountId("soyte");
    equip(site, i);
    supply(site, i);
    sites.push_back(std::move(site));
  }
  return sites;
}

}  // namespace sansang::simulation
