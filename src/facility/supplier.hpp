// SPDX-License-Identifier: Apache-2.0
/// Supplier (nhà sản xuất, nhà cung cấp) and SupplyRoute: who can deliver how much to whom, how
/// long it takes, on which days a ferry sails, and under whose contract. Suppliers plan their own
/// lorries; these are the figures they or the hospitals have told us.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "base/fields.hpp"
#include "base/id.hpp"
#include "calendar/date.hpp"
#include "units/gas.hpp"
#include "units/quantity.hpp"

namespace sansang::facility {

struct Supplier {
  SupplierId id;
  std::string name;
  KilogramsLox tank;              ///< storage, kg
  KilogramsLox stock;             ///< on hand when told, kg
  KilogramsLox daily_production;  ///< kg/day that it can give to this province
  std::optional<KilogramsLox> daily_fleet;  ///< kg/day its lorries can carry; unknown = not limiting
  std::string phone;
  double longitude = 0.0, latitude = 0.0;
  bool simulated = false;
  bool operator==(const Supplier&) const = default;
};

template <class V, class R>
  requires RecordOf<R, Supplier>
void fields(V&& v, R& r) {
  v("supplier", r.id);
  v("name", r.name);
  v("tank_kg", r.tank);
  v("stock_kg", r.stock);
  v("daily_production_kg", r.daily_production);
  v("daily_fleet_kg", r.daily_fleet);
  v("phone", r.phone);
  v("longitude_deg", r.longitude);
  v("latitude_deg", r.latitude);
  v("simulated", r.simulated);
}

struct SupplyRoute {
  SupplierId supplier;
  FacilityId facility;
  std::int64_t lead_days = 1;        ///< loading to unloading, whole days
  Hours lead_p90;                    ///< order to arrival, 9 of 10 orders, hours
  std::string sailing_days;          ///< "1,3,5" Monday = 1
  /// A boat every so many days, one of them on `sailing_from` and none before. It may sail beside
  /// the days of the week; without either the route is a road and open every day.
  std::optional<std::int64_t> sailing_every_days;
  std::optional<Date> sailing_from;
  KilogramsLox daily_capacity;       ///< kg/day on this road or boat
  Dong cost_per_kg;
  std::string contract_number;       ///< empty = no contract
  std::optional<Date> contract_until;
  bool simulated = false;

  bool has_timetable() const { return !sailing_days.empty() || sailing_every_days.has_value(); }
  bool sails_on(Date day) const {
    if (!has_timetable()) return true;
    const auto iso = std::chrono::weekday{day}.iso_encoding();
    if (sailing_days.find(static_cast<char>('0' + iso)) != std::string::npos) return true;
    if (sailing_every_days.value_or(0) < 1 || !sailing_from || day < *sailing_from) return false;
    return (day - *sailing_from).count() % *sailing_every_days == 0;
  }
  /// Its terms, the lead time among them, bind nobody any more.
  bool is_expired_on(Date day) const { return contract_until && *contract_until < day; }
  bool operator==(const SupplyRoute&) const = default;
};

template <class V, class R>
  requires RecordOf<R, SupplyRoute>
void fields(V&& v, R& r) {
  v("supplier", r.supplier);
  v("facility", r.facility);
  v("lead_days", r.lead_days);
  v("lead_p90_h", r.lead_p90);
  v("sailing_days", r.sailing_days);
  v("sailing_every_days", r.sailing_every_days);
  v("sailing_from", r.sailing_from);
  v("daily_capacity_kg", r.daily_capacity);
  v("cost_dong_per_kg", r.cost_per_kg);
  v("contract_number", r.contract_number);
  v("contract_until", r.contract_until);
  v("simulated", r.simulated);
}

}  // namespace sansang::facility
