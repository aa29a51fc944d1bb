// SPDX-License-Identifier: Apache-2.0
#include "acts/import_registers.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace sansang::acts {
namespace {

auto key_of(const facility::Facility& r) {
  return r.id;
}
auto key_of(const oxygen::EquipmentRecord& r) {
  return r.id;
}
auto key_of(const facility::Supplier& r) {
  return r.id;
}
auto key_of(const facility::SupplyRoute& r) {
  return std::tuple(r.supplier, r.facility);
}
auto key_of(const facility::DesignatedOfficer& r) {
  return std::tuple(r.facility, r.from, r.full_name);
}

/// Counts one table's good rows against what is known, and adds those that say something new.
template <class T>
void compare(const char* name, const std::vector<T>& known, const documents::RegisterRows<T>& rows,
             ImportPlan& plan) {
  std::map<decltype(key_of(std::declval<const T&>())), const T*> before;
  for (const auto& record : known) before.emplace(key_of(record), &record);
  ImportCount count{name, 0, 0, 0, rows.left_out};
  for (const auto& record : rows.good) {
    const auto at = before.find(key_of(record));
    if (at != before.end() && *at->second == record) {
      ++count.unchanged;
      continue;
    }
    ++(at == before.end() ? count.added : count.changed);
    plan.changes.emplace_back(record);
  }
  plan.counts.push_back(std::move(count));
}

/// The first and the last day of the rows of each unit.
std::map<UnitCode, store::Period> periods_of(const std::vector<documents::CaseRow>& rows) {
  std::map<UnitCode, store::Period> periods;
  for (const auto& row : rows) {
    auto& period = periods.try_emplace(row.unit, store::Period{row.day, row.day}).first->second;
    period = {std::min(period.from, row.day), std::max(period.to, row.day)};
  }
  return periods;
}

}  // namespace

ImportPlan plan_register_import(store::Store& store, const documents::RegisterTables& tables,
                                const geography::UnitLists& units,
                                const std::vector<oxygen::CylinderClass>& sizes, Date valid_on) {
  const auto all = store::VisibleFacilities::everything();
  const documents::RegisterContext context{store.facilities(all), store.suppliers(), units,
                                           valid_on, sizes};
  auto registers = documents::read_registers(tables, context);
  ImportPlan plan;
  plan.findings = std::move(registers.findings);
  if (tables.facilities) compare("facilities", context.facilities, registers.facilities, plan);
  if (tables.suppliers) compare("suppliers", context.suppliers, registers.suppliers, plan);
  if (tables.equipment) compare("equipment", store.equipment(all), registers.equipment, plan);
  if (tables.routes) compare("routes", store.routes(all), registers.routes, plan);
  if (tables.officers) compare("officers", store.officers(all), registers.officers, plan);
  return plan;
}

ImportPlan plan_case_import(store::Store& store, const documents::TableReading& table,
                            const geography::UnitLists& units, Date today) {
  auto reading = documents::read_cases(table, units, today);
  std::map<std::pair<UnitCode, Date>, store::CaseCount> known;
  for (const auto& [unit, period] : periods_of(reading.rows))
    for (auto& count : store.cases(unit, period)) known[{unit, count.day}] = std::move(count);
  ImportPlan plan;
  ImportCount counted{"cases", 0, 0, 0, reading.left_out};
  for (const auto& row : reading.rows) {
    const auto at = known.find({row.unit, row.day});
    const bool is_known = at != known.end();
    if (is_known && at->second.cases == row.cases && at->second.source == row.source) {
      ++counted.unchanged;
      continue;
    }
    ++(is_known ? counted.changed : counted.added);
    plan.changes.emplace_back(store::CaseCount{row.unit, row.day, row.cases, row.source, false});
  }
  plan.counts.push_back(std::move(counted));
  plan.findings = std::move(reading.findings);
  return plan;
}

std::optional<store::Committed> apply_register_import(store::Store& store, const ImportPlan& plan,
                                                      const ImportedBy& by) {
  if (plan.changes.empty()) return std::nullopt;
  store::Act act;
  act.at = by.at;
  act.actor = by.actor;
  act.action = "import_data";
  act.object = by.object;
  act.changes = plan.changes;
  return store.commit(act);
}

}  // namespace sansang::acts
