// SPDX-License-Identifier: Apache-2.0
/// Appointment (phân công): one person holds one role in one organisation, for a scope and a
/// period, by a decision. A deputy holds an appointment of their own that names the one it stands
/// in for.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "accounts/role.hpp"
#include "base/fields.hpp"
#include "base/id.hpp"
#include "calendar/date.hpp"

namespace sansang::accounts {

/// Whose rows: every facility of the province, or the facilities named.
struct Scope {
  std::string province;  ///< GSO code
  bool whole_province = false;
  std::vector<FacilityId> facilities;
  bool operator==(const Scope&) const = default;
};

struct Appointment {
  AppointmentId id;
  AccountId account;
  Role role = Role::FacilityOfficer;
  OrganisationId organisation;
  Scope scope;
  std::optional<Date> from, to;  ///< `to`: first day no longer valid
  std::optional<AppointmentId> stands_in_for;
  std::string decision_number;
  bool simulated = false;

  bool is_active_on(Date day) const { return (!from || *from <= day) && (!to || day < *to); }
  bool operator==(const Appointment&) const = default;
};
template <class V, class R>
requires RecordOf<R, Appointment>
void fields(V&& v, R& r) {
  v("appointment", r.id);
  v("account", r.account);
  v("role", r.role);
  v("organisation", r.organisation);
  v("province", r.scope.province);
  v("whole_province", r.scope.whole_province);
  v("facilities", r.scope.facilities);
  v("valid_from", r.from);
  v("valid_to", r.to);
  v("stands_in_for", r.stands_in_for);
  v("decision_number", r.decision_number);
  v("simulated", r.simulated);
}

}  // namespace sansang::accounts
