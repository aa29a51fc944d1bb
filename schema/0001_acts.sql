-- SPDX-License-Identifier: Apache-2.0
-- Acts: one row of audit per transaction, hash chained (src/store/audit.hpp); its number n is the
-- ledger position that other tables, plans and letters name. Messages that an act leaves for a
-- neighbour or a mailbox stand beside it.
create table audit (
  n {int} primary key,
  at {int} not null,
  actor {text} not null,
  unit {text} not null,
  action {text} not null,
  object {text} not null,
  before_hash {text} not null,
  after_hash {text} not null,
  address {text} not null,
  succeeded {int} not null check (succeeded in (0, 1)),
  chain_hash {text} not null
) {strict};
create index audit_by_object on audit (object, n);

create table outgoing_message (
  position {int} not null references audit (n),
  item {int} not null,
  peer {text} not null,
  kind {text} not null,
  body {text} not null,
  primary key (position, item)
) {clustered};
