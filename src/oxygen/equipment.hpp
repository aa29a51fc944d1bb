// SPDX-License-Identifier: Apache-2.0
/// Oxygen equipment of a facility: bulk tanks, liquid dewars, cylinder pools by class, PSA plants,
/// concentrators, manifolds, pipelines, each with its owner. A facility may live on cylinders
/// alone; a tank is never assumed. EquipmentRecord is the flat row of files, tables and forms;
/// equipment_of() turns it into the typed alternative and finds what is missing or impossible.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/ensure.hpp"
#include "base/fields.hpp"
#include "base/finding.hpp"
#include "base/id.hpp"
#include "calendar/date.hpp"
#include "units/rate.hpp"
#include "units/share.hpp"

namespace sansang::oxygen {

enum class EquipmentKind { BulkTank, Dewar, CylinderPool, PsaPlant, Concentrators, Manifold, Pipeline };
constexpr std::array<std::pair<EquipmentKind, std::string_view>, 7> names_of(EquipmentKind) {
  return {{{EquipmentKind::BulkTank, "bulk_tank"},
           {EquipmentKind::Dewar, "dewar"},
           {EquipmentKind::CylinderPool, "cylinder_pool"},
           {EquipmentKind::PsaPlant, "psa_plant"},
           {EquipmentKind::Concentrators, "concentrators"},
           {EquipmentKind::Manifold, "manifold"},
           {EquipmentKind::Pipeline, "pipeline"}}};
}

/// Own, leased or lent (steel firms lent cylinders), donated (with recall terms).
enum class Owner { Own, Lent, Donated };
constexpr std::array<std::pair<Owner, std::string_view>, 3> names_of(Owner) {
  return {{{Owner::Own, "own"}, {Owner::Lent, "lent"}, {Owner::Donated, "donated"}}};
}

/// The unit that the gauge of a tank shows; chosen once per tank.
enum class GaugeUnit { Percent, Kilogram, Litre, CentimetreWater };
constexpr std::array<std::pair<GaugeUnit, std::string_view>, 4> names_of(GaugeUnit) {
  return {{{GaugeUnit::Percent, "percent"},
           {GaugeUnit::Kilogram, "kg"},
           {GaugeUnit::Litre, "l"},
           {GaugeUnit::CentimetreWater, "cm_h2o"}}};
}

struct EquipmentRecord {
  EquipmentId id;
  FacilityId facility;
  EquipmentKind kind = EquipmentKind::CylinderPool;
  std::string name;
  std::optional<double> volume_l;        ///< tank, dewar: geometric volume, L
  std::optional<double> count;           ///< dewars, cylinders owned, concentrators, outlets
  std::string cylinder_class;            ///< cylinder pool
  std::optional<GaugeUnit> gauge_unit;   ///< tank
  std::optional<double> full_reading;    ///< tank with a cm H₂O gauge: reading when full
  std::optional<double> max_fill_percent, heel_percent, boil_off_percent_per_day;  ///< tank
  std::optional<double> flow_lpm;        ///< PSA rated, one concentrator, manifold or pipeline limit
  std::optional<double> availability_percent, purity_percent;  ///< PSA
  Owner owner = Owner::Own;
  std::string owner_name, recall_terms;
  std::optional<Date> return_by;
  bool in_service = true;
  bool simulated = false;
  bool operator==(const EquipmentRecord&) const = default;
};

template <class V, class R>
  requires RecordOf<R, EquipmentRecord>
void fields(V&& v, R& r) {
  v("equipment", r.id);
  v("facility", r.facility);
  v("kind", r.kind);
  v("name", r.name);
  v("volume_l", r.volume_l);
  v("count", r.count);
  v("cylinder_class", r.cylinder_class);
  v("gauge_unit", r.gauge_unit);
  v("full_reading", r.full_reading);
  v("max_fill_percent", r.max_fill_percent);
  v("heel_percent", r.heel_percent);
  v("boil_off_percent_per_day", r.boil_off_percent_per_day);
  v("flow_lpm", r.flow_lpm);
  v("availability_percent", r.availability_percent);
  v("purity_percent", r.purity_percent);
  v("owner", r.owner);
  v("owner_name", r.owner_name);
  v("recall_terms", r.recall_terms);
  v("return_by", r.return_by);
  v("in_service", r.in_service);
  v("simulated", r.simulated);
}

/// Stores liquid; usable = content − heel; never filled above max_fill.
struct BulkTank {
  LitresLox volume;
  GaugeUnit gauge = GaugeUnit::Percent;
  std::optional<double> full_reading;  ///< cm H₂O when brim-full; linear below (a plain vertical tank)
  Share max_fill, heel, boil_off_per_day;

  OxygenMass capacity() const { return mass_of(max_fill.number() * volume); }
  OxygenMass heel_mass() const { return mass_of(heel.number() * volume); }
  /// Boil-off is a share of the total volume per day (MIL-HDBK-1191: about 0.5 %).
  CubicMetresPerDay boil_off() const {
    return CubicMetresPerDay(gas_of(mass_of(boil_off_per_day.number() * volume)).number());
  }
};
struct Dewar { LitresLox volume; std::int64_t count = 0; };
struct CylinderPool { std::string size; Cylinders owned; };
struct PsaPlant {
  LitresPerMinute rated;
  Share availability, purity;
  CubicMetresPerDay mean_output() const { return availability.number() * daily(rated); }
};
struct Concentrators { std::int64_t count = 0; LitresPerMinute each; };
struct Manifold { LitresPerMinute limit; };
struct Pipeline { LitresPerMinute limit; std::int64_t outlets = 0; };

using EquipmentDetail =
    std::variant<BulkTank, Dewar, CylinderPool, PsaPlant, Concentrators, Manifold, Pipeline>;

struct Equipment {
  EquipmentId id;
  FacilityId facility;
  std::string name;
  EquipmentDetail detail;
  bool in_service = true;
};

/// The typed form, or findings (field named; file and row are the caller's to fill in) when a
/// needed figure is missing or impossible. Defaults where the field is empty: max fill 95 %,
/// heel 5 %, boil-off 0.5 %/day, PSA availability 90 % and purity 93 % (oxygen literature;
/// parameters of the record, not law).
struct EquipmentReading {
  std::optional<Equipment> equipment;
  std::vector<Finding> findings;
};
EquipmentReading equipment_of(const EquipmentRecord& record);
/// The typed forms of those that are sound (a record in the store was checked when it came).
std::vector<Equipment> equipment_of(const std::vector<EquipmentRecord>& records);

/// Mass in a tank at a reading in the unit of its gauge. Percent is of the geometric volume.
OxygenMass mass_at(const BulkTank& tank, double reading);
/// The reading of a brim-full tank: nothing above it is possible.
double full_gauge(const BulkTank& tank);
/// Mass of one unit of the gauge, for a live echo.
OxygenMass mass_per_unit(const BulkTank& tank);
std::string_view text_of(GaugeUnit unit);

}  // namespace sansang::oxygen
