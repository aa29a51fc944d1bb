-- SPDX-License-Identifier: Apache-2.0
-- Append-only: what stands is never changed or removed (SQLite form of the guard).
create trigger audit_refuses_update before update on audit
begin select raise(abort, 'audit is append-only'); end;
create trigger audit_refuses_delete before delete on audit
begin select raise(abort, 'audit is append-only'); end;
