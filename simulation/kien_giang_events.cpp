// SPDX-License-Identifier: Apache-2.0
#include "simulation/kien_giang.hpp"

namespace sansang::simulation {

std::vector<facility::Supplier> kien_giang_suppliers() {
  const auto supplier = [](const char* id, const char* name, double tank, double stock,
                           double production, double fleet, double longitude, double latitude) {
    facility::Supplier s;
    s.id = SupplierId(id);
    s.name = name;
    s.tank = KilogramsLox(tank);
    s.stock = KilogramsLox(stock);
    s.daily_production = KilogramsLox(production);
    s.daily_fleet = KilogramsLox(fleet);
    s.longitude = longitude;
    s.latitude = latitude;
    s.simulated = true;
    return s;
  };
  // Names as in the press of 2021; the shares for this province are invented.
  return {supplier("SOVIGAZ", "Sovigaz", 60'000, 32'000, 6'000, 8'000, 106.75, 10.90),
          supplier("MESSER", "Messer", 40'000, 18'000, 3'000, 4'000, 106.66, 11.05),
          supplier("THANHGAS", "Thanhgas", 15'000, 6'000, 2'000, 2'500, 105.78, 10.03)};
}

std::vector<Incident> kien_giang_incidents(Date last) {
  using K = IncidentKind;
  const auto before = [last](int days) { return last - std::chrono::days{days}; };
  const auto at = [](const char* id) { return FacilityId(id); };
  return {
      {"leak-san-nhi", K::Leak, at("KG-BVSN"), before(21), last, 90.0},
      {"ferry-kien-hai", K::LastBoatLoad, at("KG-TTYT-912"), before(6), before(5), 6.8},
      {"ferry-kien-hai", K::NoSailing, at("KG-TTYT-912"), before(5), last, 0.0},
      {"lorries-short", K::HandToMouth, at("KG-BVDC-HT"), before(12), last, 1.75},
      {"lorries-short", K::HandToMouth, at("KG-TTYT-905"), before(12), last, 2.35},
      {"lorries-short", K::HandToMouth, at("KG-TTYT-904"), before(12), last, 2.5},
      {"kg-as-litres-phu-quoc", K::UnitMistakeLeftIn, at("KG-TTYT-911"), before(26), before(12), 0},
      {"litres-as-kg-phoi", K::UnitMistakeCorrected, at("KG-BVP"), before(15), before(9), 0.0},
      {"call-u-minh-thuong", K::TypedOnBehalf, at("KG-TTYT-913"), before(2), before(2), 0.0},
      {"four-days-late-go-quao", K::ReportedDaysLater, at("KG-TTYT-907"), before(20), before(20),
       4.0},
      {"purity-hon-dat", K::LowPurity, at("KG-TTYT-903"), before(4), last, 88.5},
      {"fallen-silent", K::StopsReporting, at("KG-TTYT-910"), before(1), last, 0.0},
      {"fallen-silent", K::StopsReporting, at("KG-BVTN"), before(2), last, 0.0},
      {"never-military", K::NeverReported, at("KG-BVQY"), date(2021, 1, 1), last, 0.0},
      {"vacant-an-minh", K::OfficerVacant, at("KG-TTYT-909"), before(18), last, 0.0},
      {"contract-go-quao", K::ContractExpires, at("KG-TTYT-907"), last,
       last + std::chrono::days{16}, 0.0},
      {"import-held", K::ImplausibleImport, FacilityId(), last, last, 7079.0},
  };
}

}  // namespace sansang::simulation
