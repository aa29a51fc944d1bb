// SPDX-License-Identifier: Apache-2.0
/// For tests only: small supply networks, drawn by rapidcheck with masses of a few kilograms so
/// that every plan can be enumerated, or written by hand.
#pragma once
#include <rapidcheck.h>

#include <string>
#include <vector>

#include "planning/supply.hpp"

namespace sansang::planning {

inline std::vector<Kilograms> kilograms_list(const std::vector<int>& numbers) {
  std::vector<Kilograms> list;
  for (const int number : numbers) list.push_back(Kilograms(number));
  return list;
}

/// Evenly from least … most, whatever size the run of tests has reached.
inline int drawn(int least, int most) {
  return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(least, most + 1));
}

inline std::vector<Kilograms> drawn_list(int periods, int most) {
  std::vector<Kilograms> list;
  for (int t = 0; t < periods; ++t) list.push_back(Kilograms(drawn(0, most)));
  return list;
}

inline SupplierNode drawn_supplier(const std::string& id, int periods) {
  const int tank = drawn(0, 4);
  return {SupplierId(id), Kilograms(tank), Kilograms(drawn(0, tank)), drawn_list(periods, 2)};
}

inline HospitalNode drawn_hospital(const std::string& id, int periods) {
  const int tank = drawn(0, 4);
  return {FacilityId(id),         Kilograms(tank),        Kilograms(drawn(0, tank)),
          Kilograms(drawn(0, 3)), Kilograms(drawn(0, 3)), drawn_list(periods, 2),
          drawn_list(periods, 1)};
}

/// At most 2 suppliers, 2 hospitals, 3 periods and one link a pair; fleets where drawn.
inline SupplyNetwork drawn_network() {
  SupplyNetwork network;
  const int periods = drawn(1, 3);
  network.periods = Period(periods);
  const int suppliers = drawn(1, 2);
  const int hospitals = drawn(1, 2);
  for (int s = 0; s < suppliers; ++s)
    network.suppliers.push_back(drawn_supplier("S" + std::to_string(s), periods));
  for (int h = 0; h < hospitals; ++h)
    network.hospitals.push_back(drawn_hospital("H" + std::to_string(h), periods));
  for (const auto& supplier : network.suppliers) {
    for (const auto& hospital : network.hospitals)
      if (drawn(0, 3) > 0)
        network.links.push_back({supplier.id, hospital.id, Period(drawn(0, 1)),
                                 drawn_list(periods, 2), CostPerKilogram(drawn(0, 6) * 0.5)});
    if (drawn(0, 1) > 0) network.fleet.push_back({supplier.id, drawn_list(periods, 3)});
  }
  return network;
}

inline DayOrder drawn_order() {
  return *rc::gen::element(DayOrder::EndOfDay, DayOrder::BeforeUse, DayOrder::AfterUse);
}

/// One supplier S and one hospital H, three days, lead 0: enough of everything, nothing short.
inline SupplyNetwork plain_network() {
  SupplyNetwork network;
  network.periods = Period(3);
  network.suppliers = {
      {SupplierId("S"), Kilograms(100), Kilograms(0), kilograms_list({10, 10, 10})}};
  network.hospitals = {{FacilityId("H"), Kilograms(20), Kilograms(0), Kilograms(0), Kilograms(0),
                        kilograms_list({4, 4, 4}), kilograms_list({2, 2, 2})}};
  network.links = {{SupplierId("S"), FacilityId("H"), Period(0), kilograms_list({9, 9, 9}),
                    CostPerKilogram(1.0)}};
  return network;
}

}  // namespace sansang::planning
