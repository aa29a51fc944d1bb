// SPDX-License-Identifier: Apache-2.0
/// Organisation (cơ quan, đơn vị): who can hold people, duties and documents, for one period. A
/// merger, a renaming or the end of a level (1 July 2025: the districts) closes the record and
/// names the successors; the first one takes over what the decision gives to nobody else. `to` is
/// the first day on which it no longer exists; no day: unknown beginning, or still there.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/fields.hpp"
#include "base/id.hpp"
#include "calendar/date.hpp"

namespace sansang::organisation {

enum class OrganisationKind {
  Ministry,            ///< Bộ
  PeoplesCommittee,    ///< Ủy ban nhân dân
  SteeringCommittee,   ///< Ban Chỉ đạo
  DepartmentOfHealth,  ///< Sở Y tế
  Division,            ///< phòng, văn phòng, thanh tra of a department or a hospital
  Cdc,                 ///< Trung tâm Kiểm soát bệnh tật
  Hospital,            ///< bệnh viện
  HealthCentre,        ///< trung tâm y tế
  CommuneStation,      ///< trạm y tế
  Supplier,            ///< nhà cung cấp
  Other,
};
constexpr std::array<std::pair<OrganisationKind, std::string_view>, 11> names_of(OrganisationKind) {
  return {{{OrganisationKind::Ministry, "ministry"},
           {OrganisationKind::PeoplesCommittee, "peoples_committee"},
           {OrganisationKind::SteeringCommittee, "steering_committee"},
           {OrganisationKind::DepartmentOfHealth, "department_of_health"},
           {OrganisationKind::Division, "division"},
           {OrganisationKind::Cdc, "cdc"},
           {OrganisationKind::Hospital, "hospital"},
           {OrganisationKind::HealthCentre, "health_centre"},
           {OrganisationKind::CommuneStation, "commune_station"},
           {OrganisationKind::Supplier, "supplier"},
           {OrganisationKind::Other, "other"}}};
}

struct Organisation {
  OrganisationId id;
  std::string name;        ///< as its papers print it
  std::string short_name;  ///< as its document numbers abbreviate it, "SYT-KHTC"
  OrganisationKind kind = OrganisationKind::Other;
  std::optional<OrganisationId> parent;
  std::string province;          ///< GSO code; empty: national
  std::optional<UnitCode> unit;  ///< where it serves, on its first day
  std::optional<FacilityId> facility;
  std::optional<SupplierId> supplier;
  std::optional<Date> from, to;
  std::vector<OrganisationId> successors;
  std::string basis;  ///< number and day of the decision that made or ended it
  bool simulated = false;

  bool has_begun_on(Date day) const { return !from || *from <= day; }
  bool is_alive_on(Date day) const { return has_begun_on(day) && (!to || day < *to); }
  bool operator==(const Organisation&) const = default;
};
template <class V, class R>
requires RecordOf<R, Organisation>
void fields(V&& v, R& r) {
  v("organisation", r.id);
  v("name", r.name);
  v("short_name", r.short_name);
  v("kind", r.kind);
  v("parent", r.parent);
  v("province", r.province);
  v("unit", r.unit);
  v("facility", r.facility);
  v("supplier", r.supplier);
  v("valid_from", r.from);
  v("valid_to", r.to);
  v("successors", r.successors);
  v("basis", r.basis);
  v("simulated", r.simulated);
}

}  // namespace sansang::organisation
