// SPDX-License-Identifier: Apache-2.0
/// The registers as tables: facilities, equipment, suppliers, routes, officers, with the field
/// names of their records as columns (docs/import.md). Rows are judged against each other, against
/// what is known already and against the unit lists of a day; a bad row is left out with findings
/// at its cells, a good one is kept. Ids that other rows name must be known or stand in the same
/// import.
///
/// Codes besides those of records.hpp and oxygen/equipment.hpp: facility_unknown, supplier_unknown,
/// reports_through_itself, reports_through_chain, unit_unknown_on_day, unit_day_outside_lists,
/// unit_of_other_province, province_without_list, period_reversed, coordinate_outside,
/// sailing_days_unclear, sailing_interval_outside, sailing_day_missing, sailing_interval_missing,
/// stock_above_tank, cylinder_class_unknown.
#pragma once
#include <optional>
#include <set>
#include <vector>

#include "documents/tables/csv.hpp"
#include "facility/facility.hpp"
#include "facility/officer.hpp"
#include "facility/supplier.hpp"
#include "geography/unit_list.hpp"
#include "oxygen/cylinder.hpp"
#include "oxygen/equipment.hpp"

namespace sansang::documents {

struct RegisterTables {
  std::optional<TableReading> facilities, equipment, suppliers, routes, officers;
};

/// What the rows are judged against.
struct RegisterContext {
  std::vector<facility::Facility> facilities;  ///< known already
  std::vector<facility::Supplier> suppliers;   ///< likewise
  const geography::UnitLists& units;
  Date valid_on{};  ///< the day whose unit codes the file uses
  std::vector<oxygen::CylinderClass> sizes;
};

template <class T>
struct RegisterRows {
  std::vector<T> good;
  std::size_t left_out = 0;
};

struct Registers {
  RegisterRows<facility::Facility> facilities;
  RegisterRows<oxygen::EquipmentRecord> equipment;
  RegisterRows<facility::Supplier> suppliers;
  RegisterRows<facility::SupplyRoute> routes;
  RegisterRows<facility::DesignatedOfficer> officers;
  std::vector<Finding> findings;  ///< of all tables, each table's in the order of its rules
};

Registers read_registers(const RegisterTables& tables, const RegisterContext& context);

}  // namespace sansang::documents
