// SPDX-License-Identifier: Apache-2.0
/// DesignatedOfficer (cán bộ chuyên trách): the person named by decision to follow oxygen in a
/// unit, with the period of the appointment. The gap check asks that every unit has one today.
#pragma once
#include <optional>
#include <string>

#include "base/fields.hpp"
#include "base/id.hpp"
#include "calendar/date.hpp"

namespace sansang::facility {

struct DesignatedOfficer {
  FacilityId facility;
  std::string full_name;
  std::string phone;
  std::string decision_number;  ///< number of the appointing decision, as on paper; may be empty
  Date from{};
  std::optional<Date> to;  ///< first day no longer appointed
  bool simulated = false;

  bool serves_on(Date day) const { return from <= day && (!to || day < *to); }
  bool operator==(const DesignatedOfficer&) const = default;
};

template <class V, class R>
  requires RecordOf<R, DesignatedOfficer>
void fields(V&& v, R& r) {
  v("facility", r.facility);
  v("full_name", r.full_name);
  v("phone", r.phone);
  v("decision_number", r.decision_number);
  v("from", r.from);
  v("to", r.to);
  v("simulated", r.simulated);
}

}  // namespace sansang::facility
