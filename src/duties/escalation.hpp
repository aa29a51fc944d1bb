// SPDX-License-Identifier: Apache-2.0
/// Escalation (báo cấp trên): the person who is told of duties that stay overdue, for the tasks of
/// an organisation and of all below it; the order nearest to the holder counts. Without one the
/// superior of the holder is named, and nobody in person.
#pragma once
#include <cstdint>
#include <string>

#include "base/fields.hpp"
#include "base/id.hpp"

namespace sansang::duties {

struct Escalation {
  OrganisationId organisation;
  AccountId person;
  std::int64_t after_days = 7;  ///< days overdue, at least 1
  std::string basis;            ///< number and day of the decision, or who said so
  bool operator==(const Escalation&) const = default;
};
template <class V, class R>
requires RecordOf<R, Escalation>
void fields(V&& v, R& r) {
  v("organisation", r.organisation);
  v("person", r.person);
  v("after_days", r.after_days);
  v("basis", r.basis);
}

}  // namespace sansang::duties
