-- SPDX-License-Identifier: Apache-2.0
-- People: accounts, their sign-in secrets, signed-in browsers. Not append-only, so that a personal
-- value can be corrected or erased; the audit keeps who changed what, by hash. A session is known
-- by the BLAKE2b hash of its token only.
create table account (
  account {text} not null primary key check (account <> ''),
  full_name {text} not null,
  role {text} not null,
  province {text} not null,
  whole_province {int} not null,
  facilities {text} not null,
  valid_from {text},
  valid_to {text},
  simulated {int} not null
) {strict};

create table credential (
  account {text} not null primary key references account (account),
  password_hash {text} not null
) {strict};

create table session (
  token_hash {text} not null primary key check (token_hash <> ''),
  account {text} not null references account (account),
  opened_at {int} not null,
  seen_at {int} not null,
  closed_at {int}
) {strict};
