-- SPDX-License-Identifier: Apache-2.0
-- Append-only: what stands is never changed or removed (SQLite form of the guard).
create trigger book_entry_refuses_update before update on book_entry
begin select raise(abort, 'book_entry is append-only'); end;
create trigger book_entry_refuses_delete before delete on book_entry
begin select raise(abort, 'book_entry is append-only'); end;
create trigger attachment_refuses_update before update on attachment
begin select raise(abort, 'attachment is append-only'); end;
create trigger attachment_refuses_delete before delete on attachment
begin select raise(abort, 'attachment is append-only'); end;
