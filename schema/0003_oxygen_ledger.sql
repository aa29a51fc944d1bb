-- SPDX-License-Identifier: Apache-2.0
-- Daily reports as typed, what they mean in grams, and one narrow row of facts per report. All are
-- clustered by (facility, reported_for, revision): a first report is revision 0, a correction one
-- more than the report it corrects, so that two first reports of a day, or two corrections of one
-- report, meet in the primary key. The newest revision up to a position is the one that counts.
create table daily_report (
  position {int} not null references audit (n),
  report {text} not null unique check (report <> ''),
  facility {text} not null check (facility <> ''),
  reported_for {text} not null,
  revision {int} not null check (revision >= 0 and (revision = 0) = (corrects is null)),
  read_at {int} not null,
  received_at {int} not null,
  source {text} not null,
  source_note {text} not null,
  reported_by {text} not null,
  covid_mask {int},
  covid_hfnc {int},
  covid_niv {int},
  covid_invasive {int},
  covid_ecmo {int},
  other_mask {int},
  other_hfnc {int},
  other_niv {int},
  other_invasive {int},
  other_ecmo {int},
  oxygen_beds_occupied {int},
  icu_beds_occupied {int},
  corrects {text} references daily_report (report),
  correction_reason {text} not null,
  simulated {int} not null,
  primary key (facility, reported_for, revision)
) {clustered};

create table report_line (
  facility {text} not null,
  reported_for {text} not null,
  revision {int} not null,
  item {int} not null,
  kind {text} not null,
  asset {text} not null,
  value {real} not null,
  unit {text} not null,
  primary key (facility, reported_for, revision, item),
  foreign key (facility, reported_for, revision)
    references daily_report (facility, reported_for, revision)
) {clustered};

create table confirmed_doubt (
  facility {text} not null,
  reported_for {text} not null,
  revision {int} not null,
  item {int} not null,
  code {text} not null,
  field {text} not null,
  reason {text} not null,
  primary key (facility, reported_for, revision, item),
  foreign key (facility, reported_for, revision)
    references daily_report (facility, reported_for, revision)
) {clustered};

create table ledger_entry (
  facility {text} not null,
  reported_for {text} not null,
  revision {int} not null,
  item {int} not null,
  kind {text} not null,
  asset {text} not null,
  oxygen_g {int} not null,
  primary key (facility, reported_for, revision, item),
  foreign key (facility, reported_for, revision)
    references daily_report (facility, reported_for, revision)
) {clustered};

create table daily_fact (
  position {int} not null,
  report {text} not null,
  facility {text} not null,
  reported_for {text} not null,
  revision {int} not null,
  read_at {int} not null,
  received_at {int} not null,
  source {text} not null,
  stock_g {int},
  usable_g {int},
  received_g {int} not null,
  generated_g {int} not null,
  lowest_purity_percent {real},
  covid_mask {int},
  covid_hfnc {int},
  covid_niv {int},
  covid_invasive {int},
  covid_ecmo {int},
  other_mask {int},
  other_hfnc {int},
  other_niv {int},
  other_invasive {int},
  other_ecmo {int},
  oxygen_beds_occupied {int},
  icu_beds_occupied {int},
  simulated {int} not null,
  primary key (facility, reported_for, revision),
  foreign key (facility, reported_for, revision)
    references daily_report (facility, reported_for, revision)
) {clustered};
