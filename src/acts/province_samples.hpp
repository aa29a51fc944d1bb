// SPDX-License-Identifier: Apache-2.0
/// A tiny province in a store in memory, for the tests of acts and routes: the centre of An Biên
/// (road) and that of Kiên Hải (islands, boat on Monday, Wednesday and Friday), each with a tank of
/// 5,000 L and cylinders, twenty days of reports, an officer, a supplier and accounts of all roles.
/// All figures are invented; it is 13/09/2022, 07:10 local, a Tuesday.
#pragma once
#include <memory>
#include <string>

#include "acts/evaluate_alerts.hpp"
#include "acts/receive_daily_report.hpp"
#include "acts/token.hpp"
#include "store/books.hpp"
#include "store/memory/memory_store.hpp"

namespace sansang::acts::samples {

inline const FacilityId an_bien{"KG-AB"}, kien_hai{"KG-KH"};
inline const std::string an_bien_name = "TTYT huyện An Biên", kien_hai_name = "TTYT huyện Kiên Hải";
inline const OrganisationId health_department{"SYT-91"}, centre_of_an_bien{"TTYT-AB"},
    centre_of_kien_hai{"TTYT-KH"};
inline const Date today = date(2022, 9, 13);
inline const Instant now = at_local_time(today, std::chrono::hours{7} + std::chrono::minutes{10});
constexpr int history_days = 20;

inline const store::OxygenRules& rules() {
  static const auto read = store::read_oxygen_rules(std::string(SANSANG_SOURCE_DIR) + "/rules");
  return *read.rules;
}

inline std::string tank_of(const FacilityId& facility) {
  return facility.text + "-T1";
}

inline facility::Facility a_facility(const FacilityId& id) {
  facility::Facility f;
  f.id = id;
  f.name = id == an_bien ? an_bien_name : kien_hai_name;
  f.unit = UnitCode(id == an_bien ? "908" : "912");
  f.province = "91";
  f.on_island = id == kien_hai;
  f.oxygen_beds = Beds(40);
  return f;
}

inline void add_equipment(store::Act& act, const FacilityId& facility) {
  oxygen::EquipmentRecord tank, pool;
  tank.id = EquipmentId(tank_of(facility));
  pool.id = EquipmentId(facility.text + "-C1");
  tank.facility = pool.facility = facility;
  tank.kind = oxygen::EquipmentKind::BulkTank;
  tank.name = "Bồn của " + facility.text;
  tank.volume_l = 5000.0;
  tank.gauge_unit = oxygen::GaugeUnit::Percent;
  pool.kind = oxygen::EquipmentKind::CylinderPool;
  pool.cylinder_class = "40L";
  pool.count = 60.0;
  act.changes.emplace_back(tank);
  act.changes.emplace_back(pool);
}

inline facility::SupplyRoute a_route(const FacilityId& facility) {
  facility::SupplyRoute r;
  r.supplier = SupplierId("NCC-1");
  r.facility = facility;
  r.lead_days = 1;
  r.lead_p90 = Hours(24.0);
  if (facility == kien_hai) r.sailing_days = "1,3,5";
  r.daily_capacity = KilogramsLox(3000.0);
  r.cost_per_kg = Dong(6000);
  r.contract_number = "HD-" + facility.text;
  r.contract_until = today + std::chrono::days{20};
  return r;
}

inline facility::Supplier a_supplier() {
  facility::Supplier s;
  s.id = SupplierId("NCC-1");
  s.name = "Công ty khí Tây Nam";
  s.tank = s.stock = KilogramsLox(40'000.0);
  s.daily_production = KilogramsLox(5'000.0);
  return s;
}

/// The person who holds `role`, signed in with the token "token-<id>". Without the whole province
/// the appointment is limited to An Biên, whatever the role.
inline accounts::Caller a_caller(accounts::Role role, bool whole_province) {
  accounts::Caller caller;
  caller.account.id =
      AccountId(std::string(accounts::name_of(role)) + (whole_province ? ".91" : ".ab"));
  caller.account.full_name = "Người giữ " + caller.account.id.text;
  accounts::Appointment appointment;
  appointment.id = AppointmentId("pc-" + caller.account.id.text);
  appointment.account = caller.account.id;
  appointment.role = role;
  appointment.organisation = whole_province ? health_department : centre_of_an_bien;
  appointment.scope.province = "91";
  appointment.scope.whole_province = whole_province;
  if (!whole_province) appointment.scope.facilities = {an_bien};
  caller.appointments = {appointment};
  return caller;
}
inline std::string token_of(const accounts::Caller& caller) {
  return "token-" + caller.account.id.text;
}
inline accounts::Caller officer_of_an_bien() {
  return a_caller(accounts::Role::FacilityOfficer, false);
}
inline accounts::Caller province_officer() {
  return a_caller(accounts::Role::ProvinceOfficer, true);
}

inline accounts::VisibleFacilities seen_by(
    const accounts::Caller& caller,
    accounts::Permission permission = accounts::Permission::ReadBoard) {
  return accounts::visible(caller, permission);
}

/// The department and its two centres; the centres' facilities are those of the registers.
inline std::vector<organisation::Organisation> organisations() {
  using organisation::OrganisationKind;
  std::vector<organisation::Organisation> all(3);
  all[0].id = health_department;
  all[0].name = "Sở Y tế";
  all[0].kind = OrganisationKind::DepartmentOfHealth;
  all[1].id = centre_of_an_bien;
  all[1].name = an_bien_name;
  all[1].facility = an_bien;
  all[2].id = centre_of_kien_hai;
  all[2].name = kien_hai_name;
  all[2].facility = kien_hai;
  for (auto& each : all) each.province = "91";
  for (auto* centre : {&all[1], &all[2]}) {
    centre->kind = OrganisationKind::HealthCentre;
    centre->parent = health_department;
  }
  return all;
}

inline store::Act registers() {
  store::Act act;
  act.at = now - std::chrono::days{30};
  act.action = "create";
  act.object = "registers";
  for (const auto& id : {an_bien, kien_hai}) {
    act.changes.emplace_back(a_facility(id));
    add_equipment(act, id);
    act.changes.emplace_back(a_route(id));
    act.changes.emplace_back(facility::DesignatedOfficer{
        id, "Cán bộ của " + id.text, "", "12/QĐ-TTYT", date(2022, 1, 1), std::nullopt, false});
  }
  act.changes.emplace_back(a_supplier());
  for (const auto& each : organisations()) act.changes.emplace_back(store::keep(each, {}));
  for (const auto& [role, name] : accounts::role_names)
    for (const bool whole : {false, true}) {
      const auto caller = a_caller(role, whole);
      act.changes.emplace_back(caller.account);
      act.changes.emplace_back(caller.appointments.front());
      act.changes.emplace_back(
          store::Session{token_hash(token_of(caller)), caller.account.id, now, now, {}});
    }
  return act;
}

/// What an officer would type on `day`: the tank falls by 5 % a day and is filled every ten days.
inline ReportInput an_input(const FacilityId& facility, Date day) {
  const auto n = static_cast<int>((today - day).count());
  const int since_filling = (history_days - n) % 10;
  ReportInput input;
  input.id = ReportId("bc-" + facility.text + "-" + iso_date(day));
  input.facility = facility;
  input.reported_for = day;
  input.read_at = at_local_time(day, std::chrono::hours{7});
  input.lines = {
      {oxygen::LineKind::TankLevel, tank_of(facility), 80.0 - 5.0 * since_filling, "percent"},
      {oxygen::LineKind::CylindersFull, "40L", 30.0, "count"}};
  if (since_filling == 0)
    input.lines.push_back({oxygen::LineKind::LiquidReceived, tank_of(facility), 2567.0, "kg"});
  for (const auto mode : care::respiratory_modes)
    for (const bool covid : {true, false}) input.census.of(mode, covid) = Persons(0);
  input.census.of(care::RespiratoryMode::Mask, true) = Persons(15);
  return input;
}

/// The registers and the reports of the days before today.
inline std::unique_ptr<store::Store> a_province() {
  auto store = store::memory::make_memory_store();
  store->commit(registers());
  const Desk desk{*store, rules()};
  auto officer = officer_of_an_bien();
  officer.appointments.front().scope.facilities = {an_bien, kien_hai};
  for (int n = history_days; n > 0; --n)
    for (const auto& id : {an_bien, kien_hai}) {
      const Date day = today - std::chrono::days{n};
      const auto input = an_input(id, day);
      const auto taken =
          receive_daily_report(desk, officer, input, input.read_at + std::chrono::minutes{5}, "");
      ensure(taken && std::holds_alternative<ReportReceipt>(*taken), "a sample report is refused");
    }
  evaluate_alerts(desk, now);
  return store;
}

}  // namespace sansang::acts::samples
