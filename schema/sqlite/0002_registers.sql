-- SPDX-License-Identifier: Apache-2.0
-- Append-only: what stands is never changed or removed (SQLite form of the guard).
create trigger facility_refuses_update before update on facility
begin select raise(abort, 'facility is append-only'); end;
create trigger facility_refuses_delete before delete on facility
begin select raise(abort, 'facility is append-only'); end;
create trigger equipment_refuses_update before update on equipment
begin select raise(abort, 'equipment is append-only'); end;
create trigger equipment_refuses_delete before delete on equipment
begin select raise(abort, 'equipment is append-only'); end;
create trigger officer_refuses_update before update on officer
begin select raise(abort, 'officer is append-only'); end;
create trigger officer_refuses_delete before delete on officer
begin select raise(abort, 'officer is append-only'); end;
create trigger supplier_refuses_update before update on supplier
begin select raise(abort, 'supplier is append-only'); end;
create trigger supplier_refuses_delete before delete on supplier
begin select raise(abort, 'supplier is append-only'); end;
create trigger route_refuses_update before update on route
begin select raise(abort, 'route is append-only'); end;
create trigger route_refuses_delete before delete on route
begin select raise(abort, 'route is append-only'); end;
