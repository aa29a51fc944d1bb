// SPDX-License-Identifier: Apache-2.0
#include "documents/register_tables.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "documents/tables/records.hpp"

namespace sansang::documents {
namespace {

using facility::DesignatedOfficer;
using facility::Facility;
using facility::Supplier;
using facility::SupplyRoute;
using oxygen::EquipmentRecord;

void add(Findings& findings, const Cell& cell, const char* code, Parameters parameters = {},
         Severity severity = Severity::Error) {
  findings.push_back(finding_at(cell, code, std::move(parameters), severity));
}

/// Begin and first day after the end of something that lasts.
void check_period(const std::optional<Date>& from, const std::optional<Date>& to, const Cell& cell,
                  Findings& findings) {
  if (from && to && *to <= *from)
    add(findings, cell, "period_reversed", {{"from", iso_date(*from)}});
}

void check_coordinate(double degrees, double most, const Cell& cell, Findings& findings) {
  if (std::abs(degrees) > most)
    add(findings, cell, "coordinate_outside", {{"most", std::to_string(std::lround(most))}});
}

/// "1,3,5" from days 1 to 7 with any of ", ; blank" between them; nullopt when unclear.
std::optional<std::string> sailing_days_of(const std::string& text) {
  std::string days;
  for (const char c : text) {
    if (c == ',' || c == ';' || c == ' ') continue;
    if (c < '1' || c > '7' || days.find(c) != std::string::npos) return std::nullopt;
    days += (days.empty() ? "" : ",") + std::string(1, c);
  }
  return days;
}

class RegisterReader {
 public:
  explicit RegisterReader(const RegisterContext& context) : context_(context) {
    for (const auto& facility : context.facilities) remember(facility);
    for (const auto& supplier : context.suppliers) suppliers_.insert(supplier.id);
  }

  Registers read(const RegisterTables& tables) {
    if (tables.facilities) read_facilities(*tables.facilities);
    if (tables.suppliers) read_suppliers(*tables.suppliers);
    if (tables.equipment) read_equipment(*tables.equipment);
    if (tables.routes) read_routes(*tables.routes);
    if (tables.officers) read_officers(*tables.officers);
    return std::move(result_);
  }

 private:
  void remember(const Facility& facility) {
    facilities_.insert(facility.id);
    if (facility.reports_itself())
      reporting_.insert(facility.id);
    else
      reporting_.erase(facility.id);
  }

  /// Reads, judges and keeps the rows of one table.
  template <class T, class KeyOf, class Judge>
  void read_table(const TableReading& reading, const std::vector<std::string_view>& required,
                  const char* key_column, KeyOf key_of, Judge judge, RegisterRows<T>& rows) {
    FindingList findings;
    const auto& table = reading.table;
    findings.add(reading.findings);
    auto records = read_records<T>(table, required, findings);
    prepare(records);
    const auto judge_row = [&](RecordRow<T>& row, Findings& own) {
      judge(
          row.record, [&](const char* heading) { return cell_named(table, *row.row, heading); },
          own);
    };
    rows.good = accepted(table, std::move(records), key_column, key_of, judge_row, findings);
    rows.left_out = rows_left_out(reading, rows.good.size());
    auto taken = findings.take(table.file);
    std::move(taken.begin(), taken.end(), std::back_inserter(result_.findings));
  }

  template <class T>
  void prepare(const std::vector<RecordRow<T>>&) {}
  /// A station may stand above its centre: the centres of the file are known before rows are
  /// judged.
  void prepare(const std::vector<RecordRow<Facility>>& rows) {
    for (const auto& row : rows) {
      Findings ignored;
      check_itself(
          row.record, [](const char*) { return Cell{}; }, ignored);
      if (!has_error(ignored)) remember(row.record);
    }
  }

  /// What can be said of a facility without looking at another.
  template <class CellOf>
  void check_itself(const Facility& f, const CellOf& cell_of, Findings& own) const {
    check_unit(f, cell_of("unit"), cell_of("province"), own);
    check_period(f.opened, f.closed, cell_of("closed"), own);
    check_coordinate(f.longitude, 180.0, cell_of("longitude_deg"), own);
    check_coordinate(f.latitude, 90.0, cell_of("latitude_deg"), own);
  }

  void check_unit(const Facility& facility, const Cell& unit_cell, const Cell& province_cell,
                  Findings& findings) const {
    const auto provinces = context_.units.provinces();
    const UnitCode province(facility.province);
    const auto day = iso_date(context_.valid_on);
    if (std::find(provinces.begin(), provinces.end(), province) == provinces.end())
      return add(findings, province_cell, "province_without_list", {{"day", day}}, Severity::Doubt);
    if (const auto known = context_.units.as_of(context_.valid_on, province); !known)
      return add(findings, unit_cell, "unit_day_outside_lists", known.error().parameters);
    const auto unit = context_.units.unit(facility.unit, context_.valid_on);
    if (!unit)
      add(findings, unit_cell, "unit_unknown_on_day", {{"day", day}});
    else if (unit->province != province)
      add(findings, unit_cell, "unit_of_other_province",
          {{"unit_name", unit->full_name}, {"province", facility.province}});
  }

  template <class CellOf>
  void check_reports_through(const Facility& facility, const CellOf& cell_of,
                             Findings& findings) const {
    if (!facility.reports_through) return;
    const auto cell = cell_of("reports_through");
    if (*facility.reports_through == facility.id)
      return add(findings, cell, "reports_through_itself");
    if (!facilities_.contains(*facility.reports_through))
      return add(findings, cell, "facility_unknown");
    if (!reporting_.contains(*facility.reports_through))
      add(findings, cell, "reports_through_chain");
  }

  void read_facilities(const TableReading& reading) {
    read_table<Facility>(
        reading, {"facility", "name", "kind", "unit", "province"}, "facility",
        [](const Facility& f) { return f.id; },
        [this](const Facility& f, const auto& cell_of, Findings& own) {
          check_itself(f, cell_of, own);
          check_reports_through(f, cell_of, own);
        },
        result_.facilities);
    // Only what was accepted may be named by the other tables.
    facilities_.clear();
    for (const auto& facility : context_.facilities) remember(facility);
    for (const auto& facility : result_.facilities.good) remember(facility);
  }

  void read_suppliers(const TableReading& reading) {
    read_table<Supplier>(
        reading, {"supplier", "name", "tank_kg", "stock_kg", "daily_production_kg"}, "supplier",
        [](const Supplier& s) { return s.id; },
        [](const Supplier& s, const auto& cell_of, Findings& own) {
          if (s.stock > s.tank)
            add(own, cell_of("stock_kg"), "stock_above_tank", {{"tank", cell_of("tank_kg").text}});
          check_coordinate(s.longitude, 180.0, cell_of("longitude_deg"), own);
          check_coordinate(s.latitude, 90.0, cell_of("latitude_deg"), own);
        },
        result_.suppliers);
    for (const auto& supplier : result_.suppliers.good) suppliers_.insert(supplier.id);
  }

  template <class CellOf>
  void check_facility(const FacilityId& facility, const CellOf& cell_of, Findings& own) const {
    if (!facilities_.contains(facility)) add(own, cell_of("facility"), "facility_unknown");
  }

  void read_equipment(const TableReading& reading) {
    read_table<EquipmentRecord>(
        reading, {"equipment", "facility", "kind"}, "equipment",
        [](const EquipmentRecord& e) { return e.id; },
        [this](const EquipmentRecord& e, const auto& cell_of, Findings& own) {
          check_facility(e.facility, cell_of, own);
          for (auto& found : oxygen::equipment_of(e).findings) {
            const auto cell = cell_of(found.where.field.c_str());
            add(own, cell, found.code.c_str(), std::move(found.parameters), found.severity);
          }
          if (!e.cylinder_class.empty() && !oxygen::find_class(context_.sizes, e.cylinder_class))
            add(own, cell_of("cylinder_class"), "cylinder_class_unknown",
                {{"known", known_sizes()}}, Severity::Doubt);
        },
        result_.equipment);
  }

  std::string known_sizes() const {
    std::string text;
    for (const auto& size : context_.sizes) text += (text.empty() ? "" : ", ") + size.code;
    return text;
  }

  template <class CellOf>
  static void check_interval(const SupplyRoute& r, const CellOf& cell_of, Findings& own) {
    if (r.sailing_every_days && (*r.sailing_every_days < 1 || *r.sailing_every_days > 366))
      add(own, cell_of("sailing_every_days"), "sailing_interval_outside");
    if (r.sailing_every_days && !r.sailing_from)
      add(own, cell_of("sailing_from"), "sailing_day_missing");
    if (r.sailing_from && !r.sailing_every_days)
      add(own, cell_of("sailing_every_days"), "sailing_interval_missing");
  }

  void read_routes(const TableReading& reading) {
    read_table<SupplyRoute>(
        reading,
        {"supplier", "facility", "lead_days", "lead_p90_h", "daily_capacity_kg",
         "cost_dong_per_kg"},
        "facility", [](const SupplyRoute& r) { return std::tuple(r.supplier, r.facility); },
        [this](SupplyRoute& r, const auto& cell_of, Findings& own) {
          check_facility(r.facility, cell_of, own);
          if (!suppliers_.contains(r.supplier)) add(own, cell_of("supplier"), "supplier_unknown");
          if (r.lead_days < 0) add(own, cell_of("lead_days"), "negative");
          if (auto days = sailing_days_of(r.sailing_days))
            r.sailing_days = std::move(*days);
          else
            add(own, cell_of("sailing_days"), "sailing_days_unclear");
          check_interval(r, cell_of, own);
        },
        result_.routes);
  }

  void read_officers(const TableReading& reading) {
    read_table<DesignatedOfficer>(
        reading, {"facility", "full_name", "from"}, "facility",
        [](const DesignatedOfficer& o) { return std::tuple(o.facility, o.from, o.full_name); },
        [this](const DesignatedOfficer& o, const auto& cell_of, Findings& own) {
          check_facility(o.facility, cell_of, own);
          check_period(o.from, o.to, cell_of("to"), own);
        },
        result_.officers);
  }

  const RegisterContext& context_;
  std::set<FacilityId> facilities_, reporting_;
  std::set<SupplierId> suppliers_;
  Registers result_;
};

}  // namespace

Registers read_registers(const RegisterTables& tables, const RegisterContext& context) {
  return RegisterReader(context).read(tables);
}

}  // namespace sansang::documents
