// SPDX-License-Identifier: Apache-2.0
#include "simulation/kien_giang.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace sansang::simulation {
namespace {

using facility::FacilityKind;
using oxygen::GaugeUnit;
using std::chrono::minutes;

/// Whether the report of the last morning is in before 06:40.
enum class Habit { Early, Late };

/// COVID-19 patients on oxygen in the province about the end of the period: only for sizing pools.
constexpr double expected_covid_patients = 95.0;

/// Invented names, by turns.
constexpr std::array<const char*, 8> surnames{"Nguyễn", "Trần", "Lê",   "Phạm",
                                              "Danh",   "Võ",   "Đặng", "Huỳnh"};
constexpr std::array<const char*, 5> middles{"Thị", "Văn", "Minh", "Hoàng", "Ngọc"};
constexpr std::array<const char*, 9> givens{"An",  "Bình", "Châu", "Dung", "Giang",
                                            "Hải", "Khoa", "Linh", "Phúc"};

std::string invented_name(std::size_t i) {
  return std::string(surnames[i % surnames.size()]) + " " + middles[i % middles.size()] + " " +
         givens[(i * 4 + 1) % givens.size()];
}

Site site_at(const std::string& id, std::string name, FacilityKind kind, const std::string& unit,
             double longitude, double latitude) {
  Site site;
  auto& f = site.facility;
  f.id = FacilityId(id);
  f.name = std::move(name);
  f.kind = kind;
  f.unit = UnitCode(unit);
  f.province = kien_giang;
  f.longitude = longitude;
  f.latitude = latitude;
  f.simulated = true;
  return site;
}

void set_habit(Site& site, Habit habit, std::size_t i) {
  const auto shift = minutes{static_cast<std::int64_t>(i % 4) * 3};
  site.reads_at =
      habit == Habit::Early ? minutes{6 * 60 + 4} + shift : minutes{6 * 60 + 46} + shift;
  // Who reads late in the morning has used nearly a day of cover before the board looks.
  site.reorder_days = habit == Habit::Early ? 5.5 : 7.5;
  site.fill_days = habit == Habit::Early ? 7.5 : 9.5;
}

facility::SupplyRoute route(const Site& site, const char* supplier, double lead_p90_h,
                            double capacity_kg, std::int64_t cost) {
  facility::SupplyRoute r;
  r.supplier = SupplierId(supplier);
  r.facility = site.facility.id;
  r.lead_days = site.lead_days;
  r.lead_p90 = Hours(lead_p90_h);
  r.sailing_days = site.sailing_days;
  r.daily_capacity = KilogramsLox(capacity_kg);
  r.cost_per_kg = Dong(cost);
  r.contract_number = "MP-2021/" + std::string(supplier) + "/" + site.facility.id.text;
  r.contract_until = date(2022, 3, 31);
  r.simulated = true;
  return r;
}

/// Cylinders for `days` of the use that the end of the period brings, in tens.
double pool_for(const Site& site, double days) {
  const double patients = static_cast<double>(site.steady_patients) + site.other_patients +
                          expected_covid_patients * site.covid_mask_share;
  return 10.0 * std::ceil(planned_use(patients + 1.5) * (days + 1.5) / 60.0);
}

// ---- hospitals of the province ----------------------------------------------------------------

Site general_hospital() {
  auto site = site_at("KG-BVDK", "Bệnh viện Đa khoa tỉnh Kiên Giang",
                      FacilityKind::ProvincialGeneralHospital, "899", 105.0842, 10.0097);
  site.steady_patients = 12;
  site.other_patients = 20;
  site.covid_mask_share = 0.20;
  site.covid_severe_share = 0.72;
  site.ventilates = true;
  set_habit(site, Habit::Late, 1);
  site.facility.oxygen_beds = Beds(220);
  site.facility.icu_beds = Beds(50);
  Pieces pieces{site.facility.id, {}};
  pieces.tank(10'000, GaugeUnit::Percent);
  pieces.cylinders("40L", 120);
  pieces.plant(167, 85);
  auto& plant = pieces.all.back();
  plant.name = "Hệ thống máy tạo oxy PSA được tài trợ";
  plant.owner = oxygen::Owner::Donated;
  plant.owner_name = "Công ty Cổ phần Đại Nam";
  plant.recall_terms = "Hoàn trả khi bên tài trợ có văn bản đề nghị (công suất là số mô phỏng)";
  pieces.lines(2400, 260);
  site.equipment = std::move(pieces.all);
  site.routes = {route(site, "SOVIGAZ", 14, 12'000, 4200), route(site, "MESSER", 18, 8'000, 4600)};
  return site;
}

Site lung_hospital() {
  auto site = site_at("KG-BVP", "Bệnh viện Phổi tỉnh (mô phỏng)",
                      FacilityKind::ProvincialSpecialisedHospital, "899", 105.0915, 10.0019);
  site.steady_patients = 4;
  site.other_patients = 4;
  site.covid_mask_share = 0.08;
  site.covid_severe_share = 0.15;
  site.ventilates = true;
  set_habit(site, Habit::Early, 0);
  site.facility.oxygen_beds = Beds(60);
  site.facility.icu_beds = Beds(10);
  Pieces pieces{site.facility.id, {}};
  pieces.tank(3'000, GaugeUnit::Kilogram);
  pieces.cylinders("40L", 40);
  pieces.lines(700, 60);
  site.equipment = std::move(pieces.all);
  site.routes = {route(site, "SOVIGAZ", 12, 5'000, 4300)};
  return site;
}

Site mothers_and_children() {
  auto site = site_at("KG-BVSN", "Bệnh viện Sản - Nhi tỉnh (mô phỏng)",
                      FacilityKind::ProvincialSpecialisedHospital, "899", 105.0790, 10.0155);
  site.steady_patients = 11;
  site.other_patients = 3;
  site.flow_spread = 0.04;  // or the leak would not stand out in every world
  set_habit(site, Habit::Early, 1);
  site.facility.oxygen_beds = Beds(70);
  site.facility.icu_beds = Beds(12);
  Pieces pieces{site.facility.id, {}};
  pieces.tank(4'000, GaugeUnit::CentimetreWater, 180);
  pieces.cylinders("40L", 40);
  pieces.lines(800, 75);
  site.equipment = std::move(pieces.all);
  site.routes = {route(site, "MESSER", 12, 5'000, 4500)};
  return site;
}

Site traditional_medicine() {
  auto site = site_at("KG-BVYHCT", "Bệnh viện Y học cổ truyền tỉnh (mô phỏng)",
                      FacilityKind::ProvincialSpecialisedHospital, "899", 105.0880, 10.0215);
  site.steady_patients = 2;
  site.other_patients = 2;
  set_habit(site, Habit::Late, 0);
  site.facility.oxygen_beds = Beds(15);
  Pieces pieces{site.facility.id, {}};
  pieces.cylinders("40L", pool_for(site, site.fill_days));
  site.equipment = std::move(pieces.all);
  site.routes = {route(site, "THANHGAS", 10, 1'500, 5200)};
  return site;
}

// ---- district health centres ------------------------------------------------------------------

struct Centre {
  const char* unit;
  double longitude, latitude;  ///< of the district's main town, from the commune outlines
  int patients;                ///< on oxygen for other reasons; two in five of them for long
  Habit habit;
  const char* supplier;
};
constexpr std::array<Centre, 15> centres{{{"899", 105.0835, 10.0151, 9, Habit::Early, "SOVIGAZ"},
                                          {"900", 104.4809, 10.3886, 5, Habit::Early, "SOVIGAZ"},
                                          {"902", 104.6174, 10.2572, 5, Habit::Late, "SOVIGAZ"},
                                          {"903", 104.9190, 10.1917, 6, Habit::Early, "THANHGAS"},
                                          {"904", 105.3012, 10.1061, 6, Habit::Early, "MESSER"},
                                          {"905", 105.1679, 9.9060, 6, Habit::Early, "SOVIGAZ"},
                                          {"906", 105.2985, 9.8935, 8, Habit::Early, "MESSER"},
                                          {"907", 105.2779, 9.7420, 5, Habit::Late, "THANHGAS"},
                                          {"908", 105.0631, 9.8094, 5, Habit::Late, "THANHGAS"},
                                          {"909", 104.9396, 9.6206, 5, Habit::Late, "THANHGAS"},
                                          {"910", 105.2552, 9.5088, 4, Habit::Late, "THANHGAS"},
                                          {"911", 103.9680, 10.2258, 11, Habit::Late, "SOVIGAZ"},
                                          {"912", 104.8387, 9.9637, 4, Habit::Late, "SOVIGAZ"},
                                          {"913", 105.1270, 9.6272, 4, Habit::Late, "THANHGAS"},
                                          {"914", 104.6703, 10.4550, 4, Habit::Late, "SOVIGAZ"}}};

std::string centre_name(const geography::AdministrativeUnit& unit) {
  auto of_unit = unit.full_name;  // "Huyện Kiên Hải": the type is a common noun inside a name
  of_unit.front() = of_unit.front() == 'T' ? 't' : of_unit.front() == 'H' ? 'h' : of_unit.front();
  return "Trung tâm Y tế " + of_unit;
}

void equip_phu_quoc(Site& site, Pieces& pieces) {
  site.ventilates = true;
  site.covid_severe_share = 0.06;
  site.lead_days = 2;
  site.sailing_days = "2,4,6";
  site.reorder_days = 15;
  site.fill_days = 22;
  site.facility.icu_beds = Beds(20);
  pieces.tank(8'000, GaugeUnit::Litre);
  pieces.cylinders("40L", 60);
  pieces.cylinders("10L", 20, "Bình oxy 10 L tại Trạm Y tế xã Thổ Châu");
  auto& dewar = pieces.add(oxygen::EquipmentKind::Dewar, "D1", "Bình oxy lỏng 175 L dự phòng");
  dewar.volume_l = 175;
  dewar.count = 4;
  pieces.lines(900, 90);
}

void equip_centre(Site& site) {
  Pieces pieces{site.facility.id, {}};
  const auto& unit = site.facility.unit.text;
  if (unit == "911") {
    equip_phu_quoc(site, pieces);
  } else if (unit == "912") {
    site.steady_patients = 4;
    site.other_patients = 0.3;
    site.covid_mask_share *= 0.5;  // the others go to Rạch Giá by boat
    site.flow_spread = 0.05;
    site.sailing_days = "1,3,5";
    site.reorder_days = 6;
    site.fill_days = 7;
    pieces.cylinders("40L", pool_for(site, site.fill_days));
  } else {
    const double wanted = pool_for(site, site.fill_days);
    // The larger centres borrowed a part of their cylinders.
    const double lent = wanted >= 150 ? 50 : 0;
    pieces.cylinders("40L", wanted - lent);
    if (lent > 0) pieces.lent_cylinders("40L", lent);
  }
  if (unit == "903") pieces.plant(33, 80);
  if (unit == "899") {
    auto& mobile = pieces.add(oxygen::EquipmentKind::Concentrators, "K1",
                              "Máy tạo oxy cá nhân tại trạm lưu động");
    mobile.count = 2;
    mobile.flow_lpm = 5;
  }
  site.equipment = std::move(pieces.all);
}

Site centre_site(const Centre& centre, const geography::UnitLists& units, Date day,
                 double province_population, std::size_t i) {
  const auto unit = units.unit(UnitCode(centre.unit), day);
  ensure(unit.has_value() && unit->population_2019.has_value(), "a district without population");
  const double share = static_cast<double>(unit->population_2019->number()) / province_population;
  auto site = site_at("KG-TTYT-" + std::string(centre.unit), centre_name(*unit),
                      FacilityKind::HealthCentre, centre.unit, centre.longitude, centre.latitude);
  site.steady_patients = centre.patients * 2 / 5;
  site.other_patients = static_cast<double>(centre.patients - site.steady_patients);
  // Beside Hà Tiên's field hospital the three districts around it keep fewer.
  const std::string code = centre.unit;
  const bool near_field = code == "900" || code == "902" || code == "914";
  site.covid_mask_share = (near_field ? 0.28 : 0.60) * share;
  site.facility.on_island = code == "911" || code == "912";
  site.facility.oxygen_beds = Beds(20 + std::llround(60.0 * share / 0.13));
  set_habit(site, centre.habit, i);
  equip_centre(site);
  const bool far = code == "909" || code == "910" || code == "913" || code == "914";
  if (site.facility.on_island) {
    site.routes = {route(site, centre.supplier, code == "911" ? 40 : 30, 6'000, 7800)};
  } else {
    site.routes = {route(site, centre.supplier, far ? 14 : 10, 2'500, 5000)};
  }
  if (code == "899" || code == "906")
    site.routes.push_back(route(site, "THANHGAS", 12, 2'000, 5400));
  return site;
}

// ---- the others -------------------------------------------------------------------------------

Site field_hospital() {
  auto site = site_at("KG-BVDC-HT", "Bệnh viện dã chiến Hà Tiên", FacilityKind::TemporarySite,
                      "900", 104.4978, 10.3724);
  site.steady_patients = 1;
  site.other_patients = 2;
  site.covid_mask_share = 0.06;
  site.facility.oxygen_beds = Beds(300);
  site.facility.opened = date(2021, 4, 27);
  set_habit(site, Habit::Early, 3);
  Pieces pieces{site.facility.id, {}};
  pieces.cylinders("40L", pool_for(site, site.fill_days));
  site.equipment = std::move(pieces.all);
  site.routes = {route(site, "SOVIGAZ", 10, 2'500, 5000)};
  return site;
}

Site private_hospital() {
  auto site = site_at("KG-BVTN", "Bệnh viện Đa khoa tư nhân Biển Tây (mô phỏng)",
                      FacilityKind::PrivateHospital, "899", 105.0700, 9.9930);
  site.steady_patients = 3;
  site.other_patients = 4;
  site.covid_mask_share = 0.02;
  site.ventilates = true;
  set_habit(site, Habit::Late, 2);
  site.facility.oxygen_beds = Beds(40);
  Pieces pieces{site.facility.id, {}};
  pieces.cylinders("40L", pool_for(site, site.fill_days));
  site.equipment = std::move(pieces.all);
  site.routes = {route(site, "THANHGAS", 10, 2'500, 5600)};
  return site;
}

Site military_hospital() {
  auto site = site_at("KG-BVQY", "Bệnh viện Quân y (mô phỏng)", FacilityKind::MilitaryHospital,
                      "899", 105.0950, 10.0290);
  site.facility.oxygen_beds = Beds(50);
  Pieces pieces{site.facility.id, {}};
  pieces.cylinders("40L", 80);
  site.equipment = std::move(pieces.all);
  return site;
}

Site station(const std::string& id, std::string name, FacilityKind kind, const std::string& unit,
             const std::string& centre, double longitude, double latitude) {
  auto site = site_at(id, std::move(name), kind, unit, longitude, latitude);
  site.facility.reports_through = FacilityId(centre);
  site.facility.on_island = kind == FacilityKind::CommuneStation;
  site.reports = false;
  return site;
}

void name_people(std::vector<Site>& sites) {
  std::size_t i = 0;
  for (auto& site : sites) {
    if (!site.facility.reports_itself()) continue;
    char phone[24];
    std::snprintf(phone, sizeof phone, "0297 000 %04zu", ++i);
    site.facility.phone = phone;  // 000: no such exchange
    site.officer_name = invented_name(i);
    std::string account = site.facility.id.text;
    std::transform(account.begin(), account.end(), account.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (account == "kg-bvdk") account = "bvdk";
    if (account == "kg-ttyt-912") account = "kienhai";
    site.reporter = AccountId(account);
  }
}

}  // namespace

std::vector<Site> kien_giang_sites(const geography::UnitLists& units, Date day) {
  const auto province = units.unit(UnitCode(kien_giang), day);
  ensure(province.has_value() && province->population_2019.has_value(),
         "no population of Kiên Giang");
  const auto people = static_cast<double>(province->population_2019->number());
  std::vector<Site> sites{general_hospital(), lung_hospital(), mothers_and_children(),
                          traditional_medicine()};
  for (std::size_t i = 0; i < centres.size(); ++i)
    sites.push_back(centre_site(centres[i], units, day, people, i));
  sites.push_back(field_hospital());
  sites.push_back(private_hospital());
  sites.push_back(military_hospital());
  sites.push_back(station("KG-TYT-31105", "Trạm Y tế xã Thổ Châu", FacilityKind::CommuneStation,
                          "31105", "KG-TTYT-911", 103.4760, 9.3060));
  sites.push_back(station("KG-TLD-01", "Trạm Y tế lưu động số 1 (mô phỏng)",
                          FacilityKind::MobileStation, "899", "KG-TTYT-899", 105.1000, 9.9900));
  name_people(sites);
  return sites;
}

}  // namespace sansang::simulation
