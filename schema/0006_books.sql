-- SPDX-License-Identifier: Apache-2.0
-- Books: records by id in versions, each kept whole as JSON by the names of its fields
-- (src/store/book.hpp, docs/decisions/0009-books.md), and files by the hash of their bytes.
create table book_entry (
  position {int} not null references audit (n),
  book {text} not null,
  id {text} not null check (id <> ''),
  in_group {text} not null,
  body {text} not null,
  primary key (book, id, position)
) {clustered};
create index book_entry_by_group on book_entry (book, in_group, id, position);

create table attachment (
  hash {text} not null primary key check (hash <> ''),
  media_type {text} not null,
  bytes {bytes} not null
) {strict};
