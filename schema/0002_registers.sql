-- SPDX-License-Identifier: Apache-2.0
-- Registers: facilities, equipment, officers, suppliers, routes. Rows are appended and never
-- changed; the newest row up to a position counts.
create table facility (
  position {int} not null references audit (n),
  facility {text} not null check (facility <> ''),
  name {text} not null,
  kind {text} not null,
  unit {text} not null,
  province {text} not null,
  on_island {int} not null,
  reports_through {text},
  opened {text},
  closed {text},
  oxygen_beds {int},
  icu_beds {int},
  phone {text} not null,
  longitude_deg {real} not null,
  latitude_deg {real} not null,
  simulated {int} not null,
  primary key (facility, position)
) {clustered};

create table equipment (
  position {int} not null references audit (n),
  equipment {text} not null check (equipment <> ''),
  facility {text} not null,
  kind {text} not null,
  name {text} not null,
  volume_l {real},
  count {real},
  cylinder_class {text} not null,
  gauge_unit {text},
  full_reading {real},
  max_fill_percent {real},
  heel_percent {real},
  boil_off_percent_per_day {real},
  flow_lpm {real},
  availability_percent {real},
  purity_percent {real},
  owner {text} not null,
  owner_name {text} not null,
  recall_terms {text} not null,
  return_by {text},
  in_service {int} not null,
  simulated {int} not null,
  primary key (equipment, position)
) {clustered};
create index equipment_by_facility on equipment (facility, equipment, position);

create table officer (
  position {int} not null references audit (n),
  facility {text} not null,
  full_name {text} not null,
  phone {text} not null,
  decision_number {text} not null,
  "from" {text} not null,
  "to" {text},
  simulated {int} not null,
  primary key (facility, full_name, "from", position)
) {clustered};

create table supplier (
  position {int} not null references audit (n),
  supplier {text} not null check (supplier <> ''),
  name {text} not null,
  tank_kg {real} not null,
  stock_kg {real} not null,
  daily_production_kg {real} not null,
  daily_fleet_kg {real},
  phone {text} not null,
  longitude_deg {real} not null,
  latitude_deg {real} not null,
  simulated {int} not null,
  primary key (supplier, position)
) {clustered};

create table route (
  position {int} not null references audit (n),
  supplier {text} not null,
  facility {text} not null,
  lead_days {int} not null,
  lead_p90_h {real} not null,
  sailing_days {text} not null,
  daily_capacity_kg {real} not null,
  cost_dong_per_kg {int} not null,
  contract_number {text} not null,
  contract_until {text},
  simulated {int} not null,
  primary key (facility, supplier, position)
) {clustered};
