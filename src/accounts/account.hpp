// SPDX-License-Identifier: Apache-2.0
/// Account: a person who signs in. What the person may do, where and for how long stands in
/// appointments (appointment.hpp): one person may hold several. Telephone, day of birth and staff
/// number are personal: they serve to tell two people of one name apart and to call somebody, and
/// the store can correct or erase them.
#pragma once
#include <optional>
#include <string>

#include "base/fields.hpp"
#include "base/id.hpp"
#include "calendar/date.hpp"

namespace sansang::accounts {

struct Account {
  AccountId id;  ///< the sign-in name
  std::string full_name;
  std::string phone;
  std::optional<Date> born;
  std::string staff_number;      ///< số hiệu công chức, viên chức; empty: not told
  std::optional<Date> from, to;  ///< `to`: first day no longer valid
  bool simulated = false;

  bool is_active_on(Date day) const { return (!from || *from <= day) && (!to || day < *to); }
  bool operator==(const Account&) const = default;
};
template <class V, class R>
requires RecordOf<R, Account>
void fields(V&& v, R& r) {
  v("account", r.id);
  v("full_name", r.full_name);
  v("phone", r.phone);
  v("born", r.born);
  v("staff_number", r.staff_number);
  v("valid_from", r.from);
  v("valid_to", r.to);
  v("simulated", r.simulated);
}

}  // namespace sansang::accounts
