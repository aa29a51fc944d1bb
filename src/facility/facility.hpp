// SPDX-License-Identifier: Apache-2.0
/// Facility (cơ sở y tế): who treats patients, and where. "District" is a dated attribute (the unit
/// code), not part of a type's name: units vanish in reforms and facilities stay.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/fields.hpp"
#include "base/id.hpp"
#include "calendar/date.hpp"
#include "units/quantity.hpp"

namespace sansang::facility {

enum class FacilityKind {
  ProvincialGeneralHospital,      ///< bệnh viện đa khoa tỉnh
  ProvincialSpecialisedHospital,  ///< bệnh viện chuyên khoa tuyến tỉnh
  HealthCentre,                   ///< trung tâm y tế (TTYT): one unit that treats and prevents
  CommuneStation,                 ///< trạm y tế xã
  MobileStation,                  ///< trạm y tế lưu động
  TemporarySite,                  ///< cơ sở thu dung, điều trị tạm thời, with opening and closing
  PrivateHospital,
  MilitaryHospital,
};

constexpr std::array<std::pair<FacilityKind, std::string_view>, 8> names_of(FacilityKind) {
  return {{{FacilityKind::ProvincialGeneralHospital, "provincial_general_hospital"},
           {FacilityKind::ProvincialSpecialisedHospital, "provincial_specialised_hospital"},
           {FacilityKind::HealthCentre, "health_centre"},
           {FacilityKind::CommuneStation, "commune_station"},
           {FacilityKind::MobileStation, "mobile_station"},
           {FacilityKind::TemporarySite, "temporary_site"},
           {FacilityKind::PrivateHospital, "private_hospital"},
           {FacilityKind::MilitaryHospital, "military_hospital"}}};
}

/// A centre reports for its stations in one form: a station names it in `reports_through`.
struct Facility {
  FacilityId id;
  std::string name;
  FacilityKind kind = FacilityKind::HealthCentre;
  UnitCode unit;       ///< district (before 07/2025) or commune where it stands, on `valid_on`
  std::string province;  ///< GSO code of the province at that date
  bool on_island = false;
  std::optional<FacilityId> reports_through;
  std::optional<Date> opened, closed;
  std::optional<Beds> oxygen_beds, icu_beds;
  std::string phone;  ///< the 24-hour telephone of the unit, not of a person
  double longitude = 0.0, latitude = 0.0;  ///< degrees; 0, 0 = not known
  bool simulated = false;  ///< số liệu mô phỏng

  bool reports_itself() const { return !reports_through.has_value(); }
  bool is_open_on(Date day) const {
    return (!opened || *opened <= day) && (!closed || day < *closed);
  }
  bool operator==(const Facility&) const = default;
};

template <class V, class R>
  requires RecordOf<R, Facility>
void fields(V&& v, R& r) {
  v("facility", r.id);
  v("name", r.name);
  v("kind", r.kind);
  v("unit", r.unit);
  v("province", r.province);
  v("on_island", r.on_island);
  v("reports_through", r.reports_through);
  v("opened", r.opened);
  v("closed", r.closed);
  v("oxygen_beds", r.oxygen_beds);
  v("icu_beds", r.icu_beds);
  v("phone", r.phone);
  v("longitude_deg", r.longitude);
  v("latitude_deg", r.latitude);
  v("simulated", r.simulated);
}

}  // namespace sansang::facility
