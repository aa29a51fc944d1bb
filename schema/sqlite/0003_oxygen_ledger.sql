-- SPDX-License-Identifier: Apache-2.0
-- Append-only: what stands is never changed or removed (SQLite form of the guard).
create trigger daily_report_refuses_update before update on daily_report
begin select raise(abort, 'daily_report is append-only'); end;
create trigger daily_report_refuses_delete before delete on daily_report
begin select raise(abort, 'daily_report is append-only'); end;
create trigger report_line_refuses_update before update on report_line
begin select raise(abort, 'report_line is append-only'); end;
create trigger report_line_refuses_delete before delete on report_line
begin select raise(abort, 'report_line is append-only'); end;
create trigger confirmed_doubt_refuses_update before update on confirmed_doubt
begin select raise(abort, 'confirmed_doubt is append-only'); end;
create trigger confirmed_doubt_refuses_delete before delete on confirmed_doubt
begin select raise(abort, 'confirmed_doubt is append-only'); end;
create trigger ledger_entry_refuses_update before update on ledger_entry
begin select raise(abort, 'ledger_entry is append-only'); end;
create trigger ledger_entry_refuses_delete before delete on ledger_entry
begin select raise(abort, 'ledger_entry is append-only'); end;
create trigger daily_fact_refuses_update before update on daily_fact
begin select raise(abort, 'daily_fact is append-only'); end;
create trigger daily_fact_refuses_delete before delete on daily_fact
begin select raise(abort, 'daily_fact is append-only'); end;
