-- SPDX-License-Identifier: Apache-2.0
-- Alerts as states that follow each other, supply plans as computed, and daily case counts with
-- every word that a source gave on a day. Rows are appended and never changed.
create table alert (
  position {int} not null references audit (n),
  alert {text} not null check (alert <> ''),
  facility {text} not null,
  rule {text} not null,
  grade {text} not null,
  sentence {text} not null,
  evidence {text} not null,
  raised_at {int} not null,
  changed_at {int} not null,
  calm_evaluations {int} not null,
  cleared_at {int},
  acknowledged_at {int},
  acknowledged_by {text} not null,
  acknowledged_until {int},
  acknowledgement_note {text} not null,
  primary key (facility, alert, position)
) {clustered};

create table plan (
  position {int} not null references audit (n),
  plan {text} not null primary key check (plan <> ''),
  computed_from {int} not null,
  made_at {int} not null,
  made_by {text} not null,
  first_day {text} not null,
  network_json {text} not null,
  plan_json {text} not null
) {strict};
create index plan_by_position on plan (position);

create table case_count (
  position {int} not null references audit (n),
  unit {text} not null check (unit <> ''),
  day {text} not null,
  cases {int} not null,
  source {text} not null,
  held {int} not null,
  primary key (unit, day, position)
) {clustered};
