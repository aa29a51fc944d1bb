// SPDX-License-Identifier: Apache-2.0
/// People of the program as their heads and administrators see them: who holds what where, since
/// when and until when, who stands in; and what can be changed about them. `valid_to` is always the
/// first day no longer valid.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "accounts/role.hpp"
#include "acts/views/report.hpp"
#include "base/fields.hpp"
#include "base/id.hpp"
#include "calendar/date.hpp"

namespace sansang::acts {

struct AppointmentView {
  AppointmentId id;
  accounts::Role role = accounts::Role::FacilityOfficer;
  OrganisationId organisation;
  std::string organisation_name;
  std::optional<Date> from, to;
  std::optional<AppointmentId> stands_in_for;
  std::string stands_in_for_name;  ///< full name; empty: nobody
  std::string decision_number;
  bool active = false;
};
template <class V, class R>
requires RecordOf<R, AppointmentView>
void fields(V&& v, R& r) {
  v("appointment", r.id);
  v("role", r.role);
  v("organisation", r.organisation);
  v("organisation_name", r.organisation_name);
  v("valid_from", r.from);
  v("valid_to", r.to);
  v("stands_in_for", r.stands_in_for);
  v("stands_in_for_name", r.stands_in_for_name);
  v("decision_number", r.decision_number);
  v("active", r.active);
}

struct PersonView {
  AccountId account;
  std::string full_name, phone;
  std::optional<Date> born;
  std::string staff_number;
  std::optional<Date> from, to;
  bool active = false;
  bool has_password = false;                  ///< false: never got a code
  bool one_time_code = false;                 ///< got a code, has not chosen a password yet
  bool reached = false;                       ///< the asker may change them and give codes
  std::vector<AppointmentView> appointments;  ///< those in the asker's organisations
};
template <class V, class R>
requires RecordOf<R, PersonView>
void fields(V&& v, R& r) {
  v("account", r.account);
  v("full_name", r.full_name);
  v("phone", r.phone);
  v("born", r.born);
  v("staff_number", r.staff_number);
  v("valid_from", r.from);
  v("valid_to", r.to);
  v("active", r.active);
  v("has_password", r.has_password);
  v("one_time_code", r.one_time_code);
  v("reached", r.reached);
  v("appointments", r.appointments);
}

struct OrganisationView {
  OrganisationId id;
  std::string name, kind;
  std::optional<OrganisationId> parent;
};
template <class V, class R>
requires RecordOf<R, OrganisationView>
void fields(V&& v, R& r) {
  v("organisation", r.id);
  v("name", r.name);
  v("kind", r.kind);
  v("parent", r.parent);
}

struct PeopleView {
  std::int64_t position = 0;
  Date today{};
  bool may_manage = false;         ///< else only passwords
  std::vector<std::string> roles;  ///< those that the asker may appoint to
  std::vector<OrganisationView> organisations;
  std::vector<PersonView> people;
  std::vector<FindingView> tasks;  ///< what nobody holds, which superior ended
};
template <class V, class R>
requires RecordOf<R, PeopleView>
void fields(V&& v, R& r) {
  v("position", r.position);
  v("today", r.today);
  v("may_manage", r.may_manage);
  v("roles", r.roles);
  v("organisations", r.organisations);
  v("people", r.people);
  v("tasks", r.tasks);
}

struct AddPersonInput {
  AccountId account;
  std::string full_name, phone;
  std::optional<Date> born;
  std::string staff_number;
  accounts::Role role = accounts::Role::FacilityOfficer;
  OrganisationId organisation;
  std::optional<Date> from, to;
  std::string decision_number;
};
template <class V, class R>
requires RecordOf<R, AddPersonInput>
void fields(V&& v, R& r) {
  v("account", r.account);
  v("full_name", r.full_name);
  v("phone", r.phone);
  v("born", r.born);
  v("staff_number", r.staff_number);
  v("role", r.role);
  v("organisation", r.organisation);
  v("valid_from", r.from);
  v("valid_to", r.to);
  v("decision_number", r.decision_number);
}

struct AppointInput {
  AccountId account;
  accounts::Role role = accounts::Role::FacilityOfficer;
  OrganisationId organisation;
  std::optional<Date> from, to;
  std::optional<AppointmentId> stands_in_for;
  std::string decision_number;
};
template <class V, class R>
requires RecordOf<R, AppointInput>
void fields(V&& v, R& r) {
  v("account", r.account);
  v("role", r.role);
  v("organisation", r.organisation);
  v("valid_from", r.from);
  v("valid_to", r.to);
  v("stands_in_for", r.stands_in_for);
  v("decision_number", r.decision_number);
}

/// One appointment passes to somebody else: it ends and theirs begins on `on`.
struct HandOverInput {
  AppointmentId appointment;
  AccountId to;
  Date on{};
  std::string decision_number;
};
template <class V, class R>
requires RecordOf<R, HandOverInput>
void fields(V&& v, R& r) {
  v("appointment", r.appointment);
  v("to", r.to);
  v("on", r.on);
  v("decision_number", r.decision_number);
}

/// Somebody leaves; `successor` takes over the open tasks, nobody: whoever answers in the unit.
struct ClosePersonInput {
  AccountId account;
  Date last_day{};
  std::optional<AccountId> successor;
};
template <class V, class R>
requires RecordOf<R, ClosePersonInput>
void fields(V&& v, R& r) {
  v("account", r.account);
  v("last_day", r.last_day);
  v("successor", r.successor);
}

/// What a leaver held and who has it now.
struct OpenWork {
  std::string kind;       ///< "people.work.<kind>" in messages: role_without_holder, deputy …
  std::string what;       ///< name of the unit, text of the duty
  std::string passes_to;  ///< full name or name of the unit; empty: nobody, a task for the asker
};
template <class V, class R>
requires RecordOf<R, OpenWork>
void fields(V&& v, R& r) {
  v("kind", r.kind);
  v("what", r.what);
  v("passes_to", r.passes_to);
}

struct ClosedPerson {
  AccountId account;
  Date first_day_without{};
  std::int64_t closed_appointments = 0, closed_sessions = 0;
  std::vector<OpenWork> open_work;
};
template <class V, class R>
requires RecordOf<R, ClosedPerson>
void fields(V&& v, R& r) {
  v("account", r.account);
  v("first_day_without", r.first_day_without);
  v("closed_appointments", r.closed_appointments);
  v("closed_sessions", r.closed_sessions);
  v("open_work", r.open_work);
}

struct ResetPasswordInput {
  AccountId account;
};
template <class V, class R>
requires RecordOf<R, ResetPasswordInput>
void fields(V&& v, R& r) {
  v("account", r.account);
}

/// Shown once; only its hash is kept.
struct OneTimeCode {
  AccountId account;
  std::string full_name, code;
  Instant until{};
};
template <class V, class R>
requires RecordOf<R, OneTimeCode>
void fields(V&& v, R& r) {
  v("account", r.account);
  v("full_name", r.full_name);
  v("code", r.code);
  v("until", r.until);
}

struct ChoosePasswordInput {
  std::string current, chosen;
};
template <class V, class R>
requires RecordOf<R, ChoosePasswordInput>
void fields(V&& v, R& r) {
  v("current", r.current);
  v("chosen", r.chosen);
}

}  // namespace sansang::acts
