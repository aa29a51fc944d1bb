-- SPDX-License-Identifier: Apache-2.0
-- People: accounts, what they are appointed to, their sign-in secrets, signed-in browsers. Not
-- append-only, so that a personal value can be corrected or erased; the audit keeps who changed
-- what, by hash. A session is known by the BLAKE2b hash of its token only. A secret with
-- one_time_until is a code that opens nothing but the choice of a password, until that instant.
create table account (
  account {text} not null primary key check (account <> ''),
  full_name {text} not null,
  phone {text} not null,
  born {text},
  staff_number {text} not null,
  valid_from {text},
  valid_to {text},
  simulated {int} not null
) {strict};

create table appointment (
  appointment {text} not null primary key check (appointment <> ''),
  account {text} not null references account (account),
  role {text} not null,
  organisation {text} not null,
  province {text} not null,
  whole_province {int} not null,
  facilities {text} not null,
  valid_from {text},
  valid_to {text},
  stands_in_for {text},
  decision_number {text} not null,
  simulated {int} not null
) {strict};
create index appointment_by_account on appointment (account);

create table credential (
  account {text} not null primary key references account (account),
  password_hash {text} not null,
  one_time_until {int}
) {strict};

create table session (
  token_hash {text} not null primary key check (token_hash <> ''),
  account {text} not null references account (account),
  opened_at {int} not null,
  seen_at {int} not null,
  closed_at {int}
) {strict};
create index session_by_account on session (account, closed_at);
