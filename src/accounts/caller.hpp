// SPDX-License-Identifier: Apache-2.0
/// Caller: the person who asks, with the appointments that are active on the day. may() and
/// visible() are the one place of rights and scope: a right is asked for together with what it
/// reaches, so that an officer of hospital A who may also read the province cannot file for B.
#pragma once
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "accounts/account.hpp"
#include "accounts/appointment.hpp"
#include "organisation/organisations.hpp"

namespace sansang::accounts {

struct Caller {
  Account account;
  std::vector<Appointment> appointments;  ///< active on the day of the call
  /// Signed in with a one-time code: may do nothing but choose a password.
  bool must_choose_password = false;
};
/// `all`: any appointments, of which those of the account that are active on `day` are kept.
Caller caller_on(Account account, const std::vector<Appointment>& all, Date day);

/// Holds an active appointment whose role grants `permission`.
bool may(const Caller& caller, Permission permission);

/// A scope as the ids that queries are limited to.
struct VisibleFacilities {
  bool all = false;
  std::vector<FacilityId> ids;  ///< meant only when not `all`; may be empty: sees nothing

  static VisibleFacilities everything() { return {true, {}}; }
  static VisibleFacilities only(std::vector<FacilityId> ids) { return {false, std::move(ids)}; }
  bool includes(const FacilityId& id) const {
    return all || std::find(ids.begin(), ids.end(), id) != ids.end();
  }
};
/// The union of the scopes of those appointments whose role grants `permission`.
VisibleFacilities visible(const Caller& caller, Permission permission);
inline bool may_see(const Caller& caller, Permission permission, const FacilityId& facility) {
  return visible(caller, permission).includes(facility);
}

/// The organisations in which the caller holds `permission`, in the order of the appointments.
std::vector<OrganisationId> organisations(const Caller& caller, Permission permission);
/// These and all below them on `day`, in order of id: whose people, duties and papers `permission`
/// is about.
std::vector<OrganisationId> visible_organisations(const Caller& caller, Permission permission,
                                                  const organisation::Organisations& all, Date day);

/// The province (GSO code) in which the caller holds `permission`; empty without it.
std::string province_of(const Caller& caller, Permission permission);
/// The caller speaks for the facility itself: a role of a facility whose scope names this one.
bool speaks_for(const Caller& caller, const FacilityId& facility);

}  // namespace sansang::accounts
