// SPDX-License-Identifier: Apache-2.0
/// Sample acts for the tests of stores: small records whose every field has a value of its own.
#pragma once
#include <string>

#include "care/census.hpp"
#include "store/store.hpp"

namespace sansang::store::samples {

inline const Instant noon{std::chrono::seconds{1'631'500'000}};
inline const Date first_day = date(2021, 9, 1);
inline const Period september{date(2021, 9, 1), date(2021, 9, 30)};
inline const FacilityId kg01{"KG-01"}, kg02{"KG-02"};

inline Act act_with(std::vector<Change> changes, std::string object = "object/1") {
  Act act;
  act.at = noon;
  act.actor = AccountId("an");
  act.unit = "SYT";
  act.action = "test";
  act.object = std::move(object);
  act.address = "192.0.2.7";
  act.changes = std::move(changes);
  return act;
}

inline facility::Facility a_facility(const FacilityId& id, std::string name = "TTYT Kiên Hải") {
  facility::Facility f;
  f.id = id;
  f.name = std::move(name);
  f.kind = facility::FacilityKind::MobileStation;
  f.unit = UnitCode("912");
  f.province = "91";
  f.on_island = true;
  f.reports_through = FacilityId("KG-00");
  f.opened = date(2021, 7, 1);
  f.oxygen_beds = Beds(12);
  f.phone = "0297 1";
  f.longitude = 104.5;
  f.latitude = 9.75;
  f.simulated = true;
  return f;
}

inline oxygen::EquipmentRecord an_equipment(std::string id, const FacilityId& facility,
                                            double volume_l = 5000) {
  oxygen::EquipmentRecord e;
  e.id = EquipmentId(std::move(id));
  e.facility = facility;
  e.kind = oxygen::EquipmentKind::BulkTank;
  e.name = "Bồn 5 m³";
  e.volume_l = volume_l;
  e.gauge_unit = oxygen::GaugeUnit::CentimetreWater;
  e.owner = oxygen::Owner::Lent;
  e.return_by = date(2022, 1, 31);
  return e;
}

inline facility::DesignatedOfficer an_officer(const FacilityId& facility,
                                              std::optional<Date> to = std::nullopt) {
  return {facility, "Nguyễn Thị Hoa", "0900", "12/QĐ-TTYT", date(2021, 8, 1), to, true};
}

inline facility::SupplyRoute a_route(const FacilityId& facility, std::int64_t lead_days = 2) {
  facility::SupplyRoute r;
  r.supplier = SupplierId("NCC-1");
  r.facility = facility;
  r.lead_days = lead_days;
  r.lead_p90 = Hours(30);
  r.sailing_days = "1,3,5";
  r.sailing_every_days = 5;
  r.sailing_from = date(2021, 9, 2);
  r.daily_capacity = KilogramsLox(900);
  r.cost_per_kg = Dong(7'000);
  return r;
}

inline facility::Supplier a_supplier(std::string name = "Công ty khí") {
  facility::Supplier s;
  s.id = SupplierId("NCC-1");
  s.name = std::move(name);
  s.tank = KilogramsLox(60'000);
  s.stock = KilogramsLox(41'000.5);
  s.daily_production = KilogramsLox(8'000);
  return s;
}

/// A report of `lines` lines, its entries and its fact; `patients` tells versions apart.
inline AppendReport a_report(std::string id, const FacilityId& facility, Date day,
                             std::int64_t patients = 7, std::size_t lines = 2) {
  AppendReport a;
  auto& r = a.report;
  r.id = ReportId(std::move(id));
  r.facility = facility;
  r.reported_for = day;
  r.read_at = at_local_time(day, std::chrono::hours{7});
  r.received_at = r.read_at + std::chrono::minutes{5};
  r.source = FactSource::TypedOnBehalf;
  r.source_note = "gọi điện";
  r.reported_by = AccountId("an");
  r.census.of(care::RespiratoryMode::Hfnc, true) = Persons(patients);
  r.census.of(care::RespiratoryMode::Ecmo, false) = Persons(0);
  r.icu_beds_occupied = Beds(3);
  r.confirmed = {{"level_jump", "tank", "refilled"}};
  for (std::size_t i = 0; i < lines; ++i) {
    const auto asset = "T" + std::to_string(i);
    r.lines.push_back({oxygen::LineKind::TankLevel, asset, 62.5, "percent"});
    a.entries.push_back({0, r.id, facility, oxygen::EntryKind::Counted, asset,
                         OxygenMass(3'000'000 + patients), day});
  }
  auto& f = a.fact;
  f.report = r.id;
  f.facility = facility;
  f.reported_for = day;
  f.read_at = r.read_at;
  f.received_at = r.received_at;
  f.source = r.source;
  f.stock = OxygenMass(6'000'000 + patients);
  f.received = OxygenMass(5);
  f.census = r.census;
  f.icu_beds_occupied = r.icu_beds_occupied;
  return a;
}

inline AppendReport a_correction(std::string id, const AppendReport& of,
                                 std::int64_t patients = 70) {
  auto a = a_report(std::move(id), of.report.facility, of.report.reported_for, patients);
  a.report.corrects = of.report.id;
  a.report.correction_reason = "gõ nhầm";
  return a;
}

inline oxygen::AlertState an_alert(std::string id, const FacilityId& facility, int hours_later,
                                   bool is_cleared = false) {
  oxygen::AlertState a;
  a.id = AlertId(std::move(id));
  a.facility = facility;
  a.rule = oxygen::AlertRule::Leak;
  a.grade = oxygen::AlertGrade::Urgent;
  a.sentence = "alert.leak.two_weeks";
  a.evidence = "share=1.4\n";
  a.raised_at = noon + std::chrono::hours{hours_later};
  a.changed_at = a.raised_at;
  if (is_cleared) a.cleared_at = a.raised_at + std::chrono::hours{1};
  return a;
}

inline accounts::Account an_account(std::string id, std::string name = "Trần Văn An") {
  accounts::Account a;
  a.id = AccountId(std::move(id));
  a.full_name = std::move(name);
  a.phone = "0297 000 0001";
  a.born = date(1980, 5, 19);
  a.from = date(2021, 1, 1);
  return a;
}

inline accounts::Appointment an_appointment(std::string id, std::string account) {
  accounts::Appointment a;
  a.id = AppointmentId(std::move(id));
  a.account = AccountId(std::move(account));
  a.role = accounts::Role::FacilityLeader;
  a.organisation = OrganisationId("bv-1");
  a.scope = {"91", false, {kg01, kg02}};
  a.from = date(2021, 1, 1);
  a.stands_in_for = AppointmentId("pc-0");
  a.decision_number = "12/QĐ-BV";
  return a;
}

inline StoredPlan a_plan(std::string id, LedgerPosition computed_from) {
  return {PlanId(std::move(id)), computed_from, noon, AccountId("an"), first_day,
          "{\"a\":1}",           "{\"b\":2}"};
}

}  // namespace sansang::store::samples
