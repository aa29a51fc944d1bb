-- SPDX-License-Identifier: Apache-2.0
-- Append-only: what stands is never changed or removed (SQLite form of the guard).
create trigger alert_refuses_update before update on alert
begin select raise(abort, 'alert is append-only'); end;
create trigger alert_refuses_delete before delete on alert
begin select raise(abort, 'alert is append-only'); end;
create trigger plan_refuses_update before update on plan
begin select raise(abort, 'plan is append-only'); end;
create trigger plan_refuses_delete before delete on plan
begin select raise(abort, 'plan is append-only'); end;
create trigger case_count_refuses_update before update on case_count
begin select raise(abort, 'case_count is append-only'); end;
create trigger case_count_refuses_delete before delete on case_count
begin select raise(abort, 'case_count is append-only'); end;
